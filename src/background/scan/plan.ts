/** The first step of a scan: what has to be looked at, and how it is shared out. */
import { createHash } from 'node:crypto';
import { getAppContext } from '@forge/api';
import type { ScanKind } from '../../contract/scan';
import { gatherProject, type ProjectReading } from '../../inspection/gathering/project-reading';
import { readDocuments } from '../../storage/documents';
import { secondsToNextHour } from '../../storage/points';
import { settingsFor, settingsKey } from '../../storage/project';
import {
  beginPart,
  changeScan,
  finishedKey,
  readFinishedIn,
  readScanIn,
  scanKey,
  type FinishedScan,
  type PartRecord,
  type ScanRecord,
} from '../../storage/scan-record';
import type { Invocation } from '../invocation';
import { pushScan, type ScanEvent } from '../queues';
import { mayHaveChanged, narrowOrWide } from '../searches';
import { emptyCounts } from './coverage-counts';
import { finishIfDone } from './finish';
import { partition } from './partition';
import { reserveOfShare, SITE_DEFAULT_SHARE } from './rate-budget';

/** However well changes are noticed: after a week every issue is looked at once more. */
export const FULL_AFTER_MS = 7 * 86_400_000;

/** Plans a scan and hands its parts to the queue. Idempotent. */
export async function planScan(
  { jira }: Invocation,
  event: Extract<ScanEvent, { kind: 'plan' }>,
): Promise<void> {
  const { projectId, scanId } = event;
  const now = Date.now();
  const [settings, stored, finished] = await readDocuments([
    settingsKey(projectId),
    scanKey(projectId),
    finishedKey(projectId),
  ]);
  const scan = readScanIn(stored).value;
  if (scan?.id !== scanId) return;
  if (scan.status === 'planning') {
    const { roleMap, revision, ofSite } = await settingsFor(
      settings ?? { revision: 0, body: undefined },
    );
    // A role map that was saved meanwhile begins a scan of its own.
    if (roleMap === null || revision !== scan.revision) return;
    // Put aside when they are about to be spent: those of an hour are spent in that hour.
    const points = event.points ?? SITE_DEFAULT_SHARE.aScan;
    if (ofSite && !(await reserveOfShare(points, now))) {
      const seconds = secondsToNextHour(now);
      const restsUntil = new Date(now + seconds * 1000).toISOString();
      await changeScan(projectId, scanId, (present) => ({ ...present, restsUntil }));
      return pushScan([event], seconds);
    }
    const view = await gatherProject(jira, projectId, { roleMap, revision }, { now });
    const fingerprint = fingerprintOf(view);
    const last = readFinishedIn(finished).value;
    const counted = async (kind: ScanKind, jql: string) => ({
      kind,
      jql,
      total: await jira.countIssues('app', jql),
    });
    const everything = () => counted('full', `project = ${projectId}`);
    const { kind, jql, total } =
      last === null || kindOf(last, fingerprint, now) === 'full'
        ? await everything()
        : await narrowOrWide(
            () =>
              counted(
                'changes',
                mayHaveChanged(projectId, last.at, { now, directory: view.directory }),
              ),
            everything,
          );
    const searches = total === 0 ? [] : await partition(jira, jql, total);
    // Of two plans at once the first counts. Its parts are made of what it kept, so that no other plan cuts them otherwise.
    await changeScan(projectId, scanId, (present) =>
      present.status === 'planning'
        ? {
            ...present,
            status: 'running',
            restsUntil: null,
            kind,
            fingerprint,
            ...view.named,
            total,
            parts: searches.length,
            searches,
            touchedAt: new Date().toISOString(),
          }
        : null,
    );
  }
  await pushParts(projectId, scanId);
  // A scan that has nothing to look at is done at once.
  await finishIfDone(jira, projectId, scanId);
}

/** Begins the parts of a running scan that nobody has begun, and hands all of them to the queue. */
export async function pushParts(projectId: string, scanId: string): Promise<void> {
  const [stored] = await readDocuments([scanKey(projectId)]);
  const scan = readScanIn(stored).value;
  if (scan?.id !== scanId || scan.status !== 'running' || scan.parts === 0) return;
  await Promise.all(
    scan.searches.map((search, part) => beginPart(projectId, part, newPart(scan, search))),
  );
  await pushScan(
    Array.from({ length: scan.parts }, (_, part) => ({
      kind: 'part',
      projectId,
      scanId,
      part,
      failures: 0,
    })),
  );
}

/** Every issue, unless the last full scan was of late and nothing else that findings depend on has changed since. */
function kindOf(last: FinishedScan, fingerprint: string, now: number): ScanKind {
  if (last.fingerprint !== fingerprint) return 'full';
  return now - Date.parse(last.fullAt) >= FULL_AFTER_MS ? 'full' : 'changes';
}

/** What findings depend on besides the issues: the app's version, the role map, whom it names, who may read them, and a second reader. */
function fingerprintOf(reading: ProjectReading): string {
  const { roleMap, revision, directory, named, accessByIssue, secondReader } = reading;
  const { sources, componentLeads, rankFieldId, sprintFieldId, criteriaFieldIds } = directory;
  const { appVersion } = getAppContext();
  const parts = [
    appVersion,
    roleMap,
    revision,
    sources,
    componentLeads,
    rankFieldId,
    sprintFieldId,
    criteriaFieldIds,
    named,
    accessByIssue,
    secondReader,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function newPart(scan: ScanRecord, jql: string): PartRecord {
  return {
    scanId: scan.id,
    jql,
    beganAt: null,
    cursor: null,
    finished: false,
    touchedAt: new Date().toISOString(),
    done: 0,
    written: 0,
    skipped: 0,
    tally: emptyCounts(scan.startedAt),
  };
}
