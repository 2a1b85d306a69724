/** What a duty may look at. All of it is gathered before a check runs: duties call nothing and read no clock. */
import type { AppWorkKind, Backing } from '../contract/app-work';
import type { PathStep } from '../contract/panel';
import type { Evidence, Holder, Question, ReportIssue, Verdict } from '../contract/report';
import type { RoleMap } from '../contract/role-map';
import type { OutcomePart } from '../reading/reasons/outcome-parts';
import type { Rationale } from '../reading/reasons/rationale';
import type { StoryReading } from '../reading/stories/story';

/** Who holds one role on the issue, as far as the role map's sources tell. */
export interface RoleFacts {
  /** Active people only, deputies last. */
  holders: Holder[];
  /** False where nobody was found and a source could not be read, or where no role map says where to look. */
  known: boolean;
  /** Whether a field of the issue that may name somebody else was not given; `known` is false then. */
  fieldNotGiven?: boolean;
}

/** One changed field of one changelog entry. */
export interface Change {
  historyId: string;
  at: string;
  /** Account id; null where the account is gone, and where nobody is named. */
  by: string | null;
  /** False where nobody is named: it may have been anybody. */
  authorGiven: boolean;
  /** Changes by apps and automation say nothing about what people did. */
  byApp: boolean;
  fieldId: string | null;
  field: string;
  /** What brought a change of the order about that nobody decided here; `not-known` where that is not known. */
  cameBy: 'move' | 'sprint-end' | 'elsewhere' | 'not-known' | null;
}

/** In whose hands a piece of work lies. */
export interface HandsOn {
  /** Whether an app is known to have had a hand in it. */
  app: boolean;
  /** Whether a person or a customer had; `not-known` where somebody had of whom nothing tells what they are. */
  person: Backing;
}

/** What an app answered, as far as signs tell. */
export interface AppAnswer {
  /** The question: its comment, and which of that comment's, from 0. */
  commentId: string;
  index: number;
  /** The app's comment. */
  answer: Evidence;
  /** Whether whoever asked, or an owner, wrote since: they may have agreed, and may have said that it is wrong. */
  isTakenUp: boolean;
}

/** The work of apps on an issue, and whether a person stands behind it. */
export interface AppWork extends Record<AppWorkKind, HandsOn> {
  appAnswers: readonly AppAnswer[];
}

/** A person's word, given as an owner: a story's text signed off, or its order confirmed. */
export interface Acceptance {
  /** Account id of somebody who may hold the role no more; those whose account was closed are left out, since they hold nothing. */
  by: string;
  at: string;
}

export type Trace =
  /** The issue stands under no epic. */
  | { kind: 'no-epic' }
  /** The epic is not one of those that the project counts as strategy. */
  | { kind: 'not-strategic'; path: PathStep[] }
  /** A manager stands behind the last step of the path that names one. */
  | { kind: 'traced'; path: PathStep[]; step: PathStep }
  /** No step has a manager; `known` is false where a source of the role could not be read on one of them. */
  | { kind: 'no-manager'; path: PathStep[]; known: boolean }
  /** Whether the epic is strategy is decided by a rule that could not be asked. */
  | { kind: 'rule-not-known'; path: PathStep[] }
  /** A step could not be read, and no step below it has a manager. */
  | { kind: 'not-visible'; path: PathStep[] };

/** A comment by a person, for who took part; what it asks is among the questions. */
export interface Remark {
  commentId: string;
  at: string;
  /** Account id; null where the account is gone, and where nobody is named. */
  by: string | null;
  /** False where nobody is named: it may have been anybody. */
  authorGiven: boolean;
  /** Account ids of the people whom it names. */
  mentions: string[];
}

/** Whether the issue carries a marker of the role map. */
export type Marking =
  /** The project has set no such marker. */
  | { kind: 'not-set' }
  /** The field that would hold it was not given. */
  | { kind: 'not-readable' }
  | { kind: 'absent' }
  /** `since` is null where the history does not tell. */
  | { kind: 'carried'; since: string | null };

/** A story of an epic, as its own inspection found it. */
export interface ChildStory {
  id: string;
  key: string;
  /** Null where its status was not given. */
  isDone: boolean | null;
  verdicts: Pick<Verdict, 'duty' | 'outcome'>[];
  /** Whether it has a gap; null where one of its duties that may find one is not known. */
  hasGap: boolean | null;
}

/** A story that a launch is linked to. */
export interface LinkedStory {
  id: string;
  key: string;
  /** Null where its status was not given. */
  isDone: boolean | null;
  /** Whether an owner wrote, refined or accepted it; null where that is not known. */
  hasOwner: boolean | null;
}

/** What somebody wrote or linked after the end of an epic, apps apart. */
export interface Saying {
  /** Where it stands, and whose it is. */
  evidence: Evidence;
  at: string;
  /** False where nobody is named: it may have been anybody. */
  authorGiven: boolean;
  /** How it tells what came of the epic: empty where it does not; null where it could not be read. */
  parts: readonly OutcomePart[] | null;
}

/** What was said of a done epic since its end. */
export interface Aftermath {
  /** ISO time since when it is done; null where the history does not tell. */
  endedAt: string | null;
  /** Oldest first. */
  said: Saying[];
  /** Whether comments and history were given in full, so that nothing else was said there. */
  isInFull: boolean;
}

/** The fields of an issue that verdicts rest on, by Jira's id. */
export const FIELDS_RESTED_ON = [
  'issuetype',
  'status',
  'summary',
  'description',
  'creator',
  'reporter',
  'assignee',
] as const;
export type FieldRestedOn = (typeof FIELDS_RESTED_ON)[number];

/** What the state of a question depends on that was not given. */
export interface QuestionDoubt {
  commentId: string;
  /** Which question of that comment, from 0. */
  index: number;
  lacks: 'author' | 'history' | 'owner' | 'manager' | FieldRestedOn;
}

export interface IssueFacts extends ReportIssue {
  /** Whether the project counts this type as a story. */
  isStory: boolean;
  isEpic: boolean;
  summary: string | null;
  statusCategory: 'new' | 'indeterminate' | 'done' | null;
  created: string | null;
  creator: string | null;
  reporter: string | null;
  assignee: string | null;
  inActiveSprint: boolean;
  /** Fields that were not given, or that could not be read in whole: what they hold is not known, and not empty. */
  notGiven: readonly FieldRestedOn[];
}

export interface Facts {
  /** ISO time of the inspection. */
  now: string;
  roleMap: RoleMap;
  issue: IssueFacts;
  owner: RoleFacts;
  manager: RoleFacts;
  /** Oldest first; null where the history was not given. */
  changes: Change[] | null;
  /** Field ids that `priorityFields` of the role map stand for here; null where Jira did not say which these are. */
  priorityFieldIds: string[] | null;
  acceptances: Acceptance[];
  /** The order confirmed as it was. */
  confirmations: Acceptance[];
  /** Null where summary and description could not be read. */
  story: StoryReading | null;
  /** What an epic's description says of why; null where it was not given. */
  rationale: Rationale | null;
  /** Null where it is no done epic. */
  aftermath: Aftermath | null;
  /** Null where the comments were not given. */
  questions: Question[] | null;
  /** The questions among those of which it is not known whether they are somebody's, or open. */
  doubts: readonly QuestionDoubt[];
  /** What apps did, and whether a person stands behind it. */
  apps: AppWork;
  /** How many questions were found beyond those, where a thread asks very much. */
  moreQuestions: number;
  /** Whether the comments are so long that not all of them were read. */
  isThreadCut: boolean;
  /** Comments by people, oldest first; null where they were not given in full. */
  remarks: Remark[] | null;
  /** Of an epic: its stories, and whether it has, or may have, more; null where they were not read. */
  children: { stories: ChildStory[]; more: boolean } | null;
  design: Marking;
  launch: Marking;
  /** Stories that a launch is linked to; null where they were not read. */
  linkedStories: { stories: LinkedStory[]; hidden: number } | null;
  trace: Trace;
}

/** The fields that make up a story's text. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['summary', 'description']);

/** Whether a change is one of the issue's text. */
export function changesText({
  fieldId,
  field,
}: {
  fieldId: string | null;
  field: string;
}): boolean {
  return TEXT_FIELDS.has(fieldId ?? field);
}

/** Those of some people who hold the role, in the role's own order: deputies last. */
export function holdersAmong({ holders }: RoleFacts, accountIds: readonly string[]): string[] {
  return holders.map(({ accountId }) => accountId).filter((one) => accountIds.includes(one));
}

/** Whether a person holds the role; nobody (null) never does. */
export function holds(role: RoleFacts, accountId: string | null): boolean {
  return accountId !== null && role.holders.some((holder) => holder.accountId === accountId);
}
