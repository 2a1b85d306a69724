import { useEffect, useState, type ReactNode } from 'react';
import { relativeAge } from './relative-age';

/** How often what is told as minutes or hours is told anew. */
const TICK_MS = 30_000;

/** A point in time, as long ago; it ages while one looks. The date itself stands in the title. */
export function RelativeTime({
  at,
  now,
  locale,
}: {
  at: string;
  /** Epoch milliseconds at which the page was told. */
  now: number;
  locale: string;
}): ReactNode {
  const elapsed = useElapsed(now);
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
  return (
    <time dateTime={at} title={date}>
      {relativeAge((time - now - elapsed) / 1000, locale)}
    </time>
  );
}

/** Milliseconds since the page was told `now`, by the ticks that have passed. */
function useElapsed(now: number): number {
  const [ticks, setTicks] = useState({ now, count: 0 });
  useEffect(() => {
    const timer = setInterval(() => {
      setTicks((before) => ({ now, count: before.now === now ? before.count + 1 : 1 }));
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [now]);
  return ticks.now === now ? ticks.count * TICK_MS : 0;
}
