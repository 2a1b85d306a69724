/**
 * The JQL behind everything on the project page. Function and page make it here, so that a figure and the search that it
 * opens in Jira are the same. What is searched are the aliases of the issue property that manifest.yml declares.
 */
import type { IssueDutyId } from './duty-ids';
import { ALIAS, dutyAlias } from './search-aliases';
import { isDaysAgo, isOneOf, namesNoneOf, namesOneOf } from './search-forms';

export { ISSUE_DUTY_IDS, type IssueDutyId } from './duty-ids';

/** Outcomes that an issue property can hold for a duty; what does not apply is left out of it. */
export const STORED_OUTCOMES = ['gap', 'attention', 'unknown', 'met'] as const;
export type StoredOutcome = (typeof STORED_OUTCOMES)[number];

export const WORK = ['open', 'all'] as const;

/** Which work the page is about; every part of it goes by this. */
export interface Scope {
  work: (typeof WORK)[number];
  /** Id of an issue type, or null for every type. */
  issueType: string | null;
}

/** Which issues of that work the table lists. */
export interface Filter extends Scope {
  /** Null for the issue as a whole, which is as pressing as the most pressing of its duties. */
  duty: IssueDutyId | null;
  outcome: StoredOutcome | null;
  /** `me`, `nobody`, or an account id after `person:`. */
  waitingFor: string | null;
  /** Waiting for so many days or longer. */
  days: number | null;
}

export const SORT_KEYS = ['since', 'key', 'priority', 'updated'] as const;
export interface Sort {
  by: (typeof SORT_KEYS)[number];
  descending: boolean;
}

/** As many people as a list of whom work waits for can hold. */
export const MOST_WAITING_PEOPLE = 200;

export const ALL_WORK: Scope = { work: 'all', issueType: null };
export const ANY_ISSUE: Omit<Filter, keyof Scope> = {
  duty: null,
  outcome: null,
  waitingFor: null,
  days: null,
};
/** Whatever is to be done there: it may have a gap, or be for review. */
export const NO_ONE_TO_ASK: typeof ANY_ISSUE = { ...ANY_ISSUE, waitingFor: 'nobody' };

/** Text as a JQL value: inside quotes, only quotes and backslashes have a meaning. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** @param project key or id of the project */
export function scopeJql(project: string, { work, issueType }: Scope): string {
  return [
    `project = ${quoted(project)}`,
    ...(issueType === null ? [] : [`issuetype = ${issueType}`]),
    ...(work === 'open' ? ['statusCategory != Done'] : []),
  ].join(' AND ');
}

/** What holds for issues that the app has looked at: each of them has one of these outcomes. */
export const IS_CHECKED = isOneOf(ALIAS.status, STORED_OUTCOMES);

/** Issues that the app has looked at. */
export function checkedJql(project: string, scope: Scope): string {
  return `${scopeJql(project, scope)} AND ${IS_CHECKED}`;
}

/** Issues for which a duty came to an outcome. */
export function outcomeJql(
  project: string,
  scope: Scope,
  duty: IssueDutyId,
  outcome: StoredOutcome,
): string {
  return `${scopeJql(project, scope)} AND ${dutyAlias(duty)} = ${outcome}`;
}

/** Issues in which it is one of these people's turn. */
export function waitingForJql(
  project: string,
  scope: Scope,
  accountIds: readonly [string, ...string[]],
): string {
  return `${scopeJql(project, scope)} AND ${namesOneOf(ALIAS.turnOf, accountIds)}`;
}

/** Open issues of every project in which it is one of these people's turn. */
export function turnEverywhereJql(accountIds: readonly string[]): string {
  return `statusCategory != Done AND ${namesOneOf(ALIAS.turnOf, accountIds)}`;
}

/** Open issues of every project that the app has looked at. */
export const CHECKED_EVERYWHERE = `statusCategory != Done AND ${IS_CHECKED}`;

/** Issues of that work with something open and nobody to turn to. */
export function nobodyJql(project: string, scope: Scope): string {
  return `${scopeJql(project, scope)} AND ${ALIAS.turn} = nobody`;
}

/** Open issues of every project on which something is to be done and nobody can be asked. */
export const NOBODY_EVERYWHERE = `statusCategory != Done AND ${ALIAS.turn} = nobody`;

/** Issues that wait for somebody, and for none of these people. */
export function waitingForOthersJql(
  project: string,
  scope: Scope,
  accountIds: readonly string[],
): string {
  return [
    scopeJql(project, scope),
    `${ALIAS.turn} = somebody`,
    ...namesNoneOf(ALIAS.turnOf, accountIds),
  ].join(' AND ');
}

/**
 * Narrows a search down to what has waited for so many days.
 * @param now epoch milliseconds
 */
export function sinceJql(jql: string, days: number, now: number): string {
  return `${jql} AND ${isDaysAgo(ALIAS.waitingSince, days, now)}`;
}

/** Who searches, and when. */
export interface Searcher {
  /** Account id; null for somebody who is not signed in. */
  viewer: string | null;
  /** Epoch milliseconds. */
  now: number;
}

export function filterJql(project: string, filter: Filter, { viewer, now }: Searcher): string {
  const { duty, outcome, waitingFor, days } = filter;
  const found = duty === null ? ALIAS.status : dutyAlias(duty);
  const clauses = [
    scopeJql(project, filter),
    outcome === null ? isOneOf(found, STORED_OUTCOMES) : `${found} = ${outcome}`,
    ...(waitingFor === null ? [] : [turnJql(waitingFor, viewer)]),
  ];
  const jql = clauses.join(' AND ');
  return days === null ? jql : sinceJql(jql, days, now);
}

function turnJql(waitingFor: string, viewer: string | null): string {
  if (waitingFor === 'nobody') return `${ALIAS.turn} = nobody`;
  const accountId = waitingFor === 'me' ? viewer : waitingFor.slice('person:'.length);
  return namesOneOf(ALIAS.turnOf, [accountId]);
}

const ORDERS: Record<Sort['by'], string> = {
  since: ALIAS.waitingSince,
  key: 'key',
  priority: 'priority',
  updated: 'updated',
};

/** Puts a search in order; what is alike goes by key, so that pages never overlap. */
export function sortedJql(jql: string, { by, descending }: Sort): string {
  const direction = descending ? 'DESC' : 'ASC';
  const tie = by === 'key' ? '' : ', key ASC';
  return `${jql} ORDER BY ${ORDERS[by]} ${direction}${tie}`;
}
