const DAY = 24 * 3600;

/** From how many seconds on an age is told in a unit, and how long the unit is: exact to the week for two months. */
const UNITS: [Intl.RelativeTimeFormatUnit, from: number, length: number][] = [
  ['year', 2 * 365 * DAY, 365 * DAY],
  ['month', 61 * DAY, 30 * DAY],
  ['week', 14 * DAY, 7 * DAY],
  ['day', DAY, DAY],
  ['hour', 3600, 3600],
  ['minute', 60, 60],
];

/**
 * Says how long ago a moment was, or when it will be: "13 days ago", "8 weeks ago", "in 2 hours".
 * @param seconds until the moment; below zero where it is past
 * @param locale BCP 47 tag
 */
export function relativeAge(seconds: number, locale: string): string {
  const found = UNITS.find(([, from]) => Math.abs(seconds) >= from);
  // "last week" for 13 days says less than it knows; only "yesterday" and "now" are better words than their number.
  const numeric = found === undefined || found[0] === 'day' ? 'auto' : 'always';
  const format = new Intl.RelativeTimeFormat(locale, { numeric });
  if (found === undefined) return format.format(0, 'second');
  const [unit, , length] = found;
  return format.format(Math.trunc(seconds / length), unit);
}
