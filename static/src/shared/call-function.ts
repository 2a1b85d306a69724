/** The one way from a page to the app's functions. */
import { invoke } from '@forge/bridge';
import type { Answer, Failure } from '../../../src/contract/answer';
import { takeFirst } from './first-request';

/** Calls the functions of one page: which payload and which answer belong to a key is the contract's business. */
export interface CallFunction<Answers, Payloads> {
  <K extends keyof Answers & keyof Payloads & string>(
    key: K,
    payload: Payloads[K],
  ): Promise<Answer<Answers[K]>>;
}

/**
 * Makes the caller of a page's functions. It always comes back with an answer: what goes wrong on the way is a failure
 * like any other.
 */
export function functionCaller<Answers, Payloads>(): CallFunction<Answers, Payloads> {
  return async <K extends keyof Answers & keyof Payloads & string>(
    key: K,
    payload: Payloads[K],
  ): Promise<Answer<Answers[K]>> => {
    const failure: Failure = { code: 'internal', reason: 'common.unreachable', retry: true };
    try {
      const answer: unknown = await (takeFirst(key) ?? invoke(key, payload as object));
      return isAnswer<Answers[K]>(answer) ? answer : { ok: false, failure };
    } catch {
      // The reason is in the functions' log; a page neither shows nor keeps it.
      return { ok: false, failure };
    }
  };
}

function isAnswer<T>(answer: unknown): answer is Answer<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'failure' in answer;
}
