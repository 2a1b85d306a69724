import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { createJira, type Jira } from '../../jira/client';
import { viewerOf, trustedId } from '../shared/context';
import { refuse } from '../shared/failures';

/** Who calls, from where, and with what time left. Taken from the trusted context alone. */
export interface PanelCaller {
  jira: Jira;
  /** Account id, or null for an anonymous viewer. */
  viewer: string | null;
  siteUrl: string;
  issueId: string;
  projectId: string;
  /** Epoch milliseconds. */
  now: number;
}

const issueContext = v.object({
  accountId: v.optional(v.nullable(v.string())),
  siteUrl: v.optional(v.string(), ''),
  extension: v.object({
    issue: v.object({ id: trustedId }),
    project: v.object({ id: trustedId }),
  }),
});

/** @param context the context that the platform hands to a resolver, never a page's payload */
export function panelCallerOf(context: unknown): PanelCaller {
  const reading = v.safeParse(issueContext, context);
  if (!reading.success)
    refuse('bad-request', 'This only works on a work item. Open one, then try again.');
  const { accountId, siteUrl, extension } = reading.output;
  const now = Date.now();
  return {
    jira: createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() }),
    viewer: viewerOf(accountId),
    siteUrl,
    issueId: extension.issue.id,
    projectId: extension.project.id,
    now,
  };
}

/** The caller's account id, for what only a person may do. */
export function signedIn({ viewer }: PanelCaller): string {
  return viewer ?? refuse('not-signed-in', 'Sign in to Jira to do this.');
}
