import { getAppContext } from '@forge/api';
import type { Request } from '@forge/resolver';
import * as v from 'valibot';
import type { Answer } from '../contract/answer';
import { createJira, type Jira } from '../jira/client';
import { failureOf, refuse, Refusal } from './failures';

/** Who calls, from where, and with what time left. Taken from the trusted context alone. */
export interface Caller {
  jira: Jira;
  /** Account id, or null for an anonymous viewer. */
  viewer: string | null;
  siteUrl: string;
  issueId: string;
  projectId: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Jira names an anonymous viewer so. */
const ANONYMOUS = 'unidentified';

const issueContext = v.object({
  accountId: v.optional(v.nullable(v.string())),
  siteUrl: v.optional(v.string(), ''),
  extension: v.object({
    issue: v.object({
      id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/)),
    }),
    project: v.object({
      id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/)),
    }),
  }),
});

/** @param context the context that the platform hands to a resolver, never a page's payload */
export function callerOf(context: unknown): Caller {
  const reading = v.safeParse(issueContext, context);
  if (!reading.success)
    refuse('bad-request', 'This only works on an issue. Open one, then try again.');
  const { accountId, siteUrl, extension } = reading.output;
  const now = Date.now();
  return {
    jira: createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() }),
    viewer: accountId === undefined || accountId === ANONYMOUS ? null : accountId,
    siteUrl,
    issueId: extension.issue.id,
    projectId: extension.project.id,
    now,
  };
}

/** The caller's account id, for what only a person may do. */
export function signedIn({ viewer }: Caller): string {
  return viewer ?? refuse('not-signed-in', 'Sign in to Jira to do this.');
}

/**
 * Wraps a request of a page: its payload is parsed, its faults become a failure that may be shown, and only what an
 * operator needs goes to the log.
 */
export function answering<S extends v.GenericSchema, T>(
  name: string,
  schema: S,
  handle: (payload: v.InferOutput<S>, caller: Caller) => Promise<T>,
): (request: Request) => Promise<Answer<T>> {
  return async ({ payload, context }) => {
    try {
      const reading = v.safeParse(schema, payload ?? {});
      if (!reading.success)
        refuse(
          'bad-request',
          'The page asked for something that the app does not know. Reload the page.',
        );
      return { ok: true, value: await handle(reading.output, callerOf(context)) };
    } catch (error) {
      const failure = failureOf(error);
      if (!(error instanceof Refusal)) logFault(name, error, failure.code);
      return { ok: false, failure };
    }
  };
}

/** A fault's kind and place, without its message, which may hold people's words. */
function logFault(request: string, error: unknown, code: string): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const place =
    code === 'internal' && error instanceof Error
      ? error.stack?.split('\n').slice(1, 4).join(' ')
      : undefined;
  console.error(JSON.stringify({ request, kind, code, place }));
}
