/** What functions did: every call that left them, with who was asking, how long it took and how much it moved. */

export type CallKind = 'jira' | 'confluence' | 'storage' | 'queue' | 'llm' | 'other';

export interface PlatformCall {
  kind: CallKind;
  as: 'user' | 'app' | 'none';
  /** Whose eyes a call as user had; null for calls as the app or as nobody. */
  accountId: string | null;
  method: string;
  /** Path with query. */
  path: string;
  /** HTTP status, or null for a call that never came back. */
  status: number | null;
  requestBytes: number;
  responseBytes: number;
  /** Milliseconds on the process's clock. */
  startedAt: number;
  endedAt: number | null;
  /** Positions in the order of all starts and ends, which the clock is too coarse to tell. */
  startTick: number;
  endTick: number | null;
}

export interface InvocationRecord {
  id: string;
  functionKey: string;
  moduleKey: string | null;
  accountId: string | null;
  startedAt: number;
  endedAt: number | null;
  outcome: 'running' | 'ok' | 'error' | 'timeout';
  calls: PlatformCall[];
  /** Calls that were begun after the function had returned or run out of time, and so went nowhere. */
  lateCalls: number;
}

/**
 * How many rounds of waiting a function went through: the longest chain of calls of which each began after the one before it
 * had ended. Calls that run side by side are one wave.
 */
export function waves(calls: readonly PlatformCall[]): number {
  const ended = calls
    .map(({ startTick, endTick }) => ({ startTick, endTick: endTick ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.endTick - b.endTick);
  let count = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const { startTick, endTick } of ended) {
    if (startTick > lastEnd) {
      count += 1;
      lastEnd = endTick;
    }
  }
  return count;
}

/** How many calls at most were under way at one time. */
export function mostAtOnce(calls: readonly PlatformCall[]): number {
  const underWayAt = (tick: number): number =>
    calls.filter((one) => one.startTick <= tick && tick <= (one.endTick ?? Infinity)).length;
  return Math.max(0, ...calls.map(({ startTick }) => underWayAt(startTick)));
}

/** The calls of one kind. */
export function callsTo(invocation: InvocationRecord, kind: CallKind): PlatformCall[] {
  return invocation.calls.filter((call) => call.kind === kind);
}

/** Short form of a call, such as `user GET /rest/api/3/issue/RC-1`, for tests that say who asked for what. */
export function describeCall(call: PlatformCall): string {
  return `${call.as} ${call.method} ${call.path}`;
}
