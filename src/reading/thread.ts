import {
  askedIn,
  questionGroups,
  readComments,
  repliesTo,
  type IssuePeople,
  type LaterReply,
  type ReadComment,
  type ThreadComment,
} from './conversation';
import type { Addressee } from './questions';
import { answerProbability, turnsToOthers } from './replies';

export type { IssuePeople, ThreadComment } from './conversation';

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

/** From here on we believe that some reply was the answer. */
const ANSWERED_FROM = 0.5;

/**
 * The likeliest answer among the replies, and how likely it is that any of them answers: they are weighed apart from
 * each other, so several that may be the answer make one more likely than each does.
 */
function weigh(replies: readonly LaterReply[]): { best: LaterReply | null; answered: number } {
  let best: LaterReply | null = null;
  let highest = 0;
  let none = 1;
  for (const reply of replies) {
    const probability = answerProbability(reply);
    none *= 1 - probability;
    if (probability <= highest) continue;
    highest = probability;
    best = reply;
  }
  return { best, answered: 1 - none };
}

/** Of a question that nobody answered: whose turn the replies made it. The last word counts. */
function pendingState(replies: readonly LaterReply[], askerId: string | null): ThreadState {
  let state: ThreadState = { kind: 'open' };
  for (const { comment, traits, othersBetween, asked } of replies) {
    const found = { commentId: comment.id, byId: comment.authorId, at: comment.at };
    if (comment.authorId !== null && comment.authorId === askerId) {
      if (traits.retracts && !traits.asks)
        return { kind: 'withdrawn', commentId: comment.id, at: comment.at };
      if (state.kind === 'asked-back') state = { kind: 'open' };
    } else if (othersBetween === 0 || asked.to.has(comment.authorId ?? '')) {
      if (traits.asks || (traits.requests && !traits.report)) {
        if (!turnsToOthers(traits, asked)) state = { kind: 'asked-back', ...found };
      } else if (traits.promise) state = { kind: 'promised', ...found };
    }
  }
  return state;
}

function stateOf(replies: readonly LaterReply[], askerId: string | null): ThreadState {
  const { best, answered } = weigh(replies);
  if (!best || answered < ANSWERED_FROM) return pendingState(replies, askerId);
  const { id, authorId, at } = best.comment;
  return authorId !== null && authorId === askerId
    ? { kind: 'withdrawn', commentId: id, at }
    : { kind: 'answered', commentId: id, byId: authorId, at };
}

function questionsOf(
  thread: readonly ReadComment[],
  place: number,
  issue: IssuePeople,
): ThreadQuestion[] {
  const read = thread[place];
  if (!read || read.questions.length === 0) return [];
  const { comment } = read;
  const states: ThreadState[] = [];
  for (const group of questionGroups(read.questions)) {
    const asked = askedIn(thread, place, group, issue);
    const state = asked ? stateOf(repliesTo(asked, thread, place), asked.askerId) : null;
    for (const index of group) states[index] = state ?? { kind: 'open' };
  }
  return read.questions.map((question, index) => ({
    commentId: comment.id,
    index,
    quote: question.quote,
    askerId: comment.authorId,
    askedAt: comment.at,
    to: question.to,
    state: states[index] ?? { kind: 'open' },
    certainty: question.certainty,
  }));
}

/**
 * Reads all comments of one issue, in any order: who asked what, and what became of it.
 *
 * `issue` says who reported the issue and to whom it is assigned, where that is known: it helps to tell whose reply
 * counts. Nothing is thrown; a comment without a readable date comes first.
 */
export function readThread(
  comments: readonly ThreadComment[],
  issue: IssuePeople = {},
): ThreadQuestion[] {
  const thread = readComments(comments);
  return thread.flatMap((_, place) => questionsOf(thread, place, issue));
}
