import type { SecondReading } from '../../contract/second-reading';
import type { Stored } from '../../storage/documents';
import type { InUse } from '../../storage/second-reader-switch';
import { readingsKey, readingsOf, readReadings } from '../../storage/second-readings';
import type { SecondReader } from '../facts/subject';

const NONE: ReadonlyMap<string, SecondReading> = new Map();

/** What a second reader said of the issues that one inspection looks at; it learns of them as they are read. */
export class KnownReadings implements SecondReader {
  readonly #byIssue = new Map<string, ReadonlyMap<string, SecondReading>>();
  readonly #readAt = new Map<string, string | null>();
  readonly lifts: boolean;

  constructor({ lifts }: InUse) {
    this.lifts = lifts;
  }

  readonly readingsOf = (issueId: string): ReadonlyMap<string, SecondReading> =>
    this.#byIssue.get(issueId) ?? NONE;

  /** Learns of one issue from a document that was read for it. */
  learn(issueId: string, stored: Stored | undefined): this {
    this.#byIssue.set(issueId, readReadings(stored).readings);
    return this;
  }

  /** @throws StorageUnavailable */
  async read(issueIds: readonly string[]): Promise<this> {
    for (const [id, { readings, readAt }] of await readingsOf(issueIds)) {
      this.#byIssue.set(id, readings);
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
