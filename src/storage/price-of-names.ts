/** What the list of everybody's names last came to in Jira's points, so that whoever reads it next can put as many aside. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

const KEY = 'price-of-names';
const schema = v.object({ points: v.number() });

/** @returns null where the list was never read */
export async function priceOfNames(): Promise<number | null> {
  const [stored] = await readDocuments([KEY]);
  const reading = v.safeParse(schema, stored?.body);
  return reading.success ? reading.output.points : null;
}

/** Of several who have read the list together any one may say what it came to. */
export async function keepPriceOfNames(points: number): Promise<void> {
  const [stored] = await readDocuments([KEY]);
  try {
    await writeDocument(KEY, { points }, stored?.revision ?? 0);
  } catch (error) {
    if (!(error instanceof StorageConflict)) throw error;
  }
}
