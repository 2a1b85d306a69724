import type { PlainDocument, Range } from '../document/document';
import type { NamedPerson } from '../prose/addressees';
import { proseSentences, type ProseSentence } from '../prose/prose';
import { questionKind } from '../questions/question-kind';
import {
  questionsAmong,
  questionTold,
  type FoundQuestion,
  type QuestionsOfComment,
} from '../questions/questions';
import { SentenceBudget } from '../words/budget';
import { isUnreadLanguage } from '../words/comment-language';
import { contentWords, wordsOf } from '../words/words';
import { isSubstantive, traitsOf, type CommentTraits } from './comment-traits';
import { onlyPassesOn, type Asked, type Reply } from './replies';

export interface ThreadComment {
  id: string;
  authorId: string | null;
  authorName: string;
  /** ISO 8601. */
  at: string;
  document: PlainDocument;
  /** Written by an app or by automation, which neither ask nor answer. */
  isApp?: boolean;
}

/** The people of the issue: a question that names nobody is often meant for one of them. */
export interface IssuePeople {
  reporterId?: string | null;
  assigneeId?: string | null;
  /** Who is meant by a question that names nobody, if the caller knows. */
  askedIds?: ReadonlySet<string>;
}

/** Answers come soon or never; the bound keeps long threads cheap. */
const REPLIES_LOOKED_AT = 25;
/** A comment by a commit hook of an older server: a commit message, which asks nobody. */
const COMMIT = /^\s*(?:<[a-z]+>\s*)*\(from\s*(?:<a\b|\[|[\da-f]{6,40}\))/;
const NONE: ReadonlySet<ThreadComment> = new Set();
/** Of a comment that only passes a question on to somebody. */
const MOST_WORDS_HANDING_ON = 20;
/** How many comments back the last other author is searched for, who is often meant by a question without a name. */
const LOOKED_BACK = 200;
/** How many people are searched for by name, those who wrote last first; mentions need no search. */
const MOST_NAMES = 200;

/** Characters of a question by which its kind and its words are read. */
const LOOKED_AT = 600;

const NO_QUESTIONS: QuestionsOfComment = { questions: [], more: 0, passesOver: false };

/** What a person or another reader says of comments without a found question, by id: the range that asks, or null. */
export type ToldComments = ReadonlyMap<string, Range | null>;
export const NOTHING_TOLD: ToldComments = new Map();

/** A comment with what was read from it. Traits are read once, and only if a question needs them. */
export class ReadComment {
  readonly questions: FoundQuestion[];
  /** How many more questions were found. */
  readonly more: number;
  /** Milliseconds; 0 where the date could not be read. */
  readonly time: number;
  /** Whether the comment is in a language that is not read, so that its questions may be missed. */
  readonly isUnread: boolean;
  /** Whether it holds a question mark and no question was found. */
  readonly mayAsk: boolean;
  /** Whether a person or another reader says what it asks. */
  readonly isTold: boolean;
  private readonly sentences: readonly ProseSentence[];
  private known: CommentTraits | null = null;
  private matter: boolean | null = null;

  constructor(
    readonly comment: ThreadComment,
    people: readonly NamedPerson[],
    budget: SentenceBudget,
    told?: Range | null,
  ) {
    this.sentences = budget.take(proseSentences(comment.document));
    const asksNobody = comment.isApp === true || COMMIT.test(comment.document.text.slice(0, 60));
    const { questions, more, passesOver } = asksNobody
      ? NO_QUESTIONS
      : questionsAmong(comment.document, this.sentences, people);
    this.isTold = told !== undefined && questions.length === 0;
    this.questions =
      this.isTold && told
        ? [questionTold(comment.document, this.sentences, people, told)]
        : questions;
    this.more = more;
    this.mayAsk = passesOver && questions.length === 0 && !this.isTold;
    this.time = timeOf(comment);
    this.isUnread = !comment.isApp && isUnreadLanguage(comment.document.text);
  }

  get traits(): CommentTraits {
    this.known ??= traitsOf(this.comment.document, this.sentences, this.questions);
    return this.known;
  }

  /** Whether it asks anything besides for news. */
  get asksMatter(): boolean {
    return (this.matter ??= this.questions.some(
      ({ quote }) => !questionKind(quote.slice(0, LOOKED_AT)).news,
    ));
  }

  /** Whether the comment takes part in the conversation: not so those of apps and commit hooks, and empty ones. */
  get speaks(): boolean {
    return !this.comment.isApp && !this.traits.isHook && !this.traits.isEmpty;
  }
}

function timeOf({ at }: ThreadComment): number {
  return Date.parse(at) || 0;
}

/**
 * Reads the comments of an issue, in the order of time, with their questions.
 * @param budget spent on the newest first, since their questions are more often still open
 */
export function analyseComments(
  comments: readonly ThreadComment[],
  budget = new SentenceBudget(),
  told: ToldComments = NOTHING_TOLD,
): ReadComment[] {
  const people = new Map<string, NamedPerson>();
  for (const { authorId, authorName } of comments) {
    if (authorId === null) continue;
    // Moves the author to the end of the map.
    people.delete(authorId);
    people.set(authorId, { accountId: authorId, displayName: authorName });
  }
  const named = [...people.values()].slice(-MOST_NAMES);
  return [...comments]
    .sort((a, b) => timeOf(a) - timeOf(b))
    .reverse()
    .map((comment) => new ReadComment(comment, named, budget, told.get(comment.id)))
    .reverse();
}

/**
 * Groups the questions of a comment, as indexes, by whom they are addressed to: one reply may answer a whole group.
 */
export function questionGroups(questions: readonly FoundQuestion[]): number[][] {
  const found = new Map<string, number[]>();
  questions.forEach((question, index) => {
    const key = question.to.map(({ accountId }) => accountId).join(' ');
    const group = found.get(key);
    if (group) group.push(index);
    else found.set(key, [index]);
  });
  return [...found.values()];
}

/** Who wrote last before a comment, other than its author and apps; null where that is too far back. */
function lastBefore(thread: readonly ReadComment[], place: number): string | null {
  const askerId = thread[place]?.comment.authorId;
  for (let at = place - 1; at >= Math.max(0, place - LOOKED_BACK); at--) {
    const earlier = thread[at]?.comment;
    if (earlier && !earlier.isApp && earlier.authorId !== askerId) return earlier.authorId;
  }
  return null;
}

/** What one group of questions asks. */
export function askedIn(
  thread: readonly ReadComment[],
  place: number,
  group: readonly number[],
  issue: IssuePeople,
): Asked | null {
  const read = thread[place];
  if (!read) return null;
  const { comment } = read;
  const questions = group.flatMap((index) => read.questions[index] ?? []);
  const namedIn = (some: readonly FoundQuestion[]): Set<string> =>
    new Set(some.flatMap(({ to }) => to.map(({ accountId }) => accountId)));
  const quote = questions.map((question) => question.quote.slice(0, LOOKED_AT)).join('\n');
  return {
    askerId: comment.authorId,
    askerName: comment.authorName,
    at: read.time,
    to: namedIn(questions),
    toOthers: namedIn(read.questions.filter((question) => !questions.includes(question))),
    lastBeforeId: lastBefore(thread, place),
    reporterId: issue.reporterId ?? null,
    assigneeId: issue.assigneeId ?? null,
    count: read.questions.length,
    words: contentWords(wordsOf(quote)),
    hasLink: comment.document.text.includes('://'),
    kind: questionKind(quote),
  };
}

/** The question after a reply that passes it on by a mention and hardly a word: "[~eli] ^^". */
function handedOn(reply: Reply): Asked {
  const { asked, authorId, traits } = reply;
  const isAddressee = authorId !== null && asked.to.has(authorId);
  if (!isAddressee || traits.statements > 0 || traits.length > MOST_WORDS_HANDING_ON) return asked;
  const others = [...traits.mentioned].filter((id) => id !== asked.askerId && !asked.to.has(id));
  return others.length === 0 ? asked : { ...asked, to: new Set([...asked.to, ...others]) };
}

export interface LaterReply extends Reply {
  comment: ThreadComment;
  isUnread: boolean;
}

/**
 * The comments after a question in order, as replies to it.
 * @param passedOver comments that are no replies to it, since they answer another question
 */
export function repliesTo(
  asked: Asked,
  thread: readonly ReadComment[],
  place: number,
  passedOver: ReadonlySet<ThreadComment> = NONE,
): LaterReply[] {
  const replies: LaterReply[] = [];
  const seen = new Set<string | null>();
  let othersBetween = 0;
  let substantiveBetween = 0;
  let askedSince = false;
  let standing = asked;
  for (let at = place + 1; at < thread.length && replies.length < REPLIES_LOOKED_AT; at++) {
    const later = thread[at];
    if (!later?.speaks || passedOver.has(later.comment)) continue;
    const { authorId } = later.comment;
    if (authorId === asked.askerId) askedSince ||= later.asksMatter;
    const reply: LaterReply = {
      comment: later.comment,
      isUnread: later.isUnread,
      asked: standing,
      authorId,
      at: later.time,
      traits: later.traits,
      between: at - place - 1,
      othersBetween,
      substantiveBetween,
      isFirstOfAuthor: !seen.has(authorId),
      askedSince,
      isThanked: false,
    };
    replies.push(reply);
    standing = handedOn(reply);
    // Whoever only asked back or promised has not replied yet.
    if (!onlyPassesOn(reply)) seen.add(authorId);
    if (authorId === asked.askerId) continue;
    othersBetween++;
    if (isSubstantive(later.traits)) substantiveBetween++;
  }
  return markThanked(replies);
}

/** Marks the replies for which the asker thanks in the next comment. */
function markThanked(replies: LaterReply[]): LaterReply[] {
  let thanks = false;
  for (const reply of [...replies].reverse()) {
    reply.isThanked = thanks;
    if (!onlyPassesOn(reply))
      thanks = reply.authorId === reply.asked.askerId && reply.traits.thanks;
  }
  return replies;
}
