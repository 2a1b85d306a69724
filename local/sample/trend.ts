/** What was counted on RIDE in the weeks before the sample begins, so that its project page has a trend to show. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { Snapshot } from '../../src/contract/scan';
import { keptSnapshots } from '../../src/storage/snapshots';

const DAY = 86_400_000;
const WEEKS = 10;

/** Issues with each outcome ten weeks ago and at last, of those that a duty applies to. */
interface Trend {
  gap: [number, number];
  attention: [number, number];
  met: [number, number];
  unknown: number;
}

/** The team said who its owner is seven weeks ago: since then stories have been written and questions answered. */
const TRENDS: Partial<Record<DutyId, Trend>> = {
  'user-stories': { gap: [29, 16], attention: [6, 8], met: [9, 27], unknown: 0 },
  'story-clarity': { gap: [0, 0], attention: [31, 24], met: [11, 25], unknown: 2 },
  prioritisation: { gap: [21, 9], attention: [12, 17], met: [15, 30], unknown: 0 },
  'developer-questions': { gap: [11, 6], attention: [2, 3], met: [3, 14], unknown: 0 },
  'strategy-trace': { gap: [3, 2], attention: [17, 10], met: [18, 37], unknown: 10 },
  'strategy-rationale': { gap: [0, 0], attention: [5, 4], met: [3, 5], unknown: 1 },
  breakdown: { gap: [2, 1], attention: [4, 4], met: [0, 1], unknown: 0 },
  'design-handoff': { gap: [2, 1], attention: [1, 1], met: [1, 3], unknown: 0 },
  'launch-positioning': { gap: [3, 2], attention: [2, 2], met: [0, 1], unknown: 1 },
};

/** @param now the moment that the sample is seen at @returns the document that the app keeps of a project's days */
export function sampleTrend(now: Date): unknown {
  const days = Array.from({ length: WEEKS * 2 + 1 }, (_, turn) => turn / (WEEKS * 2));
  return keptSnapshots(days.map((share) => snapshotAt(share, now)));
}

function snapshotAt(share: number, now: Date): Snapshot {
  const at = now.getTime() - DAY - Math.round((1 - share) * WEEKS * 7) * DAY;
  const issues = Math.round(58 + share * 19);
  // Little happens in the first weeks, most in the middle.
  const done = share < 0.25 ? 0 : ((share - 0.25) / 0.75) ** 0.8;
  const between = ([from, to]: [number, number]): number => Math.round(from + (to - from) * done);
  return {
    day: new Date(at).toISOString().slice(0, 10),
    issues,
    coverage: Object.fromEntries(
      Object.entries(TRENDS).map(([duty, { gap, attention, met, unknown }]) => {
        const counts = {
          gap: between(gap),
          attention: between(attention),
          met: between(met),
          unknown,
        };
        const applying = counts.gap + counts.attention + counts.met + unknown;
        return [duty, { ...counts, 'not-applicable': Math.max(0, issues - applying) }];
      }),
    ),
    openQuestions: { productOwner: between([16, 9]), productManager: 0 },
    waiting: between([41, 33]),
    partnership: null,
  };
}
