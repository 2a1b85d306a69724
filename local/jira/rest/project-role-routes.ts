/** Roles of a project and who is in them. */
import { RestFailure, projectNotFound } from '../failure';
import { personJson } from '../json/person-json';
import type { SiteProject, SiteRole } from '../model';
import { pathPart, type RestAnswer, type RestCall, type Route } from '../route';
import type { SiteContext } from '../site-context';
import { visibleProject, roleAddresses, get } from './project-access';

/** The project, if the caller administers it: roles are shown to administrators alone. */
function administeredProject(call: RestCall): SiteProject {
  const project = visibleProject(call);
  if (!call.site.permissions.administers(call.caller, project)) {
    throw projectNotFound(pathPart(call, 'idOrKey'));
  }
  return project;
}

function listRoles(call: RestCall): RestAnswer {
  const project = administeredProject(call);
  return {
    status: 200,
    json: roleAddresses(call.site, project),
    objects: { identity: call.site.data.roles.length },
  };
}

/** The roles without their actors. */
function listRoleDetails(call: RestCall): RestAnswer {
  const project = administeredProject(call);
  const addresses = roleAddresses(call.site, project);
  return {
    status: 200,
    json: call.site.data.roles.map(({ id, name }) => ({
      self: addresses[name],
      name,
      id: Number(id),
    })),
    objects: { identity: call.site.data.roles.length },
  };
}

function actorsJson(
  site: SiteContext,
  project: SiteProject,
  role: SiteRole,
  activeOnly: boolean,
): object[] {
  const actors = role.actors[project.id] ?? { accountIds: [], groupIds: [] };
  const groups = actors.groupIds.map((groupId, at) => {
    const name = site.index.group(groupId)?.name ?? groupId;
    return {
      id: Number(role.id) * 1000 + 500 + at,
      displayName: name,
      type: 'atlassian-group-role-actor',
      name,
      actorGroup: { name, displayName: name, groupId },
    };
  });
  const people = actors.accountIds
    .map((accountId, at) => ({ person: personJson(site, accountId), at }))
    .filter(({ person }) => !activeOnly || person.active)
    .map(({ person, at }) => ({
      id: Number(role.id) * 1000 + at,
      displayName: person.displayName,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: person.accountId },
    }));
  return [...groups, ...people];
}

function getRole(call: RestCall): RestAnswer {
  const { site } = call;
  const project = administeredProject(call);
  const id = pathPart(call, 'roleId');
  const role = site.index.role(id);
  if (role === undefined) {
    throw new RestFailure(404, [`Can not retrieve a role actor for role ${id}.`]);
  }
  const actors = actorsJson(site, project, role, call.query.get('excludeInactiveUsers') === 'true');
  return {
    status: 200,
    json: {
      self: `${site.baseUrl}/rest/api/3/project/${project.id}/role/${role.id}`,
      name: role.name,
      id: Number(role.id),
      description: '',
      actors,
    },
    objects: { identity: 1 + actors.length },
  };
}

export const projectRoleRoutes: Route[] = [
  get('/project/:idOrKey/role', listRoles),
  get('/project/:idOrKey/roledetails', listRoleDetails),
  get('/project/:idOrKey/role/:roleId', getRole),
];
