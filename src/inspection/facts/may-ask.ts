/** Comments in which the first reader finds no question: what people say that they ask, and what a second reader says. */
import type { Question } from '../../contract/report';
import { holds } from '../../duties/facts';
import type { JiraComment } from '../../jira/types';
import type { PlainDocument } from '../../reading/document/document';
import type { ThreadReading, ToldComments } from '../../reading/threads/thread';
import { markOfComment, markOfQuestion, type CommentMatter } from '../../second-reader/matter';
import type { IssueRecord } from '../../storage/issue-record';
import { judged, type MarkedQuestion, type QuestionContext } from './judged-question';
import { opinionOf, type SecondOpinions } from './second-opinions';

/** What a report holds of them. */
const MOST_SHOWN = 50;

/**
 * @returns where people said that words ask, and the record without what was said of comments that have been edited since
 */
export function toldByPeople(
  record: IssueRecord,
  documents: ReadonlyMap<string, PlainDocument>,
): { told: ToldComments; record: IssueRecord } {
  const told = new Map<string, { start: number; end: number }>();
  const judgements = record.judgements.filter(({ commentId, asks }) => {
    if (asks === undefined) return true;
    const document = documents.get(commentId);
    if (!document || markOfComment({ id: commentId, document }) !== asks.mark) return false;
    told.set(commentId, { start: asks.start, end: asks.end });
    return true;
  });
  return { told, record: { ...record, judgements } };
}

export interface CommentsReadTwice {
  /** What readings count of that nobody has confirmed. */
  counted: ToldComments;
  /** What is for a person to confirm, oldest first. */
  mayAsk: Question[];
  toAsk: CommentMatter[];
}

/** What a second reader says of comments that may ask something; the owner's and manager's own are left out. */
export function readTwice(
  { mayAsk }: ThreadReading,
  comments: readonly JiraComment[],
  context: QuestionContext,
  opinions: SecondOpinions,
): CommentsReadTwice {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const counted = new Map<string, { start: number; end: number } | null>();
  const found: CommentsReadTwice = { counted, mayAsk: [], toAsk: [] };
  for (const { commentId, because } of mayAsk) {
    const comment = byId.get(commentId);
    const askerId = comment?.author?.accountId ?? null;
    if (!comment || holds(context.owner, askerId) || holds(context.manager, askerId)) continue;
    const matter = opinions.matterOfComment(comment, because === 'passed-over');
    if (matter === null) continue;
    const reading = opinions.ofComment(matter);
    if (reading === undefined) found.toAsk.push(matter);
    if (!reading) continue;
    if (opinions.lifts && reading.sure) counted.set(commentId, reading.asks ? reading.range : null);
    else if (reading.asks && found.mayAsk.length < MOST_SHOWN)
      found.mayAsk.push({
        ...asNobodysTurn(questionIn(matter, reading.range), context),
        second: opinionOf(reading, matter, false),
      });
  }
  return found;
}

function questionIn(
  { commentId, thread }: CommentMatter,
  range: { start: number; end: number },
): { question: MarkedQuestion; markOfText: string } {
  const [asking] = thread;
  const quote = asking?.document.text.slice(range.start, range.end) ?? '';
  return {
    question: {
      ...{ commentId, index: 0, quote, range, to: [], state: { kind: 'open' } },
      ...{ certainty: 0, isSettled: false },
      askerId: asking?.authorId ?? null,
      askedAt: asking?.at ?? '',
      mark: markOfQuestion({ commentId, quote }, 0),
    },
    markOfText: asking ? markOfComment(asking) : '',
  };
}

/** As a question that nobody waits for before a person has said that it is one. */
function asNobodysTurn(
  { question, markOfText }: ReturnType<typeof questionIn>,
  context: QuestionContext,
): Question {
  const record = { ...context.record, judgements: [] };
  return {
    ...judged(question, { ...context, record, edits: null, doneSince: null }),
    ...{ waitingFor: null, turn: null, asks: { mark: markOfText, ...question.range } },
  };
}
