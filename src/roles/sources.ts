import type { Source } from '../contract/role-map';

/** Sources whose answer is the same for every issue of the project, so that it can be kept for a while. */
export type ProjectSource = Extract<
  Source,
  { kind: 'projectRole' | 'group' | 'projectLead' | 'people' }
>;

export function isProjectSource(source: Source): source is ProjectSource {
  return ['projectRole', 'group', 'projectLead', 'people'].includes(source.kind);
}

/** Names a source for good: equal sources have equal keys. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case 'issueField':
      return `issueField:${source.fieldId}`;
    case 'projectRole':
      return `projectRole:${source.roleId}`;
    case 'group':
      return `group:${source.groupId}`;
    case 'people':
      return `people:${source.accountIds.join(',')}`;
    default:
      return source.kind;
  }
}
