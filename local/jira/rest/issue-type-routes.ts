/** A project's issue types, their levels and their statuses. */
import { badRequest } from '../failure';
import { issueTypeJson, statusJson } from '../json/parts-json';
import type { RestAnswer, RestCall, Route } from '../route';
import { visibleProject, typesOf, get } from './project-access';

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

export const issueTypeRoutes: Route[] = [
  get('/project/:idOrKey/statuses', listStatuses),
  get('/project/:idOrKey/hierarchy', getHierarchy),
  get('/issuetype/project', listIssueTypes),
];
