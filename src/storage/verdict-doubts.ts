/**
 * What people called wrong of a project's verdicts: which duty, and for which of a few reasons. Nobody's name or id is kept,
 * and of the work item only a mark by which the same is not counted twice.
 */
import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { DUTY_IDS, type DutyId } from '../contract/duty-ids';
import { DOUBT_REASONS, type DoubtCounts, type DoubtReason } from '../contract/report';
import { readDocuments, StorageConflict, writeDocument, type Stored } from './documents';

/** What storage takes for one value holds twice as many; the oldest go first. */
export const MOST_DOUBTS = 1000;
const ATTEMPTS = 4;

const doubtSchema = v.object({
  /** Known to whoever gave it alone, so that nobody else takes it back. */
  id: v.string(),
  mark: v.string(),
  duty: v.picklist(DUTY_IDS),
  reason: v.picklist(DOUBT_REASONS),
});
/** Oldest first. */
const schema = v.object({ doubts: v.array(v.unknown()) });
type Doubts = v.InferOutput<typeof doubtSchema>[];

export function doubtsKey(projectId: string): string {
  return `doubts:${projectId}`;
}

/** What somebody calls wrong. */
export interface Doubted {
  issueId: string;
  duty: DutyId;
  /** What was found, by the duty's code. */
  code: string;
  reason: DoubtReason;
}

/**
 * Counts a doubt, once for the same finding on the same work item and the same reason.
 * @returns the id to take it back with; null where it is counted already
 * @throws StorageConflict after several conflicts in a row
 */
export async function addDoubt(
  projectId: string,
  { issueId, duty, code, reason }: Doubted,
): Promise<string | null> {
  const mark = short(
    createHash('sha256').update([issueId, duty, code, reason].join('\n')).digest(),
  );
  const id = short(randomBytes(16));
  const isNew = await change(projectId, (doubts) =>
    doubts.some((one) => one.mark === mark)
      ? null
      : [...doubts, { id, mark, duty, reason }].slice(-MOST_DOUBTS),
  );
  return isNew ? id : null;
}

/** Takes a doubt back; one that is gone already stays gone. */
export async function removeDoubt(projectId: string, id: string): Promise<void> {
  await change(projectId, (doubts) =>
    doubts.some((one) => one.id === id) ? doubts.filter((one) => one.id !== id) : null,
  );
}

/** How often which reason was given, by duty. */
export async function countDoubts(projectId: string): Promise<DoubtCounts> {
  const [stored] = await readDocuments([doubtsKey(projectId)]);
  const counts: DoubtCounts = {};
  for (const { duty, reason } of doubtsIn(stored)) {
    const ofDuty = (counts[duty] ??= {});
    ofDuty[reason] = (ofDuty[reason] ?? 0) + 1;
  }
  return counts;
}

/** Ninety-six bits: enough that two never meet by chance. */
function short(bytes: Buffer): string {
  return bytes.subarray(0, 12).toString('base64url');
}

/** What this version does not know, such as a duty that is gone, is left out: nothing is decided by doubts. */
function doubtsIn(stored: Stored | undefined): Doubts {
  const reading = v.safeParse(schema, stored?.body);
  if (!reading.success) return [];
  return reading.output.doubts.filter((doubt) => v.is(doubtSchema, doubt));
}

/**
 * @param to gives null where nothing is to be changed
 * @returns whether something was
 */
async function change(projectId: string, to: (doubts: Doubts) => Doubts | null): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([doubtsKey(projectId)]);
    const doubts = to(doubtsIn(stored));
    if (doubts === null) return false;
    try {
      await writeDocument(doubtsKey(projectId), { doubts }, stored?.revision ?? 0);
      return true;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
