/** Who calls from the project page: somebody who may see the very project that the trusted context names. */
import * as v from 'valibot';
import type { Jira } from '../../jira/client';
import { jiraOfInvocation, personFields, trustedId, viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';
import { mayOpenProject } from '../shared/project-access';

export interface ProjectCaller {
  jira: Jira;
  /** Account id. */
  viewer: string;
  projectId: string;
  siteUrl: string;
  /** BCP 47 tag of the viewer's. */
  locale: string;
  /** Whether the viewer administers the project at this moment. */
  administers: boolean;
  /** Epoch milliseconds. */
  now: number;
}

const projectContext = v.object({
  ...personFields,
  extension: v.object({ project: v.object({ id: trustedId }) }),
});

/**
 * Takes the caller from the trusted context and asks Jira, as the person, whether they may see the project. This comes before
 * anything is read from storage or as the app.
 */
export async function projectCallerOf(context: unknown): Promise<ProjectCaller> {
  const reading = v.safeParse(projectContext, context);
  if (!reading.success) refuse('bad-request', 'project.outside-project');
  const { accountId, siteUrl, locale, extension } = reading.output;
  const viewer = viewerOf(accountId);
  // Jira cannot be asked without a person, so trying again is of no use.
  if (viewer === null) refuse('not-signed-in', 'common.sign-in');
  const now = Date.now();
  const jira = jiraOfInvocation(now);
  const projectId = extension.project.id;
  const { administers } = await mayOpenProject(jira, projectId);
  return { jira, viewer, projectId, siteUrl, locale, administers, now };
}
