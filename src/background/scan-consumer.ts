/** The function of the queue of scans. A fault that passes puts the work off; any other is the platform's to try again. */
import type { AsyncEvent } from '@forge/events';
import { JiraError } from '../jira/error';
import { SettingsUnreadable } from '../storage/project';
import { beginInvocation } from './invocation';
import { pushScan, readScanEvent, type ScanEvent } from './queues';
import { isPassing, logFailure, secondsUntilNextTry } from './retry-policy';
import { failScan, scanProblemOf, runPart } from './scan/part';
import { planScan } from './scan/plan';

export async function scan({ body }: AsyncEvent): Promise<void> {
  const event = readScanEvent(body);
  if (event === null) return;
  const invocation = beginInvocation();
  try {
    if (event.kind === 'plan') await planScan(invocation, event);
    else await runPart(invocation, event);
  } catch (error) {
    logFailure('scan', error);
    await putOff(event, error);
  }
}

async function putOff(event: ScanEvent, error: unknown): Promise<void> {
  const seconds = secondsUntilNextTry(error, event.failures);
  if (seconds !== null) await pushScan([{ ...event, failures: event.failures + 1 }], seconds);
  else if (error instanceof SettingsUnreadable) await failScan(event, 'settings');
  else if (error instanceof JiraError || isPassing(error))
    await failScan(event, scanProblemOf(error));
  else throw error;
}
