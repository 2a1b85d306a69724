/** Keeps what a second reader said of an issue, unless nobody wants it any more by then. */
import type { SecondReading } from '../../contract/second-reading';
import type { Jira } from '../../jira/client';
import { removeDocuments } from '../../storage/documents';
import { readInUse } from '../../storage/second-reader-switch';
import {
  keepReadings,
  readingsKey,
  readingsOf,
  type KeptReading,
} from '../../storage/second-readings';
import { checkIssue, projectOf } from '../checks';

export interface ToKeep {
  /** What was said, by the mark of what was asked. */
  found: ReadonlyMap<string, SecondReading>;
  /** Marks of what was asked and not answered, so that it is not asked again: what was said of it before stays. */
  refused?: readonly string[];
  /** Marks of what the issue holds: nothing is kept of other words. */
  standing: readonly string[];
}

/** Nothing is kept for a project that has switched the reader off meanwhile, or for an issue that has left it. */
export async function keep(
  jira: Jira,
  { projectId, issueId }: { projectId: string; issueId: string },
  { found, refused = [], standing }: ToKeep,
): Promise<void> {
  const inUse = await readInUse(projectId);
  if (inUse === null || found.size + refused.length === 0) return;
  const before = (await readingsOf([issueId])).get(issueId)?.readings;
  const marks = new Set(standing);
  const at = new Date().toISOString();
  const readings = new Map<string, KeptReading>(
    [...(before ?? [])].filter(([mark]) => marks.has(mark)),
  );
  for (const mark of refused)
    readings.set(mark, { ...(readings.get(mark) ?? { kind: 'nothing' }), at });
  for (const [mark, one] of found) readings.set(mark, { ...one, at });
  await keepReadings(issueId, projectId, { readAt: at, readings });
  // It may have been deleted, or moved, while the reader was asked: before it was kept, and nothing else would remove it.
  if ((await projectOf(jira, issueId)) !== projectId)
    return removeDocuments([readingsKey(issueId)]);
  // The run goes on with what is left by itself.
  if (inUse.lifts) await checkIssue(jira, projectId, issueId, { asks: false });
}
