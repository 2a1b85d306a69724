/** Turns what went wrong on the way to Jira into an error of the app's own, and reads what Jira says about it. */
import { HttpError, type APIResponse } from '@forge/api';
import { asRaw, asText } from './answers/parse';
import { JiraError, errorKindOf } from './error';

/**
 * What a thrown value means for a call.
 * @param call its endpoint, and whether it changes something in Jira
 * @returns the failure; `neverAnswered` where the connection broke, so that a read may be tried again
 */
export function failureOf(
  error: unknown,
  { endpoint, write = false }: { endpoint: string; write?: boolean },
): { status: number; failure: JiraError; neverAnswered?: true } {
  if (error instanceof JiraError) return { status: error.status, failure: error };
  const cause = { cause: error };
  // The platform's own refusals: nobody to ask as, a scope that is missing, a proxy that failed.
  if (error instanceof HttpError && error.status !== undefined) {
    const { status } = error;
    const kind = errorKindOf(status);
    const mayBeDone = write && kind === 'unavailable';
    return { status, failure: new JiraError({ kind, status, endpoint, mayBeDone }, cause) };
  }
  // `route` throws this kind of error for an id that would leave the path, which no id of Jira's does.
  if (error instanceof Error && error.message.startsWith('Disallowing path manipulation')) {
    return {
      status: 0,
      failure: new JiraError({ kind: 'bad-request', status: 0, endpoint }, cause),
    };
  }
  const kind = 'unavailable';
  const failure = new JiraError({ kind, status: 0, endpoint, mayBeDone: write }, cause);
  return { status: 0, failure, neverAnswered: true };
}

/**
 * Reads `Retry-After`, which counts seconds or names a date.
 * @returns seconds from now, 0 for a date that is past, undefined where the header is absent or neither
 */
export function retryAfterOf(headers: Pick<APIResponse['headers'], 'get'>): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : Math.max(0, (time - Date.now()) / 1000);
}

/** Jira's words about a failure: `errorMessages`, and `errors` by field; none where the body is something else. */
export function reasonsOf(body: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [];
  }
  const raw = asRaw(parsed);
  if (raw === null) return [];
  const messages: unknown[] = Array.isArray(raw['errorMessages']) ? raw['errorMessages'] : [];
  const byField = Object.values(asRaw(raw['errors']) ?? {});
  return [...messages, ...byField, raw['message']].map(asText).filter((text) => text !== null);
}
