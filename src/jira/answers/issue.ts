/** Reads an issue, from a REST answer or from an export in REST v3 or v2 shape. */
import { answeredFields } from '../given-fields';
import type { JiraIssue } from '../types';
import { readChangelog } from './changelog';
import { readComments } from './comments';
import { readFields, readIssueType } from './fields';
import { asId, asRaw, asText } from './parse';

/**
 * Reads one issue as far as it can be read.
 * @param value parsed JSON of any shape
 * @returns null where it is no issue: without id or key. Parts that cannot be read are named in `fields.unreadable` and
 * counted in `changelog.unreadable` and `comments.unreadable`.
 */
export function readIssue(value: unknown): JiraIssue | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const key = raw && asText(raw['key']);
  if (raw === null || id === null || !key) return null;
  const fields = asRaw(raw['fields']) ?? {};
  const issue: JiraIssue = {
    id,
    key,
    project: readProjectOf(fields['project']),
    issueType: readIssueType(fields['issuetype']),
    fields: readFields(fields),
    changelog: readChangelog(raw['changelog']),
    comments: readComments(fields['comment']),
    properties: asRaw(raw['properties']) ?? {},
  };
  if (issue.project === null && fields['project']) issue.fields.unreadable.push('project');
  if (issue.issueType === null && fields['issuetype']) issue.fields.unreadable.push('issuetype');
  return issue;
}

/**
 * How many histories or comments Jira puts into an issue at most: 40 histories in answers about many issues (OpenAPI of
 * `issue/bulkfetch`; JRACLOUD-96459 for searches), the newest 100 histories or comments of a single one (public reports), in
 * searches perhaps fewer. What `total` says then is not settled: it may count no more than what was given.
 */
const FULL: ReadonlySet<number> = new Set([20, 40, 50, 100]);

/**
 * Reads issues of an answer of Jira's, where a list of a length at which Jira may stop counts as a part, and a field that
 * was asked for and is not there holds nothing.
 * @param asked ids of the fields that were asked for, or `*all`
 */
export function answeredIssueReader(
  asked: readonly string[],
): (value: unknown) => JiraIssue | null {
  return (value) => {
    const issue = readIssue(value);
    const raw = asRaw(value);
    if (issue === null || raw === null) return issue;
    const histories = asRaw(raw['changelog'])?.['histories'];
    const comments = asRaw(asRaw(raw['fields'])?.['comment'])?.['comments'];
    return {
      ...issue,
      fields: answeredFields(issue.fields, asked),
      changelog: issue.changelog && partIfFull(issue.changelog, histories),
      comments: issue.comments && partIfFull(issue.comments, comments),
    };
  };
}

function partIfFull<T extends { complete: boolean }>(list: T, received: unknown): T {
  const isFull = Array.isArray(received) && FULL.has(received.length);
  return isFull ? { ...list, complete: false } : list;
}

function readProjectOf(value: unknown): JiraIssue['project'] {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const key = raw && asText(raw['key']);
  if (id === null || !key) return null;
  return { id, key, name: asText(raw['name']), typeKey: asText(raw['projectTypeKey']) };
}
