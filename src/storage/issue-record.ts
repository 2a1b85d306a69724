import * as v from 'valibot';
import { JUDGEMENTS } from '../contract/report';
import { StorageConflict, writeDocument, type Stored } from './documents';

const judgement = v.object({
  commentId: v.string(),
  /** Counts the questions of the comment from 0. */
  index: v.number(),
  kind: v.picklist(JUDGEMENTS),
  /** Account id; null where the account was closed since. */
  by: v.nullable(v.string()),
  /** ISO time. */
  at: v.string(),
  where: v.string(),
});

/** By an owner, at an ISO time; null for an owner whose account was closed since. */
const acceptance = v.object({ by: v.nullable(v.string()), at: v.string() });

const issueRecordSchema = v.object({
  acceptances: v.array(acceptance),
  judgements: v.array(judgement),
});

/** What people said about an issue in the app: owners' sign-offs, and their word about questions. */
export type IssueRecord = v.InferOutput<typeof issueRecordSchema>;

export const EMPTY_ISSUE_RECORD: IssueRecord = { acceptances: [], judgements: [] };

export function issueKey(issueId: string): string {
  return `issue:${issueId}`;
}

/** @returns the record; an unreadable one is an error rather than an empty record, so that nothing is written over it. */
export function readIssueRecord(stored: Stored): IssueRecord {
  return stored.revision === 0 ? EMPTY_ISSUE_RECORD : v.parse(issueRecordSchema, stored.body);
}

/** How often a change is tried again on what somebody else just wrote. */
const ATTEMPTS = 4;

/**
 * Changes an issue's record; a change of somebody else's in between is kept, and this one is made on top of it.
 * @param stored the record as it was read
 * @param reread reads it again after a conflict
 * @throws StorageConflict after several conflicts in a row
 */
export async function changeIssueRecord(
  issueId: string,
  stored: Stored,
  change: (record: IssueRecord) => IssueRecord,
  reread: () => Promise<Stored>,
): Promise<IssueRecord> {
  let current = stored;
  for (let attempt = 1; ; attempt++) {
    const changed = change(readIssueRecord(current));
    try {
      await writeDocument(issueKey(issueId), changed, current.revision);
      return changed;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
      current = await reread();
    }
  }
}
