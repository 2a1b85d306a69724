/**
 * What a page asks for before its own code is there. It imports the bridge and nothing else, so that it is small; see
 * `static/build-aids/first-request.ts`.
 */
import { invoke } from '@forge/bridge';

/** Answers under way, by key, until somebody wants them. */
const underWay = new Map<string, Promise<unknown>>();

/** @param key of a request without a payload */
export function askFirst(key: string): void {
  const answer = invoke(key, {});
  // Whoever takes it sees what went wrong; nobody may come for it.
  answer.catch(() => undefined);
  underWay.set(key, answer);
}

/** @returns the answer that was asked for at first, once; undefined for one that was not, or was taken */
export function takeFirst(key: string): Promise<unknown> | undefined {
  const answer = underWay.get(key);
  underWay.delete(key);
  return answer;
}
