/** ORDER BY: what each issue is sorted by, in a form that a page token can carry. */
import type { Field, OrderBy } from '@atlaskit/jql-ast';
import { RANK_TYPE } from '../../../src/jira/field-types';
import type { SiteIssue } from '../model';
import { fieldOfType } from '../system-fields';
import { customFieldNamed, searchField } from './field-names';
import { JqlError, notSortable, type QueryContext } from './query';
import type { SearchField } from './search-field';
import type { SortValue, Ordering } from './search-result';
type SortKey = (issue: SiteIssue) => SortValue[];

interface Part {
  key: SortKey;
  descending: boolean;
}

const position = (things: readonly { id: string }[], id: string | null): SortValue => {
  const at = things.findIndex((thing) => thing.id === id);
  return at === -1 ? null : at;
};

const byKey: SortKey = ({ key }) => {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), Number(key.slice(dash + 1))];
};

function personName(context: QueryContext, idOf: (issue: SiteIssue) => string | null): SortKey {
  return (issue) => {
    const id = idOf(issue);
    return [id === null ? null : (context.site.index.person(id)?.displayName.toLowerCase() ?? '')];
  };
}

/** Orders of the system fields whose values have an order of their own. */
function systemKey(field: SearchField, context: QueryContext): SortKey | undefined {
  const { data, index } = context.site;
  switch (field.name) {
    case 'key':
      return byKey;
    case 'priority':
      // From the lowest up, so that DESC begins with what is most urgent.
      return ({ priorityId }) => {
        const at = position(data.priorities, priorityId);
        return [typeof at === 'number' ? -at : null];
      };
    case 'status':
      return ({ statusId }) => [position(data.statuses, statusId)];
    case 'issuetype':
      return ({ typeId }) => [position(data.issueTypes, typeId)];
    case 'project':
      return ({ projectId }) => [index.project(projectId)?.name.toLowerCase() ?? null];
    case 'assignee':
      return personName(context, ({ assigneeId }) => assigneeId);
    case 'reporter':
      return personName(context, ({ reporterId }) => reporterId);
    case 'creator':
      return personName(context, ({ creatorId }) => creatorId);
    case 'parent':
      return ({ parentId }) => {
        const parent = parentId === null ? undefined : index.issue(parentId);
        return parent === undefined ? [null, null] : byKey(parent);
      };
    default:
      return undefined;
  }
}

function fieldKey(field: SearchField, context: QueryContext): SortKey {
  switch (field.type) {
    case 'date':
      return (issue) => [field.valueOf(issue, context)];
    case 'number':
      return (issue) => [field.valuesOf(issue, context)[0] ?? null];
    case 'text':
      return (issue) => [field.textsOf(issue, context)[0] ?? null];
    case 'set':
      return (issue) => {
        const [id] = field.idsOf(issue, context);
        if (id === undefined) return [null];
        return [field.rankOf?.(id, context) ?? (/^\d+$/.test(id) ? Number(id) : id.toLowerCase())];
      };
  }
}

/** In the words of Jira's own refusal (solidify/jira-azuredevops-migrator#61). */
function sortField(field: Field, context: QueryContext): SearchField {
  try {
    return searchField(field, context);
  } catch (error) {
    throw error instanceof JqlError ? notSortable(field.value) : error;
  }
}

/** @throws JqlError for a field that the site does not have; rank goes by the name that the site gave it, too */
function sortKey(field: Field, context: QueryContext): SortKey {
  const rankId = fieldOfType(context.site.index.fields, RANK_TYPE);
  if (rankId !== undefined && customFieldNamed(field.value, context)?.id === rankId)
    return ({ rank }) => [rank];
  const found = sortField(field, context);
  return systemKey(found, context) ?? fieldKey(found, context);
}

/** Absent values come last going up, and first going down. */
function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function compareAll(a: readonly SortValue[], b: readonly SortValue[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const order = compareValues(a[at] ?? null, b[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** The order that a query asks for; ties, and queries that ask for none, go by the newest issue first. */
export function ordering(orderBy: OrderBy | undefined, context: QueryContext): Ordering {
  const parts: Part[] = (orderBy?.fields ?? []).map(({ field, direction }) => ({
    key: sortKey(field, context),
    descending: typeof direction === 'object' && direction.value.toLowerCase() === 'desc',
  }));
  parts.push({ key: ({ id }) => [Number(id)], descending: true });
  return {
    positionOf: (issue) => parts.map(({ key }) => key(issue)),
    compare: (a, b) => {
      for (const [at, { descending }] of parts.entries()) {
        const order = compareAll(a[at] ?? [], b[at] ?? []);
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    },
  };
}
