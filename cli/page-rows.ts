/** What the page shows of the rows, gathered as they come: of a large export no more is kept than is shown. */
import type { Row } from './row';

/** More than anybody reads on a page; the CSV holds all of them. */
export const MOST_ROWS = 1000;
/** So many keys are named beside a name. */
const MOST_KEYS = 10;

/** What waits for somebody. */
export interface Waiting {
  name: string;
  count: number;
  /** The first of the rows. */
  keys: string[];
  /** ISO time since when the first of it waits; empty where it is not known. */
  since: string;
}

export class PageRows {
  /** Rows with findings. */
  #telling = 0;
  /** By how many gaps a row has; the order of the file within. */
  readonly #byGaps: Row[][] = [];
  readonly #waiting = new Map<string, Waiting>();

  add(row: Row): void {
    for (const name of row.waitingFor) this.#addWaiting(name, row);
    if (row.findings.length === 0) return;
    this.#telling += 1;
    const gaps = row.findings.filter(({ outcome }) => outcome === 'gap').length;
    while (this.#byGaps.length <= gaps) this.#byGaps.push([]);
    const before = this.#byGaps.slice(gaps).reduce((sum, { length }) => sum + length, 0);
    if (before < MOST_ROWS) this.#byGaps[gaps]?.push(row);
  }

  #addWaiting(name: string, { key, waitingSince }: Row): void {
    const found = this.#waiting.get(name) ?? { name, count: 0, keys: [], since: '' };
    found.count += 1;
    if (found.keys.length < MOST_KEYS) found.keys.push(key);
    if (waitingSince !== null && (found.since === '' || waitingSince < found.since))
      found.since = waitingSince;
    this.#waiting.set(name, found);
  }

  /** How many rows have findings, shown or not. */
  get count(): number {
    return this.#telling;
  }

  /** Those with most gaps first. */
  get shown(): Row[] {
    return this.#byGaps.toReversed().flat().slice(0, MOST_ROWS);
  }

  /** By how long, not by how much: nobody is ranked. */
  get waiting(): Waiting[] {
    return [...this.#waiting.values()].sort((one, other) =>
      (one.since || '~').localeCompare(other.since || '~'),
    );
  }
}
