import * as v from 'valibot';
import { JUDGEMENTS, TEXT_PARTS } from '../contract/report';
import { placeSchema, TEXT_KINDS } from '../contract/second-reading';
import { readDocuments, StorageConflict, writeDocument, type Stored } from './documents';

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
  /** Hash of the question's text: the judgement lapses when the text changes. Absent in old records, which use comment and index. */
  mark: v.exactOptional(v.string()),
  /** Where the words stand that ask, if a second reader alone found them; by a mark of the comment's text, with which the word ends. */
  asks: v.exactOptional(v.object({ mark: v.string(), start: v.number(), end: v.number() })),
});

/** What a person said of a second reading of the issue's text. */
const textWord = v.object({
  of: v.picklist(TEXT_KINDS),
  /** Of the text as it stood, with which the word ends. */
  mark: v.string(),
  /** Whether the reading is right. */
  holds: v.boolean(),
  /** What the text says by it, as places in it. */
  found: v.array(
    v.object({
      part: v.picklist([...TEXT_PARTS.story, ...TEXT_PARTS.reasons]),
      place: placeSchema,
    }),
  ),
  /** Account id; null where the account was closed since. */
  by: v.nullable(v.string()),
  /** ISO time. */
  at: v.string(),
});

/** `by` was an owner at the time (ISO). It is null once their account is closed, and the acceptance no longer counts. */
const acceptance = v.object({ by: v.nullable(v.string()), at: v.string() });

/** People whom one comment asked, at an ISO time; of which run of the action, where it was kept since runs have marks. */
const ask = v.object({
  accountIds: v.array(v.string()),
  at: v.string(),
  run: v.exactOptional(v.string()),
});

const issueRecordSchema = v.object({
  /** Of the project that the issue is in, so that the record can go with it. */
  projectId: v.exactOptional(v.string()),
  acceptances: v.array(acceptance),
  judgements: v.array(judgement),
  /** Records of before the app had texts read a second time have none. */
  texts: v.optional(v.array(textWord), () => []),
  /** The order of work confirmed as it is. Records of before the app knew of it have none. */
  confirmations: v.optional(v.array(acceptance), () => []),
  /** Who was asked in the name of whose turn it is, and when, so that a rule asks nobody day after day. */
  asks: v.optional(v.array(ask), () => []),
});

/** What people said about an issue in the app: owners' sign-offs, and their word about questions. */
export type IssueRecord = v.InferOutput<typeof issueRecordSchema>;

export const EMPTY_ISSUE_RECORD: IssueRecord = {
  acceptances: [],
  judgements: [],
  texts: [],
  confirmations: [],
  asks: [],
};

export function issueKey(issueId: string): string {
  return `issue:${issueId}`;
}

/** @returns the record; an unreadable one is an error rather than an empty record, so that nothing is written over it. */
export function readIssueRecord(stored: Stored): IssueRecord {
  return stored.revision === 0 ? EMPTY_ISSUE_RECORD : v.parse(issueRecordSchema, stored.body);
}

const recordOfProject = v.object({ projectId: v.string() });

/** @returns the id of the project whose issue a document is the record of; null for any other document */
export function projectOfRecord({ key, body }: { key: string; body: unknown }): string | null {
  if (!key.startsWith(issueKey(''))) return null;
  const reading = v.safeParse(recordOfProject, body);
  return reading.success ? reading.output.projectId : null;
}

/** Lets the record of an issue that moved say where it is now; an issue without one gets none. */
export async function moveIssueRecord(issueId: string, projectId: string): Promise<void> {
  const read = async (): Promise<Stored> => {
    const [stored] = await readDocuments([issueKey(issueId)]);
    return stored ?? { revision: 0, body: undefined };
  };
  const stored = await read();
  if (stored.revision === 0) return;
  await changeIssueRecord(issueId, stored, (record) => ({ ...record, projectId }), read);
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
