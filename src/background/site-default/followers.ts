/** Which projects follow the site's default, and what it takes to check them. */
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import { configuredAmong } from '../../storage/project';
import { keepSeenProjects, readSeenProjects } from '../../storage/seen-projects';
import { SITE_DEFAULT_SHARE } from '../scan/rate-budget';

/** New projects are seen within a day; an event on one of their issues has it checked before. */
const SEEN_AGAIN_MS = 24 * 3_600_000;
/** Ids of one search for a count. */
const IDS_A_COUNT = 100;

/** What checking every project anew that follows the default comes to. */
export interface Impact {
  projects: number;
  /** Counted as the app, which sees all that is checked, and rounded up to a hundred: for who administers the site. */
  issues: number;
  points: number;
  /** How long that takes within the share, in hours. */
  hours: number;
}

/** Every project that the app may see. @param asOf epoch milliseconds before which what was seen is too old */
export async function seenProjects(jira: Jira, now: number, asOf = now - SEEN_AGAIN_MS) {
  const seen = await readSeenProjects();
  if (seen !== null && Date.parse(seen.at) > asOf) return seen.ids;
  const ids: string[] = [];
  for (;;) {
    const { values, more } = await jira.browsableProjects('app', { query: '', from: ids.length });
    ids.push(...values.map(({ id }) => id));
    if (!more || values.length === 0) break;
  }
  await keepSeenProjects({ at: new Date(now).toISOString(), ids: [...new Set(ids)] });
  return [...new Set(ids)];
}

/** Points of a scan besides its issues. Fields are read once a scan, and sites have hundreds of them. */
export async function pointsOfScan(jira: Jira): Promise<number> {
  return SITE_DEFAULT_SHARE.aScan + (await jira.fields('app')).length;
}

/** What a change of the default sets going, as the site is at this moment. */
export async function impactOfChange(jira: Jira, now: number): Promise<Impact> {
  const seen = await seenProjects(jira, now, now);
  const own = await configuredAmong(seen);
  const followers = seen.filter((id) => !own.has(id));
  const searches = Array.from({ length: Math.ceil(followers.length / IDS_A_COUNT) }, (_, at) =>
    followers.slice(at * IDS_A_COUNT, (at + 1) * IDS_A_COUNT),
  );
  const counts = await mapConcurrently(searches, (ids) =>
    jira.countIssues('app', `project in (${ids.join(', ')})`),
  );
  const issues = counts.reduce((sum, count) => sum + count, 0);
  const rounded = Math.ceil(issues / 100) * 100;
  const { anIssue, perHour } = SITE_DEFAULT_SHARE;
  const points = Math.ceil(rounded * anIssue + followers.length * (await pointsOfScan(jira)));
  return {
    projects: followers.length,
    issues: rounded,
    points,
    hours: Math.ceil(points / perHour),
  };
}
