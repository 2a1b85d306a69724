/**
 * What the app's actions answer. A rule takes texts, numbers and yes or no, at most ten of them (schema of `action`), so lists
 * are texts with commas. manifest.yml declares the outputs of those that rules may use, and a test compares the two.
 */
import type { Outcome } from './report';

/** Bytes of an answer: an agent reads every one of them. */
export const LARGEST_ANSWER = 5 * 1024;

export interface CheckAnswer {
  key: string;
  /** The most pressing outcome; `not-applicable` where no check applies, `not-set-up` where nobody has set the project up. */
  status: Outcome | 'not-set-up';
  /** Ids of the duties with a gap, and of those to review. */
  gaps: string;
  attention: string;
  /** Account ids of the people whose turn it is; who covers in place of who is away. */
  turn: string;
  /** `nobody` where something is open and there is no one to ask, `none` where nothing is open, `unknown` where that is not known. */
  turnKind: 'somebody' | 'nobody' | 'none' | 'unknown';
  /** In the project's working hours; null where nothing waits. */
  oldestWaitHours: number | null;
  /** Null where they are not known. */
  openQuestions: number | null;
  sentence: string;
  /** A line for each duty that applies, the most pressing first. */
  details: string;
}

export interface WaitingRow {
  key: string;
  summary: string;
  status: string;
  /** ISO time since when it waits, or null. */
  since: string | null;
}

export interface WaitingForAnswer {
  accountId: string;
  /** As many as the person who asks may see. */
  count: number;
  items: WaitingRow[];
  jql: string;
  sentence: string;
}

export interface NobodyAnswer {
  project: string;
  /** Open work items that the person who asks may see, and how many of them were checked. */
  workItems: number;
  checked: number;
  /** Those with something open and no one to ask; null where none was checked. */
  nobody: number | null;
  /** Those with a gap. */
  gaps: number | null;
  /** Gaps of each duty, such as `user-stories: 3, prioritisation: 0`. */
  byDuty: string;
  /** Finds those with no one to ask. */
  jql: string;
  sentence: string;
}

export interface HoldersAnswer {
  project: string;
  /** Account ids, deputies among them. */
  productOwners: string;
  productManagers: string;
  /** The kind of the source that names them; null where none does. */
  ownerSource: string | null;
  managerSource: string | null;
  /** Account ids of those who hold a role as deputies. */
  deputies: string;
  /** Account ids of the holders who said that they are away now, and of who covers for them. */
  away: string;
  covers: string;
  /** Account ids of those whom the settings name and whose accounts are not active any more. */
  inactive: string;
  sentence: string;
}

export interface AskAnswer {
  key: string;
  asked: boolean;
  /** Account ids of the people who were asked. */
  people: string;
  /** Null where nobody was asked, and where Jira took the comment and did not say. */
  commentId: string | null;
  /** What was done, what was not, and why. */
  sentence: string;
}

export interface AcceptAnswer {
  key: string;
  accepted: true;
  sentence: string;
}

/** A refusal, in the form in which a rule stops and tells its owner (modules/automation-action, "Communicating errors"). */
export interface ActionErrors {
  errors: { message: string }[];
}
