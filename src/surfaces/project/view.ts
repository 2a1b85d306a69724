/** What the project page begins with. */
import { PLAN_DUTY_IDS, type ProjectView } from '../../contract/project-page';
import { type IssueDutyId, ISSUE_DUTY_IDS } from '../../contract/project-search';
import { isDutyOn, type RoleMap } from '../../contract/role-map';
import { DUTIES } from '../../duties/registry';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { readProjectSettings } from '../../storage/project';
import { settingsPath } from '../shared/page-addresses';
import type { ProjectCaller } from './caller';

/** The project and how it is set up, for somebody who may see it. */
export async function load(_: unknown, caller: ProjectCaller): Promise<ProjectView> {
  const { jira, projectId, siteUrl, viewer, administers } = caller;
  const [{ roleMap, ofSite }, project, issueTypes] = await allSettled([
    readProjectSettings(projectId),
    jira.project('user', projectId),
    unlessRefused(jira.issueTypes('user', projectId), []),
  ]);
  const common = {
    project: { id: project.id, key: project.key, name: project.name },
    siteUrl,
    viewer,
    administers,
    settingsPath: settingsPath(project),
  };
  if (roleMap === null) return { ...common, configured: false };
  return {
    ...common,
    configured: true,
    ofSite,
    roleNames: {
      productOwner: roleMap.productOwner.name,
      productManager: roleMap.productManager.name,
    },
    shape: roleMap.shape,
    deputies: [...roleMap.productOwner.deputies, ...roleMap.productManager.deputies],
    duties: dutiesOf(roleMap),
    plans: PLAN_DUTY_IDS.filter((id) => isDutyOn(roleMap, id)),
    issueTypes: issueTypes.map(({ id, name }) => ({ id, name })),
  };
}

/** The duties on issues that a project has switched on, in the order in which people see them. */
export function dutiesOf(roleMap: RoleMap): IssueDutyId[] {
  return ISSUE_DUTY_IDS.filter(
    (id) => DUTIES.some((duty) => duty.id === id) && isDutyOn(roleMap, id),
  );
}
