import type { JiraIssue } from '../../jira/types';
import { changesNothing, leadsTo } from './history-items';

/** Jira writes the time of the change a moment after that of the history: some milliseconds in real answers. */
const A_MOMENT_MS = 60_000;

/**
 * Work ends when the category of its status becomes done: what moves it on from there, such as to a status for what was
 * released, ends nothing. Jira says when that was. Where its time is not that of a move, as on a site to which the issue was
 * brought from another one, the last move of the status counts.
 *
 * A history without a change of the status is that of an issue that was made in its end, and as often of one that was imported
 * there, or whose status counts as done since an administrator said so: it does not tell since when.
 * @returns null where the issue is not done, or its status was not given; else the ISO time since when it is done, or null
 * for that where nothing tells
 */
export function doneSince({ fields, changelog }: JiraIssue): { at: string | null } | null {
  const { status, statusCategoryChanged: changed, created } = fields;
  if (status?.category !== 'done') return null;
  const moves =
    changelog?.histories.flatMap(({ at, items }) =>
      items.flatMap((item) =>
        item.field === 'status' && !changesNothing(item) ? { at, item } : [],
      ),
    ) ?? [];
  if (changed !== null) {
    const isWhole = changelog?.complete === true && changelog.unreadable === 0;
    const isOfMove = isWhole
      ? moves.some(({ at }) => isNear(at, changed))
      : created !== null && !isNear(created, changed);
    if (isOfMove) return { at: changed };
  }
  const last = moves.at(-1);
  return { at: last && leadsTo(last.item, status) ? last.at : null };
}

function isNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= A_MOMENT_MS;
}
