import type { Addressee } from './addressees';
import { SentenceBudget } from './budget';
import {
  askedIn,
  questionGroups,
  analyseComments,
  repliesTo,
  type IssuePeople,
  type LaterReply,
  type ReadComment,
  type ThreadComment,
} from './conversation';
import { answerProbability, turnsToOthers } from './replies';

export type { IssuePeople, ThreadComment } from './conversation';

export type ThreadState =
  | { kind: 'answered'; commentId: string; byId: string | null; at: string }
  /** The other side asked back: it is the asker's turn. */
  | { kind: 'asked-back'; commentId: string; byId: string | null; at: string }
  /** "I'll check": still waits for that person. */
  | { kind: 'promised'; commentId: string; byId: string | null; at: string }
  /** Withdrawn, or answered by the asker. */
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
  /**
   * How sure we are that this is a question and that its state is right, 0 to 1: whichever we are less sure of. The
   * part of the state is a probability; see docs/reading.md for how often it is right.
   */
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

interface JudgedState {
  state: ThreadState;
  /** How likely the state is right about being open or answered, 0.5 to 1. */
  certainty: number;
}

function stateOf(replies: readonly LaterReply[], askerId: string | null): JudgedState {
  const { best, answered } = weigh(replies);
  if (!best || answered < ANSWERED_FROM)
    return { state: pendingState(replies, askerId), certainty: 1 - answered };
  const { id, authorId, at } = best.comment;
  const state: ThreadState =
    authorId !== null && authorId === askerId
      ? { kind: 'withdrawn', commentId: id, at }
      : { kind: 'answered', commentId: id, byId: authorId, at };
  return { state, certainty: answered };
}

/** Nobody wrote since. */
const UNTOUCHED: JudgedState = { state: { kind: 'open' }, certainty: 1 };

function questionsOf(
  thread: readonly ReadComment[],
  place: number,
  issue: IssuePeople,
): ThreadQuestion[] {
  const read = thread[place];
  if (!read || read.questions.length === 0) return [];
  const { comment } = read;
  const judged: JudgedState[] = [];
  for (const group of questionGroups(read.questions)) {
    const asked = askedIn(thread, place, group, issue);
    const found = asked ? stateOf(repliesTo(asked, thread, place), asked.askerId) : UNTOUCHED;
    for (const index of group) judged[index] = found;
  }
  return read.questions.map((question, index) => {
    const { state, certainty } = judged[index] ?? UNTOUCHED;
    return {
      commentId: comment.id,
      index,
      quote: question.quote,
      askerId: comment.authorId,
      askedAt: comment.at,
      to: question.to,
      state,
      certainty: Math.min(question.certainty, certainty),
    };
  });
}

export interface ThreadReading {
  questions: ThreadQuestion[];
  /** Questions that were found beyond those, in comments that ask very much. */
  more: number;
  /** Whether sentences were left unread because there are too many, in the oldest comments first. */
  isPartial: boolean;
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
): ThreadReading {
  const budget = new SentenceBudget();
  const thread = analyseComments(comments, budget);
  return {
    questions: thread.flatMap((_, place) => questionsOf(thread, place, issue)),
    more: thread.reduce((count, { more }) => count + more, 0),
    isPartial: budget.isSpent,
  };
}
