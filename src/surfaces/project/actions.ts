/** The figures and rows of the project page. Every search runs as the viewer, so that nobody is shown more than is theirs. */
import type {
  CoverageAnswer,
  IssueRow,
  IssuesAnswer,
  ProjectPayload,
  WaitingAnswer,
} from '../../contract/project-page';
import { filterJql, sortedJql } from '../../contract/project-search';
import { absentAmong } from '../../inspection/facts/absent-people';
import { countCoverage } from '../../inspection/findings/coverage';
import { peopleInRows, readRows } from '../../inspection/findings/rows';
import { findWaiting } from '../../inspection/findings/waiting';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { Covering } from '../../roles/covering';
import { readAbsences } from '../../storage/absences';
import { readProjectSettings } from '../../storage/project';
import { awaySentences } from '../shared/away-sentences';
import { byAccountId } from '../shared/people';
import type { ProjectCaller } from './caller';
import { dutiesOf } from './view';

/** As many rows as a page of the table shows. */
const TABLE_PAGE = 20;
/** As many as Jira gives at once with fields. */
const EXPORT_PAGE = 100;
/** Pages of one answer for a file: about two seconds, and well under what an answer may weigh. */
const EXPORT_PAGES = 5;

export async function coverage(
  { scope }: ProjectPayload<'project.coverage'>,
  { jira, projectId }: ProjectCaller,
): Promise<CoverageAnswer> {
  const { roleMap } = await readProjectSettings(projectId);
  return countCoverage(jira, projectId, scope, roleMap ? dutiesOf(roleMap) : []);
}

export async function count(
  { filter }: ProjectPayload<'project.count'>,
  caller: ProjectCaller,
): Promise<{ count: number }> {
  const { jira, projectId } = caller;
  return { count: await jira.countIssues('user', filterJql(projectId, filter, caller)) };
}

export async function issues(
  { filter, sort, pageToken }: ProjectPayload<'project.issues'>,
  caller: ProjectCaller,
): Promise<IssuesAnswer> {
  const { jira, projectId } = caller;
  const jql = sortedJql(filterJql(projectId, filter, caller), sort);
  const { rows, nextPageToken } = await readRows(jira, jql, { pageToken, size: TABLE_PAGE });
  return { rows, nextPageToken, people: await namesOf(jira, peopleInRows(rows)) };
}

/** The next rows for a file, from where an earlier answer ended. */
export async function exportRows(
  { filter, sort, pageToken }: ProjectPayload<'project.export'>,
  caller: ProjectCaller,
): Promise<IssuesAnswer> {
  const { jira, projectId } = caller;
  const jql = sortedJql(filterJql(projectId, filter, caller), sort);
  const rows: IssueRow[] = [];
  let next = pageToken;
  for (let page = 0; page < EXPORT_PAGES; page++) {
    const read = await readRows(jira, jql, { pageToken: next, size: EXPORT_PAGE });
    rows.push(...read.rows);
    next = read.nextPageToken;
    if (next === null) break;
  }
  return { rows, nextPageToken: next, people: await namesOf(jira, peopleInRows(rows)) };
}

export async function waiting(
  { scope, known }: ProjectPayload<'project.waiting'>,
  { jira, projectId, viewer, locale, now }: ProjectCaller,
): Promise<WaitingAnswer> {
  const [{ found, more, oldest }, absences] = await allSettled([
    findWaiting(jira, projectId, scope, { known, viewer, now }),
    readAbsences(),
  ]);
  const covering = new Covering(absences, now);
  const met = found.map(({ accountId }) => accountId);
  const people = await namesOf(jira, [...new Set([...met, ...covering.coversOf(met)])]);
  const isActive = (accountId: string): boolean => people[accountId]?.active !== false;
  const absent = absentAmong(met, covering, { isActive });
  const sentences = await awaySentences(absent, { people, viewer }, { locale, now });
  const said = new Map(absent.map(({ accountId }, at) => [accountId, sentences[at]]));
  return {
    found: found.map((one) => ({ ...one, away: said.get(one.accountId) ?? null })),
    more,
    oldest,
    people,
  };
}

/** Anybody who may edit an issue can write there whom it waits for: fifty others in each row of a file would be 250 calls. */
const MOST_NAMED = 500;

/** Names as the viewer may see them; whom Jira does not name, or who comes after many others, has no entry. */
async function namesOf(
  jira: ProjectCaller['jira'],
  accountIds: string[],
): Promise<IssuesAnswer['people']> {
  const named = accountIds.slice(0, MOST_NAMED);
  return byAccountId(await unlessRefused(jira.users('user', named), []));
}
