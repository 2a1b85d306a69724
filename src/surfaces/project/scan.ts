/** The background's work on a project, as far as the person who looks may know and steer it. */
import { cancelScan, readScan, startScan } from '../../background/scan/scan';
import type { TrendAnswer, TrendDay, ScanAnswer, ScanView } from '../../contract/project-page';
import { STORED_OUTCOMES, ISSUE_DUTY_IDS, type StoredOutcome } from '../../contract/project-search';
import { type ScanProgress, type Snapshot, SNAPSHOT_DAYS } from '../../contract/scan';
import { seesWholeProject } from '../../inspection/findings/whole-project-visibility';
import { readSnapshots } from '../../storage/snapshots';
import { refuse } from '../shared/failures';
import type { ProjectCaller } from './caller';

export async function followScan(_: unknown, caller: ProjectCaller): Promise<ScanAnswer> {
  return answerOf(await readScan(caller.projectId, caller), caller);
}

/** A scan writes to every issue and takes its share of Jira's limits, so that it is for who answers for the project. */
export async function beginScan(_: unknown, caller: ProjectCaller): Promise<ScanAnswer> {
  mayScan(caller);
  const scan = await startScan(caller.projectId, caller);
  if (scan === null) refuse('not-found', 'project.set-up-first');
  return answerOf(scan, caller);
}

export async function stopScan(_: unknown, caller: ProjectCaller): Promise<ScanAnswer> {
  mayScan(caller);
  return answerOf(await cancelScan(caller.projectId, caller), caller);
}

function mayScan({ administers }: ProjectCaller): void {
  if (!administers) refuse('not-allowed', 'project.only-admins-check');
}

/** Where the project stood on earlier days. Snapshots count what the app sees, so they are for who sees as much. */
export async function trend(
  _: unknown,
  { jira, projectId, now }: ProjectCaller,
): Promise<TrendAnswer> {
  if (!(await seesWholeProject(jira, projectId))) return { shown: false };
  const snapshots = await readSnapshots(projectId, SNAPSHOT_DAYS, now);
  return { shown: true, days: snapshots.map(dayOf) };
}

function dayOf({ day, coverage }: Snapshot): TrendDay {
  return {
    day,
    duties: Object.fromEntries(
      ISSUE_DUTY_IDS.flatMap((duty) => {
        const counts = coverage[duty];
        if (!counts) return [];
        const found = STORED_OUTCOMES.map((outcome) => [outcome, counts[outcome]] as const);
        return [[duty, Object.fromEntries(found) as Record<StoredOutcome, number>]];
      }),
    ),
  };
}

async function answerOf(
  scan: ScanProgress | null,
  { jira, projectId }: ProjectCaller,
): Promise<ScanAnswer> {
  if (scan === null) return { scan: null };
  const isUnderWay = scan.status === 'planning' || scan.status === 'running';
  return { scan: viewOf(scan, isUnderWay && (await seesWholeProject(jira, projectId))) };
}

/** @param withCounts false for who must not learn how many issues there are: they are told the share alone */
function viewOf(scan: ScanProgress, withCounts: boolean): ScanView {
  const { status, startedAt, finishedAt, total, done, perMinute, secondsLeft } = scan;
  return {
    status,
    startedAt,
    finishedAt,
    share: total === null || total === 0 ? null : Math.round((100 * done) / total) / 100,
    secondsLeft,
    restsUntil: scan.restsUntil,
    problem: scan.problem,
    counts: withCounts && total !== null ? { done, total, perMinute } : null,
  };
}
