/**
 * Who is away at a moment, and to whom their turns go. A turn is and stays the turn of whom the check found: who covers is looked
 * up whenever it is shown, so that nothing has to be checked anew when an absence begins or ends.
 */
import { dayIn } from '../contract/day';
import { isOver, type Absence } from '../storage/absences';

export class Covering {
  readonly #now: ReadonlyMap<string, Absence>;

  /** @param now epoch milliseconds */
  constructor(absences: readonly Absence[], now: number) {
    this.#now = new Map(
      absences.filter((one) => isAwayOn(one, now)).map((one) => [one.person, one]),
    );
  }

  /** The absence of somebody who is away at this moment. */
  absenceOf(accountId: string): Absence | undefined {
    return this.#now.get(accountId);
  }

  /**
   * Who covers for somebody at this moment: for a cover who is away, their own cover does. Null where nobody covers, also
   * where covers lead round in a circle, and for who is not away.
   */
  coverOf(accountId: string): string | null {
    const passed = new Set<string>();
    for (let at = accountId; !passed.has(at);) {
      const absence = this.#now.get(at);
      if (!absence) return at === accountId ? null : at;
      if (absence.cover === null) return null;
      passed.add(at);
      at = absence.cover;
    }
    return null;
  }

  /** Account ids of those for whom somebody covers at this moment, also by way of a cover who is away. */
  coveredBy(accountId: string): string[] {
    return [...this.#now.keys()].filter((person) => this.coverOf(person) === accountId);
  }

  /** Those who cover for any of these people at this moment. */
  coversOf(accountIds: readonly string[]): string[] {
    return [...new Set(accountIds.flatMap((accountId) => this.coverOf(accountId) ?? []))];
  }

  /** Whom to turn to at this moment: who covers in place of who is away, each person once. */
  inPlaceOf(accountIds: readonly string[]): string[] {
    return [...new Set(accountIds.map((accountId) => this.coverOf(accountId) ?? accountId))];
  }
}

function isAwayOn(absence: Absence, now: number): boolean {
  return dayIn(absence.timeZone, now) >= absence.from && !isOver(absence, now);
}
