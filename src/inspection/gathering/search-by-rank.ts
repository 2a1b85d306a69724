import type { IssueSearch } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { JiraSearchPage } from '../../jira/types';
import type { Directory } from '../../roles/directory';

interface RankedPage extends JiraSearchPage {
  /** Whether the issues come in the order of the backlog. */
  byRank: boolean;
}

/**
 * Searches as the person who looks, in the order of the backlog as far as Jira lets them.
 *
 * Names of fields are the site's own: a German site may call its rank "Rang" (Sybit-Education/Diveni#196). The number of a field
 * is the same everywhere: what `jql/autocompletedata` lists as `orderable` it names by `cfid`, such as `cf[10880]` (OpenAPI). The
 * field was found as the app; whoever may not see it is refused with 400 "Not able to sort using field 'Rank'."
 * (solidify/jira-azuredevops-migrator#61), and then gets the other order.
 * @param search with a query that has no order
 * @param otherwise what to order by where there is no rank
 * @throws JiraError also where Jira takes the query in neither order
 */
export async function searchByRank(
  jira: Jira,
  { rankFieldId }: Pick<Directory, 'rankFieldId'>,
  search: IssueSearch,
  otherwise: string,
): Promise<RankedPage> {
  const ordered = (order: string): Promise<JiraSearchPage> =>
    jira.searchIssues('user', { ...search, jql: `${search.jql} ORDER BY ${order}` });
  const rank = rankFieldId && jqlFieldOf(rankFieldId);
  if (rank) {
    try {
      return { ...(await ordered(`${rank} ASC`)), byRank: true };
    } catch (error) {
      if (!(error instanceof JiraError) || error.kind !== 'bad-request') throw error;
    }
  }
  return { ...(await ordered(otherwise)), byRank: false };
}

/** What JQL calls a custom field whatever the site calls it; null for an id that is none of Jira's. */
function jqlFieldOf(fieldId: string): string | null {
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  return number === undefined ? null : `cf[${number}]`;
}
