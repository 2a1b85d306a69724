/** What the page in Jira's apps menu may ask and get about who is away and who covers. */
import * as v from 'valibot';
import { daySchema } from './day-schema';
import type { Person } from './panel';

/** Days of one absence, and until its beginning. */
export const MOST_DAYS_AWAY = 366;
/** Absences of one person that are under way or to come. */
export const MOST_ABSENCES = 20;
export const LONGEST_PERSON_QUERY = 100;

export interface ShownAbsence {
  id: string;
  /** The first day and the last, both of them away. */
  from: string;
  until: string;
  timeZone: string;
  /** Account id; null where nobody covers. */
  cover: string | null;
  /** Whether the cover is away too on one of these days: on which is theirs to tell, since anybody may name them as a cover. */
  coverAway: boolean;
  /** Account id of who entered it; null where that account was closed since. */
  by: string | null;
  state: 'over' | 'now' | 'later';
}

/** An absence as a page shows it: it is changed or removed only where it still says the same. */
export type KnownAbsence = Pick<ShownAbsence, 'id' | 'from' | 'until' | 'cover'>;

/** An absence for which somebody covers. */
export interface ShownCover extends Pick<ShownAbsence, 'from' | 'until' | 'by'> {
  /** Account id of who is away. */
  person: string;
}

export interface AbsencesAnswer {
  /** Account id of the person whom all this is about. */
  of: string;
  /** Which day it is for that person, and where that is. */
  today: string;
  timeZone: string;
  /** By their first day. */
  absences: ShownAbsence[];
  /** What the person covers now or later. */
  covers: ShownCover[];
  people: Record<string, Person>;
  /** Whether the viewer may say for others that they are away. */
  mayForOthers: boolean;
}

const accountId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
/** Null for oneself. */
const of = v.nullable(accountId);
const knownAbsence = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{16}$/)),
  from: daySchema,
  until: daySchema,
  cover: v.nullable(accountId),
});

/** Payload schemas, by request key. */
export const awayRequests = {
  'global.absences': v.strictObject({ of }),
  'global.setAbsence': v.strictObject({
    of,
    /** What is changed; null for a new one. */
    was: v.nullable(knownAbsence),
    from: daySchema,
    until: daySchema,
    /** Null where nobody covers. */
    cover: v.nullable(accountId),
  }),
  'global.removeAbsence': v.strictObject({ of, was: knownAbsence }),
  'global.findPeople': v.strictObject({
    query: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_PERSON_QUERY)),
    page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
  }),
} as const;

export interface AwayAnswers {
  'global.absences': AbsencesAnswer;
  'global.setAbsence': AbsencesAnswer;
  'global.removeAbsence': AbsencesAnswer;
  /** People who may cover. */
  'global.findPeople': { choices: Person[]; more: boolean };
}
