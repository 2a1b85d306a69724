import * as v from 'valibot';
import { jiraOfInvocation, personFields, trustedId, viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';

const issueContext = v.object({
  ...personFields,
  extension: v.object({
    issue: v.object({ id: trustedId }),
    project: v.object({ id: trustedId }),
  }),
});

/** @param context the context that the platform hands to a resolver, never a page's payload */
export function panelCallerOf(context: unknown): IssueCaller {
  const reading = v.safeParse(issueContext, context);
  if (!reading.success) refuse('bad-request', 'panel.outside-item');
  const { accountId, siteUrl, locale, extension } = reading.output;
  const now = Date.now();
  return {
    jira: jiraOfInvocation(now),
    viewer: viewerOf(accountId),
    siteUrl,
    locale,
    issueId: extension.issue.id,
    projectId: extension.project.id,
    now,
  };
}
