/** Verdicts counted over many issues. */
import { noOutcomes, type Coverage, type Verdict } from '../../contract/report';

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
