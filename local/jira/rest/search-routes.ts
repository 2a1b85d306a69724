/** JQL: searching page by page, counting, and parsing without running. */
import * as v from 'valibot';
import { badRequest } from '../failure';
import { compileClause } from '../jql/compile';
import { parseJql } from '../jql/parse';
import { JqlError, queryContext } from '../jql/query';
import { runJql } from '../jql/run';
import { type SortPosition, issuesAfter } from '../jql/search-result';
import { jqlStructure } from '../jql/structure';
import { chosenFields, fieldNotes, issueJson, type IssueSelection } from '../json/issue-json';
import type { SiteIssue } from '../model';
import { pagePosition, pageToken } from '../page-token';
import {
  queryList,
  queryNumber,
  readBody,
  type RestAnswer,
  type RestCall,
  type Route,
} from '../route';
import { expansions, historiesOfMany } from './issue-routes';

const DEFAULT_PAGE = 50;
/** With fields to read, a page holds fewer issues than it may with ids and keys alone. */
const LARGEST_PAGE = 100;
const LARGEST_BARE_PAGE = 5000;
const PROPERTIES = 5;
const RECONCILED = 50;

const searchSchema = v.looseObject({
  jql: v.optional(v.nullable(v.string()), ''),
  fields: v.optional(v.nullable(v.array(v.string()))),
  expand: v.optional(v.nullable(v.string())),
  properties: v.optional(v.nullable(v.array(v.string()))),
  maxResults: v.optional(v.nullable(v.number())),
  nextPageToken: v.optional(v.nullable(v.string())),
  reconcileIssues: v.optional(v.nullable(v.array(v.number()))),
});
type Search = v.InferOutput<typeof searchSchema>;

/** Runs the work and turns what JQL refuses into Jira's 400. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof JqlError) throw badRequest(error.message);
    throw error;
  }
}

function search(call: RestCall, request: Search): RestAnswer {
  const { site, caller } = call;
  const jql = request.jql ?? '';
  const named = request.fields ?? ['id'];
  const properties = request.properties ?? [];
  if (properties.length > PROPERTIES) {
    throw badRequest(`No more than ${PROPERTIES} properties can be requested.`);
  }
  if ((request.reconcileIssues?.length ?? 0) > RECONCILED) {
    throw badRequest(`No more than ${RECONCILED} issues can be reconciled.`);
  }
  const expand = expansions(request.expand);
  const bare =
    named.every((name) => name === 'id' || name === 'key') &&
    properties.length === 0 &&
    !expand.has('changelog');
  const limit = Math.min(
    request.maxResults ?? DEFAULT_PAGE,
    bare ? LARGEST_BARE_PAGE : LARGEST_PAGE,
  );
  if (!Number.isInteger(limit) || limit < 1) {
    throw badRequest('The value of maxResults must be a whole number greater than zero.');
  }
  const identity = [jql, caller.kind, caller.person?.accountId ?? null];
  const found = site.searches.result(JSON.stringify(identity), () =>
    refusing(() => runJql(jql, queryContext(site, caller))),
  );
  const { nextPageToken } = request;
  const rest =
    typeof nextPageToken === 'string'
      ? issuesAfter(found, pagePosition(identity, nextPageToken) as SortPosition)
      : found.entries.map(({ issue }) => issue);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const isLast = rest.length <= page.length || last === undefined;
  const view: IssueSelection = {
    fields: chosenFields(site, named),
    expand,
    properties,
    histories: historiesOfMany(site),
  };
  // "`id` Returns only issue IDs" (OpenAPI of the operation), whatever else is asked for beside it.
  const idsOnly = site.world.idsAlone === 'ids' && named.every((name) => name === 'id');
  const json = (issue: SiteIssue): object => {
    const whole = issueJson(site, caller, issue, view);
    if (!idsOnly) return bare ? { id: issue.id, key: issue.key } : whole;
    const { id, properties, changelog } = whole;
    return {
      id,
      ...(properties !== undefined && { properties }),
      ...(changelog !== undefined && { changelog }),
    };
  };
  return {
    status: 200,
    json: {
      ...fieldNotes(view),
      issues: page.map(json),
      isLast,
      ...(isLast ? {} : { nextPageToken: pageToken(identity, found.ordering.positionOf(last)) }),
    },
    objects: { core: page.length },
  };
}

function postSearch(call: RestCall): RestAnswer {
  return search(call, readBody(call, searchSchema));
}

function getSearch(call: RestCall): RestAnswer {
  const { query } = call;
  return search(call, {
    jql: query.get('jql') ?? '',
    fields: query.has('fields') ? queryList(call, 'fields') : null,
    expand: query.get('expand'),
    properties: queryList(call, 'properties'),
    maxResults: queryNumber(call, 'maxResults', DEFAULT_PAGE),
    nextPageToken: query.get('nextPageToken'),
    reconcileIssues: queryList(call, 'reconcileIssues').map(Number),
  });
}

function approximateCount(call: RestCall): RestAnswer {
  const { jql } = readBody(call, v.looseObject({ jql: v.optional(v.string(), '') }));
  const { entries } = refusing(() => runJql(jql, queryContext(call.site, call.caller)));
  return { status: 200, json: { count: entries.length }, objects: {} };
}

/** One query of a parse: its structure, and what is wrong with it by the kind of validation asked for. */
function parsed(call: RestCall, query: string, validation: string): object {
  const problem = (work: () => unknown): string | null => {
    try {
      work();
      return null;
    } catch (error) {
      if (error instanceof JqlError) return error.message;
      throw error;
    }
  };
  const syntax = problem(() => parseJql(query));
  if (syntax !== null) return { query, errors: [syntax] };
  const structure = jqlStructure(query);
  const meaning = problem(() => {
    const { where } = parseJql(query);
    if (typeof where === 'object') compileClause(where, queryContext(call.site, call.caller));
  });
  if (meaning === null || validation === 'none') return { query, structure };
  return validation === 'warn'
    ? { query, structure, warnings: [meaning] }
    : { query, errors: [meaning] };
}

function parseQueries(call: RestCall): RestAnswer {
  const validation = call.query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation)) {
    throw badRequest(`The validation '${validation}' is not valid; use strict, warn or none.`);
  }
  const { queries } = readBody(
    call,
    v.looseObject({ queries: v.pipe(v.array(v.string()), v.minLength(1)) }),
  );
  return {
    status: 200,
    json: { queries: queries.map((query) => parsed(call, query, validation)) },
    objects: {},
  };
}

const read = ['read:jira-work'];
const base = '/rest/api/3';

export const searchRoutes: Route[] = [
  { method: 'POST', path: `${base}/search/jql`, scopes: read, handle: postSearch },
  { method: 'GET', path: `${base}/search/jql`, scopes: read, handle: getSearch },
  {
    method: 'POST',
    path: `${base}/search/approximate-count`,
    scopes: read,
    handle: approximateCount,
  },
  { method: 'POST', path: `${base}/jql/parse`, scopes: read, handle: parseQueries },
];
