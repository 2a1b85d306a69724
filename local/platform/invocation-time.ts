import type { AppManifest, FunctionEntry } from './manifest';

/** Seconds that a function has which a page calls, and one that a queue, an event, a rule or an agent calls. */
const PAGE_SECONDS = 25;
const BACKGROUND_SECONDS = 55;

export class InvocationTimeout extends Error {
  constructor(seconds: number) {
    super(`The function ran longer than ${seconds} seconds.`);
    this.name = 'FunctionTimeoutError';
  }
}

/**
 * How many seconds an invocation has.
 * @param entry undefined where the manifest has no such function
 * @param pageSeconds what a page waits at most, where it is not as on Forge
 */
export function secondsFor(
  request: { functionKey: string; accountId: string | null; timeoutSeconds?: number },
  entry: FunctionEntry | undefined,
  { actions }: AppManifest,
  pageSeconds = PAGE_SECONDS,
): number {
  const inBackground = request.accountId === null || actions.includes(request.functionKey);
  return (
    request.timeoutSeconds ??
    entry?.timeoutSeconds ??
    (inBackground ? BACKGROUND_SECONDS : pageSeconds)
  );
}
