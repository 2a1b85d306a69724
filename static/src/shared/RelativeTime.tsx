import type { ReactNode } from 'react';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** A point in time, as long ago; the date itself stands in the title. */
export function RelativeTime({
  at,
  now,
  locale,
}: {
  at: string;
  now: number;
  locale: string;
}): ReactNode {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
  return (
    <time dateTime={at} title={date}>
      {ago((time - now) / 1000, locale)}
    </time>
  );
}

function ago(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] =
    UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
}
