import { asRaw } from '../src/jira/answers/parse';

/** @returns the histories of an issue's changelog, or of a page of them by themselves; null for anything else */
export function listsHistories(changelog: unknown): unknown[] | null {
  const raw = asRaw(changelog);
  const list = raw?.['histories'] ?? raw?.['values'];
  return Array.isArray(list) ? (list as unknown[]) : null;
}
