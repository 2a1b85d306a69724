/** Faults that pass: Jira, its limits, storage. What was begun is put off, not given up. */
import { JiraError } from '../jira/error';
import { StorageConflict, StorageUnavailable } from '../storage/documents';

/** With the waits in between, more than an hour of trying. */
export const MOST_FAILURES = 12;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 900;

/** The background asks as the app, whose 401 is a refusal once it was asked a second time (`jira/send.ts`). */
const PASSING = ['rate-limited', 'unavailable', 'unreadable', 'conflict'];

/**
 * @param failures how often it failed in a row before
 * @returns seconds after which to try again, or null where trying again is of no use
 */
export function secondsUntilNextTry(error: unknown, failures: number): number | null {
  if (failures >= MOST_FAILURES || !isPassing(error)) return null;
  const told = error instanceof JiraError ? (error.retryAfterSeconds ?? 0) : 0;
  return Math.max(told, Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** failures));
}

export function isPassing(error: unknown): boolean {
  if (error instanceof StorageUnavailable || error instanceof StorageConflict) return true;
  return error instanceof JiraError && PASSING.includes(error.kind);
}
