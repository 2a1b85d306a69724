/** Properties of issues: one at a time, and many in one asynchronous operation. */
import * as v from 'valibot';
import { announce } from '../edit/record';
import { badRequest, forbidden, issueNotFound, RestFailure } from '../failure';
import { taskJson } from '../json/task-json';
import type { SiteIssue } from '../model';
import { pathPart, readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { projectOf } from './edit-routes';
import { visibleIssue } from './issue-routes';
import { readProperties } from './property-values';

function mayWrite(call: RestCall, issue: SiteIssue): boolean {
  return call.site.permissions.has(call.caller, 'EDIT_ISSUES', projectOf(call, issue), issue);
}

function put(call: RestCall, issue: SiteIssue, key: string, value: unknown): void {
  issue.properties[key] = value;
  announce(call.site, call.caller, issue, 'avi:jira:set:issue-property', { propertyKey: key });
}

function listProperties(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const self = `${call.site.baseUrl}/rest/api/3/issue/${issue.key}/properties`;
  return {
    status: 200,
    json: {
      keys: Object.keys(issue.properties).map((key) => ({
        self: `${self}/${encodeURIComponent(key)}`,
        key,
      })),
    },
    objects: {},
  };
}

const noSuchProperty = (key: string): RestFailure =>
  new RestFailure(404, [`The property with key '${key}' does not exist.`]);

function getProperty(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const key = pathPart(call, 'propertyKey');
  if (!Object.hasOwn(issue.properties, key)) throw noSuchProperty(key);
  return { status: 200, json: { key, value: issue.properties[key] }, objects: {} };
}

function setProperty(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const key = pathPart(call, 'propertyKey');
  if (!mayWrite(call, issue)) {
    throw forbidden('You do not have permission to edit this issue.');
  }
  readProperties({ [key]: call.body });
  const isNew = !Object.hasOwn(issue.properties, key);
  put(call, issue, key, call.body);
  return { status: isNew ? 201 : 200, json: {} };
}

function deleteProperty(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const key = pathPart(call, 'propertyKey');
  // To somebody who may not edit it the issue is as good as absent, as Jira has it here.
  if (!mayWrite(call, issue)) throw issueNotFound();
  if (!Object.hasOwn(issue.properties, key)) throw noSuchProperty(key);
  take(call, issue, key);
  return { status: 204 };
}

function take({ site, caller }: RestCall, issue: SiteIssue, key: string): void {
  issue.properties = Object.fromEntries(
    Object.entries(issue.properties).filter(([other]) => other !== key),
  );
  announce(site, caller, issue, 'avi:jira:deleted:issue-property', { propertyKey: key });
}

/** What is done to an issue by one bulk write. */
interface BulkWrite {
  issueId: string;
  work: (issue: SiteIssue) => void;
}

/** What one bulk write came to, as the task that carries it out says. */
function runTask(call: RestCall, writes: readonly BulkWrite[]): RestAnswer {
  const { site, caller } = call;
  const submitted = site.now().getTime();
  const failed: string[] = [];
  for (const { issueId, work } of writes) {
    const issue = site.index.issue(issueId);
    if (
      issue === undefined ||
      !site.permissions.canSeeIssue(caller, issue) ||
      !mayWrite(call, issue)
    ) {
      failed.push(issueId);
      continue;
    }
    work(issue);
  }
  const id = site.index.nextId();
  const task = {
    description: 'Bulk issue property update',
    submitted,
    finished: site.now().getTime(),
    message: `${writes.length - failed.length} of ${writes.length} issues were updated.`,
    result: { updated: writes.length - failed.length, failed: failed.map(Number) },
  };
  site.tasks.set(id, task);
  if (site.world.bulkWrites === 'followed') return { status: 200, json: taskJson(site, id, task) };
  return { status: 303, headers: { location: `${site.baseUrl}/rest/api/3/task/${id}` } };
}

const setting = (call: RestCall, values: Record<string, unknown>) => (issue: SiteIssue) => {
  for (const [key, value] of Object.entries(values)) put(call, issue, key, value);
};

const ISSUES_OF_MULTI = 100;
const PROPERTIES_OF_MULTI = 10;
const ISSUES_OF_LIST = 10_000;
const issueId = v.union([v.number(), v.string()]);
const values = v.record(v.string(), v.unknown());

const multiSchema = v.looseObject({
  issues: v.array(v.looseObject({ issueID: issueId, properties: values })),
});

function checkValues(properties: Record<string, unknown>): void {
  const count = Object.keys(properties).length;
  if (count === 0 || count > PROPERTIES_OF_MULTI) {
    throw badRequest(`Between 1 and ${PROPERTIES_OF_MULTI} properties need to be provided.`);
  }
  readProperties(properties);
}

/** Different values on each of up to a hundred issues. */
function setMulti(call: RestCall): RestAnswer {
  const { issues } = readBody(call, multiSchema);
  if (issues.length === 0 || issues.length > ISSUES_OF_MULTI) {
    throw badRequest(`Between 1 and ${ISSUES_OF_MULTI} issues need to be provided.`);
  }
  for (const { properties } of issues) checkValues(properties);
  return runTask(
    call,
    issues.map((entry) => ({
      issueId: String(entry.issueID),
      work: setting(call, entry.properties),
    })),
  );
}

const listSchema = v.looseObject({ entitiesIds: v.array(issueId), properties: values });

/** The same values on each of up to ten thousand issues. */
function setList(call: RestCall): RestAnswer {
  const { entitiesIds, properties } = readBody(call, listSchema);
  if (entitiesIds.length === 0 || entitiesIds.length > ISSUES_OF_LIST) {
    throw badRequest(`Between 1 and ${ISSUES_OF_LIST} issues need to be provided.`);
  }
  checkValues(properties);
  return runTask(
    call,
    entitiesIds.map((id) => ({ issueId: String(id), work: setting(call, properties) })),
  );
}

const deleteSchema = v.looseObject({ entityIds: v.array(issueId) });

/** Away from each of the listed issues that has it. Jira also takes a value to look for, which the app does not use. */
function deleteList(call: RestCall): RestAnswer {
  const { entityIds } = readBody(call, deleteSchema);
  const key = pathPart(call, 'propertyKey');
  const having = entityIds
    .map(String)
    .filter((id) => Object.hasOwn(call.site.index.issue(id)?.properties ?? {}, key));
  return runTask(
    call,
    having.map((id) => ({
      issueId: id,
      work: (issue) => {
        take(call, issue, key);
      },
    })),
  );
}

const read = ['read:jira-work'];
const write = ['write:jira-work'];
const all = '/rest/api/3/issue/:idOrKey/properties';
const one = `${all}/:propertyKey`;

export const propertyRoutes: Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/properties/multi', scopes: write, handle: setMulti },
  { method: 'POST', path: '/rest/api/3/issue/properties', scopes: write, handle: setList },
  {
    method: 'DELETE',
    path: '/rest/api/3/issue/properties/:propertyKey',
    scopes: write,
    handle: deleteList,
  },
  { method: 'GET', path: all, scopes: read, handle: listProperties },
  { method: 'GET', path: one, scopes: read, handle: getProperty },
  { method: 'PUT', path: one, scopes: write, handle: setProperty },
  { method: 'DELETE', path: one, scopes: write, handle: deleteProperty },
];
