import type { Question } from '../../contract/report';
import { holds, type AppAnswer, type QuestionDoubt } from '../../duties/facts';
import type { JiraComment, JiraComments } from '../../jira/types';
import type { PlainDocument } from '../../reading/document/document';
import {
  readThread,
  type ThreadComment,
  type ThreadQuestion,
  type ToldComments,
} from '../../reading/threads/thread';
import {
  markOfComment,
  markOfQuestion,
  type Matter,
  type QuestionMatter,
} from '../../second-reader/matter';
import { appAnswersTo } from './app-answers';
import type { CommentTexts } from './comment-texts';
import { judged, type MarkedQuestion, type QuestionContext } from './judged-question';
import { readTwice, toldByPeople } from './may-ask';
import { doubtsAbout } from './question-doubts';
import { asNoQuestion, opinionOf, SecondOpinions, stateOf } from './second-opinions';
import type { SecondReader } from './subject';

/** Questions that a report holds. */
const MOST_KEPT = 200;

/** The questions of an issue, as far as they were read. */
export interface QuestionsFound {
  /** Those that wait first where not all could be kept; in the order in which they were asked. */
  questions: Question[];
  /** Those of which it is not known whether they are somebody's, or open. */
  doubts: QuestionDoubt[];
  /** What looks like an app's answer to one of them. */
  appAnswers: AppAnswer[];
  /** How many were found and left out. */
  more: number;
  /** Whether a part of the comments was not read, so that there may be others. */
  isPartial: boolean;
  /** What only a second reader takes for questions, and nobody has confirmed yet. */
  mayAsk: Question[];
  /** What a second reader has not been asked yet; empty where the project wants none. */
  toAsk: Matter[];
}

/**
 * Finds the developers' questions of an issue, and whose turn each is.
 * The owner's and manager's own questions are theirs to follow up, and are left out.
 * @returns null where the comments were not given in full
 */
export function questionsOnIssue(
  comments: JiraComments | null,
  { documents, isPartial, isUnreadable }: CommentTexts,
  given: QuestionContext,
  { issueId, second }: { issueId: string; second: SecondReader | null },
): QuestionsFound | null {
  if (!comments?.complete || comments.unreadable > 0 || isUnreadable) return null;
  const { told, record } = toldByPeople(given.record, documents);
  const context = { ...given, record };
  const { reporter, assignee } = context.fields;
  const issue = {
    reporterId: reporter?.accountId ?? null,
    assigneeId: assignee?.accountId ?? null,
    askedIds: new Set(context.owner.holders.map(({ accountId }) => accountId)),
  };
  const asComment = (comment: JiraComment): ThreadComment =>
    threadComment(comment, documents.get(comment.id));
  const all = comments.comments.map(asComment);
  const first = readThread(all, issue, told);
  const opinions = second && new SecondOpinions(second, issueId, comments.comments, asComment);
  const twice = opinions && readTwice(first, comments.comments, context, opinions);
  const counted = twice?.counted ?? NOTHING;
  const thread =
    counted.size === 0 ? first : readThread(all, issue, new Map([...told, ...counted]));
  const toAsk: Matter[] = [];
  const questions = markedIn(thread.questions)
    .filter(
      (question) =>
        !holds(context.owner, question.askerId) && !holds(context.manager, question.askerId),
    )
    .map((question) => {
      const isFound = counted.has(question.commentId);
      const found = judgedTwice({ question, isFound }, context, opinions, toAsk);
      return isFound || told.has(question.commentId)
        ? { ...found, asks: asksIn(question, documents) }
        : found;
    });
  const kept = mostPressing(questions);
  return {
    questions: kept,
    doubts: doubtsAbout(kept, comments.comments, context),
    appAnswers: appAnswersTo(kept, comments.comments, asComment, issue),
    more: thread.more + questions.length - kept.length,
    isPartial: isPartial || thread.isPartial || thread.hasUnread,
    mayAsk: twice?.mayAsk ?? [],
    toAsk: [...toAsk, ...(twice?.toAsk ?? [])],
  };
}

function markedIn(questions: readonly ThreadQuestion[]): MarkedQuestion[] {
  const before = new Map<string, number>();
  return questions.map((question) => {
    const words = markOfQuestion(question, 0);
    const nth = before.get(words) ?? 0;
    before.set(words, nth + 1);
    return { ...question, mark: nth === 0 ? words : markOfQuestion(question, nth) };
  });
}

const NOTHING: ToldComments = new Map();

function asksIn(
  { commentId, range }: ThreadQuestion,
  documents: CommentTexts['documents'],
): NonNullable<Question['asks']> {
  const document = documents.get(commentId) ?? EMPTY;
  return { mark: markOfComment({ id: commentId, document }), ...range };
}

/**
 * A question as the first reader's state and people's words have it, with what a second reader made of it where neither is sure.
 * @param asked.isFound whether a reading that counts found it
 * @param toAsk takes what the second reader has not been asked yet
 */
function judgedTwice(
  { question, isFound }: { question: MarkedQuestion; isFound: boolean },
  context: QuestionContext,
  opinions: SecondOpinions | null,
  toAsk: Matter[],
): Question {
  const first = judged(question, context);
  if (!opinions || (first.sure && first.judgement === null && !isFound)) return first;
  const matter = opinions.matterOf(question);
  if (matter === null) return first;
  const reading = opinions.of(matter);
  if (first.judgement !== null) return withTurnOf(first, { question, context, reading, matter });
  if (reading === undefined) toAsk.push(matter);
  if (!reading) return first;
  const counts = opinions.lifts && reading.sure;
  const second = opinionOf(reading, matter, counts);
  if (!counts) return { ...first, second };
  const state = stateOf(reading, matter);
  const lifted =
    state === null ? asNoQuestion(first) : judged({ ...question, state, isSettled: true }, context);
  return { ...lifted, second };
}

/**
 * Whoever holds a question open against what looked like its answer, or one that only a second reader found, says nothing of
 * whose turn it is; a second reading that agrees with them does.
 */
function withTurnOf(first: Question, { question, context, reading, matter }: ReadTwice): Question {
  const isHeldOpen = first.judgement?.kind === 'still-open' && first.state === 'waiting';
  const { kind } = question.state;
  const isWithoutTurn = kind === 'answered' || kind === 'withdrawn' || isToldIn(context, question);
  if (!isHeldOpen || !isWithoutTurn || !reading) return first;
  const state = stateOf(reading, matter);
  return state?.kind === 'asked-back' || state?.kind === 'promised'
    ? judged({ ...question, state }, context)
    : first;
}

interface ReadTwice {
  question: MarkedQuestion;
  context: QuestionContext;
  reading: ReturnType<SecondOpinions['of']>;
  matter: QuestionMatter;
}

function isToldIn({ record }: QuestionContext, { commentId, index }: ThreadQuestion): boolean {
  return record.judgements.some(
    (word) => word.asks !== undefined && word.commentId === commentId && word.index === index,
  );
}

/** As many as a panel can be sent: those that have waited longest, then the newest of the others. */
function mostPressing(questions: Question[]): Question[] {
  if (questions.length <= MOST_KEPT) return questions;
  const waiting = questions.filter(({ state }) => state === 'waiting').slice(0, MOST_KEPT);
  const others = questions.filter(({ state }) => state !== 'waiting').reverse();
  const kept = new Set([...waiting, ...others.slice(0, MOST_KEPT - waiting.length)]);
  return questions.filter((question) => kept.has(question));
}

function threadComment(comment: JiraComment, document: PlainDocument = EMPTY): ThreadComment {
  return {
    id: comment.id,
    authorId: comment.author?.accountId ?? null,
    authorName: comment.author?.displayName ?? '',
    at: comment.at,
    document,
    isApp: comment.author?.kind === 'app',
  };
}

const EMPTY: PlainDocument = { text: '', blocks: [] };
