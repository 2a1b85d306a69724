/** Where things of an issue are found on a Jira site, as paths relative to it. */
import type { Evidence } from '../../../src/contract/report';

export function issuePath(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

export function commentPath(key: string, commentId: string): string {
  return `${issuePath(key)}?focusedCommentId=${encodeURIComponent(commentId)}`;
}

/** The issue's history, opened at one entry. */
export function changePath(key: string, historyId: string): string {
  const tab = 'com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel';
  return `${issuePath(key)}?page=${encodeURIComponent(tab)}&focusedId=${encodeURIComponent(historyId)}`;
}

/**
 * Where a piece of evidence can be seen, or null where it is the issue that the reader looks at already.
 * @param subject key of the issue that the report is about
 */
export function evidencePath({ kind, id, issueKey }: Evidence, subject: string): string | null {
  const key = issueKey ?? subject;
  switch (kind) {
    case 'changelog':
      return changePath(key, id);
    case 'comment':
      return commentPath(key, id);
    case 'issue':
    case 'field':
    case 'sign-off':
    case 'confirmation':
      return key === subject ? null : issuePath(key);
  }
}
