/** What an inspection gives: verdicts, questions and holders of one subject. Plain data; words are made from it late. */
import type { AppWorks } from './app-work';
import type { Contribution } from './attribution';
import type { DutyId } from './duty-ids';
import type { SourceKind } from './role-map';
import type { SecondState, TextKind, TextPlace } from './second-reading';

export const OUTCOMES = ['met', 'attention', 'gap', 'not-applicable', 'unknown'] as const;
/** `unknown` means that it is not known; it is never folded into `met`. */
export type Outcome = (typeof OUTCOMES)[number];

/** Counts that begin at nothing. */
export function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
}

/** In the order in which they are shown where nothing tells otherwise. */
export const ROLES = ['productOwner', 'productManager'] as const;
export type Role = (typeof ROLES)[number];
/** The two where they are told about beside each other: strategy comes before the work that serves it. */
export const MANAGER_FIRST = ['productManager', 'productOwner'] as const satisfies readonly Role[];

/** A fact that a verdict rests on, with enough to link to it. */
export interface Evidence {
  kind: 'changelog' | 'comment' | 'field' | 'issue' | 'sign-off' | 'confirmation';
  /** Of the changelog history, the comment, the field or the issue; the account id for a sign-off or a confirmation, or its time where the account is gone. */
  id: string;
  /** ISO time of the fact, or null where it has none. */
  at: string | null;
  /** Account id of who did it, or null where nobody can be named. */
  by: string | null;
  /** Key of the issue that the fact stands on, where it is not the subject itself. */
  issueKey?: string;
}

/** Whose turn it is: a role, named people, or both (the people are then the role's holders). Neither: whoever knows. */
export interface WaitingFor {
  role: Role | null;
  accountIds: string[];
  /** How many people have the turn beside those, where they are too many to name; absent where all are named. */
  more?: number;
  /** ISO time since when. */
  since: string | null;
}

/** What anyone may settle who sees the issue, so that nobody in particular is waited for. */
export const FOR_ANYONE: WaitingFor = { role: null, accountIds: [], since: null };

/** Whether it is nobody's turn in particular. */
export function isForAnyone({ role, accountIds }: WaitingFor): boolean {
  return role === null && accountIds.length === 0;
}

export type VerdictArgument = string | number | boolean | string[];

export interface Verdict {
  duty: DutyId;
  outcome: Outcome;
  /** What was found, from the duty's own list of codes. */
  code: string;
  args: Record<string, VerdictArgument>;
  evidence: Evidence[];
  /** Null where nothing is to be done, and where somebody has to be named first who could do it. */
  waitingFor: WaitingFor | null;
}

/** Whether something is to be done. */
export function isOpen({ outcome }: Pick<Verdict, 'outcome'>): boolean {
  return outcome === 'gap' || outcome === 'attention';
}

/** What is to be done, the most pressing first. */
export function openFirst<V extends Pick<Verdict, 'outcome'>>(verdicts: readonly V[]): V[] {
  return (['gap', 'attention'] as const).flatMap((pressing) =>
    verdicts.filter(({ outcome }) => outcome === pressing),
  );
}

/** Whether something is to be done that waits for people of whom nobody is known, so that there is no one to ask. */
export function hasNoOneToAsk(verdict: Pick<Verdict, 'outcome' | 'waitingFor'>): boolean {
  const { waitingFor } = verdict;
  if (!isOpen(verdict)) return false;
  return waitingFor === null || (waitingFor.accountIds.length === 0 && !isForAnyone(waitingFor));
}

/** A person whom a source resolves to for one issue. */
export interface Holder {
  accountId: string;
  /** The source that named the person, or `deputy` for a holder by delegation. */
  source: SourceKind | 'deputy';
}

export const QUESTION_STATES = ['answered', 'waiting', 'dismissed'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Who is asked, told apart because only the first is a duty of the product owner. */
export type QuestionTurn = 'owner' | 'addressee' | 'asker';

/** A later comment, an edit of the issue's text, a person's word, that the work was done, or a second reading alone. */
export type Settlement = 'comment' | 'text' | 'word' | 'done' | 'second-reading';

export interface Question {
  commentId: string;
  /** Counts the questions of one comment from 0, as it stands. */
  index: number;
  /** Of its words: with the comment's id it names the question, until somebody edits what it asks. */
  mark: string;
  quote: string;
  /** Account id, or null where the asker's account is gone. */
  asker: string | null;
  /** ISO time. */
  askedAt: string;
  state: QuestionState;
  answerCommentId: string | null;
  /** Account id of who answered, or null. */
  answeredBy: string | null;
  /** What answered it or made it moot; null while it waits. */
  settledBy: Settlement | null;
  /** ISO time of that. */
  settledAt: string | null;
  /** Of the changelog entry, where an edit of the text settled it. */
  settlingHistoryId: string | null;
  /** Whether it was put to the owner's role, rather than to somebody else by name. */
  toOwner: boolean;
  waitingFor: WaitingFor | null;
  /** Who has the turn while it waits, else null. */
  turn: QuestionTurn | null;
  /** From the question to its answer, or to now while it waits, in the project's working hours. */
  workingHours: number;
  /** False where the reader is not sure and asks for a person's word. */
  sure: boolean;
  /** A person's word about this question, which wins over the reading; null where nobody spoke. */
  judgement: QuestionJudgement | null;
  /** What a second reader makes of it, where the first is not sure and nobody has spoken; absent where there is nothing. */
  second?: SecondOpinion;
  /** Where a second reader found it, if the first did not; absent for all others. */
  asks?: AskingWords;
}

/** Words that ask, by their place in a comment as it stood when they were read. */
export interface AskingWords {
  /** Of the comment's text. */
  mark: string;
  start: number;
  end: number;
}

/** A language model's reading of a question, for a person to confirm. */
export interface SecondOpinion {
  state: SecondState;
  /** The comment that it rests on; null for the states that rest on none. */
  commentId: string | null;
  /** Account id of who wrote that, or null. */
  by: string | null;
  /** The words in it, as they stand there; null where there is no such comment. */
  quote: string | null;
  /** Whether the reader said that it is sure. */
  sure: boolean;
  /** Whether it counts already, because the project wants what is sure to count. */
  counts: boolean;
}

/** What the text of an issue may say, as a second reader tells it: of a story, or of an epic's reasons. */
export const TEXT_PARTS = {
  story: ['role', 'want', 'benefit', 'acceptanceCriteria'],
  reasons: ['problem', 'goal', 'outcome', 'measure'],
} as const satisfies Record<TextKind, readonly string[]>;
export type TextPart = (typeof TEXT_PARTS)[TextKind][number];

/** A language model's reading of an issue's own text, where the first reader is not sure, for a person to confirm. */
export interface TextOpinion {
  /** What the first reader did not find, and where it stands; of acceptance criteria each one. */
  found: { part: TextPart; place: TextPlace; quote: string }[];
  /** What neither reader found. */
  missing: TextPart[];
  sure: boolean;
  /** Whether it counts already, because the project wants what is sure to count. */
  counts: boolean;
  /** Names the reading, for whoever confirms it to say which one they saw. */
  seen: string;
}

/** A person's word about such a reading, which wins over it. */
export interface TextJudgement {
  /** Whether the reading is right. */
  holds: boolean;
  /** Account id; null where the account was closed since. */
  by: string | null;
  at: string;
}

/** What was made of an issue's own text besides what the first reader found: a reading, or what a person said of it. */
export type TextReading = { of: TextKind; mark: string } & (
  { second: TextOpinion; judgement: null } | { second: null; judgement: TextJudgement }
);

export const JUDGEMENTS = [
  'not-a-question',
  'answered',
  'answered-elsewhere',
  'still-open',
] as const;
export type JudgementKind = (typeof JUDGEMENTS)[number];

export interface QuestionJudgement {
  kind: JudgementKind;
  /** Account id; null where the account was closed since. */
  by: string | null;
  at: string;
  /** Where the answer is, in the person's own words or as an address; empty where none was given. */
  where: string;
}

/** Why somebody calls what was found wrong. */
export const DOUBT_REASONS = [
  'wrong-person',
  'misread',
  'settled-elsewhere',
  'not-needed',
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];
/** How often each reason was given, by duty; what nobody gave is absent. */
export type DoubtCounts = Partial<Record<DutyId, Partial<Record<DoubtReason, number>>>>;

/** The subject of a report. */
export interface ReportIssue {
  id: string;
  key: string;
  issueType: string;
  /** -1 subtask, 0 story level, 1 epic, above 1 what epics belong to; null where the site does not say. */
  hierarchyLevel: number | null;
}

export interface Report {
  issue: ReportIssue;
  holders: Record<Role, Holder[]>;
  verdicts: Verdict[];
  questions: Question[];
  /** How many questions were found beyond those, in comments that ask very much; absent where there are none. */
  moreQuestions?: number;
  /** What only a second reader takes for questions: nothing counts of it until a person says so. Absent where there is nothing. */
  mayAsk?: Question[];
  /** What a second reader, or a person after it, made of the issue's own text; absent where there is nothing. */
  texts?: TextReading[];
  /** Who did which work on it, oldest first; null where its history could not be read. */
  hands: Contribution[] | null;
  /** What apps did on it, and whether a person stands behind that; absent where they did nothing. */
  apps?: AppWorks;
}

/** Verdicts counted over many issues. */
export type Coverage = Partial<Record<DutyId, Record<Outcome, number>>>;
