/** Whom the findings on issues name: an issue property counts as a place where the app keeps ids of accounts, like its storage. */
import { ALIAS } from '../contract/search-aliases';
import { PROPERTY_KEY, readSummary } from '../inspection/findings/summary';
import { FEWEST_FIELDS } from '../jira/calls/search';
import type { Jira } from '../jira/client';
import type { KeptPerson } from '../storage/kept-people';

/**
 * Everybody whom work of a project waits for, a page of issues at a time; a person as often as they are named.
 * @throws JiraError
 */
export async function* peopleInFindings(
  jira: Jira,
  projectId: string,
): AsyncGenerator<KeptPerson[], void> {
  const pages = jira.searchAll('app', {
    jql: `project = ${projectId} AND ${ALIAS.turn} = somebody ORDER BY key ASC`,
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
  });
  for await (const { issues } of pages)
    yield issues.flatMap(({ properties }) => {
      const summary = readSummary(properties[PROPERTY_KEY]);
      if (summary === null) return [];
      return summary.waitingFor.map((accountId) => ({ accountId, at: summary.checkedAt }));
    });
}
