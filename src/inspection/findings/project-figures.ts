/** How projects stand, counted by Jira for the eyes of whoever searches: five calls a project, however large it is. */
import { MOST_ORDERED, type OrderAnswer, type ProjectFigures } from '../../contract/global-page';
import {
  ANY_ISSUE,
  filterJql,
  NOBODY_EVERYWHERE,
  scopeJql,
  STORED_OUTCOMES,
  type StoredOutcome,
} from '../../contract/project-search';
import { ALIAS } from '../../contract/search-aliases';
import { hasDate } from '../../contract/search-forms';
import { oldestFirst } from '../../contract/turn-search';
import { allSettled } from '../../jira/all-settled';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import { PROPERTY_KEY, readSummary } from './summary';
import { countsByProject } from './turns';

const OPEN = { work: 'open', issueType: null } as const;

/** In which projects there is nobody to ask, in one call. */
export async function orderProjects(jira: Jira): Promise<OrderAnswer> {
  const { issues, nextPageToken } = await jira.searchIssues('user', {
    jql: oldestFirst(NOBODY_EVERYWHERE),
    fields: ['key'],
    maxResults: MOST_ORDERED,
  });
  const projects = countsByProject(issues).map(({ key, count }) => ({ key, nobody: count }));
  return { projects, more: nextPageToken !== null };
}

/** @throws JiraError for a key of no project that the viewer sees */
export async function countProject(jira: Jira, key: string): Promise<ProjectFigures> {
  const [counts, oldest] = await allSettled([
    mapConcurrently(STORED_OUTCOMES, async (outcome): Promise<[StoredOutcome, number]> => {
      const filter = { ...OPEN, ...ANY_ISSUE, outcome };
      return [outcome, await jira.countIssues('user', filterJql(key, filter, NOBODY))];
    }),
    oldestWait(jira, key),
  ]);
  return { key, counts: Object.fromEntries(counts) as ProjectFigures['counts'], oldest };
}

/** The filters ask for nobody's turns, and for no age. */
const NOBODY = { viewer: null, now: 0 };

/** Since when the oldest open item waits for somebody. */
async function oldestWait(jira: Jira, key: string): Promise<string | null> {
  const { issues } = await jira.searchIssues('user', {
    jql: oldestFirst(`${scopeJql(key, OPEN)} AND ${hasDate(ALIAS.waitingSince)}`),
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: 1,
  });
  return readSummary(issues[0]?.properties[PROPERTY_KEY])?.waitingSince ?? null;
}
