/** Whether everybody who sees one issue of a project sees all of them, apart from issues with a security level or restriction. */
import type { Jira } from '../jira/client';
import { unlessRefused } from '../jira/unless-refused';

/**
 * Holders of a permission who have it in the whole project or not at all, as "About permission schemes and grants" in
 * Jira's OpenAPI names them. The others are the reporter, the assignee and the people or groups of a field: they have it on
 * some issues. A kind that is not known yet is taken for one of those.
 */
const OF_THE_WHOLE_PROJECT: readonly string[] = [
  'anyone',
  'applicationRole',
  'group',
  'projectLead',
  'projectRole',
  'user',
  // It "grants customers permission to access the customer portal but not Jira", where the app writes nothing.
  'sd.customer.portal.only',
];

/**
 * Asks as the app, since only administrators may read a permission scheme; of what was found nobody is shown anything.
 * @returns true also where Jira does not tell
 * @throws JiraError where Jira could not answer this time
 */
export async function isAccessByIssue(jira: Jira, projectId: string): Promise<boolean> {
  const grants = await unlessRefused(jira.grants('app', projectId), null);
  const browse = grants?.filter(({ permission }) => permission === 'BROWSE_PROJECTS') ?? [];
  return browse.length === 0 || browse.some(({ to }) => !OF_THE_WHOLE_PROJECT.includes(to));
}
