/** Reads an issue, from a REST answer or from an export in REST v3 or v2 shape. */
import { asId, asRaw, asText } from './parse';
import { readChangelog } from './changelog';
import { readComments } from './comments';
import { readFields, readIssueType } from './fields';
import type { JiraIssue } from '../types';

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

function readProjectOf(value: unknown): JiraIssue['project'] {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const key = raw && asText(raw['key']);
  if (id === null || !key) return null;
  return { id, key, name: asText(raw['name']), typeKey: asText(raw['projectTypeKey']) };
}
