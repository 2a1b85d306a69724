import type { Request } from '@forge/resolver';
import * as v from 'valibot';
import type { Answer, Failure } from '../../contract/answer';
import { logFault } from '../../faults/log-fault';
import { pageFailureOf, refuse, Refusal } from './failures';

/**
 * Wraps a request of a page. It takes the caller from the trusted context and authorises them, parses the payload, turns every
 * fault into a failure that may be shown, and logs what an operator needs.
 * @param authorise gives the caller, or refuses; it may use the payload to refuse, never to trust
 */
export function answering<S extends v.GenericSchema, C, T>(
  name: string,
  schema: S,
  authorise: (context: unknown, payload: unknown) => C | Promise<C>,
  handle: (payload: v.InferOutput<S>, caller: C) => Promise<T>,
): (request: Request) => Promise<Answer<T>> {
  return async ({ payload, context }) => {
    try {
      const caller = await authorise(context, payload);
      const reading = v.safeParse(schema, payload ?? {});
      if (!reading.success) refuse('bad-request', 'common.unknown-request');
      return { ok: true, value: await handle(reading.output, caller) };
    } catch (error) {
      return { ok: false, failure: failureLogged(name, error) };
    }
  };
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
