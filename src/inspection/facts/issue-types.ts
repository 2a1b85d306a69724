import type { RoleMap } from '../../contract/role-map';
import type { JiraIssueType } from '../../jira/types';
import { isBugName, isEpicName, isStoryName } from './type-names';

/**
 * Whether an issue's type says that it is work of a software project, and no idea of a discovery project: ideas stand on the level
 * of stories, and are called neither stories nor bugs.
 */
export function isSoftwareWork(type: JiraIssueType | null): boolean {
  if (type === null) return false;
  return levelOf(type) !== 0 || isStoryName(type.name) || isBugName(type.name);
}

/** @returns the type's level: -1 subtask, 0 story level, 1 epic, more above; derived where an export does not say. */
export function levelOf(type: JiraIssueType | null): number | null {
  if (type === null) return null;
  if (type.hierarchyLevel !== null) return type.hierarchyLevel;
  if (type.subtask) return -1;
  return isEpicName(type.name) ? 1 : 0;
}

/**
 * Whether a type is among those that a project names.
 * @returns null where the project names them by their ids and the type was given without one, so that its name stands there
 */
export function isAmong(ids: readonly string[], { id, name }: JiraIssueType): boolean | null {
  if (ids.includes(id)) return true;
  return id === name && ids.some((known) => /^\d+$/.test(known)) ? null : false;
}

/**
 * Whether the project counts the type as a story: the types it names, or else every type of level 0 but Jira's own bugs,
 * which alone go by their name.
 * @returns null where the type was not given, or not what the project names it by
 */
export function isStoryType(type: JiraIssueType | null, roleMap: RoleMap): boolean | null {
  if (type === null) return null;
  const { issueTypeIds } = roleMap.stories;
  if (issueTypeIds.length > 0) return isAmong(issueTypeIds, type);
  return levelOf(type) === 0 && !isBugName(type.name);
}
