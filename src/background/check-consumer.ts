/** The function of the queue of checks. A fault that passes puts the work off; any other is the platform's to try again. */
import type { AsyncEvent } from '@forge/events';
import { JiraError } from '../jira/error';
import { SettingsUnreadable } from '../storage/project';
import { runCheck } from './checks';
import { beginInvocation } from './invocation';
import { pushCheck, readCheckEvent } from './queues';
import { logFailure, secondsUntilNextTry } from './retry-policy';

export async function check({ body }: AsyncEvent): Promise<void> {
  const event = readCheckEvent(body);
  if (event === null) return;
  try {
    await runCheck(beginInvocation().jira, event);
  } catch (error) {
    logFailure('check', error);
    const seconds = secondsUntilNextTry(error, event.failures);
    if (seconds !== null) await pushCheck({ ...event, failures: event.failures + 1 }, seconds);
    // What Jira or the settings refuse for good is left to the next scan.
    else if (!(error instanceof JiraError) && !(error instanceof SettingsUnreadable)) throw error;
  }
}
