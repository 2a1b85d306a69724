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
import { oldestFirst } from '../../contract/turn-search';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import { countsByProject } from './turns';
import { oldestIn } from './waiting';

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
    oldestIn(jira, scopeJql(key, OPEN)),
  ]);
  return { key, counts: Object.fromEntries(counts) as ProjectFigures['counts'], oldest };
}

/** The filters ask for nobody's turns, and for no age. */
const NOBODY = { viewer: null, now: 0 };
