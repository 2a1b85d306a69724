/** Takes everything back that the app keeps of a project. */
import { forgetProject } from '../../background/forget-project';
import { IS_CHECKED } from '../../contract/project-search';
import type { ForgetAnswer } from '../../contract/settings';
import type { Administrator } from '../shared/project-settings/administrator';
import { load } from '../shared/project-settings/view';

export async function forget(_: unknown, caller: Administrator): Promise<ForgetAnswer> {
  const { jira, projectId } = caller;
  // Counted as the person, who need not see every issue.
  const findings = await jira.countIssues('user', `project = ${projectId} AND ${IS_CHECKED}`);
  await forgetProject(projectId);
  return { findings, view: await load({}, caller) };
}
