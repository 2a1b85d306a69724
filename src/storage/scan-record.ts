/** What is kept of a project's scan while it runs and after: its state, the state of each part, and the last that was finished. */
import * as v from 'valibot';
import { DUTY_IDS } from '../contract/duty-ids';
import { OUTCOMES } from '../contract/report';
import { SCAN_KINDS, SCAN_PROBLEMS, SCAN_STATUSES } from '../contract/scan';
import {
  overwriteDocument,
  readDocuments,
  StorageConflict,
  writeDocument,
  type Stored,
} from './documents';

/** The most parts that a scan has, so that all of them are read in one request. */
export const MOST_PARTS = 20;

const scanSchema = v.object({
  /** Tells one scan of a project from the next. */
  id: v.string(),
  kind: v.picklist(SCAN_KINDS),
  status: v.picklist(SCAN_STATUSES),
  startedAt: v.string(),
  finishedAt: v.nullable(v.string()),
  /** ISO time of the last sign of life; a scan without one for long is taken up again. */
  touchedAt: v.string(),
  /** ISO time until which it rests for the sake of Jira's limits. */
  restsUntil: v.nullable(v.string()),
  /** Revision of the role map that it checks by. */
  revision: v.number(),
  /** What findings depend on besides the issues; see `fingerprintOf`. Empty while planning. */
  fingerprint: v.string(),
  /** Account ids that the role map names and that hold no role: closed ones, apps and customers. */
  gone: v.array(v.string()),
  /** A scan that an earlier version began does not say; the fingerprint lets another one follow. */
  apps: v.optional(v.array(v.string()), []),
  customers: v.optional(v.array(v.string()), []),
  total: v.nullable(v.number()),
  parts: v.pipe(v.number(), v.maxValue(MOST_PARTS)),
  /** The search of each part, as the plan that counts had them; empty while planning. */
  searches: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_PARTS)), []),
  problem: v.nullable(v.picklist(SCAN_PROBLEMS)),
  /** How often it was taken up again since it last got on. */
  resumed: v.number(),
});
export type ScanRecord = v.InferOutput<typeof scanSchema>;

const outcomes = v.object(v.entriesFromList(OUTCOMES, v.number()));
const contributionCountsSchema = v.object({
  own: v.number(),
  other: v.number(),
  neither: v.number(),
});

const countsSchema = v.object({
  issues: v.number(),
  coverage: v.record(v.picklist(DUTY_IDS), outcomes),
  openQuestions: v.object({ productOwner: v.number(), productManager: v.number() }),
  waiting: v.number(),
  partnership: v.object({
    from: v.string(),
    to: v.string(),
    works: v.object({
      stories: contributionCountsSchema,
      order: contributionCountsSchema,
      answers: contributionCountsSchema,
      epics: contributionCountsSchema,
      trace: contributionCountsSchema,
    }),
    issues: v.number(),
    unreadable: v.number(),
  }),
});
/** Findings counted over the issues of a part so far. */
export type FindingCounts = v.InferOutput<typeof countsSchema>;

const partSchema = v.object({
  /** Of the scan that the part belongs to. */
  scanId: v.string(),
  /** The part's share of the project. */
  jql: v.string(),
  /** ISO time at which its first page was asked for; a part that an earlier version began does not say. */
  beganAt: v.optional(v.nullable(v.string()), null),
  /** Where to go on; null at the beginning. */
  cursor: v.nullable(v.string()),
  finished: v.boolean(),
  touchedAt: v.string(),
  /** Issues looked at up to the cursor. */
  done: v.number(),
  written: v.number(),
  skipped: v.number(),
  tally: countsSchema,
});
export type PartRecord = v.InferOutput<typeof partSchema>;

/** How far a part has come beyond its cursor: only to be shown, since it is done again if the part is interrupted. */
const partProgressSchema = v.object({
  scanId: v.string(),
  done: v.number(),
  touchedAt: v.string(),
});
export type PartProgress = v.InferOutput<typeof partProgressSchema>;

const finishedSchema = v.object({
  /** ISO time at which the last finished scan began: what changed before it has been seen. */
  at: v.string(),
  /** The same for the last one that looked at every issue. */
  fullAt: v.string(),
  fingerprint: v.string(),
});
/** The last finished scan of a project. */
export type FinishedScan = v.InferOutput<typeof finishedSchema>;

export function scanKey(projectId: string): string {
  return `scan:${projectId}`;
}

export function partKey(projectId: string, part: number): string {
  return `scan-part:${projectId}:${part}`;
}

export function partProgressKey(projectId: string, part: number): string {
  return `scan-ahead:${projectId}:${part}`;
}

export function finishedKey(projectId: string): string {
  return `scan-finished:${projectId}`;
}

/** A document with the revision to write over. A scan's records can be made anew, so one in another form counts as none. */
export interface Kept<T> {
  revision: number;
  value: T | null;
}

function kept<T>(schema: v.GenericSchema<unknown, T>, stored: Stored | undefined): Kept<T> {
  const reading = v.safeParse(schema, stored?.body);
  return { revision: stored?.revision ?? 0, value: reading.success ? reading.output : null };
}

export const readScanIn = (stored: Stored | undefined): Kept<ScanRecord> =>
  kept(scanSchema, stored);
export const readPartIn = (stored: Stored | undefined): Kept<PartRecord> =>
  kept(partSchema, stored);
export const readFinishedIn = (stored: Stored | undefined): Kept<FinishedScan> =>
  kept(finishedSchema, stored);

export async function readScanRecord(projectId: string): Promise<Kept<ScanRecord>> {
  const [stored] = await readDocuments([scanKey(projectId)]);
  return readScanIn(stored);
}

/** @returns the parts of a scan, in order; null for one that is of another scan or not there */
export async function readParts(
  projectId: string,
  scan: ScanRecord,
): Promise<(PartRecord | null)[]> {
  const keys = Array.from({ length: scan.parts }, (_, part) => partKey(projectId, part));
  const stored = keys.length > 0 ? await readDocuments(keys) : [];
  return stored.map((one) => {
    const { value } = readPartIn(one);
    return value?.scanId === scan.id ? value : null;
  });
}

/** The record of an ended scan. Account ids are dropped; the next scan finds them again. */
export function endedScan(scan: ScanRecord, finishedAt: string): ScanRecord {
  return { ...scan, finishedAt, restsUntil: null, gone: [], apps: [], customers: [] };
}

/** @throws StorageConflict where somebody else wrote it since it was read */
export function writeScanRecord(
  projectId: string,
  scan: ScanRecord,
  revision: number,
): Promise<number> {
  return writeDocument(scanKey(projectId), scan, revision);
}

/** Changes made at once to one scan, such as signs of life of its parts, are few. */
const ATTEMPTS = 5;

/**
 * Changes the record of one scan, on top of whatever else changes it at the same time.
 * @param change gives null where nothing is to be changed
 * @returns the scan as it stands, or null where it is another scan by now
 */
export async function changeScan(
  projectId: string,
  scanId: string,
  change: (scan: ScanRecord) => ScanRecord | null,
): Promise<ScanRecord | null> {
  for (let attempt = 1; ; attempt++) {
    const { revision, value } = await readScanRecord(projectId);
    if (value?.id !== scanId) return null;
    const changed = change(value);
    if (changed === null) return value;
    try {
      await writeScanRecord(projectId, changed, revision);
      return changed;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** @throws StorageConflict if the part was written since it was read */
export function writePart(
  projectId: string,
  part: number,
  record: PartRecord,
  revision: number,
): Promise<number> {
  return writeDocument(partKey(projectId, part), record, revision);
}

/**
 * Creates a part of a scan unless it exists. Idempotent, also when several do it at once.
 */
export async function beginPart(
  projectId: string,
  part: number,
  beginning: PartRecord,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([partKey(projectId, part)]);
    const { revision, value } = readPartIn(stored);
    if (value?.scanId === beginning.scanId) return;
    try {
      await writePart(projectId, part, beginning, revision);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

export async function readPartProgress(
  projectId: string,
  scan: ScanRecord,
): Promise<(PartProgress | null)[]> {
  const keys = Array.from({ length: scan.parts }, (_, part) => partProgressKey(projectId, part));
  const stored = keys.length > 0 ? await readDocuments(keys) : [];
  return stored.map((one) => {
    const { value } = kept(partProgressSchema, one);
    return value?.scanId === scan.id ? value : null;
  });
}

export async function writePartProgress(
  projectId: string,
  part: number,
  record: PartProgress,
): Promise<void> {
  await overwriteDocument(partProgressKey(projectId, part), record);
}

export async function keepFinished(projectId: string, finished: FinishedScan): Promise<void> {
  await overwriteDocument(finishedKey(projectId), finished);
}
