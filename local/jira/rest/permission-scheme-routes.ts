/** The permission scheme of a project: whom it lets do what. Only who administers the project may read it. */
import { forbidden } from '../failure';
import type { GrantHolder } from '../model';
import type { RestAnswer, RestCall, Route } from '../route';
import type { SiteContext } from '../site-context';
import { get, visibleProject } from './project-access';

/** The role that Jira puts the accounts of apps in. */
const APPS_ROLE = '10003';

function holderJson(site: SiteContext, to: GrantHolder): object {
  const named = (type: string, value: string, parameter = value) => ({ type, parameter, value });
  switch (to.kind) {
    case 'anyone':
    case 'reporter':
    case 'assignee':
      return { type: to.kind };
    case 'signedIn':
      return { type: 'applicationRole' };
    case 'lead':
      return { type: 'projectLead' };
    case 'app':
      return named('projectRole', APPS_ROLE);
    case 'role':
      return named('projectRole', to.roleId);
    case 'group':
      return named('group', to.groupId, site.index.group(to.groupId)?.name);
    case 'person':
      return named('user', to.accountId);
    case 'userField':
      return named('userCustomField', to.fieldId);
    case 'groupField':
      return named('groupCustomField', to.fieldId);
  }
}

function getScheme(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const project = visibleProject(call);
  if (!site.permissions.administers(caller, project))
    throw forbidden('You do not have permission to view the configuration of this project.');
  const id = Number(project.id);
  const self = `${site.baseUrl}/rest/api/3/permissionscheme/${id}`;
  const permissions = project.grants.map(({ permission, to }, at) => ({
    id: id * 1000 + at,
    self: `${self}/permission/${id * 1000 + at}`,
    holder: holderJson(site, to),
    permission,
  }));
  return {
    status: 200,
    // "Permissions are included when you specify any value."
    json: {
      expand: 'permissions,user,group,projectRole,field,all',
      id,
      self,
      name: `Permissions of ${project.name}`,
      ...(call.query.get('expand') !== null && { permissions }),
    },
    objects: { identity: 1 },
  };
}

export const permissionSchemeRoutes: Route[] = [
  get('/project/:idOrKey/permissionscheme', getScheme),
];
