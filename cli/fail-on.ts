/** What lets the command end as failed, for pipelines: `gap`, or `gap:DUTY`. */
import { ISSUE_DUTY_IDS, type IssueDutyId } from '../src/contract/duty-ids';
import type { Coverage } from '../src/contract/report';

/** A duty whose gaps count, or every duty. */
export type FailOn = IssueDutyId | 'any';

/** @returns null for what names no gap */
export function readFailOn(text: string): FailOn | null {
  const [outcome, duty] = text.split(':', 2);
  if (outcome !== 'gap') return null;
  return duty === undefined ? 'any' : (ISSUE_DUTY_IDS.find((id) => id === duty) ?? null);
}

/** @returns whether there is a gap that counts */
export function fails(coverage: Coverage, on: readonly FailOn[]): boolean {
  return on.some((one) =>
    (one === 'any' ? ISSUE_DUTY_IDS : [one]).some((duty) => (coverage[duty]?.gap ?? 0) > 0),
  );
}
