/** Reading issues one at a time and in bulk. */
import * as v from 'valibot';
import { badRequest, issueNotFound } from '../failure';
import { chosenFields, fieldNotes, issueJson, type IssueSelection } from '../json/issue-json';
import type { SiteIssue } from '../model';
import {
  pathPart,
  queryList,
  readBody,
  type RestAnswer,
  type RestCall,
  type Route,
} from '../route';
import type { SiteContext } from '../site-context';

/** `expand=changelog` of a single issue gives the newest hundred. */
const HISTORIES_OF_ONE = 100;
/** "This returns a maximum of 40 changelogs" (OpenAPI of the bulk fetch; public reports say the same of searches). */
export const historiesOfMany = ({ world }: SiteContext): number => Number(world.historiesOfMany);
const BULK_LIMIT = 100;

/** The issue that a path names, if the caller may see it. @throws JiraFailure 404 otherwise. */
export function visibleIssue(call: RestCall, idOrKey = pathPart(call, 'idOrKey')): SiteIssue {
  const issue = call.site.index.issue(idOrKey);
  if (issue === undefined || !call.site.permissions.canSeeIssue(call.caller, issue)) {
    throw issueNotFound();
  }
  return issue;
}

/** The comma-separated names of an `expand`. */
export function expansions(text: string | null | undefined): Set<string> {
  return new Set((text ?? '').split(',').map((name) => name.trim()));
}

function getIssue(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const named = queryList(call, 'fields');
  const view: IssueSelection = {
    fields: chosenFields(call.site, named.length === 0 ? ['*all'] : named),
    expand: expansions(call.query.get('expand')),
    properties: queryList(call, 'properties'),
    histories: HISTORIES_OF_ONE,
  };
  return {
    status: 200,
    json: { ...issueJson(call.site, call.caller, issue, view), ...fieldNotes(view) },
    objects: { core: 1 },
  };
}

const bulkFetchSchema = v.looseObject({
  issueIdsOrKeys: v.array(v.union([v.string(), v.number()])),
  fields: v.optional(v.array(v.string())),
  expand: v.optional(v.array(v.string())),
  properties: v.optional(v.array(v.string())),
});

function bulkFetch(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const body = readBody(call, bulkFetchSchema);
  const wanted = [...new Set(body.issueIdsOrKeys.map(String))];
  if (wanted.length === 0) throw badRequest('No issue IDs or keys were provided.');
  if (wanted.length > BULK_LIMIT) {
    throw badRequest(`No more than ${BULK_LIMIT} issues can be requested at once.`);
  }
  const found = new Map<string, SiteIssue>();
  for (const idOrKey of wanted) {
    const issue = site.index.issue(idOrKey);
    if (issue !== undefined && site.permissions.canSeeIssue(caller, issue))
      found.set(issue.id, issue);
  }
  const view: IssueSelection = {
    fields: chosenFields(site, body.fields ?? ['*navigable']),
    expand: new Set(body.expand),
    properties: body.properties ?? [],
    histories: historiesOfMany(site),
  };
  const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  return {
    status: 200,
    json: {
      ...fieldNotes(view),
      issues: issues.map((issue) => issueJson(site, caller, issue, view)),
      // What is not there or hidden is in neither list, by the OpenAPI of `issue/bulkfetch`.
      issueErrors: [],
    },
    objects: { core: issues.length },
  };
}

export const issueRoutes: Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/:idOrKey',
    scopes: ['read:jira-work'],
    handle: getIssue,
  },
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: ['read:jira-work'],
    handle: bulkFetch,
  },
];
