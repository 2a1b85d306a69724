/** Reads people, wherever Jira names them. */
import { isTimeZone } from '../../contract/time-zone';
import type { AccountKind, JiraMyself, JiraUser } from '../types';
import { asRaw, asText, type Raw } from './parse';

/** What Jira writes in place of the id of an account that was deleted. */
const DELETED_ACCOUNT = 'unknown';

/** Jira's words for kinds of accounts. It also says `unknown`, which tells nothing. */
const KINDS: ReadonlyMap<unknown, AccountKind> = new Map([
  ['atlassian', 'person'],
  ['app', 'app'],
  ['customer', 'customer'],
]);

/**
 * Reads one person.
 * @returns null where the value does not identify anybody
 */
export function readUser(value: unknown): JiraUser | null {
  const raw = asRaw(value);
  if (raw === null) return null;
  const accountId = accountOf(raw);
  if (accountId === null) return null;
  return {
    accountId,
    displayName: asText(raw['displayName']) ?? accountId,
    // Some answers leave `active` out: an account is closed only where Jira says so.
    active: raw['active'] !== false,
    kind: KINDS.get(raw['accountType']) ?? 'not-known',
    avatarUrl: avatarOf(raw['avatarUrls']),
  };
}

/** Reads the person who asks. Their privacy settings may hide their language and time zone. */
export function readMyself(value: unknown): JiraMyself | null {
  const person = readTimeZone(value);
  return person && { ...person, locale: asText(asRaw(value)?.['locale']) };
}

/** Reads somebody's time zone; null for one that this runtime does not know. */
export function readTimeZone(
  value: unknown,
): { accountId: string; timeZone: string | null } | null {
  const user = readUser(value);
  const timeZone = asText(asRaw(value)?.['timeZone']);
  const isKnown = timeZone !== null && isTimeZone(timeZone);
  return user && { accountId: user.accountId, timeZone: isKnown ? timeZone : null };
}

/** Whether the value names somebody, also where their account was deleted. */
export function namesSomebody(value: unknown): boolean {
  return isGoneAccount(value) || readUser(value) !== null;
}

/** Whether Jira names a deleted account, which can neither be asked nor hold a role. */
export function isGoneAccount(value: unknown): boolean {
  return asRaw(value)?.['accountId'] === DELETED_ACCOUNT;
}

function accountOf(raw: Raw): string | null {
  const accountId = asText(raw['accountId']);
  if (accountId !== null)
    return accountId === '' || accountId === DELETED_ACCOUNT ? null : accountId;
  // Exports of Jira Server have keys instead. Components and groups have them, too, but no display name.
  if (typeof raw['displayName'] !== 'string') return null;
  return asText(raw['key']) ?? asText(raw['name']);
}

function avatarOf(value: unknown): string | null {
  const urls = asRaw(value);
  if (urls === null) return null;
  return (
    asText(urls['48x48']) ?? asText(urls['32x32']) ?? asText(urls['24x24']) ?? asText(urls['16x16'])
  );
}

/**
 * Reads the value of a field that may be a user picker, for one person or many.
 * @returns the people; an empty list for an empty field; null when the value is not people
 */
export function readUsersField(value: unknown): JiraUser[] | null {
  if (value === null || value === undefined) return [];
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  const people: JiraUser[] = [];
  for (const element of elements) {
    if (isGoneAccount(element)) continue;
    const person = readUser(element);
    if (person === null) return null;
    people.push(person);
  }
  return people;
}
