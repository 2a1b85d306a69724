import type { Jira } from '../../jira/client';

/** Whether somebody administers the site, asked of Jira as that person. */
export async function administersSite(jira: Jira): Promise<boolean> {
  const granted = await jira.permissions('user', { permissions: ['ADMINISTER'] });
  return granted['ADMINISTER'] === true;
}
