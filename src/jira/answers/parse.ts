/**
 * Reads single values of what Jira sent: of the wanted type, or null.
 *
 * Issues, people, changes and comments are read with these few functions and not with schemas. Nearly every part of them
 * may be missing, null or of another shape, and a duty must be able to tell "nobody" from "could not be read": a
 * schema's fallback puts a value in place without saying so. Small answers, such as roles or permissions, are all or
 * nothing, and read by the schemas in `schemas.ts`.
 */

export type Raw = Record<string, unknown>;

/** Counts list elements that were skipped because they could not be read. */
export interface Skipped {
  unreadable: number;
}

export function asRaw(value: unknown): Raw | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Raw)
    : null;
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** An id: Jira gives some as strings and some as numbers. */
export function asId(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const UTC_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\+0000|Z)$/;
const OFFSET_WITHOUT_COLON = /([+-]\d\d)(\d\d)$/;
/** Below this a number of milliseconds would be a time in 1973 or before, so it counts seconds. */
const LOWEST_MILLISECONDS = 1e11;

/**
 * A time as Jira writes it: `2020-06-12T08:13:13.360+0800`, or a count of seconds or milliseconds since 1970, as the
 * bulk changelog has it.
 * @returns ISO 8601 in UTC, or null
 */
export function asInstant(value: unknown): string | null {
  if (typeof value === 'string') {
    const time = Date.parse(value.replace(OFFSET_WITHOUT_COLON, '$1:$2'));
    if (Number.isNaN(time)) return null;
    return UTC_TIME.test(value) ? `${value.slice(0, 23)}Z` : new Date(time).toISOString();
  }
  const count = asNumber(value);
  if (count === null || count <= 0 || count > 8e15) return null;
  return new Date(count < LOWEST_MILLISECONDS ? count * 1000 : count).toISOString();
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day without a time, as Jira writes due dates and dates of releases: YYYY-MM-DD. */
export function asDay(value: unknown): string | null {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}

/**
 * Reads a list an element at a time.
 * @param read gives null for an element that cannot be read, which is then left out and counted
 * @returns the readable elements; none when the value is no list, which counts as one unreadable unless it is absent
 */
export function readEach<T>(
  value: unknown,
  read: (element: unknown) => T | null,
  skipped: Skipped,
): T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    skipped.unreadable += 1;
    return [];
  }
  const result: T[] = [];
  for (const element of value as unknown[]) {
    const one = read(element);
    if (one === null) skipped.unreadable += 1;
    else result.push(one);
  }
  return result;
}

/**
 * Whether a list that Jira gives in parts is not there at all, and nothing says how long it is: it was not given.
 * @param part the name of the list in it
 */
export function saysNothing(list: Raw, part: string): boolean {
  return (list[part] === undefined || list[part] === null) && asNumber(list['total']) === null;
}

/** Oldest first; of the same moment, the lower id first. */
export function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));
}
