/**
 * Works through one part of a scan, a batch at a time: pages are read, findings are written, and only then is it kept how
 * far it came. Whatever breaks off in between is done again from there, and comes to the same.
 */
import type { ScanProblem } from '../../contract/scan';
import { logFault } from '../../faults/log-fault';
import { gatherProject } from '../../inspection/gathering/project-reading';
import { isRefused, JiraError } from '../../jira/error';
import { readDocuments, StorageConflict } from '../../storage/documents';
import { settingsFor, settingsKey } from '../../storage/project';
import {
  changeScan,
  endedScan,
  finishedKey,
  partKey,
  readFinishedIn,
  readPartIn,
  readScanIn,
  readScanRecord,
  scanKey,
  writePart,
  type PartRecord,
  type ScanRecord,
} from '../../storage/scan-record';
import type { Invocation } from '../invocation';
import { WritingRefused } from '../property-writer';
import { pushScan, type ScanEvent } from '../queues';
import { secondsUntilNextTry } from '../retry-policy';
import { withMargin } from '../searches';
import { PageTokenExpired, ScanBatch, type Pause } from './batch';
import { BATCH_SIZES } from './batch-sizes';
import { emptyCounts } from './coverage-counts';
import { finishIfDone } from './finish';
import { RateBudget } from './rate-budget';

type PartEvent = Extract<ScanEvent, { kind: 'part' }>;

/** A wait that long is one for the whole scan. */
const LONG_SECONDS = 60;

/** Works on one part until it is finished, the time is over, Jira needs a rest, or the scan is not wanted any more. */
export async function runPart(invocation: Invocation, event: PartEvent): Promise<void> {
  const { projectId, scanId } = event;
  const [settings, stored, finished] = await readDocuments([
    settingsKey(projectId),
    scanKey(projectId),
    finishedKey(projectId),
  ]);
  const scan = readScanIn(stored).value;
  if (scan?.id !== scanId || scan.status !== 'running') return;
  const rest = scan.restsUntil === null ? 0 : (Date.parse(scan.restsUntil) - Date.now()) / 1000;
  if (rest > 0) {
    await pushScan([event], rest);
    return;
  }
  const { roleMap, revision, ofSite } = await settingsFor(
    settings ?? { revision: 0, body: undefined },
  );
  // A role map that was saved meanwhile begins a scan of its own.
  if (roleMap === null || revision !== scan.revision) return;

  const { jira } = invocation;
  const view = await gatherProject(
    jira,
    projectId,
    { roleMap, revision },
    { now: Date.now(), named: scan },
  );
  const last = scan.kind === 'changes' ? readFinishedIn(finished).value : null;
  const since = last && withMargin(last.at);
  let { failures } = event;
  let pages = event.pages ?? BATCH_SIZES.batch;
  let kept = await readPart(event);
  const left = leftOf(scan, kept.value);
  const pace = new RateBudget(invocation.limits, { expected: left, ofSite });
  while (kept.value?.scanId === scanId && !kept.value.finished) {
    if (!(await isWanted(event))) return;
    const batch = new ScanBatch(
      { invocation, view, pace, total: totalOf(scan), plannedAt: scan.startedAt, since },
      event,
      kept.value,
      kept.revision,
    );
    try {
      const pause = await batch.run(pages);
      if (batch.hasAdvanced) {
        failures = 0;
        pages = Math.min(BATCH_SIZES.batch, pages * 2);
      }
      if (pause !== null) {
        await comeBack(event, pause, { failures, pages });
        return;
      }
    } catch (error) {
      // The same part was delivered twice and got on elsewhere: go on from where it is by now.
      if (error instanceof PageTokenExpired) await beginAgain(event, kept.value, kept.revision);
      else if (!(error instanceof StorageConflict)) throw error;
    }
    kept = await readPart(event);
  }
  await finishIfDone(jira, projectId, scanId);
}

/** How many issues the part has, where it is the only one; of several parts none is known exactly. */
function totalOf({ parts, total }: ScanRecord): number | null {
  return parts === 1 ? total : null;
}

/** About how many points are left to be spent on a part: one an issue, and one a page. */
function leftOf({ parts, total }: ScanRecord, part: PartRecord | null): number {
  const issues = Math.max(0, Math.ceil((total ?? 0) / parts) - (part?.done ?? 0));
  return issues + Math.ceil(issues / BATCH_SIZES.page);
}

async function readPart({ projectId, part }: PartEvent) {
  const [stored] = await readDocuments([partKey(projectId, part)]);
  return readPartIn(stored);
}

async function isWanted({ projectId, scanId }: PartEvent): Promise<boolean> {
  const { value } = await readScanRecord(projectId);
  return value?.id === scanId && value.status === 'running';
}

/** Jira forgets after some days where a search was to go on: then the part is begun again, which costs reading only. */
async function beginAgain(event: PartEvent, part: PartRecord, revision: number): Promise<void> {
  const tally = emptyCounts(part.tally.partnership.to);
  const anew = { ...part, cursor: null, done: 0, skipped: 0, tally };
  await writePart(event.projectId, event.part, anew, revision);
}

/** Hands the part back to the queue, for when it can go on. */
async function comeBack(
  event: PartEvent,
  pause: Pause,
  { failures, pages }: { failures: number; pages: number },
): Promise<void> {
  switch (pause.kind) {
    case 'time':
      return pushScan([{ ...event, failures, pages }]);
    case 'rest':
      await restUntil(event, pause.seconds);
      return pushScan([{ ...event, failures, pages }], pause.seconds);
    case 'failure': {
      logFault({ request: 'scan', error: pause.error });
      const seconds = secondsUntilNextTry(pause.error, failures);
      if (seconds === null) return failScan(event, scanProblemOf(pause.error));
      if (seconds >= LONG_SECONDS) await restUntil(event, seconds);
      const fewer = Math.max(1, Math.floor(pages / 2));
      return pushScan([{ ...event, failures: failures + 1, pages: fewer }], seconds);
    }
  }
}

async function restUntil({ projectId, scanId }: PartEvent, seconds: number): Promise<void> {
  const restsUntil = new Date(Date.now() + seconds * 1000).toISOString();
  await changeScan(projectId, scanId, (scan) => ({ ...scan, restsUntil }));
}

export function scanProblemOf(error: unknown): ScanProblem {
  if (error instanceof WritingRefused) return 'no-writing';
  if (!(error instanceof JiraError)) return 'internal';
  // Jira calls a project that the app may not see a wrong value of the search.
  return isRefused(error) ? 'not-allowed' : 'no-answer';
}

/** Gives a scan up, with a reason that a page can tell. */
export async function failScan(
  { projectId, scanId }: Pick<PartEvent, 'projectId' | 'scanId'>,
  problem: ScanProblem,
): Promise<void> {
  const finishedAt = new Date().toISOString();
  await changeScan(projectId, scanId, (scan) => ({
    ...endedScan(scan, finishedAt),
    status: 'failed',
    problem,
  }));
}
