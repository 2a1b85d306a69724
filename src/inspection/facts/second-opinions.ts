/** Puts what a second reader said to the questions of an issue, and tells what is left to ask. */
import type { Question, SecondOpinion } from '../../contract/report';
import type { SecondReading } from '../../contract/second-reading';
import { wholeCharacters } from '../../contract/whole-characters';
import type { JiraComment } from '../../jira/types';
import type { ThreadComment, ThreadQuestion, ThreadState } from '../../reading/threads/thread';
import {
  commentMatter,
  questionMatter,
  type CommentMatter,
  type QuestionMatter,
} from '../../second-reader/matter';
import type { SecondReader } from './subject';

type CommentReading = Extract<SecondReading, { kind: 'comment' }>;
/** What became of a question, whichever way the reader was asked about it. */
type StateReading = Pick<Extract<SecondReading, { kind: 'question' }>, 'state' | 'by' | 'sure'>;

/** Whether a comment may be read by whoever sees the issue; no other is ever sent to a reader. */
export function isForEverybody({ visibleTo, internal }: JiraComment): boolean {
  return visibleTo === null && !internal;
}

export class SecondOpinions {
  readonly #open: ThreadComment[];
  readonly #hidden: JiraComment[];
  readonly #readingOf: (mark: string) => SecondReading | undefined;
  readonly lifts: boolean;

  /**
   * @param comments of the issue as they are inspected, oldest first
   * @param asComment how the readers see one
   */
  constructor(
    reader: SecondReader,
    issueId: string,
    comments: readonly JiraComment[],
    asComment: (comment: JiraComment) => ThreadComment,
  ) {
    this.lifts = reader.lifts;
    this.#readingOf = (mark) => reader.readingOf(issueId, mark);
    this.#open = comments.filter(isForEverybody).map(asComment);
    this.#hidden = comments.filter((comment) => !isForEverybody(comment));
  }

  /** What is asked about a question; null where it, or what was said since, is not for everybody. */
  matterOf(question: ThreadQuestion): QuestionMatter | null {
    return this.#isHeldBack(question.askedAt) ? null : questionMatter(question, this.#open);
  }

  /** As {@link matterOf}, of a comment in which no question was found. */
  matterOfComment({ id, at }: JiraComment, isAside: boolean): CommentMatter | null {
    return this.#isHeldBack(at) ? null : commentMatter(id, this.#open, isAside);
  }

  #isHeldBack(since: string): boolean {
    return this.#hidden.some(({ at }) => at >= since);
  }

  /** @returns undefined where nothing was asked yet, null where what was said did not hold */
  of(matter: QuestionMatter): StateReading | null | undefined {
    const reading = this.#readingOf(matter.mark) ?? this.#foundWith(matter);
    if (reading === undefined) return undefined;
    if (reading.kind === 'comment') return reading.asks ? reading : null;
    return reading.kind === 'question' ? reading : null;
  }

  /** What was said of the comment when the question was found in it. */
  #foundWith({ commentId, range }: QuestionMatter): CommentReading | undefined {
    const matter = commentMatter(commentId, this.#open, false);
    const reading = matter && this.#readingOf(matter.mark);
    if (reading?.kind !== 'comment' || !reading.asks) return undefined;
    return reading.range.start === range.start && reading.range.end === range.end
      ? reading
      : undefined;
  }

  /** As {@link of}, of a comment in which no question was found. */
  ofComment(matter: CommentMatter): CommentReading | null | undefined {
    const reading = this.#readingOf(matter.mark);
    if (reading === undefined) return undefined;
    return reading.kind === 'comment' ? reading : null;
  }
}

/** The state of the thread that a reading comes to; null for what is no question. */
export function stateOf(reading: StateReading, { thread }: QuestionMatter): ThreadState | null {
  const { state, by } = reading;
  if (state === 'not-a-question') return null;
  const comment = thread.find(({ id }) => id === by?.commentId);
  if (state === 'open' || !comment) return { kind: 'open' };
  const found = { commentId: comment.id, byId: comment.authorId, at: comment.at };
  const asker = thread[0]?.authorId ?? null;
  if (state === 'answered' && asker !== null && comment.authorId === asker)
    return { kind: 'withdrawn', commentId: comment.id, at: comment.at };
  return { kind: state, ...found };
}

/** The most that a page shows of the words that a reading rests on. */
const SHOWN_QUOTE_CHARACTERS = 300;

export function opinionOf(
  reading: StateReading,
  { thread }: Pick<QuestionMatter, 'thread'>,
  counts: boolean,
): SecondOpinion {
  const comment = thread.find(({ id }) => id === reading.by?.commentId);
  const { start = 0, end = 0 } = reading.by?.range ?? {};
  const most = Math.min(end - start, SHOWN_QUOTE_CHARACTERS);
  const quote = wholeCharacters(comment?.document.text ?? '', start, most);
  return {
    state: reading.state,
    commentId: comment?.id ?? null,
    by: comment?.authorId ?? null,
    quote: quote === '' ? null : quote,
    sure: reading.sure,
    counts,
  };
}

/** A question that a reading takes for none, as one that nobody waits for. */
export function asNoQuestion(question: Question): Question {
  return {
    ...question,
    state: 'dismissed',
    settledBy: 'second-reading',
    settledAt: null,
    answerCommentId: null,
    answeredBy: null,
    settlingHistoryId: null,
    waitingFor: null,
    turn: null,
    sure: true,
  };
}
