/** Whose turn it is over many work items and projects, as the items' properties say to the eyes of whoever searches. */
import {
  MOST_COUNTED,
  type CoveredRow,
  type Turn,
  type TurnCounts,
  type TurnRow,
} from '../../contract/global-page';
import { ISSUE_DUTY_IDS } from '../../contract/project-search';
import type { Verdict } from '../../contract/report';
import { ALIAS } from '../../contract/search-aliases';
import { hasDate } from '../../contract/search-forms';
import { oldestFirst } from '../../contract/turn-search';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import type { JiraIssue, JiraSearchPage } from '../../jira/types';
import { PROPERTY_KEY, readSummary, type Summary } from './summary';

/** What a row shows, and no more: every field is read for each issue of a page. */
const FIELDS = ['summary', 'issuetype', 'status', 'project'];
/** As many as Jira gives at once with fields. */
const PAGE = 100;

/** Counts what a search finds, in one call, or in two where there is much. */
export async function countTurns(jira: Jira, jql: string): Promise<TurnCounts> {
  const { issues, nextPageToken } = await jira.searchIssues('user', {
    jql: oldestFirst(jql),
    fields: ['key'],
    maxResults: MOST_COUNTED,
  });
  const more = nextPageToken !== null;
  const count = more ? await jira.countIssues('user', jql) : issues.length;
  return {
    count: Math.max(count, issues.length),
    byProject: countsByProject(issues),
    more,
  };
}

/**
 * When a work item that the viewer sees was checked last. Since when nothing waits for somebody is kept nowhere: a finding
 * replaces the one before. That nothing waits is as sure as the checks are new.
 */
export async function readLastCheck(jira: Jira): Promise<string | null> {
  const { issues } = await jira.searchIssues('user', {
    jql: `${hasDate(ALIAS.checkedAt)} ORDER BY ${ALIAS.checkedAt} DESC`,
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: 1,
  });
  return readSummary(issues[0]?.properties[PROPERTY_KEY])?.checkedAt ?? null;
}

/** Issues counted by the project that their keys name, most first. */
export function countsByProject(
  issues: readonly Pick<JiraIssue, 'key'>[],
): { key: string; count: number }[] {
  const byKey = new Map<string, number>();
  for (const { key } of issues) {
    const project = key.slice(0, key.lastIndexOf('-'));
    byKey.set(project, (byKey.get(project) ?? 0) + 1);
  }
  return [...byKey]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** One page of what waits for a person, what has waited longest first. Items whose property cannot be read are left out. */
export async function readTurns(
  jira: Jira,
  jql: string,
  { accountId, pageToken }: { accountId: string; pageToken: string | null },
): Promise<{ rows: TurnRow[]; nextPageToken: string | null }> {
  const { issues, nextPageToken } = await readPage(jira, jql, pageToken);
  return {
    rows: issues.flatMap((issue) => rowWith(issue, (summary) => turnsIn(summary, accountId))),
    nextPageToken,
  };
}

/** The same for people who are away, without what waits for their cover as well: that is on the cover's own list. */
export async function readCoveredTurns(
  jira: Jira,
  jql: string,
  { absent, cover, pageToken }: { absent: string[]; cover: string; pageToken: string | null },
): Promise<{ rows: CoveredRow[]; nextPageToken: string | null }> {
  const { issues, nextPageToken } = await readPage(jira, jql, pageToken);
  const rows = absent.flatMap((of) =>
    issues.flatMap((issue) => {
      const found = rowWith(issue, (summary) => {
        const own = turnsIn(summary, cover).map(({ duty }) => duty);
        return turnsIn(summary, of).filter(({ duty }) => !own.includes(duty));
      });
      return found.map((row): CoveredRow => ({ ...row, of }));
    }),
  );
  return { rows, nextPageToken };
}

function readPage(jira: Jira, jql: string, pageToken: string | null): Promise<JiraSearchPage> {
  return jira.searchIssues('user', {
    jql: oldestFirst(jql),
    fields: FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: PAGE,
    ...(pageToken !== null && { nextPageToken: pageToken }),
  });
}

/** @returns the item with what is to be done on it; nothing where nothing is */
function rowWith(issue: JiraIssue, turnsOf: (summary: Summary) => Turn[]): TurnRow[] {
  const summary = readSummary(issue.properties[PROPERTY_KEY]);
  const turns = summary === null ? [] : turnsOf(summary);
  if (turns.length === 0) return [];
  const { id, key, issueType, fields, project } = issue;
  return [
    {
      id,
      key,
      summary: fields.summary ?? '',
      issueType: issueType?.name ?? '',
      status: fields.status?.name ?? '',
      project: {
        key: project?.key ?? key.slice(0, key.lastIndexOf('-')),
        name: project?.name ?? project?.key ?? '',
      },
      turns,
    },
  ];
}

/**
 * What a person has to do by a summary. One that was written before summaries told turns apart names the person for the
 * item as a whole: everything open then counts as theirs, until the item is checked again.
 */
function turnsIn(summary: Summary, accountId: string): Turn[] {
  const at = summary.waitingFor.indexOf(accountId);
  if (at < 0) return [];
  const tellsApart = Object.values(summary.verdicts).some(({ turn }) => turn !== undefined);
  return ISSUE_DUTY_IDS.flatMap((duty): Turn[] => {
    const verdict = summary.verdicts[duty];
    if (verdict?.outcome !== 'gap' && verdict?.outcome !== 'attention') return [];
    if (tellsApart && !verdict.turn?.includes(at)) return [];
    const since = verdict.since ?? (tellsApart ? null : summary.waitingSince);
    return [{ duty, outcome: verdict.outcome, code: verdict.code, since }];
  });
}

/** What a person has to do by a report that was made just now. */
export function turnsInVerdicts(verdicts: readonly Verdict[], accountId: string): Turn[] {
  return ISSUE_DUTY_IDS.flatMap((duty): Turn[] => {
    const verdict = verdicts.find((one) => one.duty === duty);
    if (verdict?.outcome !== 'gap' && verdict?.outcome !== 'attention') return [];
    if (!verdict.waitingFor?.accountIds.includes(accountId)) return [];
    return [
      { duty, outcome: verdict.outcome, code: verdict.code, since: verdict.waitingFor.since },
    ];
  });
}
