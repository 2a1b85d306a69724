/** The first step of a scan: what has to be looked at, and how it is shared out. */
import { createHash } from 'node:crypto';
import { getAppContext } from '@forge/api';
import type { ScanKind } from '../../contract/scan';
import { gatherProject, type ProjectReading } from '../../inspection/gathering/project-reading';
import { overwriteDocument, readDocuments } from '../../storage/documents';
import { readSettings, settingsKey } from '../../storage/project';
import {
  changeScan,
  finishedKey,
  partKey,
  readFinishedIn,
  readScanIn,
  scanKey,
  type FinishedScan,
  type PartRecord,
  type ScanRecord,
} from '../../storage/scan-record';
import type { Invocation } from '../invocation';
import { pushScan, type ScanEvent } from '../queues';
import { mayHaveChanged } from '../searches';
import { emptyCounts } from './coverage-counts';
import { finishIfDone } from './finish';
import { partition } from './partition';

/** However well changes are noticed: after a week every issue is looked at once more. */
const FULL_AFTER_MS = 7 * 86_400_000;

/** Plans a scan and hands its parts to the queue. Done twice, it comes to the same. */
export async function planScan(
  { jira }: Invocation,
  { projectId, scanId }: Extract<ScanEvent, { kind: 'plan' }>,
): Promise<void> {
  const now = Date.now();
  const [settings, stored, finished] = await readDocuments([
    settingsKey(projectId),
    scanKey(projectId),
    finishedKey(projectId),
  ]);
  const scan = readScanIn(stored).value;
  if (scan?.id !== scanId) return;
  if (scan.status === 'planning') {
    const { roleMap, revision } = readSettings(settings ?? { revision: 0, body: undefined });
    // A role map that was saved meanwhile begins a scan of its own.
    if (roleMap === null || revision !== scan.revision) return;
    const view = await gatherProject(jira, projectId, { roleMap, revision }, { now });
    const fingerprint = fingerprintOf(view);
    const last = readFinishedIn(finished).value;
    const kind = kindOf(last, fingerprint, now);
    const jql =
      kind === 'full' || last === null
        ? `project = ${projectId}`
        : mayHaveChanged(projectId, last.at, { now, directory: view.directory });
    const total = await jira.countIssues('app', jql);
    const searches = total === 0 ? [] : await partition(jira, jql, total);
    await Promise.all(
      searches.map((search, part) =>
        overwriteDocument(partKey(projectId, part), newPart(scan, search)),
      ),
    );
    await changeScan(projectId, scanId, (present) =>
      present.status === 'planning'
        ? {
            ...present,
            status: 'running',
            kind,
            fingerprint,
            gone: view.inactive,
            total,
            parts: searches.length,
            touchedAt: new Date().toISOString(),
          }
        : null,
    );
  }
  await pushParts(projectId, scanId);
  // A scan that has nothing to look at is done at once.
  await finishIfDone(jira, projectId, scanId);
}

/** Hands every part of a running scan that is not finished to the queue. */
export async function pushParts(projectId: string, scanId: string): Promise<void> {
  const [stored] = await readDocuments([scanKey(projectId)]);
  const scan = readScanIn(stored).value;
  if (scan?.id !== scanId || scan.status !== 'running' || scan.parts === 0) return;
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
function kindOf(last: FinishedScan | null, fingerprint: string, now: number): ScanKind {
  if (last === null || last.fingerprint !== fingerprint) return 'full';
  return now - Date.parse(last.fullAt) >= FULL_AFTER_MS ? 'full' : 'changes';
}

/** What findings depend on besides the issues: the app's version, the role map, and whom it names. */
function fingerprintOf({ revision, directory, inactive }: ProjectReading): string {
  const { sources, componentLeads, rankFieldId, sprintFieldId } = directory;
  const { appVersion } = getAppContext();
  const parts = [
    appVersion,
    revision,
    sources,
    componentLeads,
    rankFieldId,
    sprintFieldId,
    inactive,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function newPart(scan: ScanRecord, jql: string): PartRecord {
  return {
    scanId: scan.id,
    jql,
    cursor: null,
    finished: false,
    touchedAt: new Date().toISOString(),
    done: 0,
    written: 0,
    skipped: 0,
    tally: emptyCounts(scan.startedAt),
  };
}
