import { useEffect, useState, type ReactNode } from 'react';
import { capitalised } from '../../../src/texts/capitalised';
import { relativeAge } from './relative-age';

/** How often what is told as minutes or hours is told anew. */
const TICK_MS = 30_000;

/** A point in time, as long ago; it ages while one looks. The date itself stands in the title. */
export function RelativeTime({
  at,
  now,
  locale,
  isFirst = false,
}: {
  at: string;
  /** Epoch milliseconds at which the page was told. */
  now: number;
  locale: string;
  /** Whether it begins what it stands in, such as a cell of its own. */
  isFirst?: boolean;
}): ReactNode {
  const elapsed = useElapsed(now);
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
  const age = relativeAge((time - now - elapsed) / 1000, locale);
  return (
    <time dateTime={at} title={date}>
      {isFirst ? capitalised(age, { locale }) : age}
    </time>
  );
}

/** Milliseconds since the page was told `now`. A page in the background ticks seldom, so the clock says how long it was. */
function useElapsed(now: number): number {
  const [elapsed, setElapsed] = useState({ now, ms: 0 });
  useEffect(() => {
    const told = Date.now();
    const timer = setInterval(() => {
      setElapsed({ now, ms: Date.now() - told });
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [now]);
  return elapsed.now === now ? elapsed.ms : 0;
}
