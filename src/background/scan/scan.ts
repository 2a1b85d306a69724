/** Scans of projects as pages know them: begun, cancelled, and followed. The work itself is done by the queue's consumers. */
import { randomUUID } from 'node:crypto';
import type { ScanProgress } from '../../contract/scan';
import { listProject } from '../../storage/configured-projects';
import { readDocuments, StorageConflict } from '../../storage/documents';
import { settingsFor, settingsKey } from '../../storage/project';
import {
  changeScan,
  endedScan,
  readPartProgress,
  readParts,
  readScanIn,
  readScanRecord,
  scanKey,
  writeScanRecord,
  type PartProgress,
  type PartRecord,
  type ScanRecord,
} from '../../storage/scan-record';
import { pushScan } from '../queues';

/**
 * Begins a scan of a project, unless one by the same role map is under way: there is one scan a project at a time.
 * @param options.points what it comes to besides its issues, where that was counted
 * @returns the scan that is under way now, or null where the project has no role map
 * @throws StorageUnavailable, SettingsUnreadable
 */
export async function startScan(
  projectId: string,
  { now = Date.now(), points = null }: { now?: number; points?: number | null } = {},
): Promise<ScanProgress | null> {
  const [settings, stored] = await readDocuments([settingsKey(projectId), scanKey(projectId)]);
  const { roleMap, revision } = await settingsFor(settings ?? { revision: 0, body: undefined });
  if (roleMap === null) return null;
  const present = readScanIn(stored);
  if (present.value && isUnderWay(present.value) && present.value.revision === revision) {
    // Its first step may never have reached the queue; the step is idempotent.
    if (present.value.status === 'planning') await pushPlan(projectId, present.value.id, points);
    return readScan(projectId, { now });
  }

  // First: the hourly run takes up a scan of a listed project, wherever its beginning breaks off.
  await listProject(projectId);
  const scan = newScan(revision, new Date(now).toISOString());
  try {
    await writeScanRecord(projectId, scan, present.revision);
  } catch (error) {
    // Somebody began one at the same moment, which is as good.
    if (error instanceof StorageConflict) return readScan(projectId, { now });
    throw error;
  }
  await pushPlan(projectId, scan.id, points);
  return progressOf(scan, [], [], now);
}

async function pushPlan(projectId: string, scanId: string, points: number | null): Promise<void> {
  await pushScan([{ kind: 'plan', projectId, scanId, points, failures: 0 }]);
}

/** Ends a scan that is under way. What it has found so far stays. */
export async function cancelScan(
  projectId: string,
  { now = Date.now() }: { now?: number } = {},
): Promise<ScanProgress | null> {
  const { value } = await readScanRecord(projectId);
  if (value === null) return null;
  const finishedAt = new Date(now).toISOString();
  await changeScan(projectId, value.id, (scan) =>
    isUnderWay(scan) ? { ...endedScan(scan, finishedAt), status: 'cancelled' } : null,
  );
  return readScan(projectId, { now });
}

/** How far the latest scan of a project is; null where there was none. */
export async function readScan(
  projectId: string,
  { now = Date.now() }: { now?: number } = {},
): Promise<ScanProgress | null> {
  const { value } = await readScanRecord(projectId);
  if (value === null) return null;
  const parts = (await readParts(projectId, value)).filter((part) => part !== null);
  const progress = isUnderWay(value) ? await readPartProgress(projectId, value) : [];
  return progressOf(value, parts, progress, now);
}

export function isUnderWay({ status }: ScanRecord): boolean {
  return status === 'planning' || status === 'running';
}

function newScan(revision: number, startedAt: string): ScanRecord {
  return {
    id: randomUUID(),
    kind: 'full',
    status: 'planning',
    startedAt,
    finishedAt: null,
    touchedAt: startedAt,
    restsUntil: null,
    revision,
    fingerprint: '',
    gone: [],
    apps: [],
    customers: [],
    total: null,
    parts: 0,
    searches: [],
    problem: null,
    resumed: 0,
  };
}

function progressOf(
  scan: ScanRecord,
  parts: PartRecord[],
  progress: (PartProgress | null)[],
  now: number,
): ScanProgress {
  const sum = (of: (part: PartRecord) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const done = parts.reduce(
    (total, part, index) => total + Math.max(part.done, progress[index]?.done ?? 0),
    0,
  );
  // The total was estimated before issues came and went.
  const total = scan.total === null ? null : Math.max(scan.total, done);
  const left = total === null ? null : scan.status === 'done' ? 0 : total - done;
  const until = scan.finishedAt === null ? now : Date.parse(scan.finishedAt);
  const minutes = (until - Date.parse(scan.startedAt)) / 60_000;
  const perMinute = done > 0 && minutes > 0 ? done / minutes : null;
  const isResting = scan.restsUntil !== null && Date.parse(scan.restsUntil) > now;
  return {
    status: scan.status,
    kind: scan.kind,
    startedAt: scan.startedAt,
    finishedAt: scan.finishedAt,
    total: scan.status === 'done' ? done : total,
    done,
    left,
    written: sum((part) => part.written),
    skipped: sum((part) => part.skipped),
    perMinute,
    secondsLeft:
      perMinute === null || left === null || !isUnderWay(scan)
        ? null
        : Math.ceil((left / perMinute) * 60),
    restsUntil: isUnderWay(scan) && isResting ? scan.restsUntil : null,
    problem: scan.problem,
  };
}
