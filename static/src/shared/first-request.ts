/**
 * What a page asks for before its own code is there: its first answer, and its texts. It imports little more than the
 * bridge, so that it is small; see `static/build-aids/first-request.ts`.
 */
import { invoke } from '@forge/bridge';
import { fetchLanguage, type Languages } from './fetch-language';

/** A first request; its answer is there once it came, and may be anything. */
interface First {
  request: Promise<unknown>;
  came?: { answer: unknown };
}

/** Requests by key, until somebody wants their answers. */
const requests = new Map<string, First>();

/**
 * @param key of a request without a payload
 * @param languages of the page, as `virtual:texts/…` has them
 */
export function askFirst(key: string, languages: Languages): void {
  const first: First = { request: invoke(key, {}) };
  first.request.then(
    (answer) => {
      first.came = { answer };
    },
    // Whoever takes it sees what went wrong; nobody may come for it.
    () => undefined,
  );
  fetchLanguage(languages).catch(() => undefined);
  requests.set(key, first);
}

/** @returns the answer that was asked for at first, once; undefined for one that was not, or was taken */
export function takeFirst(key: string): Promise<unknown> | undefined {
  const first = requests.get(key);
  requests.delete(key);
  return first?.request;
}

/** The same for what can be shown at once: undefined, and nothing is taken, where the answer has not come yet. */
export function takeFirstIfThere(key: string): { answer: unknown } | undefined {
  const came = requests.get(key)?.came;
  if (came) requests.delete(key);
  return came;
}
