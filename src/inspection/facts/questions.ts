import type { Question, QuestionTurn, Settlement, WaitingFor } from '../../contract/report';
import type { WorkingWeek } from '../../contract/role-map';
import { holds, type Change, type RoleFacts } from '../../duties/facts';
import type { JiraComment, JiraComments } from '../../jira/types';
import type { PlainDocument } from '../../reading/document';
import { readThread, type ThreadComment, type ThreadQuestion } from '../../reading/thread';
import type { IssueRecord } from '../../storage/issue-record';
import type { CommentTexts } from './comment-texts';
import { workingHours } from './working-time';

/** Below this certainty of the reader a person is asked to confirm. */
const SURE_FROM = 0.6;
/** Characters of a question that a report quotes; the rest stands in the comment, one press away. */
const LONGEST_QUOTE = 1000;
/** Questions that a report holds. */
const MOST_KEPT = 200;

export interface QuestionContext {
  owner: RoleFacts;
  manager: RoleFacts;
  /** Account ids; null for nobody or an account that is gone. */
  reporter: string | null;
  assignee: string | null;
  record: IssueRecord;
  /** Oldest first. */
  edits: Change[];
  /** Whether the work is done, and the ISO time since when; null for that where the history does not tell. */
  doneSince: { at: string | null } | null;
  workingWeek: WorkingWeek;
  /** ISO time. */
  now: string;
}

/** The questions of an issue, as far as they were read. */
export interface QuestionsFound {
  /** Those that wait first where not all could be kept; in the order in which they were asked. */
  questions: Question[];
  /** How many were found and left out. */
  more: number;
  /** Whether a part of the comments was not read, so that there may be others. */
  isPartial: boolean;
}

/**
 * Finds the developers' questions of an issue, and whose turn each is.
 * The owner's and manager's own questions are theirs to follow up, and are left out.
 * @returns null where the comments were not given in full
 */
export function questionsOnIssue(
  comments: JiraComments | null,
  { documents, isPartial }: CommentTexts,
  context: QuestionContext,
): QuestionsFound | null {
  if (!comments?.complete || comments.unreadable > 0) return null;
  const issue = { reporterId: context.reporter, assigneeId: context.assignee };
  const thread = readThread(
    comments.comments.map((comment) => threadComment(comment, documents.get(comment.id))),
    issue,
  );
  const questions = thread.questions
    .filter(
      (question) =>
        !holds(context.owner, question.askerId) && !holds(context.manager, question.askerId),
    )
    .map((question) => judged(question, context));
  const kept = mostPressing(questions);
  return {
    questions: kept,
    more: thread.more + questions.length - kept.length,
    isPartial: isPartial || thread.isPartial,
  };
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
    isApp: comment.author?.isApp ?? false,
  };
}

const EMPTY: PlainDocument = { text: '', blocks: [] };

/** A sentence without an end can fill a comment, and all questions of an issue travel to the page together. */
function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  // A letter of two halves is not cut in two.
  return `${quote.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/u, '')}…`;
}

function judged(question: ThreadQuestion, context: QuestionContext): Question {
  const { commentId, index, askerId, askedAt, state, certainty } = question;
  const quote = shortened(question.quote);
  const judgement = context.record.judgements.find(
    (word) => word.commentId === commentId && word.index === index,
  );
  const toOwner = isToOwner(question, context);
  const common = { commentId, index, quote, asker: askerId, askedAt, toOwner };
  const until = (to: string): number => workingHours(askedAt, to, context.workingWeek);

  if (judgement) {
    const { kind, by, at, where } = judgement;
    return {
      ...common,
      ...settled(
        kind === 'not-a-question' ? 'dismissed' : 'answered',
        { by: 'word', at },
        { answeredBy: kind === 'not-a-question' ? null : by },
      ),
      workingHours: until(at),
      sure: true,
      judgement: { kind, by, at, where },
    };
  }
  const sure = certainty >= SURE_FROM;
  if (state.kind === 'answered') {
    const answer = settled(
      'answered',
      { by: 'comment', at: state.at },
      { answerCommentId: state.commentId, answeredBy: state.byId },
    );
    return { ...common, ...answer, workingHours: until(state.at), sure, judgement: null };
  }
  if (state.kind === 'withdrawn') {
    return {
      ...common,
      ...settled(
        'dismissed',
        { by: 'comment', at: state.at },
        { answerCommentId: state.commentId },
      ),
      workingHours: until(state.at),
      sure,
      judgement: null,
    };
  }
  const { turn, waitingFor } = turnOf(question, context);
  const edit = answeringEdit(question, turn, waitingFor, context.edits);
  if (edit) {
    return {
      ...common,
      ...settled(
        'answered',
        { by: 'text', at: edit.at },
        { answeredBy: edit.by, settlingHistoryId: edit.historyId },
      ),
      workingHours: until(edit.at),
      sure: false,
      judgement: null,
    };
  }
  const { doneSince } = context;
  if (doneSince && (doneSince.at === null || askedAt <= doneSince.at)) {
    return {
      ...common,
      ...settled('dismissed', { by: 'done', at: doneSince.at }, {}),
      workingHours: until(doneSince.at ?? context.now),
      sure: true,
      judgement: null,
    };
  }
  return {
    ...common,
    turn,
    waitingFor,
    state: 'waiting',
    answerCommentId: null,
    answeredBy: null,
    settledBy: null,
    settledAt: null,
    settlingHistoryId: null,
    workingHours: until(context.now),
    sure,
    judgement: null,
  };
}

/**
 * Many a question is answered by writing the answer into the description. An edit tells when and by whom, not what it
 * says about the question, so that a person is asked to confirm.
 */
function answeringEdit(
  { state, askedAt }: ThreadQuestion,
  turn: QuestionTurn,
  { accountIds }: WaitingFor,
  edits: readonly Change[],
): Change | undefined {
  if (turn === 'asker') return undefined;
  const since = state.kind === 'promised' ? state.at : askedAt;
  return edits.find(
    ({ at, by, byApp, fieldId }) =>
      !byApp && fieldId === 'description' && by !== null && accountIds.includes(by) && at > since,
  );
}

type Settled = Pick<
  Question,
  | 'state'
  | 'answerCommentId'
  | 'answeredBy'
  | 'settledBy'
  | 'settledAt'
  | 'settlingHistoryId'
  | 'waitingFor'
  | 'turn'
>;

function settled(
  state: 'answered' | 'dismissed',
  { by, at }: { by: Settlement; at: string | null },
  more: Partial<Pick<Settled, 'answerCommentId' | 'answeredBy' | 'settlingHistoryId'>>,
): Settled {
  return {
    state,
    answerCommentId: null,
    answeredBy: null,
    settledBy: by,
    settledAt: at,
    settlingHistoryId: null,
    waitingFor: null,
    turn: null,
    ...more,
  };
}

/** Whether nobody was named, or an owner among them. */
function isToOwner({ to }: ThreadQuestion, { owner }: QuestionContext): boolean {
  return to.length === 0 || to.some(({ accountId }) => holds(owner, accountId));
}

/** A named person comes before the owner; who asked back gave the turn to the asker; who promised keeps it. */
function turnOf(
  { state, to, askerId, askedAt }: ThreadQuestion,
  { owner }: QuestionContext,
): { turn: QuestionTurn; waitingFor: WaitingFor } {
  if (state.kind === 'asked-back') {
    const accountIds = askerId === null ? [] : [askerId];
    return { turn: 'asker', waitingFor: { role: null, accountIds, since: state.at } };
  }
  const promisedBy = state.kind === 'promised' ? state.byId : null;
  const named = promisedBy === null ? to.map((addressee) => addressee.accountId) : [promisedBy];
  const owners = named.filter((accountId) => holds(owner, accountId));
  if (named.length > 0 && owners.length === 0) {
    return { turn: 'addressee', waitingFor: { role: null, accountIds: named, since: askedAt } };
  }
  const accountIds = owners.length > 0 ? owners : owner.holders.map((holder) => holder.accountId);
  return { turn: 'owner', waitingFor: { role: 'productOwner', accountIds, since: askedAt } };
}
