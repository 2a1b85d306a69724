/**
 * Reports whom the findings on issues name, project by project and page by page, within what the background may spend of Jira's points.
 * Where Jira is busy, or the time or the points are spent, the next run goes on from there.
 */
import * as v from 'valibot';
import { logFault } from '../faults/log-fault';
import { JiraError } from '../jira/error';
import { configuredProjects } from '../storage/configured-projects';
import { SettingsUnreadable } from '../storage/project';
import type { Invocation } from './invocation';
import { peopleInFindings } from './people-in-findings';
import type { PersonalDataReport } from './personal-data-report';
import { isPassing } from './retry-policy';
import { RateBudget } from './scan/rate-budget';
import { startScan } from './scan/scan';

export const placeInFindings = v.object({
  /** Projects are walked through in the order of their ids. */
  projectId: v.string(),
  pageToken: v.nullable(v.string()),
  /** Whether a page of the project named a closed account. */
  isClosed: v.boolean(),
  /** Runs that came no further. */
  failures: v.number(),
});
export type PlaceInFindings = v.InferOutput<typeof placeInFindings>;

/** Before every project. */
export const FIRST_PLACE: PlaceInFindings = placeOf('');
/** A day of hourly runs: a project of which Jira tells nothing for so long keeps no other from being looked at. */
const MOST_FAILURES = 24;

function placeOf(projectId: string): PlaceInFindings {
  return { projectId, pageToken: null, isClosed: false, failures: 0 };
}

interface Walk {
  invocation: Invocation;
  budget: RateBudget;
  report: PersonalDataReport;
  /** Writes down how far the walk came. */
  keep: (place: PlaceInFindings) => Promise<void>;
  /** Points of the page before: what a page comes to is known when it was read. */
  owed: number;
}

/**
 * @param keep writes down how far the walk came
 * @returns whether all projects were looked at
 * @throws StorageUnavailable, StorageConflict, what the report fails with
 */
export async function reportFindings(
  invocation: Invocation,
  report: PersonalDataReport,
  from: PlaceInFindings,
  keep: Walk['keep'],
): Promise<boolean> {
  const budget = new RateBudget(invocation.limits, { expected: 0, ofSite: false });
  const walk = { invocation, budget, report, keep, owed: 0 };
  for (const projectId of (await configuredProjects()).sort()) {
    if (projectId < from.projectId) continue;
    const place = projectId === from.projectId ? from : placeOf(projectId);
    if (!(await reportProject(walk, place))) return false;
  }
  return true;
}

/** @returns whether the next project is to be looked at */
async function reportProject(walk: Walk, from: PlaceInFindings): Promise<boolean> {
  let place = from;
  for (;;) {
    const rests = await walk.budget.secondsToRest(1 + walk.owed, Date.now());
    walk.owed = 0;
    if (rests !== null || !walk.invocation.hasTime()) {
      await walk.keep(place);
      return false;
    }
    const next = await reportPage(walk, place).catch((error: unknown) =>
      afterFailure(place, error),
    );
    if (next === null) return true;
    place = next;
    await walk.keep(place);
    if (place.failures > 0) return false;
  }
}

/** As {@link reportPage} gives it, where that failed. A project that Jira does not show to the app keeps no other from being looked at. */
function afterFailure(place: PlaceInFindings, error: unknown): PlaceInFindings | null {
  if (!(error instanceof JiraError) && !(error instanceof SettingsUnreadable)) throw error;
  logFault({ request: 'personal-data', error });
  // Jira forgets the place of a search after a while.
  if (place.pageToken !== null && error instanceof JiraError && error.kind === 'bad-request')
    return { ...place, pageToken: null };
  const isOver = !isPassing(error) || place.failures >= MOST_FAILURES;
  return isOver ? null : { ...place, failures: place.failures + 1 };
}

/**
 * The findings of a project that name a closed account are made anew: a scan gives no turn to whoever is gone.
 * @returns where to go on; null where the project is done
 */
async function reportPage(
  walk: Walk,
  { projectId, pageToken, isClosed }: PlaceInFindings,
): Promise<PlaceInFindings | null> {
  const { invocation, report } = walk;
  const { jira } = invocation;
  const { people, issues, nextPageToken } = await peopleInFindings(jira, projectId, pageToken);
  walk.owed = issues;
  await report.tell(people);
  const namesClosed = isClosed || people.some(({ accountId }) => report.closed.has(accountId));
  if (nextPageToken !== null)
    return { projectId, pageToken: nextPageToken, isClosed: namesClosed, failures: 0 };
  if (namesClosed) await startScan(projectId);
  return null;
}
