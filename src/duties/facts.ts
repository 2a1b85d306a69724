/** What a duty may look at. All of it is gathered before a check runs: duties call nothing and read no clock. */
import type { PathStep } from '../contract/panel';
import type { Holder, Question, ReportIssue, Verdict } from '../contract/report';
import type { RoleMap } from '../contract/role-map';
import type { Rationale } from '../reading/rationale';
import type { StoryReading } from '../reading/story';

/** Who holds one role on the issue, as far as the role map's sources tell. */
export interface RoleFacts {
  /** Active people only, deputies last. */
  holders: Holder[];
  /** False where nobody was found and a source could not be read, or where no role map says where to look. */
  known: boolean;
}

/** One changed field of one changelog entry. */
export interface Change {
  historyId: string;
  at: string;
  /** Account id; null where the account is gone. */
  by: string | null;
  /** Changes by apps and automation say nothing about what people did. */
  byApp: boolean;
  fieldId: string | null;
  field: string;
}

/** An owner's sign-off of a story's text. */
export interface Acceptance {
  /** Account id; null for an owner whose account was closed since. */
  by: string | null;
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
  /** Account id; null where the account is gone. */
  by: string | null;
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
  isDone: boolean;
  verdicts: Pick<Verdict, 'duty' | 'outcome'>[];
}

/** A story that a launch is linked to. */
export interface LinkedStory {
  id: string;
  key: string;
  isDone: boolean;
  /** Whether an owner wrote, refined or accepted it; null where that could not be told. */
  hasOwner: boolean | null;
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
  /** Field ids that `priorityFields` of the role map stand for here. */
  priorityFieldIds: string[];
  acceptances: Acceptance[];
  /** Null where summary and description could not be read. */
  story: StoryReading | null;
  /** What an epic's description says of why; null where it was not given. */
  rationale: Rationale | null;
  /** Null where the comments were not given. */
  questions: Question[] | null;
  /** How many questions were found beyond those, where a thread asks very much. */
  moreQuestions: number;
  /** Whether the comments are so long that not all of them were read. */
  isThreadCut: boolean;
  /** Comments by people, oldest first; null where they were not given in full. */
  remarks: Remark[] | null;
  /** Stories of an epic; null where they were not read. */
  children: ChildStory[] | null;
  design: Marking;
  launch: Marking;
  /** Stories that a launch is linked to; null where they were not read. */
  linkedStories: { stories: LinkedStory[]; hidden: number } | null;
  trace: Trace;
}

/** Whether a person holds the role; nobody (null) never does. */
export function holds(role: RoleFacts, accountId: string | null): boolean {
  return accountId !== null && role.holders.some((holder) => holder.accountId === accountId);
}
