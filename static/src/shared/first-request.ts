/**
 * What a page asks for before its own code is there: its first answer, and its texts. It imports little more than the
 * bridge, so that it is small; see `static/build-aids/first-request.ts`.
 */
import { invoke } from '@forge/bridge';
import { fetchLanguage, type Languages } from './fetch-language';

/** Answers under way, by key, until somebody wants them. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * @param key of a request without a payload
 * @param languages of the page, as `virtual:texts/…` has them
 */
export function askFirst(key: string, languages: Languages): void {
  const answer = invoke(key, {});
  // Whoever takes them sees what went wrong; nobody may come for them.
  answer.catch(() => undefined);
  fetchLanguage(languages).catch(() => undefined);
  underWay.set(key, answer);
}

/** @returns the answer that was asked for at first, once; undefined for one that was not, or was taken */
export function takeFirst(key: string): Promise<unknown> | undefined {
  const answer = underWay.get(key);
  underWay.delete(key);
  return answer;
}
