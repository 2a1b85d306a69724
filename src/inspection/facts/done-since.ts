import type { JiraIssue } from '../../jira/types';
import { changesNothing, leadsTo } from './history-items';

/**
 * A history without a change of the status is that of an issue that was made in its end, and as often of one that was imported
 * there, or whose status counts as done since an administrator said so: it does not tell since when.
 * @returns null where the issue is not done, or its status was not given; else the ISO time since when it has been in its
 * status, or null for that where the history does not tell
 */
export function doneSince({ fields, changelog }: JiraIssue): { at: string | null } | null {
  const { status } = fields;
  if (status?.category !== 'done') return null;
  const moves = changelog?.histories.flatMap(({ at, items }) =>
    items.flatMap((item) => (item.field === 'status' && !changesNothing(item) ? { at, item } : [])),
  );
  const last = moves?.at(-1);
  return { at: last && leadsTo(last.item, status) ? last.at : null };
}
