/** Account ids in findings: issue properties store personal data, as app storage does. */
import { ALIAS } from '../contract/search-aliases';
import { PROPERTY_KEY, readSummary } from '../inspection/findings/summary';
import { FEWEST_FIELDS } from '../jira/calls/search';
import type { Jira } from '../jira/client';
import type { KeptPerson } from '../storage/kept-people';

export interface FindingsPage {
  /** Repeats included. */
  people: KeptPerson[];
  /** Issues that the page came from. */
  issues: number;
  /** Null after the last page. */
  nextPageToken: string | null;
}

/**
 * Whom work of a project waits for, on a page of its issues.
 * @param pageToken of the page before; null for the first page
 * @throws JiraError
 */
export async function peopleInFindings(
  jira: Jira,
  projectId: string,
  pageToken: string | null,
): Promise<FindingsPage> {
  const { issues, nextPageToken } = await jira.searchIssues('app', {
    jql: `project = ${projectId} AND ${ALIAS.turn} = somebody ORDER BY key ASC`,
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
    ...(pageToken !== null && { nextPageToken: pageToken }),
  });
  const people = issues.flatMap(({ properties }) => {
    const summary = readSummary(properties[PROPERTY_KEY]);
    if (summary === null) return [];
    return summary.waitingFor.map((accountId) => ({ accountId, at: summary.checkedAt }));
  });
  return { people, issues: issues.length, nextPageToken };
}
