/** The rows of the project page's table: issues that the viewer's own search finds, with what their property says. */
import type { IssueRow } from '../../contract/project-page';
import { ISSUE_DUTY_IDS, type StoredOutcome } from '../../contract/project-search';
import type { Jira } from '../../jira/client';
import type { JiraIssue } from '../../jira/types';
import { PROPERTY_KEY, readSummary } from './summary';

/** What a row shows, and no more: every field is read for each issue of a page. */
const FIELDS = ['summary', 'issuetype', 'status', 'priority'];

export interface RowsPage {
  rows: IssueRow[];
  nextPageToken: string | null;
}

/**
 * One page of what a search finds for the viewer's eyes.
 * @param size at most 100
 */
export async function readRows(
  jira: Jira,
  jql: string,
  { pageToken, size }: { pageToken: string | null; size: number },
): Promise<RowsPage> {
  const { issues, nextPageToken } = await jira.searchIssues('user', {
    jql,
    fields: FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: size,
    ...(pageToken !== null && { nextPageToken: pageToken }),
  });
  return { rows: issues.map(rowOf), nextPageToken };
}

/** Everybody whom rows name, for their names to be asked for. */
export function peopleInRows(rows: readonly IssueRow[]): string[] {
  return [...new Set(rows.flatMap(({ waitingFor }) => waitingFor))];
}

function rowOf({ key, issueType, fields, properties }: JiraIssue): IssueRow {
  const summary = readSummary(properties[PROPERTY_KEY]);
  return {
    key,
    summary: fields.summary ?? '',
    issueType: issueType?.name ?? '',
    status: fields.status?.name ?? '',
    priority: fields.priority?.name ?? null,
    outcomes: Object.fromEntries(
      ISSUE_DUTY_IDS.flatMap((duty) => {
        const outcome = summary?.verdicts[duty]?.outcome;
        return outcome === undefined || outcome === 'not-applicable'
          ? []
          : [[duty, outcome satisfies StoredOutcome]];
      }),
    ),
    waitingFor: summary?.waitingFor ?? [],
    waitingSince: summary?.waitingSince ?? null,
    checkedAt: summary?.checkedAt ?? null,
  };
}
