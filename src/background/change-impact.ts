/** Which changes of an issue concern those that hang on it, or those that it hangs on. */
import { levelOf } from '../inspection/facts/issue-types';
import { isOfParent } from '../jira/parent-field';
import type { JiraIssue } from '../jira/types';

/** Fields of an issue that say nothing about those who stand behind it, and so change nothing for what hangs on it. */
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

/** @param field as an entry of the history names it */
export function affectsChildren(field: string): boolean {
  return !FIELDS_WITHOUT_IMPACT.has(field.toLowerCase());
}

/** The ids of the parents that an issue had and has, where an entry of the history is of that. */
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
 * Whether an issue that stands above others was changed since a moment, so that what hangs on it has to be looked at.
 * @param since ISO time; an issue that came without its history counts as changed
 */
export function hasAffectedChildrenSince(issue: JiraIssue, since: string): boolean {
  if ((levelOf(issue.issueType) ?? 0) < 1) return false;
  if (issue.changelog === null) return true;
  const from = Date.parse(since);
  return issue.changelog.histories.some(
    ({ at, items }) => Date.parse(at) >= from && items.some(({ field }) => affectsChildren(field)),
  );
}
