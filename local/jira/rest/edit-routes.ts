/** Editing, creating, deleting and moving issues. */
import * as v from 'valibot';
import { blankIssue } from '../blank-issue';
import { named, type EditScope } from '../edit/change';
import { editSchema, planEdits } from '../edit/edit-issue';
import { deleteLink } from '../edit/links';
import { rankBetween } from '../edit/rank';
import { accountOf, announce, recordHistory } from '../edit/record';
import { badRequest, forbidden, RestFailure } from '../failure';
import { chosenFields, issueJson } from '../json/issue-json';
import type { SiteIssue, SiteIssueType, SiteProject } from '../model';
import { readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { visibleIssue } from './issue-routes';
import { readProperties } from './property-values';

export function projectOf(call: RestCall, issue: SiteIssue): SiteProject {
  const project = call.site.index.project(issue.projectId);
  if (project === undefined) throw new Error(`Issue ${issue.key} has no project`);
  return project;
}

/** The scope of an edit, if the caller may make it. @throws JiraFailure 403 otherwise. */
export function editScope(call: RestCall): EditScope {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  const project = projectOf(call, issue);
  if (!site.permissions.has(caller, 'EDIT_ISSUES', project, issue)) {
    throw forbidden('You do not have permission to edit issues in this project.');
  }
  return { site, caller, issue, project };
}

/** Makes the edits of a request and writes them down as one history. */
export function applyEdits(scope: EditScope, request: v.InferOutput<typeof editSchema>): void {
  const { site, caller, issue } = scope;
  const planned = planEdits(scope, request);
  for (const { apply } of planned) apply();
  const items = planned.flatMap((edit) => edit.items);
  const history = recordHistory(site, caller, issue, items);
  if (history !== undefined) announce(site, caller, issue, 'avi:jira:updated:issue', { history });
}

function editIssue(call: RestCall): RestAnswer {
  const scope = editScope(call);
  const body = readBody(call, editSchema);
  applyEdits(scope, body);
  if (call.query.get('returnIssue') !== 'true') return { status: 204 };
  const view = {
    fields: chosenFields(call.site, ['*all']),
    expand: new Set<string>(),
    properties: [],
    histories: 0,
  };
  return { status: 200, json: issueJson(call.site, call.caller, scope.issue, view) };
}

function createProject(call: RestCall, value: unknown): SiteProject {
  const { id, key } = (value ?? {}) as { id?: unknown; key?: unknown };
  const name = typeof id === 'string' ? id : typeof key === 'string' ? key : '';
  const project = call.site.index.project(name);
  if (project === undefined || !call.site.permissions.canSeeProject(call.caller, project)) {
    throw badRequest('', { project: 'valid project is required' });
  }
  if (!call.site.permissions.has(call.caller, 'CREATE_ISSUES', project)) {
    throw forbidden('You do not have permission to create issues in this project.');
  }
  return project;
}

function createType(call: RestCall, project: SiteProject, value: unknown): SiteIssueType {
  const types = project.issueTypeIds.flatMap((id) => call.site.index.issueType(id) ?? []);
  try {
    return named(value, types, 'the issue type');
  } catch {
    throw badRequest('', { issuetype: 'Specify a valid issue type' });
  }
}

/** The number after the largest that a key of the project has. */
function nextKey(call: RestCall, project: SiteProject): string {
  const numbers = call.site.index
    .issuesOf(project.id)
    .map(({ key }) => Number(key.slice(key.lastIndexOf('-') + 1)));
  return `${project.key}-${numbers.reduce((largest, n) => Math.max(largest, n), 0) + 1}`;
}

/** A rank after all others. */
function lastRank(call: RestCall): string {
  let last = '';
  for (const { rank } of call.site.index.allIssues()) if (rank > last) last = rank;
  return rankBetween(last, null);
}

const createSchema = v.looseObject({
  ...editSchema.entries,
  properties: v.optional(v.array(v.looseObject({ key: v.string(), value: v.unknown() })), []),
});

function createIssue(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const body = readBody(call, createSchema);
  const { project: projectValue, issuetype, ...fields } = body.fields;
  const project = createProject(call, projectValue);
  const type = createType(call, project, issuetype);
  const created = site.now().toISOString();
  const [firstStatus] = site.data.statuses;
  const middle = site.data.priorities[Math.floor(site.data.priorities.length / 2)];
  const issue: SiteIssue = {
    ...blankIssue({
      id: site.index.nextId(),
      key: nextKey(call, project),
      projectId: project.id,
      typeId: type.id,
      summary: '',
      statusId: firstStatus?.id ?? '',
      created,
    }),
    priorityId: middle?.id ?? null,
    creatorId: accountOf(caller),
    reporterId: accountOf(caller),
    rank: lastRank(call),
    properties: readProperties(Object.fromEntries(body.properties.map((p) => [p.key, p.value]))),
  };
  // What is set at creation is no change, and so no history.
  const summary = 'summary' in fields ? {} : { summary: '' };
  const planned = planEdits(
    { site, caller, issue, project },
    { fields: { ...summary, ...fields }, update: body.update },
  );
  site.data.issues.push(issue);
  site.index.add(issue);
  for (const { apply } of planned) apply();
  announce(site, caller, issue, 'avi:jira:created:issue');
  return {
    status: 201,
    json: {
      id: issue.id,
      key: issue.key,
      self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    },
  };
}

function deleteIssue(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  if (!site.permissions.has(caller, 'ADMINISTER_PROJECTS', projectOf(call, issue), issue)) {
    throw forbidden('You do not have permission to delete issues in this project.');
  }
  const children = site.index.childrenOf(issue.id);
  const subtasks = children.filter(({ typeId }) => site.index.issueType(typeId)?.subtask === true);
  if (subtasks.length > 0 && call.query.get('deleteSubtasks') !== 'true') {
    throw new RestFailure(400, [
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  for (const gone of [...subtasks, issue]) {
    for (const link of [...site.index.linksOf(gone.id)]) deleteLink(site, caller, link);
    for (const child of site.index.childrenOf(gone.id)) site.index.reparent(child, null);
    site.index.remove(gone);
    site.data.issues.splice(site.data.issues.indexOf(gone), 1);
    announce(site, caller, gone, 'avi:jira:deleted:issue');
  }
  return { status: 204 };
}

const write = ['write:jira-work'];

export const editRoutes: Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', scopes: write, handle: createIssue },
  { method: 'PUT', path: '/rest/api/3/issue/:idOrKey', scopes: write, handle: editIssue },
  { method: 'DELETE', path: '/rest/api/3/issue/:idOrKey', scopes: write, handle: deleteIssue },
];
