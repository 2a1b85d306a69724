/** Which words a finding rests on: Jira knows nothing of what people say in the app, nor of what a second reader says. */
import { readDocuments } from '../../storage/documents';
import { issueKey } from '../../storage/issue-record';
import { readingsKey, readReadings } from '../../storage/second-readings';

/** What storage held of an issue when it was inspected. */
export interface WordsSeen {
  issueId: string;
  /** Of the record of what people said; 0 where there was none. */
  revision: number;
  /** When a second reader last read it; null for never, undefined where the project wants none. */
  readAt: string | null | undefined;
}

/**
 * Looks once more.
 * @returns ids of the issues of which something else is stored by now
 * @throws StorageUnavailable
 */
export async function spokenOfSince(seen: readonly WordsSeen[]): Promise<string[]> {
  const keys = seen.flatMap(({ issueId, readAt }) =>
    readAt === undefined ? [issueKey(issueId)] : [issueKey(issueId), readingsKey(issueId)],
  );
  const stored = await readDocuments(keys);
  const found = new Map(keys.map((key, at) => [key, stored[at]]));
  return seen.flatMap(({ issueId, revision, readAt }) => {
    const isSame =
      found.get(issueKey(issueId))?.revision === revision &&
      (readAt === undefined || readReadings(found.get(readingsKey(issueId))).readAt === readAt);
    return isSame ? [] : [issueId];
  });
}
