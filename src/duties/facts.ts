/** What a duty may look at. All of it is gathered before a check runs: duties call nothing and read no clock. */
import type { Holder, Question, ReportIssue } from '../contract/report';
import type { PathStep } from '../contract/panel';
import type { RoleMap } from '../contract/role-map';
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
  /** Changes by apps and automation say nothing about people's hands. */
  byApp: boolean;
  fieldId: string | null;
  field: string;
}

/** An owner's sign-off of a story's text. */
export interface Acceptance {
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

export interface IssueFacts extends ReportIssue {
  /** Whether the project counts this type as a story. */
  isStory: boolean;
  isEpic: boolean;
  summary: string | null;
  statusCategory: 'new' | 'indeterminate' | 'done' | null;
  created: string | null;
  creator: string | null;
  reporter: string | null;
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
  /** Null where the comments were not given. */
  questions: Question[] | null;
  trace: Trace;
}

/** Whether a person holds the role; nobody (null) never does. */
export function holds(role: RoleFacts, accountId: string | null): boolean {
  return accountId !== null && role.holders.some((holder) => holder.accountId === accountId);
}
