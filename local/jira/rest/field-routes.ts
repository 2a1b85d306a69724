/** The fields of the site. */
import type { SiteField } from '../model';
import { queryList, type RestAnswer, type RestCall, type Route } from '../route';
import { pageOf } from './page';

function fieldJson(field: SiteField): object {
  const names = field.custom
    ? [`cf[${field.schema.customId ?? field.id.replace('customfield_', '')}]`, field.name]
    : [field.id];
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.custom,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: names,
    schema: field.schema,
  };
}

function listFields(call: RestCall): RestAnswer {
  const { fields } = call.site.index;
  return { status: 200, json: fields.map(fieldJson), objects: { core: fields.length } };
}

function searchFields(call: RestCall): RestAnswer {
  const type = call.query.get('type');
  const ids = queryList(call, 'id');
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const found = call.site.index.fields
    .filter(({ custom }) => type === null || custom === (type === 'custom'))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ name }) => name.toLowerCase().includes(query));
  return pageOf(call, found, { size: 50, max: 100 }, 'core', ({ id, name, schema }) => ({
    id,
    key: id,
    name,
    schema,
    description: '',
    isLocked: false,
  }));
}

/** As many as Jira offers in its search. */
const MOST_SUGGESTIONS = 15;

/** Values of a field as JQL writes them. The stand-in suggests labels alone. */
function suggest(call: RestCall): RestAnswer {
  const query = call.query.get('fieldValue') ?? '';
  const labels =
    call.query.get('fieldName') === 'labels'
      ? [...new Set(call.site.data.issues.flatMap((issue) => issue.labels))].sort()
      : [];
  const found = labels
    .filter((label) => label.toLowerCase().includes(query.toLowerCase()))
    .slice(0, MOST_SUGGESTIONS);
  return {
    status: 200,
    json: {
      results: found.map((label) => ({
        value: /^[\p{L}\p{N}_-]+$/u.test(label) ? label : JSON.stringify(label),
        displayName: label,
      })),
    },
    objects: { core: found.length },
  };
}

export const fieldRoutes: Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/jql/autocompletedata/suggestions',
    scopes: ['read:jira-work'],
    handle: suggest,
  },
  {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: ['read:jira-work'],
    handle: listFields,
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/search',
    scopes: ['read:jira-work'],
    handle: searchFields,
  },
];
