/** Counts the hours that a project works between two moments. Holidays are not known to the app and count as days. */
import { TZDate, tzOffset } from '@date-fns/tz';
import type { WorkingWeek } from '../../contract/role-map';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Clocks change between midnight and four in every zone in use; a working day that begins later has its nominal length. */
const CLOCKS_ARE_CHANGED_BY = '04:00';

/** A day of the calendar, whatever the zone: the number of days since the first of January 1970. */
type CalendarDay = number;

/**
 * @param from ISO time
 * @param to ISO time; before `from` gives 0
 * @returns working hours between the two, exact over weekends, time zones and changes of the clock
 */
export function workingHours(from: string, to: string, week: WorkingWeek): number {
  const start = Date.parse(from);
  const end = Date.parse(to);
  // A text that is no time is not before anything.
  if (!(start < end)) return 0;

  const firstDay = dayOf(start, week.timeZone);
  const lastDay = dayOf(end, week.timeZone);
  if (firstDay === lastDay) return hoursOn(firstDay, start, end, week);
  return (
    hoursOn(firstDay, start, end, week) +
    hoursOfWholeDays(firstDay + 1, lastDay, week) +
    hoursOn(lastDay, start, end, week)
  );
}

/** Hours of one day's working time that lie between two moments. */
function hoursOn(day: CalendarDay, start: number, end: number, week: WorkingWeek): number {
  if (!week.days.includes(weekday(day))) return 0;
  const opens = Math.max(moment(day, week.from, week.timeZone), start);
  const closes = Math.min(moment(day, week.to, week.timeZone), end);
  return Math.max(0, closes - opens) / HOUR;
}

/** The days from the first up to the one before the last: counted by weekday where each has the same length, else one by one. */
function hoursOfWholeDays(first: CalendarDay, last: CalendarDay, week: WorkingWeek): number {
  if (week.from < CLOCKS_ARE_CHANGED_BY) {
    let hours = 0;
    for (let day = first; day < last; day++) hours += hoursOn(day, -Infinity, Infinity, week);
    return hours;
  }
  const wholeWeeks = Math.floor((last - first) / 7);
  let days = wholeWeeks * new Set(week.days).size;
  for (let day = first + wholeWeeks * 7; day < last; day++)
    if (week.days.includes(weekday(day))) days += 1;
  return (days * (minutes(week.to) - minutes(week.from))) / 60;
}

function dayOf(at: number, timeZone: string): CalendarDay {
  const local = new TZDate(at, timeZone);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY;
}

/** From 1 for Monday to 7 for Sunday; the first of January 1970 was a Thursday. */
function weekday(day: CalendarDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** When a day's clock first shows a time; 24:00 is the next midnight, and a time that the clock skips is the moment it skips to. */
function moment(day: CalendarDay, clock: string, timeZone: string): number {
  const date = new Date(day * DAY);
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const at = new TZDate(year, month, ofMonth, 0, minutes(clock), timeZone).getTime();
  // A time that the clock shows twice is given as its second showing.
  const setBack = tzOffset(timeZone, new Date(at - 3 * HOUR)) - tzOffset(timeZone, new Date(at));
  if (setBack <= 0) return at;
  const earlier = at - setBack * MINUTE;
  return tzOffset(timeZone, new Date(earlier)) === tzOffset(timeZone, new Date(at)) ? at : earlier;
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
