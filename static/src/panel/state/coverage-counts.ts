import { DUTY_IDS, type DutyId } from '../../../../src/contract/duty-ids';
import type { ChildRow } from '../../../../src/contract/panel';
import { noOutcomes, OUTCOMES, type Outcome } from '../../../../src/contract/report';

export interface DutyCoverage {
  duty: DutyId;
  counts: Record<Outcome, number>;
  /** Rows to which the duty applies, whatever was found. */
  applying: number;
}

/** The outcome of one duty on one row, or null where it was not checked. */
export function outcomeOf(row: ChildRow, duty: DutyId): Outcome | null {
  return row.verdicts.find((verdict) => verdict.duty === duty)?.outcome ?? null;
}

/** The duties that apply to any row, in the order in which people see them. */
export function dutiesOf(rows: ChildRow[]): DutyId[] {
  const applying = new Set(
    rows.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ duty, outcome }) => (outcome === 'not-applicable' ? [] : duty)),
    ),
  );
  return DUTY_IDS.filter((duty) => applying.has(duty));
}

/** Counts each duty's outcomes over the rows. */
export function coverageOf(rows: ChildRow[]): DutyCoverage[] {
  return dutiesOf(rows).map((duty) => {
    const counts = noOutcomes();
    for (const row of rows) {
      const outcome = outcomeOf(row, duty);
      if (outcome) counts[outcome] += 1;
    }
    const applying = OUTCOMES.reduce(
      (sum, outcome) => sum + (outcome === 'not-applicable' ? 0 : counts[outcome]),
      0,
    );
    return { duty, counts, applying };
  });
}
