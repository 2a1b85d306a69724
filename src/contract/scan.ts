/** What a page is told of the background's work on a project: how far a scan is, and what earlier days found. */
import type { Partnership } from './attribution';
import type { Coverage, Role } from './report';

export const SCAN_STATUSES = ['planning', 'running', 'done', 'cancelled', 'failed'] as const;
export type ScanStatus = (typeof SCAN_STATUSES)[number];

/** `full` looks at every issue of the project, `changes` only at those that may have another finding by now. */
export const SCAN_KINDS = ['full', 'changes'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** Why a scan came to nothing: Jira did not let the app in, or not write what it found; it kept refusing, or something broke. */
export const SCAN_PROBLEMS = [
  'not-allowed',
  'no-writing',
  'no-answer',
  'settings',
  'internal',
] as const;
export type ScanProblem = (typeof SCAN_PROBLEMS)[number];

/** The latest scan of a project. */
export interface ScanProgress {
  status: ScanStatus;
  kind: ScanKind;
  /** ISO times; the second is null while it runs. */
  startedAt: string;
  finishedAt: string | null;
  /** About how many issues it will look at; null while that is being found out. */
  total: number | null;
  /** How many of them it has looked at. */
  done: number;
  left: number | null;
  /** Issues whose property it has written, or has taken away. */
  written: number;
  /** Issues that could not be looked at. */
  skipped: number;
  /** Issues a minute since it began; null before there is anything to tell it from. */
  perMinute: number | null;
  secondsLeft: number | null;
  /** ISO time until which it rests, to leave Jira room for others; null while it works. */
  restsUntil: string | null;
  problem: ScanProblem | null;
}

/** What was found on a project on one day. Counts are of issues, and of all issues that the app sees: no names, no keys. */
export interface Snapshot {
  /** The day in UTC, as YYYY-MM-DD. */
  day: string;
  /** How many issues were counted. */
  issues: number;
  coverage: Coverage;
  /** Issues on which at least one open question waits for a holder of the role. */
  openQuestions: Record<Role, number>;
  /** Issues on which somebody has a turn that is open. */
  waiting: number;
  /** Who did which work up to that day; null where not every issue was inspected that day. */
  partnership: Partnership | null;
}

/** How many days snapshots are kept. */
export const SNAPSHOT_DAYS = 400;
