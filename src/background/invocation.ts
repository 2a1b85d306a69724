/** What one run of a background function works with: Jira as the app, and the time that is left. */
import { getAppContext } from '@forge/api';
import { createJira, type Jira } from '../jira/client';
import { RateLimits } from '../jira/rate-limits';

/** A function of the background comes back by its queue rather than wait longer than this for Jira. */
const PATIENCE_MS = 20_000;
/** What is kept back to write down how far it came. */
const RESERVE_MS = 60_000;

export interface Invocation {
  jira: Jira;
  limits: RateLimits;
  /** Whether there is time for another piece of work, which may take so many milliseconds of its own. */
  hasTime: (milliseconds?: number) => boolean;
}

export function beginInvocation(): Invocation {
  const left = getAppContext().invocationRemainingTimeInMillis();
  const deadline = Date.now() + left;
  const limits = new RateLimits();
  const jira = createJira({ deadline, limits, patience: PATIENCE_MS });
  // A function that was given little time still does one piece of work.
  const reserve = Math.min(RESERVE_MS, left / 2);
  return { jira, limits, hasTime: (work = 0) => Date.now() + work < deadline - reserve };
}
