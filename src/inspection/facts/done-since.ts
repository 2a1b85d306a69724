import type { JiraIssue } from '../../jira/types';

/**
 * @returns null where the issue is not done; else the ISO time since when it has been in its status, or null for that
 * where the history was not given
 */
export function doneSince({ fields, changelog }: JiraIssue): { at: string | null } | null {
  const { status } = fields;
  if (status?.category !== 'done') return null;
  if (!changelog) return { at: null };
  const move = changelog.histories.findLast(({ items }) =>
    items.some(({ field, to }) => field === 'status' && to === status.id),
  );
  return { at: move?.at ?? (changelog.complete ? fields.created : null) };
}
