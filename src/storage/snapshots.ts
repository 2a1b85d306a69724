/** One small record a day of what was found on a project, kept for a little more than a year. */
import * as v from 'valibot';
import { CONTRIBUTORS, WORKS, type Partnership } from '../contract/attribution';
import { DUTY_IDS, type DutyId } from '../contract/duty-ids';
import { OUTCOMES, type Coverage, type Outcome } from '../contract/report';
import { SNAPSHOT_DAYS, type Snapshot } from '../contract/scan';
import { storedBytes } from '../contract/stored-bytes';
import { readDocuments, StorageConflict, writeDocument, type Stored } from './documents';

/** Well inside the 240 KiB that storage takes for one value. */
const MOST_BYTES = 200_000;
const DAY = 86_400_000;
const ATTEMPTS = 4;

/** A day's counts as lists, so that a year of them stays small: outcomes in the order of OUTCOMES, the owner's before the manager's. */
const daySchema = v.object({
  day: v.string(),
  issues: v.number(),
  coverage: v.record(v.picklist(DUTY_IDS), v.array(v.number())),
  questions: v.tuple([v.number(), v.number()]),
  waiting: v.number(),
  partnership: v.nullable(
    v.object({
      from: v.string(),
      to: v.string(),
      issues: v.number(),
      unreadable: v.number(),
      /** In the order of WORKS, and within each in the order of CONTRIBUTORS. */
      works: v.array(v.array(v.number())),
    }),
  ),
});
type Day = v.InferOutput<typeof daySchema>;

/** Oldest first. */
const snapshotsSchema = v.object({ days: v.array(daySchema) });

export function snapshotsKey(projectId: string): string {
  return `snapshots:${projectId}`;
}

/**
 * @param days how many days back from today
 * @param now epoch milliseconds
 * @returns one snapshot for each day on which the project was counted, the oldest first
 */
export async function readSnapshots(
  projectId: string,
  days: number,
  now: number = Date.now(),
): Promise<Snapshot[]> {
  const [stored] = await readDocuments([snapshotsKey(projectId)]);
  return newerThan(daysIn(stored), days, now).map(snapshotOf);
}

/** Keeps what was found on a day, in place of what was found earlier on the same day; days that are too old go. */
export async function keepSnapshot(
  projectId: string,
  snapshot: Snapshot,
  now: number = Date.now(),
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([snapshotsKey(projectId)]);
    const others = daysIn(stored).filter(({ day }) => day !== snapshot.day);
    const days = [...others, dayOf(snapshot)].sort((a, b) => (a.day < b.day ? -1 : 1));
    const kept = withinBytes(newerThan(days, SNAPSHOT_DAYS, now));
    try {
      await writeDocument(snapshotsKey(projectId), { days: kept }, stored?.revision ?? 0);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The document that holds snapshots, the oldest first. */
export function keptSnapshots(snapshots: readonly Snapshot[]): unknown {
  return { days: snapshots.map(dayOf) };
}

/** Snapshots in an unknown format are dropped: they only show the past, and nothing is decided by them. */
function daysIn(stored: Stored | undefined): Day[] {
  const reading = v.safeParse(snapshotsSchema, stored?.body);
  return reading.success ? reading.output.days : [];
}

function newerThan(days: readonly Day[], count: number, now: number): Day[] {
  const oldest = new Date(now - count * DAY).toISOString().slice(0, 10);
  return days.filter(({ day }) => day > oldest);
}

function withinBytes(days: Day[]): Day[] {
  let bytes = 0;
  const newestFirst = [...days].reverse().filter((day) => {
    bytes += storedBytes(day) + 1;
    return bytes <= MOST_BYTES;
  });
  return newestFirst.reverse();
}

function dayOf({ day, issues, coverage, openQuestions, waiting, partnership }: Snapshot): Day {
  return {
    day,
    issues,
    coverage: Object.fromEntries(
      Object.entries(coverage).map(([duty, counts]) => [
        duty,
        OUTCOMES.map((outcome) => counts[outcome]),
      ]),
    ),
    questions: [openQuestions.productOwner, openQuestions.productManager],
    waiting,
    partnership: partnership && {
      ...partnership,
      works: WORKS.map((work) => CONTRIBUTORS.map((hands) => partnership.works[work][hands])),
    },
  };
}

function snapshotOf({ day, issues, coverage, questions, waiting, partnership }: Day): Snapshot {
  const counted: Coverage = {};
  for (const [duty, counts] of Object.entries(coverage)) {
    counted[duty as DutyId] = Object.fromEntries(
      OUTCOMES.map((outcome, index) => [outcome, counts[index] ?? 0]),
    ) as Record<Outcome, number>;
  }
  return {
    day,
    issues,
    coverage: counted,
    openQuestions: { productOwner: questions[0], productManager: questions[1] },
    waiting,
    partnership: partnership && {
      ...partnership,
      works: Object.fromEntries(
        WORKS.map((work, row) => [
          work,
          Object.fromEntries(
            CONTRIBUTORS.map((hands, at) => [hands, partnership.works[row]?.[at] ?? 0]),
          ),
        ]),
      ) as Partnership['works'],
    },
  };
}
