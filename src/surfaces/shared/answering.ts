import { NeedsAuthenticationError } from '@forge/api';
import type { Request } from '@forge/resolver';
import * as v from 'valibot';
import type { Answer, Failure } from '../../contract/answer';
import { logFault } from '../../faults/log-fault';
import { JiraError } from '../../jira/error';
import { isSomebody } from './context';
import { pageFailureOf, refuse, Refusal } from './failures';

/**
 * Wraps a request of a page. It takes the caller from the trusted context and authorises them, parses the payload, turns every
 * fault into a failure that may be shown, and logs what an operator needs. Where the platform wants to ask whoever looks for
 * their consent, its question goes on to it.
 * @param authorise gives the caller, or refuses; it may use the payload to refuse, never to trust
 * @param options.asksConsent whether the platform may ask; not where a page has something to say to readers whom Jira cannot be asked as
 */
export function answering<S extends v.GenericSchema, C, T>(
  name: string,
  schema: S,
  authorise: (context: unknown, payload: unknown) => C | Promise<C>,
  handle: (payload: v.InferOutput<S>, caller: C) => Promise<T>,
  { asksConsent = true }: { asksConsent?: boolean } = {},
): (request: Request) => Promise<Answer<T>> {
  return async ({ payload, context }) => {
    try {
      const caller = await authorise(context, payload);
      const reading = v.safeParse(schema, payload ?? {});
      if (!reading.success) refuse('bad-request', 'common.unknown-request');
      return { ok: true, value: await handle(reading.output, caller) };
    } catch (error) {
      const question = asksConsent ? consentAsked(error) : null;
      if (question !== null && isSomebody(context)) throw question;
      return { ok: false, failure: failureLogged(name, error) };
    }
  };
}

/**
 * The platform refuses the first call as somebody who has not allowed the app to ask Jira as them, and asks them where a
 * function throws that very error. A call as the app that is refused so has it one deeper: nobody can be asked for that.
 */
function consentAsked(error: unknown): NeedsAuthenticationError | null {
  const cause = error instanceof JiraError ? error.cause : null;
  return cause instanceof NeedsAuthenticationError ? cause : null;
}

/**
 * For what comes after a deed. Where it fails, that is only logged: the answer still says that the deed was done.
 * @returns null where it failed
 */
export async function afterDeed<T>(step: string, request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    failureLogged(`after-deed.${step}`, error);
    return null;
  }
}

/** Logs a fault for the operator. @returns what a page may be told of it */
export function failureLogged(request: string, error: unknown): Failure {
  const failure = pageFailureOf(error);
  if (!(error instanceof Refusal)) logFault({ request, error });
  return failure;
}
