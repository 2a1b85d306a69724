/** Adds a comment to an issue, under the limit that Cloud sets. */
import type { AdfDocument } from '../adf';
import { RestFailure } from '../failure';
import type { SiteComment, SiteIssue } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';
import { accountOf, announce } from './record';

/** Comments that one issue may hold. */
const PER_ISSUE = 5000;

/** For whom a comment is meant. */
interface Audience {
  visibleTo?: SiteComment['visibleTo'] | undefined;
  internal?: boolean;
}

/** @throws JiraFailure 413 for an issue that is full. */
export function addComment(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
  body: AdfDocument,
  { visibleTo, internal }: Audience = {},
): SiteComment {
  if (issue.comments.length >= PER_ISSUE) {
    throw new RestFailure(413, [`An issue can hold no more than ${PER_ISSUE} comments.`]);
  }
  const created = site.now().toISOString();
  const comment: SiteComment = {
    id: site.index.nextId(),
    authorId: accountOf(caller),
    body,
    created,
    updated: created,
    ...(visibleTo !== undefined && { visibleTo }),
    // Only service projects have internal notes.
    ...(internal === true &&
      site.index.project(issue.projectId)?.typeKey === 'service_desk' && { internal }),
  };
  issue.comments.push(comment);
  issue.updated = created;
  announce(site, caller, issue, 'avi:jira:commented:issue', { comment });
  return comment;
}
