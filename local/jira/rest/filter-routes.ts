/** Saved searches, each of which only its owner sees. */
import * as v from 'valibot';
import { badRequest, notSignedIn, RestFailure } from '../failure';
import { compileClause } from '../jql/compile';
import { parseJql } from '../jql/parse';
import { JqlError, queryContext } from '../jql/query';
import { personJson } from '../json/person-json';
import type { SiteFilter } from '../model';
import { pathPart, readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { pageOf } from './page';

function ownerOf({ caller }: RestCall): string {
  if (caller.person === null) throw notSignedIn();
  return caller.person.accountId;
}

function ownFilters(call: RestCall): SiteFilter[] {
  const owner = call.caller.person?.accountId;
  return (call.site.data.filters ?? []).filter(({ ownerId }) => ownerId === owner);
}

/** What Jira tells of a filter: whole where it is asked for by itself, and of a list only what is expanded besides. */
function filterJson({ site }: RestCall, filter: SiteFilter): object {
  const { id, name, ownerId } = filter;
  return {
    self: `${site.baseUrl}/rest/api/3/filter/${id}`,
    id,
    name,
    description: '',
    owner: personJson(site, ownerId),
    jql: filter.jql,
    viewUrl: `${site.baseUrl}/issues/?filter=${id}`,
    favourite: false,
    sharePermissions: [],
    editPermissions: [],
  };
}

function searchFilters(call: RestCall): RestAnswer {
  const { query } = call;
  const words = query.get('filterName')?.toLowerCase() ?? '';
  const owner = query.get('accountId');
  const withJql = (query.get('expand') ?? '').split(',').includes('jql');
  const found = ownFilters(call)
    .filter(({ name }) => name.toLowerCase().includes(words))
    .filter(({ ownerId }) => owner === null || ownerId === owner);
  return pageOf(call, found, { size: 50, max: 100 }, 'core', ({ id, name, jql }) => ({
    self: `${call.site.baseUrl}/rest/api/3/filter/${id}`,
    id,
    name,
    ...(withJql ? { jql } : {}),
  }));
}

function getFilter(call: RestCall): RestAnswer {
  const id = pathPart(call, 'id');
  const found = ownFilters(call).find((filter) => filter.id === id);
  // Jira answers 400, and not 404, for a filter that is not there or not the caller's (OpenAPI of the operation).
  if (!found)
    throw badRequest(`The selected filter is not available to you, perhaps it has been deleted.`);
  return { status: 200, json: filterJson(call, found), objects: { core: 1 } };
}

const filterSchema = v.looseObject({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
  jql: v.optional(v.string(), ''),
});

function createFilter(call: RestCall): RestAnswer {
  const { site } = call;
  const ownerId = ownerOf(call);
  const { name, jql } = readBody(call, filterSchema);
  if (ownFilters(call).some((filter) => filter.name.toLowerCase() === name.toLowerCase()))
    throw badRequest('', { filterName: 'Filter with same name already exists.' });
  try {
    const { where } = parseJql(jql);
    if (typeof where === 'object') compileClause(where, queryContext(site, call.caller));
  } catch (error) {
    if (error instanceof JqlError) throw new RestFailure(400, [error.message]);
    throw error;
  }
  const filter = { id: site.index.nextId(), name, ownerId, jql };
  (site.data.filters ??= []).push(filter);
  return { status: 200, json: filterJson(call, filter) };
}

export const filterRoutes: Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/filter',
    scopes: ['write:jira-work'],
    handle: createFilter,
  },
  {
    method: 'GET',
    path: '/rest/api/3/filter/search',
    scopes: ['read:jira-work'],
    handle: searchFilters,
  },
  {
    method: 'GET',
    path: '/rest/api/3/filter/:id',
    scopes: ['read:jira-work'],
    handle: getFilter,
  },
];
