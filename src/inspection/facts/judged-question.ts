/** What became of a developer's question, and whose turn it is. */
import type {
  Question,
  QuestionJudgement,
  QuestionTurn,
  Settlement,
  WaitingFor,
} from '../../contract/report';
import type { WorkingWeek } from '../../contract/role-map';
import { wholeCharacters } from '../../contract/whole-characters';
import {
  holdersAmong,
  holds,
  type Change,
  type FieldRestedOn,
  type RoleFacts,
} from '../../duties/facts';
import type { JiraFields } from '../../jira/types';
import type { ThreadQuestion, ThreadState } from '../../reading/threads/thread';
import type { IssueRecord } from '../../storage/issue-record';
import type { People } from './people';
import { workingHours } from './working-time';

/** Characters of a question that a report quotes; the rest stands in the comment, one press away. */
const SHOWN_QUESTION_CHARACTERS = 1000;

export interface QuestionContext {
  owner: RoleFacts;
  manager: RoleFacts;
  /** Of the issue. */
  fields: JiraFields;
  /** Fields that were not given. */
  notGiven: readonly FieldRestedOn[];
  /** Everybody who is known, so that nobody is waited for who cannot answer. */
  people: People;
  record: IssueRecord;
  /** Oldest first; null where the history was not given. */
  edits: Change[] | null;
  /** Whether the work is done, and the ISO time since when; null for that where the history does not tell. */
  doneSince: { at: string | null } | null;
  workingWeek: WorkingWeek;
  /** ISO time. */
  now: string;
}

/** A question of a thread with the mark of its words. */
export type MarkedQuestion = ThreadQuestion & { mark: string };

/**
 * Whether a word that still stands was said of a question: of its words, or of its place, as words that were kept without a
 * mark are.
 */
export function isOf(
  word: IssueRecord['judgements'][number],
  { commentId, index, mark }: Pick<Question, 'commentId' | 'index' | 'mark'>,
): boolean {
  if (word.commentId !== commentId) return false;
  return word.mark === undefined ? word.index === index : word.mark === mark;
}

/**
 * Whether a word of an issue's record was said of a question as a report shows it. Where a second reader alone had found the
 * question, an edit of the comment ends the word, whatever is found in its place then.
 */
export function isOfShown(word: IssueRecord['judgements'][number], question: Question): boolean {
  if (word.asks !== undefined && word.asks.mark !== question.asks?.mark) return false;
  return isOf(word, question);
}

/** A sentence without an end can fill a comment, and all questions of an issue travel to the page together. */
function shortened(quote: string): string {
  if (quote.length <= SHOWN_QUESTION_CHARACTERS) return quote;
  return `${wholeCharacters(quote, 0, SHOWN_QUESTION_CHARACTERS)}…`;
}

/**
 * A question of a thread as reports hold it: a person's word comes first, then a comment that answers or takes it back, then
 * an edit of the description, then the end of the work; else it waits.
 */
export function judged(question: MarkedQuestion, context: QuestionContext): Question {
  const { commentId, index, mark, askerId, askedAt, state } = question;
  const quote = shortened(question.quote);
  const judgement = context.record.judgements.find((word) => isOf(word, question));
  const toOwner = isToOwner(question, context);
  const common = { commentId, index, mark, quote, asker: askerId, askedAt, toOwner };
  const until = (to: string): number => workingHours(askedAt, to, context.workingWeek);

  if (judgement && judgement.kind !== 'still-open') {
    const { kind, by, at } = judgement;
    return {
      ...common,
      ...settled(
        kind === 'not-a-question' ? 'dismissed' : 'answered',
        { by: 'word', at },
        { answeredBy: kind === 'not-a-question' ? null : by },
      ),
      workingHours: until(at),
      sure: true,
      judgement: spokenWord(judgement),
    };
  }
  const heldOpen = judgement && holdsOpen(judgement, state) ? judgement : null;
  const sure = question.isSettled || heldOpen !== null;
  if (state.kind === 'answered' && !heldOpen) {
    const answer = settled(
      'answered',
      { by: 'comment', at: state.at },
      { answerCommentId: state.commentId, answeredBy: state.byId },
    );
    return { ...common, ...answer, workingHours: until(state.at), sure, judgement: null };
  }
  if (state.kind === 'withdrawn' && !heldOpen) {
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
  const edit = answeringEdit(question, turn, waitingFor, context.edits, heldOpen?.at ?? '');
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
    judgement: heldOpen && spokenWord(heldOpen),
  };
}

/** Whether a person's "still open" stands: until somebody writes after it what is taken for the answer. */
function holdsOpen({ kind, at }: QuestionJudgement, state: ThreadState): boolean {
  if (kind !== 'still-open') return false;
  const isSettled = state.kind === 'answered' || state.kind === 'withdrawn';
  return !isSettled || Date.parse(state.at) <= Date.parse(at);
}

function spokenWord({ kind, by, at, where }: QuestionJudgement): QuestionJudgement {
  return { kind, by, at, where };
}

/**
 * Many a question is answered by writing the answer into the description. An edit tells when and by whom, not what it
 * says about the question, so that a person is asked to confirm.
 */
function answeringEdit(
  { state, askedAt }: ThreadQuestion,
  turn: QuestionTurn,
  { accountIds }: WaitingFor,
  edits: readonly Change[] | null,
  heldOpenAt: string,
): Change | undefined {
  if (turn === 'asker') return undefined;
  const since = state.kind === 'promised' ? state.at : askedAt;
  return edits?.find(
    ({ at, by, byApp, fieldId }) =>
      !byApp &&
      fieldId === 'description' &&
      by !== null &&
      accountIds.includes(by) &&
      at > since &&
      at > heldOpenAt,
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

/** Whether nobody was named who can answer, or an owner among them. */
function isToOwner({ to }: ThreadQuestion, { owner, people }: QuestionContext): boolean {
  const named = to.filter(({ accountId }) => people.canAnswer(accountId));
  return named.length === 0 || named.some(({ accountId }) => holds(owner, accountId));
}

/**
 * A named person comes before the owner; who asked back gave the turn to the asker; who promised keeps it. Whoever cannot
 * answer has no turn: what waits for nobody else waits for the owner.
 */
function turnOf(
  { state, to, askerId, askedAt }: ThreadQuestion,
  { owner, people }: QuestionContext,
): { turn: QuestionTurn; waitingFor: WaitingFor } {
  if (state.kind === 'asked-back' && askerId !== null && people.canAnswer(askerId)) {
    const waitingFor = { role: null, accountIds: [askerId], since: state.at };
    return { turn: 'asker', waitingFor };
  }
  const promisedBy = state.kind === 'promised' ? state.byId : null;
  const toThem = to.map(({ accountId }) => accountId).filter(people.canAnswer);
  const named = promisedBy !== null && people.canAnswer(promisedBy) ? [promisedBy] : toThem;
  const owners = holdersAmong(owner, named);
  if (named.length > 0 && owners.length === 0) {
    return { turn: 'addressee', waitingFor: { role: null, accountIds: named, since: askedAt } };
  }
  const accountIds = owners.length > 0 ? owners : owner.holders.map((holder) => holder.accountId);
  return { turn: 'owner', waitingFor: { role: 'productOwner', accountIds, since: askedAt } };
}
