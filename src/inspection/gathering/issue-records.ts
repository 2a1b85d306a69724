/** What people said about issues in the app, read for many at once. */
import { logFault } from '../../faults/log-fault';
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { type IssueRecord, issueKey, readIssueRecord } from '../../storage/issue-record';

/** A record, and the revision that it was read at. */
export interface KeptRecord {
  record: IssueRecord;
  revision: number;
}

/** What people said about issues in the app, by issue id; an issue whose record cannot be read has none. */
export async function readKeptRecords(
  issues: readonly JiraIssue[],
): Promise<Map<string, KeptRecord>> {
  const stored = await readDocuments(issues.map(({ id }) => issueKey(id)));
  const records = new Map<string, KeptRecord>();
  for (const [index, { id }] of issues.entries()) {
    const one = stored[index] ?? { revision: 0, body: undefined };
    try {
      records.set(id, { record: readIssueRecord(one), revision: one.revision });
    } catch (error) {
      logFault({ request: 'inspect', issueId: id, error });
    }
  }
  return records;
}

/** The same without their revisions. */
export async function readIssueRecords(
  issues: readonly JiraIssue[],
): Promise<Map<string, IssueRecord>> {
  const kept = await readKeptRecords(issues);
  return new Map([...kept].map(([id, { record }]) => [id, record]));
}
