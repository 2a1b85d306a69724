/**
 * Conditions on indexed values in the forms that Atlassian's page on `jira:entityProperty` shows: `=` and `!=` for strings,
 * `~` and `!~` for texts, comparisons for dates and numbers. `in`, `is EMPTY` and lists are not on it, and neither are
 * dates such as `-7d`, so the app's own searches do without them. See docs/platform.md.
 */

/** Before any finding was ever made. */
const EVER = '2000-01-01';
const DAY = 86_400_000;

/** One of some values of a string, which stand for "any" where they are all that it can be. */
export function isOneOf(alias: string, values: readonly string[]): string {
  return `(${values.map((value) => `${alias} = ${value}`).join(' OR ')})`;
}

/** A date that is there at all. */
export function hasDate(alias: string): string {
  return `${alias} > "${EVER}"`;
}

/**
 * A date that lies so many days back, or more. JQL has a day begin where the person who searches is.
 * @param now epoch milliseconds
 */
export function isDaysAgo(alias: string, days: number, now: number): string {
  return `${alias} <= "${dayBefore(days, now)}"`;
}

/** The day some days before a moment, as Jira's searches and stored days name it. */
export function dayBefore(days: number, now: number): string {
  return new Date(now - days * DAY).toISOString().slice(0, 10);
}

/**
 * A person as one word of an indexed text, which is the one form in which somebody among several can be found by what is
 * documented. An account id holds colons and dashes, at which a text is cut into words.
 * @param accountId null for somebody who has none, whom no text names
 */
export function wordOf(accountId: string | null): string {
  const plain = (accountId ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  return `person${plain === '' ? 'unknown' : plain}`;
}

/** Whether one of these people is named in a text. */
export function namesOneOf(alias: string, accountIds: readonly (string | null)[]): string {
  const clauses = accountIds.map((accountId) => `${alias} ~ "${wordOf(accountId)}"`);
  return clauses.length === 1 ? String(clauses[0]) : `(${clauses.join(' OR ')})`;
}

/** Conditions that hold where a text is there and names none of these people. */
export function namesNoneOf(alias: string, accountIds: readonly string[]): string[] {
  return accountIds.map((accountId) => `${alias} !~ "${wordOf(accountId)}"`);
}
