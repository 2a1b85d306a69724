/** The function of the queue of checks. A fault that passes puts the work off; any other is the platform's to try again. */
import type { AsyncEvent } from '@forge/events';
import { logFault } from '../faults/log-fault';
import { JiraError } from '../jira/error';
import { SettingsUnreadable } from '../storage/project';
import { checkOne } from './checks';
import { forgetIssues, leaveForgetting } from './forget-project';
import { beginInvocation, type Invocation } from './invocation';
import { pushCheck, readCheckEvent, type CheckEvent } from './queues';
import { secondsUntilNextTry } from './retry-policy';
import { forgetUnwanted } from './second-reading/forget-readings';
import { readIssues } from './second-reading/read-issues';
import { sweep } from './sweeps';

export async function check({ body }: AsyncEvent): Promise<void> {
  const event = readCheckEvent(body);
  if (event === null) return;
  try {
    const invocation = beginInvocation();
    await run(invocation, event);
  } catch (error) {
    logFault({ request: 'check', error });
    const seconds = secondsUntilNextTry(error, event.failures);
    if (seconds !== null) return pushCheck({ ...event, failures: event.failures + 1 }, seconds);
    if (event.kind === 'forget') await leaveForgetting(event);
    // What Jira or the settings refuse for good is left to the next scan.
    if (!(error instanceof JiraError) && !(error instanceof SettingsUnreadable)) throw error;
  }
}

function run(invocation: Invocation, event: CheckEvent): Promise<void> {
  switch (event.kind) {
    case 'forget':
      return forgetIssues(invocation, event);
    case 'second-reading':
      return readIssues(invocation, event);
    case 'forget-readings':
      return forgetUnwanted(invocation, event);
    case 'issue':
      return checkOne(invocation.jira, event.issueId);
    case 'children':
    case 'changed':
    case 'orphans':
      return sweep(invocation, event);
  }
}
