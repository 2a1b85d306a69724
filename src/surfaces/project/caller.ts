/** Who calls from the project page: somebody who may see the very project that the trusted context names. */
import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { createJira, type Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import { viewerOf, trustedId } from '../shared/context';
import { refuse } from '../shared/failures';

export interface ProjectCaller {
  jira: Jira;
  /** Account id, or null for an anonymous viewer. */
  viewer: string | null;
  projectId: string;
  siteUrl: string;
  /** Whether the viewer administers the project at this moment. */
  administers: boolean;
  /** Epoch milliseconds. */
  now: number;
}

const projectContext = v.object({
  accountId: v.optional(v.nullable(v.string())),
  siteUrl: v.optional(v.string(), ''),
  extension: v.object({ project: v.object({ id: trustedId }) }),
});

/**
 * Takes the caller from the trusted context and asks Jira, as the person, whether they may see the project: before
 * storage is read, and before the app may read anything as itself.
 */
export async function projectCallerOf(context: unknown): Promise<ProjectCaller> {
  const reading = v.safeParse(projectContext, context);
  if (!reading.success)
    refuse('bad-request', 'This only works in a project. Open one, then try again.');
  const { accountId, siteUrl, extension } = reading.output;
  const now = Date.now();
  const jira = createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() });
  const projectId = extension.project.id;
  const granted = await grantedIn(jira, projectId);
  const administers = granted['ADMINISTER_PROJECTS'] === true;
  if (granted['BROWSE_PROJECTS'] !== true && !administers)
    refuse(
      'not-allowed',
      'There is no such project, or you may not see it. Ask a project admin to let you in.',
    );
  return { jira, viewer: viewerOf(accountId), projectId, siteUrl, administers, now };
}

/** What cannot be seen is granted nothing. */
async function grantedIn(jira: Jira, projectId: string): Promise<Record<string, boolean>> {
  try {
    return await jira.permissions('user', {
      projectId,
      permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
    });
  } catch (error) {
    if (error instanceof JiraError && ['not-found', 'forbidden', 'gone'].includes(error.kind))
      return {};
    throw error;
  }
}
