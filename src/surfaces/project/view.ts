/** What the project page begins with. */
import type { ProjectView } from '../../contract/project-page';
import { type IssueDutyId, ISSUE_DUTY_IDS } from '../../contract/project-search';
import type { RoleMap } from '../../contract/role-map';
import { DUTIES } from '../../duties/registry';
import { allSettled } from '../../jira/all-settled';
import { readProjectSettings } from '../../storage/project';
import { settingsPath } from '../shared/settings-address';
import type { ProjectCaller } from './caller';

/** The project and how it is set up, for somebody who may see it. */
export async function load(_: unknown, caller: ProjectCaller): Promise<ProjectView> {
  const { jira, projectId, siteUrl, viewer, administers } = caller;
  const [{ roleMap }, project, issueTypes] = await allSettled([
    readProjectSettings(projectId),
    jira.project('user', projectId),
    jira.issueTypes('user', projectId),
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
    roleNames: {
      productOwner: roleMap.productOwner.name,
      productManager: roleMap.productManager.name,
    },
    shape: roleMap.shape,
    duties: dutiesOf(roleMap),
    issueTypes: issueTypes.map(({ id, name }) => ({ id, name })),
  };
}

/** The duties on issues that a project has switched on, in the order in which people see them. */
export function dutiesOf({ duties }: RoleMap): IssueDutyId[] {
  return ISSUE_DUTY_IDS.filter(
    (id) => DUTIES.some((duty) => duty.id === id) && (duties[id]?.enabled ?? true),
  );
}
