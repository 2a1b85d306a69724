import { isolate } from '../../contract/isolate';
import type { CommentReaders } from '../../jira/types';
import english from '../../texts/en-US.json';
import { textsFor } from './texts';

const TEXTS = { replies: { readers: english.replies.readers } };

/**
 * Says who alone may read a reply to each of these comments, in the reader's language. Texts are read where there are any.
 * @param limited by id of the comment
 */
export async function readerSentences(
  limited: ReadonlyMap<string, CommentReaders>,
  { locale }: { locale: string },
): Promise<Record<string, string>> {
  if (limited.size === 0) return {};
  const t = await textsFor(locale, TEXTS);
  return Object.fromEntries(
    [...limited].map(([commentId, { type, value }]) => {
      const kind = value !== null && (type === 'role' || type === 'group') ? type : 'other';
      return [commentId, t('replies.readers', { kind, name: isolate(value ?? '') })];
    }),
  );
}
