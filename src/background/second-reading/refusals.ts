/**
 * Requests of one run that the reader refused, or that took too long: each for its own sake, as far as one can tell, so that others
 * are read all the same.
 */

/** Issues refused one after the other after which it is the reader that is at fault; and requests of one issue. */
export const MOST_REFUSED = 3;

/** What of an issue was refused. */
export interface Refused {
  /** Of what was asked. */
  marks: string[];
  /** Of whatever of the issue stands. */
  standing: readonly string[];
}

export class Refusals {
  readonly #byIssue = new Map<string, Refused>();
  readonly #inARow = new Set<string>();

  note(issueId: string, { marks, standing }: Refused): void {
    const before = this.#byIssue.get(issueId)?.marks ?? [];
    this.#byIssue.set(issueId, { marks: [...before, ...marks], standing });
    this.#inARow.add(issueId);
  }

  /** Says that another request was answered. */
  noteAnswer(): void {
    this.#inARow.clear();
  }

  get areTooMany(): boolean {
    return this.#inARow.size >= MOST_REFUSED;
  }

  get byIssue(): ReadonlyMap<string, Refused> {
    return this.#byIssue;
  }
}
