/** Projects: details, roles and their actors, components, issue types and their levels. */
import { badRequest, RestFailure, projectNotFound } from '../failure';
import {
  componentRefJson,
  issueTypeJson,
  projectRefJson,
  statusJson,
  versionJson,
} from '../json/parts-json';
import { personJson, personJsonOrNull } from '../json/person-json';
import type { SiteIssueType, SiteProject, SiteRole } from '../model';
import { pathPart, queryList, type RestAnswer, type RestCall, type Route } from '../route';
import type { SiteContext } from '../site-context';
import { pageOf } from './page';

function visibleProject(call: RestCall, idOrKey = pathPart(call, 'idOrKey')): SiteProject {
  const project = call.site.index.project(idOrKey);
  if (project === undefined || !call.site.permissions.canSeeProject(call.caller, project)) {
    throw projectNotFound(idOrKey);
  }
  return project;
}

/** The project, if the caller administers it: roles are shown to administrators alone. */
function administeredProject(call: RestCall): SiteProject {
  const project = visibleProject(call);
  if (!call.site.permissions.administers(call.caller, project)) {
    throw projectNotFound(pathPart(call, 'idOrKey'));
  }
  return project;
}

function typesOf(site: SiteContext, project: SiteProject): SiteIssueType[] {
  return project.issueTypeIds.flatMap((id) => site.index.issueType(id) ?? []);
}

function componentsJson(site: SiteContext, project: SiteProject): object[] {
  return project.components.map((component) => ({
    ...componentRefJson(site, component),
    ...(component.leadId === null ? {} : { lead: personJson(site, component.leadId) }),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  }));
}

function projectJson(call: RestCall, project: SiteProject): object {
  const { site } = call;
  return {
    ...projectRefJson(site, project),
    description: '',
    lead: personJsonOrNull(site, project.leadId),
    components: componentsJson(site, project),
    issueTypes: typesOf(site, project).map((type) => issueTypeJson(site, type)),
    versions: project.versions.map((version) => versionJson(site, version)),
    roles: roleAddresses(site, project),
    style: project.simplified ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
  };
}

function getProject(call: RestCall): RestAnswer {
  return { status: 200, json: projectJson(call, visibleProject(call)), objects: { core: 1 } };
}

/** What somebody must be able to do with a project for it to be listed. */
function actionTest({ site, caller, query }: RestCall): (project: SiteProject) => boolean {
  const { permissions } = site;
  switch (query.get('action') ?? 'view') {
    case 'view':
      return (project) => permissions.canSeeProject(caller, project);
    case 'browse':
      return (project) => permissions.has(caller, 'BROWSE_PROJECTS', project);
    case 'edit':
      return (project) => permissions.administers(caller, project);
    case 'create':
      return (project) => permissions.has(caller, 'CREATE_ISSUES', project);
    default:
      throw badRequest('The action is none of view, browse, edit and create.');
  }
}

function searchProjects(call: RestCall): RestAnswer {
  const { site } = call;
  const keys = queryList(call, 'keys');
  const ids = queryList(call, 'id');
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const found = site.data.projects
    .filter(actionTest(call))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(
      ({ key, name }) => key.toLowerCase().startsWith(query) || name.toLowerCase().includes(query),
    )
    .sort((a, b) =>
      call.query.get('orderBy') === 'name'
        ? a.name.localeCompare(b.name)
        : a.key.localeCompare(b.key),
    );
  return pageOf(call, found, { size: 50, max: 100 }, 'core', (project) => ({
    ...projectRefJson(site, project),
    style: project.simplified ? 'next-gen' : 'classic',
    isPrivate: false,
    lead: personJsonOrNull(site, project.leadId),
  }));
}

function roleAddresses(site: SiteContext, project: SiteProject): Record<string, string> {
  return Object.fromEntries(
    site.data.roles.map(({ id, name }) => [
      name,
      `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`,
    ]),
  );
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

function listComponents(call: RestCall): RestAnswer {
  const project = visibleProject(call);
  const components = componentsJson(call.site, project);
  return { status: 200, json: components, objects: { core: components.length } };
}

function searchComponents(call: RestCall): RestAnswer {
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const project = visibleProject(call);
  const components = project.components.filter(({ name, description }) =>
    [name, description].some((text) => text.toLowerCase().includes(query)),
  );
  return pageOf(
    call,
    componentsJson(call.site, { ...project, components }),
    { size: 50, max: 100 },
    'core',
    (component) => component,
  );
}

/** The stand-in has one workflow for everything. */
function listStatuses(call: RestCall): RestAnswer {
  const { site } = call;
  const types = typesOf(site, visibleProject(call));
  const statuses = site.data.statuses.map((status) => statusJson(site, status));
  return {
    status: 200,
    // Less of a type than elsewhere: Jira leaves out its level, words and picture here.
    json: types.map(({ id, name, subtask }) => ({
      self: `${site.baseUrl}/rest/api/3/issuetype/${id}`,
      id,
      name,
      subtask,
      statuses,
    })),
    objects: { core: types.length },
  };
}

function listIssueTypes(call: RestCall): RestAnswer {
  const projectId = call.query.get('projectId');
  if (projectId === null) throw badRequest('The projectId query parameter needs to be provided.');
  const level = call.query.get('level');
  const types = typesOf(call.site, visibleProject(call, projectId)).filter(
    ({ hierarchyLevel }) => level === null || hierarchyLevel === Number(level),
  );
  return {
    status: 200,
    json: types.map((type) => issueTypeJson(call.site, type)),
    objects: { core: types.length },
  };
}

const LEVEL_NAMES: Record<number, string> = { [-1]: 'Subtask', 0: 'Base', 1: 'Epic' };

function getHierarchy(call: RestCall): RestAnswer {
  const project = visibleProject(call);
  const types = typesOf(call.site, project);
  const levels = [...new Set(types.map(({ hierarchyLevel }) => hierarchyLevel))];
  return {
    status: 200,
    json: {
      projectId: Number(project.id),
      hierarchy: levels
        .sort((a, b) => a - b)
        .map((level) => ({
          level,
          name: LEVEL_NAMES[level] ?? types.find((t) => t.hierarchyLevel === level)?.name ?? '',
          issueTypes: types
            .filter(({ hierarchyLevel }) => hierarchyLevel === level)
            .map(({ id, name }) => ({ id: Number(id), name })),
        })),
    },
    objects: { core: types.length },
  };
}

const get = (path: string, handle: Route['handle'], scopes = ['read:jira-work']): Route => ({
  method: 'GET',
  path: `/rest/api/3${path}`,
  scopes,
  handle,
});

export const projectRoutes: Route[] = [
  get('/project/search', searchProjects),
  get('/project/:idOrKey', getProject),
  get('/project/:idOrKey/role', listRoles),
  get('/project/:idOrKey/roledetails', listRoleDetails),
  get('/project/:idOrKey/role/:roleId', getRole),
  get('/project/:idOrKey/component', searchComponents),
  get('/project/:idOrKey/components', listComponents),
  get('/project/:idOrKey/statuses', listStatuses),
  get('/project/:idOrKey/hierarchy', getHierarchy),
  get('/issuetype/project', listIssueTypes),
];
