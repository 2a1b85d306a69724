import type { SecondReading } from '../../contract/second-reading';
import type { Stored } from '../../storage/documents';
import type { InUse } from '../../storage/second-reader-switch';
import { readingsKey, readingsOf, readReadings } from '../../storage/second-readings';
import type { SecondReader } from '../facts/subject';

/** What a second reader said of the issues that one inspection looks at; it learns of them as they are read. */
export class KnownReadings implements SecondReader {
  readonly #byIssue = new Map<string, ReadonlyMap<string, SecondReading>>();
  readonly #readAt = new Map<string, string | null>();
  readonly #standing = new Map<string, Set<string>>();
  readonly lifts: boolean;

  constructor({ lifts }: InUse) {
    this.lifts = lifts;
  }

  readonly readingOf = (issueId: string, mark: string): SecondReading | undefined => {
    const reading = this.#byIssue.get(issueId)?.get(mark);
    if (reading !== undefined) this.#standing.set(issueId, this.standingOf(issueId).add(mark));
    return reading;
  };

  /** The marks of what was asked for and known: whatever else is kept of the issue is of words that it does not hold any more. */
  standingOf(issueId: string): Set<string> {
    return this.#standing.get(issueId) ?? new Set();
  }

  /** Learns of one issue from a document that was read for it. */
  learn(issueId: string, stored: Stored | undefined): this {
    this.#byIssue.set(issueId, readReadings(stored).readings);
    return this;
  }

  /**
   * @param since ISO time: what was read until then is as if it had not been
   * @throws StorageUnavailable
   */
  async read(issueIds: readonly string[], since: string | null = null): Promise<this> {
    for (const [id, { readings, readAt }] of await readingsOf(issueIds)) {
      const counting = [...readings].filter(([, { at }]) => since === null || at > since);
      this.#byIssue.set(id, new Map(counting));
      this.#readAt.set(id, readAt);
    }
    return this;
  }

  /** ISO time at which an issue was last read, as far as {@link read} learned of it; null for never. */
  readAt(issueId: string): string | null {
    return this.#readAt.get(issueId) ?? null;
  }

  /** The keys of what {@link learn} takes, for who reads other documents of the issues anyway. */
  static keysOf(issueIds: readonly string[]): string[] {
    return issueIds.map(readingsKey);
  }
}
