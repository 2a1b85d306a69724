import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { createJira } from '../../jira/client';
import { ENGLISH } from '../../texts/languages';
import { viewerOf, trustedId } from '../shared/context';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';

const issueContext = v.object({
  accountId: v.optional(v.nullable(v.string())),
  siteUrl: v.optional(v.string(), ''),
  locale: v.fallback(v.string(), ENGLISH),
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
    jira: createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() }),
    viewer: viewerOf(accountId),
    siteUrl,
    locale,
    issueId: extension.issue.id,
    projectId: extension.project.id,
    now,
  };
}
