/**
 * Looks after the projects that follow the site's default: they are scanned once a day and after each change of the default, as
 * many at a time as their share of the hour's points has room for. Where the default was taken away, what was found by it goes.
 * Done twice, it comes to the same: what has begun is under way, and what was done is due no more.
 */
import { IS_CHECKED } from '../../contract/project-search';
import { logFault } from '../../faults/log-fault';
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import { configuredProjects, unlistProject } from '../../storage/configured-projects';
import { readDocuments } from '../../storage/documents';
import { isSaved, isSavedFor, readSiteDefault, settingsKey } from '../../storage/project';
import { finishedKey, readFinishedIn, readScanIn, scanKey } from '../../storage/scan-record';
import { forgetFindings } from '../forget-project';
import type { Invocation } from '../invocation';
import { beginDay, SCANNED_AGAIN_MS } from '../scan/daily';
import { FULL_AFTER_MS } from '../scan/plan';
import { reserveOfShare, SITE_DEFAULT_SHARE } from '../scan/rate-budget';
import { isUnderWay } from '../scan/scan';
import { pointsOfScan, seenProjects } from './followers';

/** Projects whose documents are read in one request. */
const AT_ONCE = 8;
/** Of the points of an issue, what a scan of the changes of a day takes (docs/performance.md). */
const SHARE_OF_CHANGES = 0.1;
/** Points of having the findings of a project removed, besides the findings: counts, and looking again. */
const A_FORGETTING = 10;

interface Follower {
  projectId: string;
  /** Points of its scan that is under way, about; 0 where none is. */
  spending: number;
  /** Null where nothing is to be begun. */
  due: { begun: number; isFull: boolean } | null;
}

export async function followDefault({ jira, hasTime }: Invocation): Promise<void> {
  const now = Date.now();
  const { roleMap, revision } = await readSiteDefault();
  if (roleMap === null) return forgetFollowers(jira, hasTime);
  const followers = await followersAmong(await seenProjects(jira, now), revision, now);
  let spending = followers.reduce((sum, one) => sum + one.spending, 0);
  const due = followers
    .flatMap((one) => (one.due === null ? [] : [{ ...one, ...one.due }]))
    // Whatever was never looked at by this default first.
    .sort((one, other) => Number(other.isFull) - Number(one.isFull) || one.begun - other.begun);
  if (due.length === 0) return;
  const ofScan = await pointsOfScan(jira);
  for (const { projectId, isFull } of due) {
    if (!hasTime() || !hasRoom(spending, 0)) return;
    try {
      const issues = await jira.countIssues('app', `project = ${projectId}`);
      const points = ofScan + pointsOf(issues, isFull);
      if (!hasRoom(spending, points)) return;
      await beginDay(projectId, { now, points: ofScan });
      spending += points;
    } catch (error) {
      // It may have been deleted since it was seen, and keeps no other from being looked after.
      if (!(error instanceof JiraError)) throw error;
      logFault({ request: 'follow', error });
    }
  }
}

/** Whether some more points fit beside those that are being spent. What is too large for an hour is done by itself. */
function hasRoom(spending: number, points: number): boolean {
  return spending === 0 || spending + points < SITE_DEFAULT_SHARE.perHour;
}

function pointsOf(issues: number, isFull: boolean): number {
  return issues * SITE_DEFAULT_SHARE.anIssue * (isFull ? 1 : SHARE_OF_CHANGES);
}

/** @returns those of the projects that have no role map of their own, as they stand */
async function followersAmong(
  projectIds: readonly string[],
  revision: number,
  now: number,
): Promise<Follower[]> {
  const followers: Follower[] = [];
  for (let start = 0; start < projectIds.length; start += AT_ONCE) {
    const ids = projectIds.slice(start, start + AT_ONCE);
    const stored = await readDocuments(
      ids.flatMap((id) => [settingsKey(id), scanKey(id), finishedKey(id)]),
    );
    for (const [at, projectId] of ids.entries()) {
      const [settings, scanned, finished] = stored.slice(3 * at);
      if (isSaved(settings)) continue;
      const scan = readScanIn(scanned).value;
      const last = readFinishedIn(finished).value;
      const isOfThis = scan?.revision === -revision;
      const isFull = !isOfThis || !last || now - Date.parse(last.fullAt) >= FULL_AFTER_MS;
      const begun = isOfThis ? Date.parse(scan.startedAt) : 0;
      const isBusy = isOfThis && isUnderWay(scan);
      const isDue = !isBusy && now - begun >= SCANNED_AGAIN_MS;
      followers.push({
        projectId,
        spending: isBusy
          ? SITE_DEFAULT_SHARE.aScan + pointsOf(scan.total ?? 0, scan.kind === 'full')
          : 0,
        due: isDue ? { begun, isFull } : null,
      });
    }
  }
  return followers;
}

/** Nothing is looked after any more in projects that have no role map; what people said there stays. */
async function forgetFollowers(jira: Jira, hasTime: () => boolean): Promise<void> {
  const now = Date.now();
  const listed = await configuredProjects();
  for (const { projectId } of await followersAmong(listed, 0, now)) {
    if (!hasTime() || !(await reserveOfShare(A_FORGETTING, now))) return;
    try {
      const found = await jira.countIssues('app', `project = ${projectId} AND ${IS_CHECKED}`);
      await forgetFindings(projectId, found);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      logFault({ request: 'follow', error });
      // Off the list nobody would come back to it: the next hourly run asks again, unless the project is gone.
      if (!isOfGoneProject(error)) continue;
    }
    // Somebody may have saved a role map or another default since.
    await unlistProject(projectId, () => isSavedFor(projectId));
  }
}

/** Jira calls a project that is gone a wrong value of the search. */
function isOfGoneProject({ kind }: JiraError): boolean {
  return ['bad-request', 'not-found', 'gone'].includes(kind);
}
