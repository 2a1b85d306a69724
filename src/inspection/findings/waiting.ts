/** Whom the work of a project waits for, as its viewer may see it, without reading every issue that waits. */
import type { WaitingPerson } from '../../contract/project-page';
import {
  scopeJql,
  sinceJql,
  waitingForJql,
  waitingForOthersJql,
  type Scope,
} from '../../contract/project-search';
import { ALIAS } from '../../contract/search-aliases';
import { hasDate } from '../../contract/search-forms';
import { oldestFirst } from '../../contract/turn-search';
import { allSettled } from '../../jira/all-settled';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import { PROPERTY_KEY, readSummary } from './summary';

const A_WEEK = 7;
/** Enough to meet most of a team on one page of the oldest turns. */
const LOOKED_AT = 50;
/** Each person takes three calls, so that a few fit well into one invocation. */
const PEOPLE_AT_ONCE = 15;

/** Whom work waits for, wherever they are. */
type Counted = Omit<WaitingPerson, 'away'>;

export interface WaitingPeople {
  found: Counted[];
  /** Whether there may be more people than were counted. */
  more: boolean;
  /** ISO time since when the oldest of this work has waited, for people or for nobody; asked where nobody is known yet, else null. */
  oldest: string | null;
}

/**
 * Finds new people among the oldest open turns and counts each with searches of their own. The viewer is always counted in
 * the first call. Somebody whose turns are all shared with known people may not be found; in a list of whose turn it is, the
 * others of that turn stand for them.
 * @param asked `known`: account ids of the people who were met before; `viewer`: account id; `now`: epoch milliseconds
 */
export async function findWaiting(
  jira: Jira,
  projectId: string,
  scope: Scope,
  { known, viewer, now }: { known: readonly string[]; viewer: string; now: number },
): Promise<WaitingPeople> {
  const isFirst = known.length === 0;
  const [{ issues, nextPageToken }, oldest] = await allSettled([
    jira.searchIssues('user', {
      jql: oldestFirst(waitingForOthersJql(projectId, scope, known)),
      fields: FEWEST_FIELDS,
      properties: [PROPERTY_KEY],
      maxResults: LOOKED_AT,
    }),
    isFirst ? oldestIn(jira, scopeJql(projectId, scope)) : null,
  ]);
  const named = issues.flatMap(
    ({ properties }) => readSummary(properties[PROPERTY_KEY])?.waitingFor ?? [],
  );
  const met = [...new Set(named)].filter((accountId) => !known.includes(accountId));
  const people = met.slice(0, PEOPLE_AT_ONCE);
  const counted = isFirst ? [...new Set([viewer, ...people])] : people;
  const found = await mapConcurrently(counted, (accountId) =>
    countFor(jira, projectId, scope, { accountId, now }),
  );
  // Of a property in another form nobody is read; without somebody new, asking again would find the same.
  const more = met.length > 0 && (met.length > people.length || nextPageToken !== null);
  return { found: found.filter(({ count }) => count > 0), more, oldest };
}

async function countFor(
  jira: Jira,
  projectId: string,
  scope: Scope,
  { accountId, now }: { accountId: string; now: number },
): Promise<Counted> {
  const jql = waitingForJql(projectId, scope, [accountId]);
  const count = await jira.countIssues('user', jql);
  if (count === 0) return { accountId, count, overAWeek: 0, since: null };
  const overAWeek = await jira.countIssues('user', sinceJql(jql, A_WEEK, now));
  return { accountId, count, overAWeek, since: await oldestIn(jira, jql) };
}

/**
 * Since when the oldest of what a search finds has waited, whether or not anybody is known to turn to.
 * @returns ISO time; null where nothing says
 */
export async function oldestIn(jira: Jira, jql: string): Promise<string | null> {
  const { issues } = await jira.searchIssues('user', {
    jql: oldestFirst(`${jql} AND ${hasDate(ALIAS.waitingSince)}`),
    fields: FEWEST_FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: 1,
  });
  return readSummary(issues[0]?.properties[PROPERTY_KEY])?.waitingSince ?? null;
}
