/** What of an issue a second reader may be asked about, and by what mark each matter is known again. */
import { createHash } from 'node:crypto';
import type { TextKind } from '../contract/second-reading';
import type { PlainDocument, Range } from '../reading/document/document';
import type { ThreadComment } from '../reading/threads/thread';

/** Comments after a question that are sent with it: of those that two readers call its answer, the fifth was the last. */
const MOST_REPLIES = 12;
/** Changes where the same words would be asked about in another way. */
const FORM = 1;

/** A question whose state is not sure. */
export interface QuestionMatter {
  kind: 'question';
  mark: string;
  commentId: string;
  index: number;
  range: Range;
  /** The comment that asks, and those that may answer, oldest first. */
  thread: ThreadComment[];
  /** Whether nothing was said behind these. */
  isAll: boolean;
}

/** A comment of which it is not sure whether it asks. */
export interface CommentMatter {
  kind: 'comment';
  mark: string;
  commentId: string;
  thread: ThreadComment[];
  isAll: boolean;
  /** Whether it is asked about only beside something else: the first reader is nearly sure that it asks nothing. */
  isAside: boolean;
}

/** Summary and description: of a story who wants what and why, of an epic its reasons. */
export interface TextMatter {
  kind: TextKind;
  mark: string;
  summary: string;
  document: PlainDocument;
}

export type ThreadMatter = QuestionMatter | CommentMatter;
export type Matter = ThreadMatter | TextMatter;

/** Whether it is asked about comments, rather than about the text of the issue. */
export function isOfThread(matter: Matter): matter is ThreadMatter {
  return matter.kind === 'question' || matter.kind === 'comment';
}

/** Whether it is asked about beside something else only. */
export function isAside(matter: Matter): matter is CommentMatter {
  return matter.kind === 'comment' && matter.isAside;
}

/** Names a question of a thread. */
export interface QuestionPlace {
  commentId: string;
  index: number;
  range: Range;
}

/**
 * @param thread comments that everybody reads, oldest first
 * @returns null where the comment is not among them
 */
export function questionMatter(
  { commentId, index, range }: QuestionPlace,
  thread: readonly ThreadComment[],
): QuestionMatter | null {
  const part = threadFrom(commentId, thread);
  if (part === null) return null;
  const mark = markOf(['question', commentId, index, ...wordsOf(part)]);
  return { kind: 'question', mark, commentId, index, range, ...part };
}

/** Of the text of one comment alone, so that what a person said of it stands until it is edited. */
export function markOfComment({ id, document }: Pick<ThreadComment, 'id' | 'document'>): string {
  return markOf(['asks', id, document.text]);
}

/**
 * Of the words of a question, so that it is the same one wherever in its comment they stand, and another once they change.
 * @param nth which of the same words of the comment, from 0
 */
export function markOfQuestion(
  { commentId, quote }: { commentId: string; quote: string },
  nth: number,
): string {
  return markOf(['words', commentId, quote.replaceAll(/\s+/g, ' ').trim(), nth]);
}

/** As {@link questionMatter}, of a comment as a whole. */
export function commentMatter(
  commentId: string,
  thread: readonly ThreadComment[],
  isAside: boolean,
): CommentMatter | null {
  const part = threadFrom(commentId, thread);
  if (part === null) return null;
  const mark = markOf(['comment', commentId, ...wordsOf(part)]);
  return { kind: 'comment', mark, commentId, ...part, isAside };
}

export function textMatter(
  kind: TextMatter['kind'],
  summary: string,
  document: PlainDocument,
): TextMatter {
  return { kind, mark: markOf([kind, summary, document.text]), summary, document };
}

type Part = Pick<QuestionMatter, 'thread' | 'isAll'>;

function threadFrom(commentId: string, thread: readonly ThreadComment[]): Part | null {
  const place = thread.findIndex(({ id }) => id === commentId);
  const asking = thread[place];
  if (!asking) return null;
  const replies = thread.slice(place + 1).filter(speaks);
  return {
    thread: [asking, ...replies.slice(0, MOST_REPLIES)],
    isAll: replies.length <= MOST_REPLIES,
  };
}

/** Apps neither ask nor answer. */
function speaks({ isApp, document }: ThreadComment): boolean {
  return isApp !== true && document.text.trim() !== '';
}

/** Who writes is part of what is read: the asker's own words answer in another way. So is it that more was said than can be read. */
function wordsOf({ thread, isAll }: Part): unknown[] {
  const words = thread.map(({ id, authorId, document }) => [id, authorId, document.text]);
  return isAll ? [words] : [words, 'and more'];
}

/** Of what is read: where a word of it changes, it is another matter. */
export function markOf(parts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([FORM, parts]))
    .digest('base64url')
    .slice(0, 22);
}
