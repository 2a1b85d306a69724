/** Which changes of an issue affect its children or its parents. */
import type { RoleMap } from '../contract/role-map';
import { levelOf } from '../inspection/facts/issue-types';
import { isOfParent } from '../jira/parent-field';
import type { JiraIssue } from '../jira/types';

/**
 * Fields that say nothing about who is responsible for an issue, so a change of them does not affect its children; and by which
 * words JQL asks for each (https://support.atlassian.com/jira-software-cloud/docs/jql-fields/), in small letters.
 */
const FIELDS_WITHOUT_IMPACT: ReadonlyMap<string, readonly string[]> = new Map([
  ['summary', ['summary', 'text']],
  ['description', ['description', 'text']],
  ['status', ['status']],
  ['resolution', ['resol']],
  ['priority', ['priority']],
  ['rank', ['rank']],
  ['sprint', ['sprint']],
  ['fix version', ['version']],
  ['fixversions', ['version']],
  ['attachment', ['attachment']],
  ['duedate', ['due']],
  ['comment', ['comment', 'text']],
]);

/** What in JQL may ask for any field: when an issue was changed, a saved filter, a field by its number, a function. */
const ASKS_FOR_ANY = /updated|filter|searchrequest|\bcf\s*\[|customfield|property|\w\(/;
/** A rank is there to sort by and tells nothing else (Atlassian’s “Sorting by Rank does not show expected values”): no filter asks for one. */
const ASKS_FOR_RANK = /updated/;

/**
 * Whether a change of an issue of a level affects its children. Where JQL says which epics are strategic, so does a change of
 * whatever it may ask for.
 * @param field as an entry of the history names it
 * @param level of the issue; undefined where Jira does not say
 * @param roleMap of the issue's project; null where it has none
 */
export function affectsChildren(
  field: string,
  level: number | undefined,
  roleMap: Pick<RoleMap, 'strategyEpics'> | null,
): boolean {
  const name = field.toLowerCase();
  const words = FIELDS_WITHOUT_IMPACT.get(name);
  if (words === undefined) return true;
  if (roleMap?.strategyEpics.rule !== 'jql' || (level ?? 1) !== 1) return false;
  const jql = roleMap.strategyEpics.jql.toLowerCase();
  const any = name === 'rank' ? ASKS_FOR_RANK : ASKS_FOR_ANY;
  return any.test(jql) || words.some((word) => jql.includes(word));
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
