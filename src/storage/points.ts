/** How many of Jira's points the background has reserved in the present hour, over all projects. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

const schema = v.object({ hour: v.number(), points: v.number() });
const KEY = 'points';
const HOUR = 3_600_000;
const ATTEMPTS = 6;

/**
 * Puts points aside for whoever is about to spend them. What is put aside and not spent is lost, which only leaves more
 * for others.
 * @param now epoch milliseconds
 * @returns whether there were so many left of `most`
 */
export async function reservePoints(points: number, most: number, now: number): Promise<boolean> {
  const hour = Math.floor(now / HOUR);
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([KEY]);
    const reading = v.safeParse(schema, stored?.body);
    const spent = reading.success && reading.output.hour === hour ? reading.output.points : 0;
    if (spent + points > most) return false;
    try {
      await writeDocument(KEY, { hour, points: spent + points }, stored?.revision ?? 0);
      return true;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
