/** The one way from a page to the app's functions. */
import { invoke } from '@forge/bridge';
import type { Answer, Failure } from '../../../src/contract/answer';
import { takeFirst, takeFirstIfThere } from './first-request';

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
    try {
      return answerOf(await (takeFirst(key) ?? invoke(key, payload as object)));
    } catch {
      // The reason is in the functions' log; a page neither shows nor keeps it.
      return UNREACHABLE;
    }
  };
}

/**
 * The answer to a page's first request (`askFirst`) where it came before the page was drawn, so that nothing has to be
 * drawn that would go away at once.
 * @returns null where it is still on its way, or was taken: `functionCaller` waits for it, or asks
 */
export function firstAnswer<T>(key: string): Answer<T> | null {
  const came = takeFirstIfThere(key);
  return came ? answerOf(came.answer) : null;
}

const UNREACHABLE: { ok: false; failure: Failure } = {
  ok: false,
  failure: { code: 'internal', reason: 'common.unreachable', retry: true },
};

function answerOf<T>(answer: unknown): Answer<T> {
  return isAnswer<T>(answer) ? answer : UNREACHABLE;
}

function isAnswer<T>(answer: unknown): answer is Answer<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'failure' in answer;
}
