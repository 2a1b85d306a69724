/** A day of the calendar as `2026-05-04`: the same day for everybody, whatever their clock says. */

const DAY_MS = 86_400_000;

/** @param days may be negative */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first up to the last, both counted; 0 or less where the last comes first. */
export function daysFrom(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS + 1;
}

/** Made once for each zone: there are some hundred, and to make one takes longer than all else here. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 1_000;

/** @throws RangeError for what is no zone */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Of all languages it is Swedish that writes a day as ISO 8601 has it.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  // Names of zones can be written in small and in capital letters, in very many ways.
  if (formats.size < MOST_FORMATS) formats.set(timeZone, format);
  return format;
}

/** Which day it is somewhere. */
export function dayIn(timeZone: string, now: number): string {
  return formatOf(timeZone).format(now);
}

/** A day in the words of a language: "4 May", with its year where that is another than the reader's own. */
export function dayWords(day: string, today: string, locale: string): string {
  const isOfThisYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isOfThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
