/** The trend of a project as numbers and points of a line. */
import type { TrendDay, OutcomeCounts } from '../../../src/contract/project-page';
import type { IssueDutyId } from '../../../src/contract/project-search';

/** What of the trend is drawn, the most pressing first. */
export const TREND_OUTCOMES = ['gap', 'attention', 'met'] as const;

export interface DayCounts extends OutcomeCounts {
  day: string;
}

/** @param duty null for all duties together: an issue then counts once for each duty that it has the outcome in */
export function countsOf(days: readonly TrendDay[], duty: IssueDutyId | null): DayCounts[] {
  return days.map(({ day, duties }) => {
    const found = duty === null ? Object.values(duties) : [duties[duty]];
    const counts: DayCounts = { day, gap: 0, attention: 0, unknown: 0, met: 0 };
    for (const one of found) {
      counts.gap += one?.gap ?? 0;
      counts.attention += one?.attention ?? 0;
      counts.unknown += one?.unknown ?? 0;
      counts.met += one?.met ?? 0;
    }
    return counts;
  });
}

/** Days stand as far apart as they are, so that a gap in the record is one in the picture. */
export function xAt(
  day: string,
  first: string,
  last: string,
  { width, start, end }: { width: number; start: number; end: number },
): number {
  const span = Date.parse(last) - Date.parse(first);
  const share = span === 0 ? 0 : (Date.parse(day) - Date.parse(first)) / span;
  return start + share * (width - start - end);
}

export function svgPath(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** Round numbers from 0 to the first that is not under `most`, at most five of them. */
export function ticksUpTo(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? most,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}
