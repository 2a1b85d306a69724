/**
 * What may be changed on the person's site: one work item at a time, in the few ways in which the app and the issue view
 * change one. Everything else stays on this machine.
 */
import { asRaw, type Raw } from '../src/jira/answers/parse';

export type WriteKind = 'edit' | 'transition' | 'add-comment' | 'edit-comment' | 'delete-comment';

export interface Write {
  kind: WriteKind;
  method: 'PUT' | 'POST' | 'DELETE';
  /** Id or key of the work item. */
  issue: string;
  /** Of the comment that is changed or taken away; null for other kinds. */
  commentId: string | null;
  /** Null for what has none. */
  body: Raw | null;
}

const ISSUE = '/rest/api/3/issue/([A-Za-z0-9_-]+)';
const COMMENT = `${ISSUE}/comment/(\\d+)`;

const WRITES: readonly [kind: WriteKind, method: Write['method'], path: RegExp][] = [
  ['edit', 'PUT', new RegExp(`^${ISSUE}$`)],
  ['transition', 'POST', new RegExp(`^${ISSUE}/transitions$`)],
  ['add-comment', 'POST', new RegExp(`^${ISSUE}/comment$`)],
  ['edit-comment', 'PUT', new RegExp(`^${COMMENT}$`)],
  ['delete-comment', 'DELETE', new RegExp(`^${COMMENT}$`)],
];

/**
 * @param path with its query, which none of these calls has
 * @returns null for what is not done on the site
 */
export function readWrite(method: string, path: string, body: unknown): Write | null {
  for (const [kind, wanted, pattern] of WRITES) {
    const match = method.toUpperCase() === wanted ? pattern.exec(path) : null;
    if (match === null) continue;
    const [, issue = '', commentId = null] = match;
    const raw = asRaw(body);
    if (raw === null && kind !== 'delete-comment') return null;
    return { kind, method: wanted, issue, commentId, body: kind === 'delete-comment' ? null : raw };
  }
  return null;
}

/** The path that the write goes to, with the id of the work item on the site. */
export function pathOf({ kind, commentId }: Write, issueId: string): string {
  const issue = `/rest/api/3/issue/${issueId}`;
  if (kind === 'edit') return issue;
  if (kind === 'transition') return `${issue}/transitions`;
  return commentId === null ? `${issue}/comment` : `${issue}/comment/${commentId}`;
}
