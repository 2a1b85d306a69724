/** The JQL behind "My turn". Function and page make it here, so that a list and the search that it opens in Jira are the same. */
import * as v from 'valibot';
import { turnEverywhereJql } from './project-search';
import { ALIAS, dutyAlias } from './search-aliases';
import { isDaysAgo } from './search-forms';
import { dutiesOfTask, TASKS, type Task } from './turn-tasks';

/** Which of somebody's turns are listed; null for all. */
export interface TurnFilter {
  /** Key of a project. */
  project: string | null;
  task: Task | null;
  /** Waiting for so many days or longer. */
  days: number | null;
}

export const EVERY_TURN: TurnFilter = { project: null, task: null, days: null };

/** How a project's key is written (OpenAPI: two to ten characters, on some sites more). */
export const PROJECT_KEY = /^[A-Z][A-Z0-9_]{0,254}$/;

export const MOST_DAYS = 3650;

/** Of payloads. */
export const turnFilter = v.strictObject({
  project: v.nullable(v.pipe(v.string(), v.regex(PROJECT_KEY))),
  task: v.nullable(v.picklist(TASKS)),
  days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS))),
});
export const turnPageToken = v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000)));

/**
 * Open work of every project that waits for one of some people.
 * A search can only tell that a duty of the task is open on an item and that it is the person's turn on it: where somebody
 * else has that duty and the person another, the list leaves the item out by what stands on it.
 * @param now epoch milliseconds
 */
export function turnsJql(
  accountIds: readonly string[],
  { project, task, days }: TurnFilter,
  now: number,
): string {
  return [
    ...(project === null ? [] : [`project = "${project}"`]),
    turnEverywhereJql(accountIds),
    ...(task === null ? [] : [openDuties(task)]),
    ...(days === null ? [] : [isDaysAgo(ALIAS.waitingSince, days, now)]),
  ].join(' AND ');
}

function openDuties(task: Task): string {
  const open = dutiesOfTask(task).flatMap((duty) =>
    ['gap', 'attention'].map((outcome) => `${dutyAlias(duty)} = ${outcome}`),
  );
  return `(${open.join(' OR ')})`;
}

/** What has waited longest comes first. */
export function oldestFirst(jql: string): string {
  return `${jql} ORDER BY ${ALIAS.waitingSince} ASC, key ASC`;
}
