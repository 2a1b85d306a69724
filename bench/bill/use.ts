/** What some work used of the things that Forge bills, by the platform's journal and the app's log. */
import {
  callsTo,
  waves,
  type InvocationRecord,
  type PlatformCall,
} from '../../local/platform/journal';
import type { Platform } from '../../local/platform/platform';
import type { Use } from './prices';

const GIGABYTE = 1024 ** 3;
/** An answer without anything in it is billed as so many bytes. */
const LEAST_READ = 1024;
/**
 * Seconds that a round of waiting is taken to last on Atlassian's machines. Nothing here can measure that: it is an
 * assumption, on the long side, and most of what functions cost.
 */
export const WAITING = { jira: 0.3, storage: 0.03 };

/**
 * @param memory megabytes that the manifest gives a function
 * @returns what everything used that the platform ran while the work was done
 */
export async function useOf(
  platform: Platform,
  memory: number,
  work: () => Promise<unknown>,
): Promise<Use> {
  const begun = performance.now();
  const { info } = console;
  let logged = 0;
  console.info = (line: string) => {
    logged += Buffer.byteLength(line) + 1;
  };
  try {
    await work();
  } finally {
    console.info = info;
  }
  const run = platform.invocations.filter(({ startedAt }) => startedAt >= begun);
  const storage = run.flatMap((invocation) => callsTo(invocation, 'storage'));
  const bytes = (calls: readonly PlatformCall[], of: (call: PlatformCall) => number) =>
    calls.reduce((sum, call) => sum + of(call), 0) / GIGABYTE;
  const reads = storage.filter(({ path }) => /get|query/.test(path));
  const writes = storage.filter(({ path }) => !/get|query/.test(path));
  return {
    functions: run.reduce((sum, one) => sum + seconds(one), 0) * (memory / 1024),
    storageRead: bytes(reads, ({ responseBytes }) => Math.max(LEAST_READ, responseBytes)),
    storageWritten: bytes(writes, ({ requestBytes }) => requestBytes),
    logs: logged / GIGABYTE,
  };
}

/** The time that an invocation took here, its stand-ins' own work in it, and the waiting that Atlassian's machines add. */
function seconds(invocation: InvocationRecord): number {
  const { startedAt, endedAt } = invocation;
  return (
    ((endedAt ?? startedAt) - startedAt) / 1000 +
    waves(callsTo(invocation, 'jira')) * WAITING.jira +
    waves(callsTo(invocation, 'storage')) * WAITING.storage
  );
}
