import Resolver from '@forge/resolver';
import type * as v from 'valibot';
import { answering } from './answering';

type Definitions = ReturnType<Resolver['getDefinitions']>;

/** What answers each request of a page, and nothing else. */
type Handlers<Requests extends Record<string, v.GenericSchema>, Answers, Caller> = {
  [K in keyof Requests & keyof Answers]: (
    payload: v.InferOutput<Requests[K]>,
    caller: Caller,
  ) => Promise<Answers[K]>;
};

/**
 * The function of a page: it answers the page's requests and nothing else. The package looks a request up with `in`, which
 * finds `constructor` and the like in every object: a page that asked for those was answered with its own context.
 * @param requests the schema of each payload
 * @param callerOf gives the caller from the trusted context, or refuses; the payload is for refusing only
 * @param handlers one for each request, or it does not compile
 * @param options.before what comes before each of them, and may refuse
 * @param options.asksConsent as for `answering`
 */
export function pageFunction<
  Requests extends Record<string, v.GenericSchema>,
  Answers extends Record<keyof Requests, unknown>,
  Caller,
>(
  requests: Requests,
  callerOf: (context: unknown, payload: unknown) => Caller | Promise<Caller>,
  handlers: Handlers<Requests, Answers, Caller>,
  {
    before,
    asksConsent = true,
  }: {
    before?: (request: keyof Requests & string, caller: Caller) => Promise<void>;
    asksConsent?: boolean;
  } = {},
): Definitions {
  const resolver = new Resolver();
  const define = <K extends keyof Requests & string>(key: K, schema: Requests[K]): void => {
    resolver.define(
      key,
      answering(
        key,
        schema,
        callerOf,
        async (payload, caller) => {
          await before?.(key, caller);
          return handlers[key](payload, caller);
        },
        { asksConsent },
      ),
    );
  };
  for (const [key, schema] of Object.entries(requests)) define(key, schema as Requests[typeof key]);
  const answer = resolver.getDefinitions();
  return async (request, platform) => {
    const { functionKey } = request.call;
    if (!Object.hasOwn(requests, functionKey))
      throw new Error(`There is no definition for '${functionKey}'.`);
    return answer(request, platform);
  };
}
