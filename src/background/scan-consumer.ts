/** The function of the queue of scans. A fault that passes puts the work off; any other is the platform's to try again. */
import type { AsyncEvent } from '@forge/events';
import { logFault } from '../faults/log-fault';
import { JiraError } from '../jira/error';
import { SettingsUnreadable } from '../storage/project';
import { beginInvocation } from './invocation';
import { pushScan, readScanEvent, type ScanEvent } from './queues';
import { isPassing, secondsUntilNextTry } from './retry-policy';
import { failScan, scanProblemOf, runPart } from './scan/part';
import { planScan } from './scan/plan';
import { followDefault } from './site-default/follow';

export async function scan({ body }: AsyncEvent): Promise<void> {
  const event = readScanEvent(body);
  if (event === null) return;
  const invocation = beginInvocation();
  try {
    if (event.kind === 'plan') await planScan(invocation, event);
    else if (event.kind === 'part') await runPart(invocation, event);
    else await followDefault(invocation);
  } catch (error) {
    logFault({ request: 'scan', error });
    await putOff(event, error);
  }
}

async function putOff(event: ScanEvent, error: unknown): Promise<void> {
  const seconds = secondsUntilNextTry(error, event.failures);
  if (seconds !== null) await pushScan([{ ...event, failures: event.failures + 1 }], seconds);
  // The next hourly run comes anyway.
  else if (event.kind === 'follow') return;
  else if (error instanceof SettingsUnreadable) await failScan(event, 'settings');
  else if (error instanceof JiraError || isPassing(error))
    await failScan(event, scanProblemOf(error));
  else throw error;
}
