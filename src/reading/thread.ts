import type { PlainDocument } from './document';
import { findQuestions, type Addressee, type NamedPerson } from './questions';

export interface ThreadComment {
  id: string;
  authorId: string | null;
  authorName: string;
  /** ISO 8601. */
  at: string;
  document: PlainDocument;
  /** Written by an app or by automation: never asks and never answers. */
  isApp?: boolean;
}

export type ThreadState =
  | { kind: 'answered'; commentId: string; byId: string | null; at: string }
  /** The other side asked back: it is the asker's turn. */
  | { kind: 'asked-back'; commentId: string; byId: string | null; at: string }
  /** "I'll check": still waits for that person. */
  | { kind: 'promised'; commentId: string; byId: string | null; at: string }
  /** Taken back, or answered by the asker. */
  | { kind: 'withdrawn'; commentId: string; at: string }
  | { kind: 'open' };

export interface ThreadQuestion {
  commentId: string;
  /** Which question of that comment, from 0. */
  index: number;
  quote: string;
  askerId: string | null;
  askedAt: string;
  to: Addressee[];
  state: ThreadState;
  certainty: number;
}

/** Reads all comments of one issue, in any order: who asked what, and what became of it. */
export function readThread(comments: readonly ThreadComment[]): ThreadQuestion[] {
  const inOrder = [...comments].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const people: NamedPerson[] = [];
  for (const { authorId, authorName } of inOrder) {
    if (authorId !== null && !people.some(({ accountId }) => accountId === authorId)) {
      people.push({ accountId: authorId, displayName: authorName });
    }
  }
  const found: ThreadQuestion[] = [];
  inOrder.forEach((comment, place) => {
    if (comment.isApp) return;
    findQuestions(comment.document, people).forEach((question, index) => {
      const answer = inOrder
        .slice(place + 1)
        .find((later) => !later.isApp && later.authorId !== comment.authorId);
      found.push({
        commentId: comment.id,
        index,
        quote: question.quote,
        askerId: comment.authorId,
        askedAt: comment.at,
        to: question.to,
        state: answer
          ? { kind: 'answered', commentId: answer.id, byId: answer.authorId, at: answer.at }
          : { kind: 'open' },
        certainty: question.certainty,
      });
    });
  });
  return found;
}
