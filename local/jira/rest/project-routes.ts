/** Projects and their components. */
import { badRequest } from '../failure';
import { componentRefJson, issueTypeJson, projectRefJson, versionJson } from '../json/parts-json';
import { personJson, personJsonOrNull } from '../json/person-json';
import type { SiteProject } from '../model';
import { queryList, type RestAnswer, type RestCall, type Route } from '../route';
import type { SiteContext } from '../site-context';
import { pageOf } from './page';
import { visibleProject, typesOf, roleAddresses, get } from './project-access';

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

/** Jira leaves out the category of a project that has none. */
function categoryJson(site: SiteContext, { category }: SiteProject): object {
  if (category === undefined) return {};
  const names = [...new Set(site.data.projects.flatMap((one) => one.category ?? []))].sort();
  const id = String(10_000 + names.indexOf(category));
  const self = `${site.baseUrl}/rest/api/3/projectCategory/${id}`;
  return { projectCategory: { self, id, name: category, description: '' } };
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
    ...categoryJson(site, project),
  }));
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

export const projectRoutes: Route[] = [
  get('/project/search', searchProjects),
  get('/project/:idOrKey', getProject),
  get('/project/:idOrKey/component', searchComponents),
  get('/project/:idOrKey/components', listComponents),
];
