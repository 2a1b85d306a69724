/** The last step of a scan: what was found goes into the snapshot of the day. */
import type { Jira } from '../../jira/client';
import { readDocuments } from '../../storage/documents';
import {
  changeScan,
  endedScan,
  finishedKey,
  keepFinished,
  readFinishedIn,
  readParts,
  readScanRecord,
  type PartRecord,
  type ScanRecord,
} from '../../storage/scan-record';
import { keepSnapshot } from '../../storage/snapshots';
import { pushCheck } from '../queues';
import { countBySearch, sumOfParts } from './coverage-counts';

/** Jira's index should have caught up by then. */
const SWEEP_AFTER_SECONDS = 60;

/** Ends a scan whose parts are all finished. Every step can be done again, so it does not matter where it breaks off. */
export async function finishIfDone(jira: Jira, projectId: string, scanId: string): Promise<void> {
  const { value: scan } = await readScanRecord(projectId);
  if (scan?.id !== scanId || scan.status !== 'running') return;
  const parts = await readParts(projectId, scan);
  const finished = parts.filter((part) => part?.finished === true) as PartRecord[];
  if (finished.length < scan.parts) return;

  const day = scan.startedAt.slice(0, 10);
  const counted =
    scan.kind === 'full'
      ? sumOfParts(finished, scan.startedAt)
      : await countBySearch(jira, projectId);
  await keepSnapshot(projectId, { day, ...counted });
  await keepFinished(projectId, {
    at: scan.startedAt,
    fullAt: await lastFull(projectId, scan),
    fingerprint: scan.fingerprint,
  });
  // What was changed while the scan looked elsewhere may have been written over by what the scan had read before.
  await pushCheck(
    { kind: 'changed', projectId, since: scan.startedAt, place: null, failures: 0 },
    SWEEP_AFTER_SECONDS,
  );
  // Stories of an epic that was deleted are not changed by that: where the event was lost, nothing else tells of them.
  if (scan.kind === 'changes')
    await pushCheck({ kind: 'orphans', projectId, place: null, failures: 0 }, SWEEP_AFTER_SECONDS);
  const finishedAt = new Date().toISOString();
  await changeScan(projectId, scanId, (present) =>
    present.status === 'running'
      ? { ...endedScan(present, finishedAt), status: 'done', touchedAt: finishedAt }
      : null,
  );
}

async function lastFull(projectId: string, scan: ScanRecord): Promise<string> {
  if (scan.kind === 'full') return scan.startedAt;
  const [stored] = await readDocuments([finishedKey(projectId)]);
  return readFinishedIn(stored).value?.fullAt ?? scan.startedAt;
}
