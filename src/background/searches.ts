/** The searches of the background, in JQL. */
import { ALIAS, dutyAlias } from '../contract/search-aliases';
import type { RestsOn } from '../duties/duty';
import { DUTIES } from '../duties/registry';
import type { Directory } from '../roles/directory';

/** Jira's index may lag, and clocks may differ. */
const MARGIN_MINUTES = 10;

/** Issues of a project that were changed since a moment. Relative, since Jira reads dates in the asker's time zone. */
export function changedSince(projectId: string, since: string, now: number): string {
  const minutes = Math.ceil((now - Date.parse(since)) / 60_000) + MARGIN_MINUTES;
  return `project = ${projectId} AND updated >= -${minutes}m`;
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
  const minutes = Math.ceil((now - Date.parse(since)) / 60_000) + MARGIN_MINUTES;
  const conditions = [
    `updated >= -${minutes}m`,
    `${ALIAS.checkedAt} IS EMPTY`,
    ...restingOn('time').map(({ id }) => `${ALIAS.attention} = ${id}`),
    ...restingOn('stories').map(({ id }) => `${dutyAlias(id)} IS NOT EMPTY`),
    ...(directory.sprintFieldId === null
      ? []
      : restingOn('sprints').map(
          ({ id }) => `(${ALIAS.attention} = ${id} AND sprint in openSprints())`,
        )),
  ];
  return `project = ${projectId} AND (${conditions.join(' OR ')})`;
}

function restingOn(what: RestsOn): typeof DUTIES {
  return DUTIES.filter(({ restsOn }) => restsOn === what);
}
