/** How the two roles share the work of a project, counted from the issues that its viewer may see. */
import type { AppFigures } from '../../contract/app-work';
import type { Partnership } from '../../contract/attribution';
import { IS_CHECKED } from '../../contract/project-search';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { addAppWorks, emptyAppFigures } from './app-figures';
import { addContributions, emptyPartnership, PARTNERSHIP_DAYS } from './attribution-days';
import { PROPERTY_KEY, readSummary } from './summary';

/** Every issue that is read costs a point of Jira's, and a share hardly moves once so many have been counted. */
const MOST_ISSUES = 500;
const PAGE = 100;

export interface SharedWork {
  partnership: Partnership;
  /** What apps did on the same issues. */
  apps: AppFigures;
  /** Whether every issue that changed in the window was counted, or only those that changed last. */
  complete: boolean;
}

/** @param now epoch milliseconds */
export async function readSharedWork(
  jira: Jira,
  projectId: string,
  now: number,
): Promise<SharedWork> {
  const partnership = emptyPartnership(new Date(now).toISOString());
  const apps = emptyAppFigures();
  let read = 0;
  const pages = jira.searchAll('user', {
    jql: `project = ${projectId} AND ${IS_CHECKED} AND updated >= -${PARTNERSHIP_DAYS}d ORDER BY updated DESC, key ASC`,
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: PAGE,
  });
  for await (const { issues, nextPageToken } of pages) {
    for (const { properties } of issues) {
      const summary = readSummary(properties[PROPERTY_KEY]);
      if (!summary) continue;
      addContributions(partnership, summary.hands);
      addAppWorks(apps, summary);
    }
    read += issues.length;
    if (read >= MOST_ISSUES && nextPageToken !== null)
      return { partnership, apps, complete: false };
  }
  return { partnership, apps, complete: true };
}
