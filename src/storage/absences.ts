/**
 * Who said that they are away, from when to when, and who covers for them. One document for the site: whoever looks at a work
 * item does not know beforehand whose turn it is, and reads it together with all else.
 */
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { dayAfter, dayIn } from '../contract/day';
import { daySchema } from '../contract/day-schema';
import { storedBytes } from '../contract/stored-bytes';
import { isTimeZone } from '../contract/time-zone';
import { OwnError } from '../faults/own-error';
import { readDocuments, StorageConflict, writeDocument, type Stored } from './documents';

export const ABSENCES_KEY = 'absences';
/** How long what is over is kept. */
export const KEPT_DAYS = 30;
/** Storage takes 240 KB of one value, with what it is wrapped in: some six hundred absences. */
const MOST_BYTES = 200_000;
const ATTEMPTS = 6;

const accountId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const absenceSchema = v.object({
  id: v.string(),
  /** Account id of who is away. */
  person: accountId,
  /** The first day and the last, both of them away. */
  from: daySchema,
  until: daySchema,
  /** Where these days begin and end. */
  timeZone: v.pipe(v.string(), v.check(isTimeZone)),
  /** Account id; null where nobody covers, or their account was closed since. */
  cover: v.nullable(accountId),
  /** Account id of who entered it; null where that account was closed since. */
  by: v.nullable(accountId),
  /** ISO time at which it was entered. */
  at: v.string(),
});
export type Absence = v.InferOutput<typeof absenceSchema>;

const schema = v.object({ absences: v.array(v.unknown()) });

/** There is no room for a further absence. */
export class AbsencesFull extends OwnError {
  constructor() {
    super('There is no room for a further absence.');
    this.name = 'AbsencesFull';
  }
}

/** @returns what can be read; nobody is away by what cannot */
export function readAbsencesIn(stored: Stored | undefined): Absence[] {
  const reading = v.safeParse(schema, stored?.body);
  if (!reading.success) return [];
  return reading.output.absences.filter((one) => v.is(absenceSchema, one));
}

export async function readAbsences(): Promise<Absence[]> {
  const [stored] = await readDocuments([ABSENCES_KEY]);
  return readAbsencesIn(stored);
}

/** An id that nobody else's absence has. */
export function newAbsenceId(): string {
  return randomBytes(12).toString('base64url');
}

/** Whether the last day is over where the person is. */
export function isOver({ until, timeZone }: Absence, now: number): boolean {
  return dayIn(timeZone, now) > until;
}

function isToBeForgotten({ until, timeZone }: Absence, now: number): boolean {
  return dayIn(timeZone, now) > dayAfter(until, KEPT_DAYS);
}

/** What stands there, whether this version can read it or not. A document in another form is an error, and not written over. */
function everythingIn(stored: Stored | undefined): unknown[] {
  if (!stored || stored.revision === 0) return [];
  return v.parse(schema, stored.body).absences;
}

/**
 * Changes what is kept; what somebody else changes in between is kept, and this is made on top of it. What is to be forgotten
 * goes with every change; what another version of the app has written and this one cannot read stays.
 * @param change gives null where nothing is to be changed; what it throws ends the change
 * @throws AbsencesFull, StorageConflict after several conflicts in a row
 */
export async function changeAbsences(
  now: number,
  change: (absences: Absence[]) => Absence[] | null,
): Promise<Absence[]> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([ABSENCES_KEY]);
    const before = readAbsencesIn(stored);
    const others = everythingIn(stored).filter((one) => !v.is(absenceSchema, one));
    const changed = change(before.filter((one) => !isToBeForgotten(one, now)));
    if (changed === null) return before;
    const body = { absences: [...changed, ...others] };
    if (changed.length > before.length && storedBytes(body) > MOST_BYTES) throw new AbsencesFull();
    try {
      await writeDocument(ABSENCES_KEY, body, stored?.revision ?? 0);
      return changed;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Forgets what has been over for thirty days. */
export async function forgetOldAbsences(now: number): Promise<void> {
  const isOld = (one: Absence): boolean => isToBeForgotten(one, now);
  if ((await readAbsences()).some(isOld)) await changeAbsences(now, (left) => left);
}
