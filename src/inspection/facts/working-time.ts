/** Counts the hours that a project works between two moments. Holidays are not known to the app and count as days. */
import { TZDate, tzOffset, tzScan } from '@date-fns/tz';
import type { WorkingWeek } from '../../contract/role-map';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A question of another year has a date that is a slip: its days have the length that the clock says. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

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
  return week.days.includes(weekday(day)) ? openHours(day, week, start, end) : 0;
}

/** Hours from opening to closing on a day of the calendar that lie between two moments. */
function openHours(
  day: CalendarDay,
  { from, to, timeZone }: WorkingWeek,
  start = -Infinity,
  end = Infinity,
): number {
  const opens = Math.max(moment(day, from, timeZone), start);
  const closes = Math.min(moment(day, to, timeZone), end);
  return Math.max(0, closes - opens) / HOUR;
}

/** The days from the first up to the one before the last: counted by weekday, and corrected where the clock was changed. */
function hoursOfWholeDays(first: CalendarDay, last: CalendarDay, week: WorkingWeek): number {
  const wholeWeeks = Math.floor((last - first) / 7);
  let days = wholeWeeks * new Set(week.days).size;
  for (let day = first + wholeWeeks * 7; day < last; day++)
    if (week.days.includes(weekday(day))) days += 1;
  let hours = days * hoursByTheClock(week);
  const years = [Math.max(yearOf(first) - 1, FIRST_YEAR), Math.min(yearOf(last) + 1, LAST_YEAR)];
  for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year++)
    for (const { day, more } of changedDays(year, week))
      if (day >= first && day < last && week.days.includes(weekday(day))) hours += more;
  return hours;
}

function hoursByTheClock({ from, to }: WorkingWeek): number {
  return Math.max(0, minutes(to) - minutes(from)) / 60;
}

/** A day whose working time is not as long as the clock says, and by how many hours it is longer; below zero for shorter. */
interface ChangedDay {
  day: CalendarDay;
  more: number;
}

/** By time zone, hours and year: zones are slow to ask, and every open question asks for its years. */
const CHANGED_DAYS = new Map<string, ChangedDay[]>();

/** The days whose working time a change of the clock in that year makes longer or shorter. Each year is looked for once. */
function changedDays(year: number, week: WorkingWeek): ChangedDay[] {
  const { timeZone, from, to } = week;
  const key = [timeZone, from, to, year].join(' ');
  const known = CHANGED_DAYS.get(key);
  if (known) return known;
  const [start, end] = [new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0))];
  const near = tzScan(timeZone, { start, end }).flatMap(({ date, change, offset }) => {
    // The scan goes by hours, and a day that ends with the change ends at another time.
    const before = calendarDay(date.getTime() + (offset - change) * MINUTE - HOUR) - 1;
    const after = calendarDay(date.getTime() + offset * MINUTE);
    return Array.from({ length: Math.max(0, after - before) + 1 }, (_, at) => before + at);
  });
  const found = [...new Set(near)].flatMap((day): ChangedDay[] => {
    const more = openHours(day, week) - hoursByTheClock(week);
    return more === 0 ? [] : [{ day, more }];
  });
  CHANGED_DAYS.set(key, found);
  return found;
}

function dayOf(at: number, timeZone: string): CalendarDay {
  const local = new TZDate(at, timeZone);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY;
}

/** @param local milliseconds since the first of January 1970 as a clock there shows them */
function calendarDay(local: number): CalendarDay {
  return Math.floor(local / DAY);
}

function yearOf(day: CalendarDay): number {
  return new Date(day * DAY).getUTCFullYear();
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
