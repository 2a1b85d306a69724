/** Points in time of the sample, told from now backwards, so that the sample is never out of date. */

export type Moment = { daysAgo: number; clock: string } | { hoursAgo: number };

/** A time of day (UTC) a number of days ago; a negative number lies ahead. */
export function day(daysAgo: number, clock = '10:00'): Moment {
  return { daysAgo, clock };
}

/** For what happened so lately that a time of day could lie ahead. */
export function hour(hoursAgo: number): Moment {
  return { hoursAgo };
}

const HOUR = 3_600_000;

/** @returns the ISO time of a moment as seen at `now` */
export function resolveMoment(moment: Moment, now: Date): string {
  if ('hoursAgo' in moment) return new Date(now.getTime() - moment.hoursAgo * HOUR).toISOString();
  const [hours = 0, minutes = 0] = moment.clock.split(':').map(Number);
  return new Date(
    Date.UTC(
      now.getUTCFullYear(),
      now.getUTCMonth(),
      now.getUTCDate() - moment.daysAgo,
      hours,
      minutes,
    ),
  ).toISOString();
}
