/** What could not be taken of an export: the first are kept to be told, the others are counted. */
import type { RefusedRecord } from './records';

/** More than anybody reads; a file may have millions of them. */
const MOST_KEPT = 20;

export class Refusals {
  /** The first of them, in the order of the file. */
  readonly first: RefusedRecord[] = [];
  count = 0;

  add(record: RefusedRecord): void {
    this.count += 1;
    if (this.first.length < MOST_KEPT) this.first.push(record);
  }

  /** How many are not among the first. */
  get more(): number {
    return this.count - this.first.length;
  }
}
