import type { Remark } from '../../duties/facts';
import type { JiraComments } from '../../jira/types';
import { readText } from './questions';

/** @returns comments by people with whom they name, oldest first; null where they were not given in full */
export function remarksIn(comments: JiraComments | null): Remark[] | null {
  if (!comments?.complete || comments.unreadable > 0) return null;
  return comments.comments
    .filter(({ author }) => author?.isApp !== true)
    .map(({ id, at, author, body }) => ({
      commentId: id,
      at,
      by: author?.accountId ?? null,
      mentions:
        readText(body)?.blocks.flatMap(({ mentions }) =>
          mentions.map(({ accountId }) => accountId),
        ) ?? [],
    }));
}
