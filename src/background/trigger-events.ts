/** What the functions of triggers share: ids as events carry them, and the answer that asks for another delivery. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';

const RETRY_AFTER_SECONDS = 30;

export const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/));

/** The answer on which the platform delivers an event once more. */
export function deliverAgain(): InvocationError {
  return new InvocationError({
    retryAfter: RETRY_AFTER_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
