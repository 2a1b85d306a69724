import type { JiraIssue } from '../src/jira/types';

/** Whether a list that Jira gives in parts is all that there is, and could be read. */
export function isWhole(list: { complete: boolean; unreadable: number } | null): boolean {
  return list !== null && list.complete && list.unreadable === 0;
}

/** An issue without the parts that the export holds only in part: what is missing could be what matters. */
export function onlyWhole(issue: JiraIssue): JiraIssue {
  const { changelog, comments } = issue;
  return {
    ...issue,
    changelog: isWhole(changelog) ? changelog : null,
    comments: isWhole(comments) ? comments : null,
  };
}
