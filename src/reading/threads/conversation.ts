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
  /** Written by an app or by automation: never asks and never answers. */
  isApp?: boolean;
}

/** Who is named on the issue: a question that names nobody is often put to one of them. */
export interface IssuePeople {
  reporterId?: string | null;
  assigneeId?: string | null;
  /** Who is asked where a question names nobody, as far as the caller knows. */
  askedIds?: ReadonlySet<string>;
}

/** An answer comes soon or never; long threads stay cheap. */
const REPLIES_LOOKED_AT = 25;
/** What a commit hook of older servers writes: the message of a commit, which asks nobody on the issue. */
const COMMIT = /^\s*(?:<[a-z]+>\s*)*\(from\s*(?:<a\b|\[|[\da-f]{6,40}\))/;
const NONE: ReadonlySet<ThreadComment> = new Set();
/** Of a comment that hands a question on, and says nothing itself. */
const MOST_WORDS_HANDING_ON = 20;
/** How many comments back somebody may have written to whom a question without a name is put. */
const LOOKED_BACK = 200;
/** So many people are looked for by their names, those who wrote last; mentions need no names. */
const MOST_NAMES = 200;

/** Characters of a question that are looked at for its kind and its words. */
const LOOKED_AT = 600;

const NO_QUESTIONS: QuestionsOfComment = { questions: [], more: 0, passesOver: false };

/** What somebody else tells of comments in which no question is found, by id: the words that ask, or null where nothing does. */
export type ToldComments = ReadonlyMap<string, Range | null>;
export const NOTHING_TOLD: ToldComments = new Map();

/** A comment with what was read from it; traits are read once, and only where a question waits for them. */
export class ReadComment {
  readonly questions: FoundQuestion[];
  /** How many questions were found beyond those. */
  readonly more: number;
  /** Milliseconds; 0 where the date could not be read. */
  readonly time: number;
  /** In a language that is not read: what looks like a question may be one. */
  readonly isUnread: boolean;
  /** Whether it asks nothing as far as was found, and holds a question mark. */
  readonly mayAsk: boolean;
  /** Whether somebody else tells what it asks, since nothing was found in it. */
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

  /** Whether it asks something else than how things stand. */
  get asksMatter(): boolean {
    return (this.matter ??= this.questions.some(
      ({ quote }) => !questionKind(quote.slice(0, LOOKED_AT)).news,
    ));
  }

  /** Apps, commit hooks and comments without any text take no part in a conversation. */
  get speaks(): boolean {
    return !this.comment.isApp && !this.traits.isHook && !this.traits.isEmpty;
  }
}

function timeOf({ at }: ThreadComment): number {
  return Date.parse(at) || 0;
}

/**
 * The comments of an issue in the order of time, with their questions.
 * @param budget is spent on the newest first: they hold what somebody waits for more often than old ones
 */
export function analyseComments(
  comments: readonly ThreadComment[],
  budget = new SentenceBudget(),
  told: ToldComments = NOTHING_TOLD,
): ReadComment[] {
  const people = new Map<string, NamedPerson>();
  for (const { authorId, authorName } of comments) {
    if (authorId === null) continue;
    // Whoever wrote last stands last.
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
 * The questions of one comment in groups, as places in its list: those that are put to the same people stand and fall
 * together, for one reply serves them all.
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

/** Who wrote last before a comment, apart from its author and from apps; nobody where that is too long ago. */
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

/** The question as it stands after a reply that hands it on, by a mention and hardly a word: "[~eli] ^^". */
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
 * @param passedOver comments that are none, for they say that they answer something else
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
    // Who only asked back or promised has not had their say.
    if (!onlyPassesOn(reply)) seen.add(authorId);
    if (authorId === asked.askerId) continue;
    othersBetween++;
    if (isSubstantive(later.traits)) substantiveBetween++;
  }
  return markThanked(replies);
}

/** Marks the replies that the asker thanks for in what is said next. */
function markThanked(replies: LaterReply[]): LaterReply[] {
  let thanks = false;
  for (const reply of [...replies].reverse()) {
    reply.isThanked = thanks;
    if (!onlyPassesOn(reply))
      thanks = reply.authorId === reply.asked.askerId && reply.traits.thanks;
  }
  return replies;
}
