import type { Addressee } from '../prose/addressees';
import { SentenceBudget } from '../words/budget';
import type { Range } from '../words/range';
import {
  askedIn,
  questionGroups,
  analyseComments,
  repliesTo,
  type IssuePeople,
  type LaterReply,
  type ReadComment,
  type ToldComments,
  type ThreadComment,
} from './conversation';
import { answerProbability, turnsToOthers } from './replies';
import { answeredParts, askedParts } from './reply-parts';
import { ANSWERED_FROM, isSettledState } from './settled';

export type { IssuePeople, ThreadComment, ToldComments } from './conversation';

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
  /** The index of the question in that comment. */
  index: number;
  quote: string;
  /** Where it is in the text of its comment. */
  range: Range;
  askerId: string | null;
  askedAt: string;
  to: Addressee[];
  state: ThreadState;
  /**
   * 0 to 1: the lower of how sure it is that this is a question, and that its state is right. The latter is a probability;
   * docs/reading.md tells how often it is right.
   */
  certainty: number;
  /** Whether the state may be shown as it is; else a person should confirm it. */
  isSettled: boolean;
}

/** Questions below this certainty are for a person to confirm. */
const SURELY_ASKED = 0.6;
/**
 * The likeliest answer among the replies, and the probability that any of them is one. Replies are weighed one by one, so
 * that several possible answers together are likelier than each alone.
 */
function weigh(replies: readonly LaterReply[]): {
  best: LaterReply | null;
  highest: number;
  answered: number;
} {
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
  return { best, highest, answered: 1 - none };
}

/** The state of a question without an answer: whose turn it is by the last reply. */
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
  /** The probability that open or answered is right, 0.45 to 1. */
  certainty: number;
  isSettled: boolean;
}

/** Whether it is the first reply by somebody who was asked, by name or by role. */
function isOfAddressee(
  { asked, authorId, isFirstOfAuthor }: LaterReply,
  issue: IssuePeople,
): boolean {
  if (authorId === null || !isFirstOfAuthor) return false;
  return asked.to.size > 0 ? asked.to.has(authorId) : issue.askedIds?.has(authorId) === true;
}

function stateOf(
  replies: readonly LaterReply[],
  askerId: string | null,
  issue: IssuePeople,
): JudgedState {
  const { best, highest, answered } = weigh(replies);
  const isByAddressee = best !== null && isOfAddressee(best, issue);
  const isSettled =
    !replies.some(({ isUnread }) => isUnread) &&
    isSettledState({ answered, highest, isByAddressee });
  if (!best || answered < ANSWERED_FROM) {
    return { state: pendingState(replies, askerId), certainty: 1 - answered, isSettled };
  }
  const { id, authorId, at } = best.comment;
  const state: ThreadState =
    authorId !== null && authorId === askerId
      ? { kind: 'withdrawn', commentId: id, at }
      : { kind: 'answered', commentId: id, byId: authorId, at };
  return { state, certainty: answered, isSettled };
}

/** Nobody wrote since. */
const UNTOUCHED: JudgedState = { state: { kind: 'open' }, certainty: 1, isSettled: true };

/**
 * What became of each question of a group; one reply may answer all or some of them.
 * @returns in the order of the group
 */
function statesOf(
  thread: readonly ReadComment[],
  place: number,
  group: readonly number[],
  issue: IssuePeople,
): JudgedState[] {
  const read = thread[place];
  const asked = askedIn(thread, place, group, issue);
  if (!read || !asked) return [];
  const replies = repliesTo(asked, thread, place);
  const questions = group.flatMap((index) => read.questions[index] ?? []);
  const parts = questions.length > 1 ? askedParts(read.comment.document, questions) : [];
  const answered = replies.map(({ comment }) => answeredParts(parts, comment.document));
  const together = stateOf(replies, asked.askerId, issue);
  if (answered.every((some) => some === null)) return group.map(() => together);
  // Questions with the same replies have the same state.
  const known = new Map<string, JudgedState>();
  return group.map((_, part) => {
    const left = answered.map((some) => some !== null && !some.has(part));
    const key = left.map(Number).join('');
    const leftOut = new Set(replies.flatMap(({ comment }, at) => (left[at] ? [comment] : [])));
    const found =
      known.get(key) ??
      (leftOut.size === 0
        ? together
        : stateOf(repliesTo(asked, thread, place, leftOut), asked.askerId, issue));
    known.set(key, found);
    return found;
  });
}

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
    const found = statesOf(thread, place, group, issue);
    group.forEach((index, part) => (judged[index] = found[part] ?? UNTOUCHED));
  }
  return read.questions.map((question, index) => {
    const { state, certainty, isSettled } = judged[index] ?? UNTOUCHED;
    return {
      commentId: comment.id,
      index,
      quote: question.quote,
      range: { start: question.start, end: question.end },
      askerId: comment.authorId,
      askedAt: comment.at,
      to: question.to,
      state,
      certainty: Math.min(question.certainty, certainty),
      isSettled: isSettled && question.certainty >= SURELY_ASKED && (!read.isUnread || read.isTold),
    };
  });
}

export interface ThreadReading {
  questions: ThreadQuestion[];
  /** How many more questions were found, in comments with very many. */
  more: number;
  /** Whether sentences were left unread, in the oldest comments first, because there are too many. */
  isPartial: boolean;
  /** Whether there are comments in a language that is not read, whose questions may be missed. */
  hasUnread: boolean;
  /** Comments without a found question that may ask something, with the reason for the doubt. */
  mayAsk: { commentId: string; because: 'language' | 'passed-over' }[];
}

/**
 * Reads all comments of one issue, in any order: who asked what, and what became of it.
 *
 * `issue` says who reported the issue and to whom it is assigned, as far as known: it helps to tell whose reply counts.
 * `told` says what comments without a found question ask, by a person or another reader. Nothing is thrown; comments
 * without a readable date come first.
 */
export function readThread(
  comments: readonly ThreadComment[],
  issue: IssuePeople = {},
  told?: ToldComments,
): ThreadReading {
  const budget = new SentenceBudget();
  const thread = analyseComments(comments, budget, told);
  return {
    questions: thread.flatMap((_, place) => questionsOf(thread, place, issue)),
    more: thread.reduce((count, { more }) => count + more, 0),
    isPartial: budget.isSpent,
    hasUnread: thread.some(({ isUnread, isTold }) => isUnread && !isTold),
    mayAsk: thread.flatMap(({ comment, questions, isUnread, isTold, mayAsk }) => {
      if (questions.length > 0 || isTold || !(isUnread || mayAsk)) return [];
      return [{ commentId: comment.id, because: isUnread ? 'language' : 'passed-over' } as const];
    }),
  };
}
