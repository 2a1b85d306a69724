import type { Remark } from '../../duties/facts';
import type { JiraComments } from '../../jira/types';
import type { CommentTexts } from './comment-texts';

/** @returns comments by people with whom they name, oldest first; null where they were not given in full */
export function remarksIn(comments: JiraComments | null, texts: CommentTexts): Remark[] | null {
  if (!comments?.complete || comments.unreadable > 0) return null;
  if (texts.isPartial || texts.isUnreadable) return null;
  return comments.comments
    .filter(({ author }) => author?.kind !== 'app')
    .map(({ id, at, author, authorGiven }) => ({
      commentId: id,
      at,
      by: author?.accountId ?? null,
      authorGiven,
      mentions:
        texts.documents
          .get(id)
          ?.blocks.flatMap(({ mentions }) => mentions.map(({ accountId }) => accountId)) ?? [],
    }));
}
