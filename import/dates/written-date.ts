/**
 * Dates as people's settings write them: `12/Jan/24 3:45 PM` (what Jira writes unless an admin changed it), `12.01.2024 15:45`,
 * `Jan 12, 2024, 3:45 PM`, `2024-01-12 15:45`.
 */
import { tzOffset } from '@date-fns/tz';
import { asInstant } from '../../src/jira/answers/parse';
import { monthNamed } from './month-names';

/** Which of two numbers that could both be a month is the day. */
export type DateOrder = 'day-first' | 'month-first';

export interface DateSetting {
  /** IANA name of the zone that times are in which name none. */
  timeZone: string;
  order: DateOrder;
}

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** A time with its zone, as REST and RSS write it. */
const WITH_ZONE = /\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?\s?(Z|[+-]\d\d:?\d\d)$/;
const TIME = /(?<!\d)(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?/u;
const AFTERNOON = /(?<!\p{L})(?:p\.?\s?m\.?|nachm\.?|da tarde)(?!\p{L})/iu;
const MORNING = /(?<!\p{L})(?:a\.?\s?m\.?|vorm\.?|da manhã)(?!\p{L})/iu;
/** What is longer is no date; nothing of a text is looked at then. */
const LONGEST = 60;

/** @returns ISO 8601 in UTC; null for what is no date */
export function readDate(text: string, setting: DateSetting): string | null {
  const trimmed = text.trim();
  if (trimmed.length < 6 || trimmed.length > LONGEST || !/\d/.test(trimmed)) return null;
  if (WITH_ZONE.test(trimmed)) return asInstant(trimmed);
  const moment = momentIn(trimmed, setting.order);
  return moment && instantOf(moment, setting.timeZone);
}

/** @returns whether a text is a date as a whole, whichever order its numbers have */
export function isDate(text: string): boolean {
  const read = (order: DateOrder): string | null => readDate(text, { timeZone: 'UTC', order });
  return read('day-first') !== null || read('month-first') !== null;
}

/** @returns which order dates of numbers have, where one of them has a day above 12; null where none tells */
export function orderOf(texts: Iterable<string>): DateOrder | null {
  for (const text of texts) {
    const [one = 0, other = 0] = numbersBeforeYear(text) ?? [];
    if (one > 12 && other <= 12) return 'day-first';
    if (other > 12 && one <= 12) return 'month-first';
  }
  return null;
}

/** @returns the only order in which all texts are whole dates; null where none is, or both are */
export function onlyOrderOf(texts: readonly string[]): DateOrder | null {
  const [order, other] = (['day-first', 'month-first'] as const).filter((one) =>
    texts.every((text) => readDate(text, { timeZone: 'UTC', order: one }) !== null),
  );
  return other === undefined ? (order ?? null) : null;
}

/** @returns what stands between day and month of a date of numbers; null for another date, and for what is none */
export function markIn(text: string): string | null {
  return isOfNumbers(text) ? (/\D/.exec(text.trim())?.[0] ?? null) : null;
}

/** @returns whether a date says day and month by numbers alone, so that their order matters */
export function isOfNumbers(text: string): boolean {
  return numbersBeforeYear(text) !== null;
}

function numbersBeforeYear(text: string): [number, number] | null {
  const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?!\d)/.exec(text.trim());
  return found ? [Number(found[1]), Number(found[2])] : null;
}

function momentIn(text: string, order: DateOrder): Moment | null {
  const time = TIME.exec(text);
  const date = time ? text.slice(0, time.index) + text.slice(time.index + time[0].length) : text;
  const day = dayIn(date.replace(AFTERNOON, ' ').replace(MORNING, ' '), order);
  if (day === null) return null;
  const hour = Number(time?.[1] ?? 0);
  const half = AFTERNOON.test(text) ? 12 : MORNING.test(text) ? 0 : null;
  const moment = {
    ...day,
    hour: half === null ? hour : (hour % 12) + half,
    minute: Number(time?.[2] ?? 0),
    second: Number(time?.[3] ?? 0),
  };
  return isPossible(moment) ? moment : null;
}

function dayIn(text: string, order: DateOrder): Pick<Moment, 'year' | 'month' | 'day'> | null {
  const numbers = text.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  const named = (text.match(/\p{L}{3,}\.?/gu) ?? []).map(monthNamed).findLast((one) => one);
  if (named) {
    if (numbers.length !== 2) return null;
    return first.length === 4
      ? { year: Number(first), month: named, day: Number(second) }
      : { year: yearOf(second), month: named, day: Number(first) };
  }
  if (numbers.length !== 3 || /\p{L}{3}/u.test(text)) return null;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return { year: yearOf(third), month: Number(month), day: Number(day) };
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isPossible({ year, month, day, hour, minute, second }: Moment): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return year >= 1990 && year <= 2200 && isDay && hour < 24 && minute < 60 && second < 60;
}

/** Of a time that the clock shows twice one is taken. */
function instantOf({ year, month, day, hour, minute, second }: Moment, timeZone: string): string {
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const before = shown - offset(timeZone, shown);
  return new Date(shown - offset(timeZone, before)).toISOString();
}

function offset(timeZone: string, at: number): number {
  return tzOffset(timeZone, new Date(at)) * 60_000;
}
