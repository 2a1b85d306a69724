/** The work item, or the project, that an action is about: read as the person who asks, before anything else is. */
import type { JiraProject } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';
import { mayOpenProject } from '../shared/project-access';
import type { Asker } from './asker';

/** @throws Refusal, the same for a work item that does not exist and for one that the person may not see */
export async function itemOf(
  { jira, accountId, t, now }: Asker,
  key: string,
): Promise<IssueCaller> {
  const issue = await unlessRefused(jira.issue('user', key, { fields: ['project'] }), null);
  if (!issue?.project) refuse('not-found', 'actions.item-hidden');
  const { id: issueId, project } = issue;
  // Only pages need the site's address, for their links.
  const { locale } = t;
  return { jira, viewer: accountId, siteUrl: '', locale, issueId, projectId: project.id, now };
}

/**
 * A project that the person may open. Jira names every project to a site admin, who may not be allowed to open it.
 * @throws Refusal, the same for a project that does not exist and for one that the person may not see
 */
export async function projectOf({ jira }: Asker, key: string): Promise<JiraProject> {
  const project = await unlessRefused(jira.project('user', key), null);
  if (!project) refuse('not-allowed', 'project.project-hidden');
  await mayOpenProject(jira, project.id);
  return project;
}
