/** Counts the hours that a project works between two moments. Holidays are not known to the app and count as days. */
import { DateTime } from 'luxon';
import type { WorkingWeek } from '../contract/role-map';

const HOUR = 3_600_000;
/** Clocks change between midnight and four in every zone in use; a working day that begins later has its nominal length. */
const CLOCKS_ARE_CHANGED_BY = '04:00';

/**
 * @param from ISO time
 * @param to ISO time; before `from` gives 0
 * @returns working hours between the two, exact over weekends, time zones and changes of the clock
 */
export function workingHours(from: string, to: string, week: WorkingWeek): number {
  const start = DateTime.fromISO(from, { zone: week.timeZone });
  const end = DateTime.fromISO(to, { zone: week.timeZone });
  if (!start.isValid || !end.isValid || start >= end) return 0;

  const firstDay = start.startOf('day');
  const lastDay = end.startOf('day');
  if (firstDay.hasSame(lastDay, 'day')) return hoursOn(firstDay, start, end, week);

  const between = Math.round(lastDay.diff(firstDay, 'days').days) - 1;
  return (
    hoursOn(firstDay, start, end, week) +
    hoursOfWholeDays(firstDay, between, week) +
    hoursOn(lastDay, start, end, week)
  );
}

/** Hours of one day's working time that lie between two moments. */
function hoursOn(day: DateTime, start: DateTime, end: DateTime, week: WorkingWeek): number {
  if (!week.days.includes(day.weekday)) return 0;
  const opens = Math.max(at(day, week.from).toMillis(), start.toMillis());
  const closes = Math.min(at(day, week.to).toMillis(), end.toMillis());
  return Math.max(0, closes - opens) / HOUR;
}

/** The days after `day`: counted by weekday where each has the same length, else one by one. */
function hoursOfWholeDays(day: DateTime, count: number, week: WorkingWeek): number {
  if (week.from < CLOCKS_ARE_CHANGED_BY) {
    let hours = 0;
    for (let offset = 1; offset <= count; offset++) {
      const whole = day.plus({ days: offset });
      if (week.days.includes(whole.weekday))
        hours += at(whole, week.to).diff(at(whole, week.from)).as('hours');
    }
    return hours;
  }
  const workdays = new Set(week.days);
  let days = Math.floor(count / 7) * workdays.size;
  for (let offset = 1; offset <= count % 7; offset++) {
    if (workdays.has(((day.weekday - 1 + offset) % 7) + 1)) days += 1;
  }
  return (days * (minutes(week.to) - minutes(week.from))) / 60;
}

/** A time of day on a day; 24:00 is the next midnight, and a time that the clock skips is the moment it skips to. */
function at(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute });
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
