/** What a second reader said of an issue's texts: states and places by the mark of what was read, and no word of anybody's. */
import * as v from 'valibot';
import { secondReadingSchema, type SecondReading } from '../contract/second-reading';
import { overwriteDocument, readDocuments, type Stored } from './documents';

const schema = v.object({
  /** Of the project that the issue was in, so that the readings can go with it, and with the switch. */
  projectId: v.string(),
  /** ISO time of the last time that something was read. */
  readAt: v.string(),
  readings: v.record(v.string(), v.unknown()),
});

export interface IssueReadings {
  readAt: string | null;
  /** By the mark of what was read. */
  readings: ReadonlyMap<string, KeptReading>;
}

export type KeptReading = SecondReading & {
  /** ISO time at which it was read; empty where an earlier version kept it, which noted none. */
  at: string;
};
const keptSchema = v.intersect([secondReadingSchema, v.object({ at: v.optional(v.string(), '') })]);

export const NO_READINGS: IssueReadings = { readAt: null, readings: new Map() };

export function readingsKey(issueId: string): string {
  return `reading:${issueId}`;
}

/** @returns what can be read of it: a reading in another form is none, and is asked for anew */
export function readReadings(stored: Stored | undefined): IssueReadings {
  const reading = v.safeParse(schema, stored?.body);
  if (!reading.success) return NO_READINGS;
  const { readAt, readings } = reading.output;
  const known = Object.entries(readings).flatMap(([mark, value]) => {
    const one = v.safeParse(keptSchema, value);
    return one.success ? [[mark, one.output] as const] : [];
  });
  return { readAt, readings: new Map(known) };
}

/** As {@link readReadings}, for many issues; an issue without any has no entry. */
export async function readingsOf(issueIds: readonly string[]): Promise<Map<string, IssueReadings>> {
  const stored = await readDocuments(issueIds.map(readingsKey));
  return new Map(
    issueIds.flatMap((id, at) => {
      const one = stored[at];
      return one && one.revision > 0 ? [[id, readReadings(one)] as const] : [];
    }),
  );
}

/** Keeps what was read, in place of what stood there. The last writer may win: what is lost is asked once more. */
export async function keepReadings(
  issueId: string,
  projectId: string,
  { readAt, readings }: { readAt: string; readings: ReadonlyMap<string, KeptReading> },
): Promise<void> {
  const body = { projectId, readAt, readings: Object.fromEntries(readings) };
  await overwriteDocument(readingsKey(issueId), body);
}

/** @returns the id of the project whose issue a document holds readings of; null for any other document */
export function projectOfReadings({ key, body }: { key: string; body: unknown }): string | null {
  if (!key.startsWith(readingsKey(''))) return null;
  const reading = v.safeParse(v.object({ projectId: v.string() }), body);
  return reading.success ? reading.output.projectId : null;
}
