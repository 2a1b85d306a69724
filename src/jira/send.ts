/** Sends one call to Jira: who asks, the time that is left, retries, failures as types, and the one line of log. */
import { asApp, asUser, type APIResponse, type RequestProductMethod } from '@forge/api';
import type { Skipped } from './answers/parse';
import { JiraError, errorKindOf, refusalOf } from './error';
import { reasonsOf, retryAfterOf, failureOf } from './failure';
import type { RateLimits } from './rate-limits';

/** Who asks: the person of the invocation, who sees what Jira lets them see, or the app. */
export type Asker = 'user' | 'app';

export interface Call<T> {
  /** Method and template of the path, for log and errors. */
  endpoint: string;
  /** Makes the request, as whoever asks. It is called again for every retry. */
  request: (as: { requestJira: RequestProductMethod }) => Promise<APIResponse>;
  /** Reads the parsed body; null where it is not what it should be. List elements that are left out are counted in `skipped`. */
  read: (body: unknown, skipped: Skipped) => T | null;
  /** True where the call changes something in Jira: then it is only repeated where Jira has not begun on it. */
  write?: boolean;
  /** True where Jira carries the call out later and answers with the address of a task, which `read` gets as `location`. */
  task?: boolean;
}

/** Headers of a call that sends JSON. */
export const JSON_HEADERS = { accept: 'application/json', 'content-type': 'application/json' };

export type Send = <T>(asker: Asker, call: Call<T>) => Promise<T>;

/** What is logged of a call: no ids, no names, no words. */
export interface CallRecord {
  endpoint: string;
  asker: Asker;
  /** Of the last answer; 0 where none came. */
  status: number;
  milliseconds: number;
  retries: number;
  /** List elements that could not be read. */
  unreadable: number;
}

export interface SendOptions {
  /** When the invocation must have answered, in milliseconds since 1970. */
  deadline: number;
  log: (record: CallRecord) => void;
  /** Takes note of what Jira says is left of the app's points. */
  limits?: RateLimits;
  /** The longest that one wait for Jira may be, in milliseconds: who has a queue to come back by need not stay. */
  patience?: number;
  /** Told of each pause that Jira asks for and that is kept to, in milliseconds. */
  onPause?: (milliseconds: number) => void;
}

/** What is kept back of the invocation's time, so that it can still answer after a call that gave up. */
export const MARGIN_MS = 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** Keeps a `Retry-After: 0` from becoming a busy loop. */
const SHORTEST_WAIT_MS = 250;
const MAX_RETRIES = 8;

/** Makes the function through which every call to Jira goes. */
export function createSend(options: SendOptions): Send {
  return async (asker, call) => {
    const skipped: Skipped = { unreadable: 0 };
    const started = Date.now();
    let retries = 0;
    let status = 0;
    try {
      for (;;) {
        const attempt = await attemptOnce(asker, call, options);
        status = attempt.status;
        if (!('failure' in attempt)) return readBody(call, attempt, skipped);
        const wait = waitBefore(asker, attempt, retries);
        if (
          wait === null ||
          wait > (options.patience ?? wait) ||
          Date.now() + wait > options.deadline - MARGIN_MS
        )
          throw asker === 'app' ? refusalOf(attempt.failure) : attempt.failure;
        if (asksForPause(status)) options.onPause?.(wait);
        await new Promise((resolve) => setTimeout(resolve, wait));
        retries += 1;
      }
    } finally {
      const milliseconds = Date.now() - started;
      options.log({ endpoint: call.endpoint, asker, status, milliseconds, retries, ...skipped });
    }
  };
}

type Attempt =
  | { status: number; body: string; location: string | null }
  | { status: number; failure: JiraError; neverAnswered?: true };

/** Asks Jira once. It throws only for mistakes of the app's own. */
async function attemptOnce<T>(
  asker: Asker,
  call: Call<T>,
  { deadline, limits }: SendOptions,
): Promise<Attempt> {
  const { endpoint, write = false } = call;
  const until = deadline - MARGIN_MS;
  if (Date.now() >= until) {
    return { status: 0, failure: new JiraError({ kind: 'unavailable', status: 0, endpoint }) };
  }
  try {
    const answer = await before(until, call, exchange(asker, call, limits));
    const { status, body } = answer;
    if ((status >= 200 && status < 300) || (call.task === true && status === 303)) return answer;
    const kind = errorKindOf(status);
    const { retryAfterSeconds } = answer;
    const reasons = reasonsOf(body);
    const mayBeDone = write && kind === 'unavailable' && !hasNotBegun(status, retryAfterSeconds);
    return {
      status,
      failure: new JiraError({ kind, status, endpoint, retryAfterSeconds, reasons, mayBeDone }),
    };
  } catch (error) {
    return failureOf(error, call);
  }
}

async function exchange<T>(asker: Asker, call: Call<T>, limits: RateLimits | undefined) {
  const response = await call.request(asker === 'user' ? asUser() : asApp());
  const { status, headers } = response;
  limits?.note(headers);
  return {
    status,
    body: await response.text(),
    retryAfterSeconds: retryAfterOf(headers),
    location: headers.get('location'),
  };
}

/** Gives up on an answer that does not come in time: the platform would end the invocation without a word. */
async function before<T, R>(
  until: number,
  { endpoint, write = false }: Call<R>,
  answer: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new JiraError({ kind: 'unavailable', status: 0, endpoint, mayBeDone: write }));
    }, until - Date.now());
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function asksForPause(status: number): boolean {
  return status === 429 || status === 503;
}

/**
 * Whether Jira refused a call before it began on it: for its rate, or with a 503 that says when to come back, "when a resource
 * limit has been reached" (Rate limiting, quoted in JRACLOUD-69262). Any other 503 may come from something in between.
 */
function hasNotBegun(status: number, retryAfterSeconds: number | undefined): boolean {
  return status === 429 || (status === 503 && retryAfterSeconds !== undefined);
}

/** @returns milliseconds to wait before the next try, or null where another try is of no use */
function waitBefore(asker: Asker, attempt: Attempt, retries: number): number | null {
  if (!('failure' in attempt) || retries >= MAX_RETRIES) return null;
  const { status, failure } = attempt;
  // A write that may have been done is never sent again: only reads are, and once where no answer came.
  if (failure.mayBeDone) return null;
  if (asksForPause(status)) {
    if (failure.retryAfterSeconds !== undefined) {
      return Math.max(failure.retryAfterSeconds * 1000, SHORTEST_WAIT_MS);
    }
    // Spread, so that calls which were refused together do not come back together.
    const spread = 1 + Math.random() * 0.3;
    return Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS) * spread;
  }
  // A token of the app's that ran out is renewed in between. Refused twice, the app is refused.
  if (status === 401 && asker === 'app') return retries === 0 ? SHORTEST_WAIT_MS : null;
  return attempt.neverAnswered === true && retries === 0 ? SHORTEST_WAIT_MS : null;
}

function readBody<T>(
  call: Call<T>,
  answer: { status: number; body: string; location: string | null },
  skipped: Skipped,
): T {
  const { endpoint, write = false } = call;
  const { status } = answer;
  const unreadable = (cause?: unknown): JiraError =>
    new JiraError({ kind: 'unreadable', status, endpoint, mayBeDone: write }, { cause });
  let body: unknown;
  try {
    if (status === 303) body = { location: answer.location };
    else body = answer.body === '' ? undefined : JSON.parse(answer.body);
  } catch (cause) {
    throw unreadable(cause);
  }
  const result = call.read(body, skipped);
  if (result === null) throw unreadable();
  return result;
}
