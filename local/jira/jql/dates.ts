/** Times in JQL: absolute, relative to now, and the functions that name the ends of days, weeks, months and years. */
import { DateTime, type DateTimeUnit, type DurationLikeObject } from 'luxon';
import { own } from '../../../src/contract/own';
import { JqlError, type QueryContext } from './query';

const FORMATS = ['yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd'];

const UNITS: Record<string, keyof DurationLikeObject> = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
};

/** An offset such as `-1w 2d` or, where a function gives the unit, plain `-1`; null for a text that is none. */
function offset(text: string, unit?: keyof DurationLikeObject): DurationLikeObject | null {
  const plain = /^([+-]?\d+)$/.exec(text.trim());
  if (plain !== null && unit !== undefined) return { [unit]: Number(plain[1]) };
  const whole = /^([+-]?)((?:\d+[yMwdhm]\s*)+)$/.exec(text.trim());
  if (whole === null) return null;
  const sign = whole[1] === '-' ? -1 : 1;
  const duration: DurationLikeObject = {};
  for (const [, count, letter] of (whole[2] ?? '').matchAll(/(\d+)([yMwdhm])/g)) {
    const name = UNITS[letter ?? ''];
    if (name !== undefined) duration[name] = (duration[name] ?? 0) + sign * Number(count);
  }
  return duration;
}

const here = (context: QueryContext): DateTime =>
  DateTime.fromJSDate(context.now, { zone: context.timeZone });

/** A time in UTC. A search asks for those of every issue of the site, and they need no calendar. */
const IN_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** Milliseconds since 1970 of an ISO time or day that an issue holds; null for anything else. */
export function heldDate(value: unknown, { timeZone }: QueryContext): number | null {
  if (typeof value !== 'string') return null;
  if (IN_UTC.test(value)) {
    const time = Date.parse(value);
    return Number.isNaN(time) ? null : time;
  }
  // Jira writes offsets without a colon, which ISO allows in its basic form only.
  const at = DateTime.fromISO(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'), { zone: timeZone });
  return at.isValid ? at.toMillis() : null;
}

/** Milliseconds since 1970 of a date in a query. @throws JqlError where it is none. */
export function parseDate(text: string, field: string, context: QueryContext): number {
  const relative = offset(text);
  if (relative !== null) return here(context).plus(relative).toMillis();
  for (const format of FORMATS) {
    const parsed = DateTime.fromFormat(text, format, { zone: context.timeZone });
    if (parsed.isValid) return parsed.toMillis();
  }
  const iso = DateTime.fromISO(text, { zone: context.timeZone });
  if (/T/.test(text) && iso.isValid) return iso.toMillis();
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

const ENDS: Record<string, { unit: DateTimeUnit; end: boolean }> = {
  startofday: { unit: 'day', end: false },
  endofday: { unit: 'day', end: true },
  startofweek: { unit: 'week', end: false },
  endofweek: { unit: 'week', end: true },
  startofmonth: { unit: 'month', end: false },
  endofmonth: { unit: 'month', end: true },
  startofyear: { unit: 'year', end: false },
  endofyear: { unit: 'year', end: true },
};

/** Luxon's weeks begin on Monday and Jira's on Sunday, so that a day is added before and taken away after. */
function edge(at: DateTime, { unit, end }: { unit: DateTimeUnit; end: boolean }): DateTime {
  if (unit !== 'week') return end ? at.endOf(unit) : at.startOf(unit);
  const shifted = at.plus({ days: 1 });
  return (end ? shifted.endOf('week') : shifted.startOf('week')).minus({ days: 1 });
}

/** What `now()` and its kin stand for; undefined for a function that is not of time. */
export function dateFunction(
  name: string,
  args: readonly string[],
  context: QueryContext,
): number | undefined {
  const lower = name.toLowerCase();
  if (lower === 'now') return context.now.getTime();
  const ends = own(ENDS, lower);
  if (ends === undefined) return undefined;
  const [text] = args;
  const moved = text === undefined ? {} : offset(text, `${ends.unit}s` as keyof DurationLikeObject);
  if (moved === null) {
    throw new JqlError(`Incorrect argument '${text ?? ''}' of the function '${name}'.`);
  }
  return edge(here(context).plus(moved), ends).toMillis();
}
