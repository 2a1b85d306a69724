import type { JiraIssue } from '../../jira/types';
import { leadsTo } from './history-items';

/**
 * @returns null where the issue is not done, or its status was not given; else the ISO time since when it has been in its
 * status, or null for that where the history does not tell
 */
export function doneSince({ fields, changelog }: JiraIssue): { at: string | null } | null {
  const { status } = fields;
  if (status?.category !== 'done') return null;
  if (!changelog) return { at: null };
  const moves = changelog.histories.flatMap(({ at, items }) =>
    items.flatMap((item) => (item.field === 'status' ? { at, item } : [])),
  );
  const last = moves.at(-1);
  if (last) return { at: leadsTo(last.item, status) ? last.at : null };
  return { at: changelog.complete && changelog.unreadable === 0 ? fields.created : null };
}
