/**
 * The hourly run: every project is scanned once a day, a scan that broke off without a word is taken up again, whoever follows the
 * site's default is looked after, and absences that have long been over are forgotten.
 */
import { logFault } from '../faults/log-fault';
import { forgetOldAbsences } from '../storage/absences';
import { configuredProjects } from '../storage/configured-projects';
import { readDocuments } from '../storage/documents';
import { isSaved, settingsKey, wasDefaultSaved } from '../storage/project';
import {
  changeScan,
  finishedKey,
  readPartProgress,
  readFinishedIn,
  readParts,
  readScanIn,
  scanKey,
  type ScanRecord,
} from '../storage/scan-record';
import { pushScan } from './queues';
import { beginDay, SCANNED_AGAIN_MS } from './scan/daily';
import { failScan } from './scan/part';
import { pushParts } from './scan/plan';
import { isUnderWay } from './scan/scan';
import { DONE, type ScheduledAnswer } from './scheduled';

/** Longer than a consumer may run, and than the platform holds an event back. */
const STALLED_MS = 35 * 60_000;
/** A scan that gets nowhere however often it is taken up is given up; the next day begins a new one. */
const MOST_RESUMED = 6;

export async function hourly(): Promise<ScheduledAnswer> {
  for (const projectId of await configuredProjects()) {
    try {
      await scanWhenDue(projectId, Date.now());
    } catch (error) {
      // One project's trouble must not keep the others from being looked after.
      logFault({ request: 'hourly', step: 'scan', error });
    }
  }
  try {
    // Also where there is none any more: what was found by it may not have gone in whole.
    if (await wasDefaultSaved()) await pushScan([{ kind: 'follow', failures: 0 }]);
  } catch (error) {
    logFault({ request: 'hourly', step: 'follow', error });
  }
  try {
    await forgetOldAbsences(Date.now());
  } catch (error) {
    logFault({ request: 'hourly', step: 'absences', error });
  }
  return DONE;
}

async function scanWhenDue(projectId: string, now: number): Promise<void> {
  const [settings, stored, finished] = await readDocuments([
    settingsKey(projectId),
    scanKey(projectId),
    finishedKey(projectId),
  ]);
  const scan = readScanIn(stored).value;
  if (scan && isUnderWay(scan)) return resumeScan(projectId, scan, now);
  // What follows the site's default is begun within its share (site-default/follow.ts).
  if (!isSaved(settings)) return;
  const last = readFinishedIn(finished).value;
  const begun = Math.max(startOf(scan?.startedAt), startOf(last?.at));
  if (now - begun < SCANNED_AGAIN_MS) return;
  await beginDay(projectId, { now });
}

function startOf(at: string | undefined): number {
  return at === undefined ? 0 : Date.parse(at);
}

async function resumeScan(projectId: string, scan: ScanRecord, now: number): Promise<void> {
  const signs = [
    ...(await readParts(projectId, scan)),
    ...(await readPartProgress(projectId, scan)),
  ];
  const latest = [scan, ...signs.filter((sign) => sign !== null)]
    .map(({ touchedAt }) => Date.parse(touchedAt))
    .reduce((one, other) => Math.max(one, other));
  const rests = scan.restsUntil === null ? 0 : Date.parse(scan.restsUntil);
  if (now < Math.max(latest, rests) + STALLED_MS) return;
  if (scan.resumed >= MOST_RESUMED) return failScan({ projectId, scanId: scan.id }, 'no-answer');
  const changed = await changeScan(projectId, scan.id, (present) => ({
    ...present,
    resumed: present.resumed + 1,
    touchedAt: new Date(now).toISOString(),
  }));
  if (changed?.status === 'planning')
    return pushScan([{ kind: 'plan', projectId, scanId: scan.id, points: null, failures: 0 }]);
  return pushParts(projectId, scan.id);
}
