/** Whether somebody may open a project, asked of Jira as that person: before storage is read, and before the app reads as itself. */
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import { refuse } from './failures';

/**
 * @returns whether the person administers the project
 * @throws Refusal for somebody who may neither open nor administer it
 */
export async function mayOpenProject(
  jira: Jira,
  projectId: string,
): Promise<{ administers: boolean }> {
  const granted = await grantedIn(jira, projectId);
  const administers = granted['ADMINISTER_PROJECTS'] === true;
  if (granted['BROWSE_PROJECTS'] !== true && !administers)
    refuse('not-allowed', 'project.project-hidden');
  return { administers };
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
