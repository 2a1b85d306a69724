/** The one way from a page to the app's functions. */
import { invoke } from '@forge/bridge';
import type { Answer, Failure } from '../../../src/contract/answer';

/**
 * Sends one request and always comes back with an answer: what goes wrong on the way is a failure like any other.
 * @param unreachable what to say when the functions could not be reached or gave something else than an answer
 */
export async function ask<T>(
  key: string,
  payload: object,
  unreachable: string,
): Promise<Answer<T>> {
  const failure: Failure = { code: 'internal', message: unreachable, retry: true };
  try {
    const answer: unknown = await invoke(key, payload);
    return isAnswer<T>(answer) ? answer : { ok: false, failure };
  } catch {
    // The reason is in the functions' log; a page neither shows nor keeps it.
    return { ok: false, failure };
  }
}

function isAnswer<T>(answer: unknown): answer is Answer<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'failure' in answer;
}
