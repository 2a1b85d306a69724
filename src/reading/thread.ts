import { traitsOf, contentWords, type CommentTraits } from './commentTraits';
import type { PlainDocument } from './document';
import { findQuestions, type Addressee, type FoundQuestion, type NamedPerson } from './questions';
import { answerProbability, type Asked, type Reply } from './replies';

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

/** A comment with what was read from it; traits are read once, and only where a question waits for them. */
class ReadComment {
  readonly questions: FoundQuestion[];
  readonly time: number;
  private known: CommentTraits | null = null;

  constructor(
    readonly comment: ThreadComment,
    people: readonly NamedPerson[],
  ) {
    this.questions = comment.isApp ? [] : findQuestions(comment.document, people);
    this.time = Date.parse(comment.at) || 0;
  }

  get traits(): CommentTraits {
    this.known ??= traitsOf(this.comment.document, this.questions.length > 0);
    return this.known;
  }
}

const ANSWERS_FROM = 0.5;

/** Questions of one comment that are put to the same people stand and fall together: one reply serves them all. */
function groups(questions: readonly FoundQuestion[]): number[][] {
  const found = new Map<string, number[]>();
  questions.forEach((question, index) => {
    const key = question.to.map(({ accountId }) => accountId).join(' ');
    const group = found.get(key);
    if (group) group.push(index);
    else found.set(key, [index]);
  });
  return [...found.values()];
}

function askedIn(
  read: ReadComment,
  group: readonly number[],
  before: readonly ReadComment[],
): Asked {
  const { comment } = read;
  const questions = group.flatMap((index) => read.questions[index] ?? []);
  const quote = questions.map((question) => question.quote).join('\n');
  const last = before.findLast(
    (earlier) => !earlier.comment.isApp && earlier.comment.authorId !== comment.authorId,
  );
  return {
    askerId: comment.authorId,
    askerName: comment.authorName,
    at: read.time,
    to: new Set(questions.flatMap(({ to }) => to.map(({ accountId }) => accountId))),
    impliedId: last?.comment.authorId ?? null,
    quote,
    words: contentWords(quote),
  };
}

/** The later comments in order, as replies to what was asked. */
export function repliesTo(asked: Asked, thread: readonly ReadComment[], place: number): Reply[] {
  const replies: Reply[] = [];
  const authorsBefore = new Set(thread.slice(0, place).map(({ comment }) => comment.authorId));
  const seen = new Set<string | null>();
  let othersBetween = 0;
  for (let at = place + 1; at < thread.length && replies.length < REPLIES_LOOKED_AT; at++) {
    const later = thread[at];
    if (!later || later.comment.isApp) continue;
    const { authorId } = later.comment;
    replies.push({
      asked,
      authorId,
      at: later.time,
      traits: later.traits,
      between: at - place - 1,
      othersBetween,
      isFirstOfAuthor: !seen.has(authorId),
      wroteBefore: authorsBefore.has(authorId),
    });
    seen.add(authorId);
    if (authorId !== asked.askerId) othersBetween++;
  }
  return replies;
}
/** An answer comes soon or never; long threads stay cheap. */
const REPLIES_LOOKED_AT = 25;

function stateOf(asked: Asked, thread: readonly ReadComment[], place: number): ThreadState {
  let state: ThreadState = { kind: 'open' };
  const later = thread.slice(place + 1).filter(({ comment }) => !comment.isApp);
  for (const [index, reply] of repliesTo(asked, thread, place).entries()) {
    const comment = later[index]?.comment;
    if (!comment) break;
    const found = { commentId: comment.id, byId: comment.authorId, at: comment.at };
    const isAsker = comment.authorId === asked.askerId;
    if (answerProbability(reply) >= ANSWERS_FROM) {
      return isAsker
        ? { kind: 'withdrawn', commentId: comment.id, at: comment.at }
        : { kind: 'answered', ...found };
    }
    if (isAsker) {
      if (state.kind === 'asked-back') state = { kind: 'open' };
    } else if (
      reply.traits.asks &&
      (reply.othersBetween === 0 || asked.to.has(comment.authorId ?? ''))
    ) {
      state = { kind: 'asked-back', ...found };
    } else if (reply.traits.promise) {
      state = { kind: 'promised', ...found };
    }
  }
  return state;
}

export function readComments(comments: readonly ThreadComment[]): ReadComment[] {
  const people = new Map<string, NamedPerson>();
  for (const { authorId, authorName } of comments) {
    if (authorId !== null) people.set(authorId, { accountId: authorId, displayName: authorName });
  }
  const named = [...people.values()];
  return comments.map((comment) => new ReadComment(comment, named)).sort((a, b) => a.time - b.time);
}

export function askedInComment(thread: readonly ReadComment[], place: number): Asked[] {
  const read = thread[place];
  if (!read) return [];
  return groups(read.questions).map((group) => askedIn(read, group, thread.slice(0, place)));
}

/** Reads all comments of one issue, in any order: who asked what, and what became of it. */
export function readThread(comments: readonly ThreadComment[]): ThreadQuestion[] {
  const thread = readComments(comments);
  return thread.flatMap((read, place) => {
    const states: ThreadState[] = [];
    for (const group of groups(read.questions)) {
      const state = stateOf(askedIn(read, group, thread.slice(0, place)), thread, place);
      for (const index of group) states[index] = state;
    }
    return read.questions.map((question, index) => ({
      commentId: read.comment.id,
      index,
      quote: question.quote,
      askerId: read.comment.authorId,
      askedAt: read.comment.at,
      to: question.to,
      state: states[index] ?? { kind: 'open' as const },
      certainty: question.certainty,
    }));
  });
}
