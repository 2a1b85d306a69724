/** Which changes of an issue affect its children or its parents. */
import type { RoleMap } from '../contract/role-map';
import { levelOf } from '../inspection/facts/issue-types';
import { isOfParent } from '../jira/parent-field';
import type { JiraIssue } from '../jira/types';

/** Fields that say nothing about who is responsible for an issue, so a change of them does not affect its children. */
const FIELDS_WITHOUT_IMPACT: ReadonlySet<string> = new Set([
  'summary',
  'description',
  'status',
  'resolution',
  'priority',
  'rank',
  'sprint',
  'fix version',
  'fixversions',
  'attachment',
  'duedate',
  'comment',
]);

/**
 * Whether a change of an issue of a level affects its children. Any change of an epic does where JQL says which epics are strategic: it
 * may ask for whatever it likes.
 * @param field as an entry of the history names it
 * @param level of the issue; undefined where Jira does not say
 * @param roleMap of the issue's project; null where it has none
 */
export function affectsChildren(
  field: string,
  level: number | undefined,
  roleMap: Pick<RoleMap, 'strategyEpics'> | null,
): boolean {
  if (roleMap?.strategyEpics.rule === 'jql' && (level ?? 1) === 1) return true;
  return !FIELDS_WITHOUT_IMPACT.has(field.toLowerCase());
}

/** The ids of the old and the new parent, if the history entry is a change of parent. */
export function parentsIn(change: {
  field: string;
  fieldId?: string | null;
  from?: string | null | undefined;
  to?: string | null | undefined;
}): string[] {
  if (!isOfParent(change)) return [];
  return [change.from, change.to].filter((id) => id != null && /^\d+$/.test(id)) as string[];
}

/**
 * Whether a parent was changed since a moment in a way that affects its children.
 * @param since ISO time; an issue that came without its history counts as changed
 */
export function hasAffectedChildrenSince(
  issue: JiraIssue,
  since: string,
  roleMap: Pick<RoleMap, 'strategyEpics'>,
): boolean {
  const level = levelOf(issue.issueType) ?? 0;
  if (level < 1) return false;
  if (issue.changelog === null) return true;
  const from = Date.parse(since);
  return issue.changelog.histories.some(
    ({ at, items }) =>
      Date.parse(at) >= from && items.some(({ field }) => affectsChildren(field, level, roleMap)),
  );
}
