/** Takes everything back that the app keeps of a project. */
import { forgetProject } from '../../background/forget-project';
import { IS_CHECKED } from '../../contract/project-search';
import type { ForgetAnswer } from '../../contract/settings';
import type { SettingsCaller } from './caller';
import { load } from './view';

export async function forget(_: unknown, caller: SettingsCaller): Promise<ForgetAnswer> {
  const { jira, projectId } = caller;
  // Counted as the person, who need not see every issue.
  const findings = await jira.countIssues('user', `project = ${projectId} AND ${IS_CHECKED}`);
  await forgetProject(projectId);
  return { findings, view: await load({}, caller) };
}
