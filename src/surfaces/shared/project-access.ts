/** Whether somebody may open a project, asked of Jira as that person: before storage is read, and before the app reads as itself. */
import type { Jira } from '../../jira/client';
import { unlessHidden } from '../../jira/unless-refused';
import { refuse } from './failures';

/**
 * @returns whether the person administers the project
 * @throws Refusal for somebody who may neither open nor administer it
 */
export async function mayOpenProject(
  jira: Jira,
  projectId: string,
): Promise<{ administers: boolean }> {
  const granted = await permissionsOf(jira, projectId, ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS']);
  const administers = granted.has('ADMINISTER_PROJECTS');
  if (!granted.has('BROWSE_PROJECTS') && !administers)
    refuse('not-allowed', 'project.project-hidden');
  return { administers };
}

/**
 * Which of some permissions the person has in a project, asked of Jira at this moment. In one that they cannot see they have
 * none.
 */
export async function permissionsOf<P extends string>(
  jira: Jira,
  projectId: string,
  permissions: P[],
): Promise<ReadonlySet<P>> {
  const none: Record<string, boolean> = {};
  const granted = await unlessHidden(jira.permissions('user', { projectId, permissions }), none);
  return new Set(permissions.filter((name) => granted[name] === true));
}
