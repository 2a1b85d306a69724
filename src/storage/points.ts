/** How many of Jira's points have been put aside in the present hour: by all scans together, and by who looks at projects. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';
import { slotOf } from './slots';

const schema = v.object({ hour: v.number(), points: v.number() });
const HOUR = 3_600_000;
/** A page begins with several requests at once, which all count. */
const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 100;

/** Of all scans of a site. */
export const SCANS = 'points';

/** Of the projects that follow the site's default. No slot of a person is called so. */
export const OF_SITE_DEFAULT = 'points:site-default';

/** Where the points of one person are counted. Two who share a place share what it allows, which is enough for either. */
export function pointsOf(accountId: string | null): string {
  return `points:${slotOf(accountId)}`;
}

/** @returns seconds until the count starts again at 0 */
export function secondsToNextHour(now: number): number {
  return Math.ceil((HOUR - (now % HOUR)) / 1000);
}

/**
 * Reserves points before they are spent. What is reserved and not spent is not given back, which only leaves more for others.
 * @param now epoch milliseconds
 * @param of where they are counted
 * @returns whether that many were left of `most`; if not, nothing is reserved
 */
export async function reservePoints(
  points: number,
  most: number,
  now: number,
  of = SCANS,
): Promise<boolean> {
  return change(of, now, (spent) => (spent + points > most ? null : spent + points));
}

/** How many points have been put aside in this hour. */
export async function pointsPutAside(now: number, of = SCANS): Promise<number> {
  const [stored] = await readDocuments([of]);
  return putAsideIn(stored?.body, Math.floor(now / HOUR));
}

/**
 * Corrects a reservation ({@link reservePoints}) once the cost is known. No effect after its hour.
 * @param points spent beyond what was put aside; below 0 where less was spent
 * @param now when they were put aside
 */
export async function correctPoints(points: number, now: number, of = SCANS): Promise<void> {
  await change(of, now, (spent) => (spent === 0 ? null : Math.max(0, spent + points)));
}

function putAsideIn(body: unknown, hour: number): number {
  const reading = v.safeParse(schema, body);
  return reading.success && reading.output.hour === hour ? reading.output.points : 0;
}

/**
 * @param to gives null where nothing is to be changed
 * @returns whether something was
 */
async function change(
  of: string,
  now: number,
  to: (spent: number) => number | null,
): Promise<boolean> {
  const hour = Math.floor(now / HOUR);
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([of]);
    const points = to(putAsideIn(stored?.body, hour));
    if (points === null) return false;
    try {
      await writeDocument(of, { hour, points }, stored?.revision ?? 0);
      return true;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
    }
  }
}
