/** The searches of the background, in JQL. */
import { STORED_OUTCOMES } from '../contract/project-search';
import { ALIAS, dutyAlias } from '../contract/search-aliases';
import { isOneOf } from '../contract/search-forms';
import type { RestsOn } from '../duties/duty';
import { DUTIES } from '../duties/registry';
import { JiraError } from '../jira/error';
import type { Directory } from '../roles/directory';

/** Jira's index may lag, and clocks may differ. */
const MARGIN_MINUTES = 10;

/** How long a part of a scan, or a sweep, may take from its first page to its last, with its rests, until Jira counts back past a change. */
const PART_MINUTES = 120;

/** Issues of a project that were changed since a moment. Relative, since Jira reads dates in the asker's time zone. */
export function changedSince(projectId: string, since: string, now: number): string {
  return `project = ${projectId} AND ${updatedSince(since, now)}`;
}

function updatedSince(since: string, now: number): string {
  const minutes = Math.ceil((now - Date.parse(since)) / 60_000) + MARGIN_MINUTES + PART_MINUTES;
  return `updated >= -${minutes}m`;
}

/** @returns ISO time from which on changes are looked at that came after a scan which began at `since` */
export function withMargin(since: string): string {
  return new Date(Date.parse(since) - MARGIN_MINUTES * 60_000).toISOString();
}

/**
 * Issues whose finding may be another than at the last scan: they were changed, never checked, time alone changes them,
 * or what they rest on may be another without Jira or the app having said so. Time makes a question that waits too old,
 * and a sprint that starts makes an issue one that is being worked on. An epic in progress and a launch rest on stories.
 * @param since ISO time at which the last scan began
 */
export function mayHaveChanged(
  projectId: string,
  since: string,
  { now, directory }: { now: number; directory: Directory },
): string {
  const conditions = [
    updatedSince(since, now),
    `${ALIAS.checkedAt} IS EMPTY`,
    // What counts by a second reading alone does so no more where somebody has switched that off.
    `${ALIAS.secondReadings} > 0`,
    ...restingOn('time').map(({ id }) => `${dutyAlias(id)} = attention`),
    ...restingOn('stories').map(({ id }) => isOneOf(dutyAlias(id), STORED_OUTCOMES)),
    ...(directory.sprintFieldId === null
      ? []
      : restingOn('sprints').map(
          ({ id }) => `(${dutyAlias(id)} = attention AND sprint in openSprints())`,
        )),
  ];
  return `project = ${projectId} AND (${conditions.join(' OR ')})`;
}

/**
 * The search of a scan's part as it is asked some minutes after it was planned. Jira counts back from when it is asked, so that
 * a part that had to wait would pass over what was changed first, and no later scan would look that far back.
 */
export function askedLater(jql: string, minutes: number): string {
  return jql.replace(
    /\bupdated >= -(\d+)m\b/,
    (_, planned: string) => `updated >= -${Number(planned) + minutes}m`,
  );
}

/**
 * Searches in the narrow form, or in the wide one if Jira rejects it: Atlassian does not document `IS EMPTY` for indexed
 * values. The wide form finds more than is needed, with the same result.
 */
export async function narrowOrWide<T>(
  narrow: () => Promise<T>,
  wide: () => Promise<T>,
): Promise<T> {
  try {
    return await narrow();
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'bad-request') return wide();
    throw error;
  }
}

function restingOn(what: RestsOn): typeof DUTIES {
  return DUTIES.filter(({ restsOn }) => restsOn === what);
}
