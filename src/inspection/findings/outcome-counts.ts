/** Verdicts counted over many issues. */
import type { Coverage } from '../../contract/report';
import { type Verdict, type Outcome, OUTCOMES } from '../../contract/report';

/** Adds verdicts to a coverage, in place. */
export function countOutcomes(
  coverage: Coverage,
  verdicts: readonly Pick<Verdict, 'duty' | 'outcome'>[],
): void {
  for (const { duty, outcome } of verdicts) {
    const outcomes = (coverage[duty] ??= noOutcomes());
    outcomes[outcome] += 1;
  }
}

export function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
}
