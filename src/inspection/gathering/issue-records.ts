/** What people said about issues in the app, read for many at once. */
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { type IssueRecord, issueKey, readIssueRecord } from '../../storage/issue-record';

/** What people said about issues in the app, by issue id; an issue whose record cannot be read has none. */
export async function readIssueRecords(
  issues: readonly JiraIssue[],
): Promise<Map<string, IssueRecord>> {
  const stored = await readDocuments(issues.map(({ id }) => issueKey(id)));
  const records = new Map<string, IssueRecord>();
  for (const [index, { id }] of issues.entries()) {
    try {
      records.set(id, readIssueRecord(stored[index] ?? { revision: 0, body: undefined }));
    } catch (error) {
      logUnreadable(id, error);
    }
  }
  return records;
}

export function logUnreadable(issueId: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(JSON.stringify({ request: 'inspect', issueId, kind }));
}
