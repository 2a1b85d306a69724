/** Issues as REST gives them: chosen fields, field names, schema, changelog, properties. */
import type { SiteField, SiteIssue } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';
import { fieldValue } from './field-values';
import { historyJson, oldestFirst } from './history-json';

/** Fields that `*navigable` leaves out, as Jira does: they are heavy and no column shows them. */
const NOT_NAVIGABLE = new Set(['comment']);

/** The fields that a request names: ids, `*all`, `*navigable`, and `-id` for all but one. */
export function chosenFields(site: SiteContext, named: readonly string[]): SiteField[] {
  const removed = new Set(
    named.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
  );
  const wanted = named.filter((name) => !name.startsWith('-'));
  const all = wanted.includes('*all') || (wanted.length === 0 && removed.size > 0);
  const navigable = wanted.includes('*navigable');
  return site.index.fields.filter(
    ({ id }) =>
      !removed.has(id) && (all || wanted.includes(id) || (navigable && !NOT_NAVIGABLE.has(id))),
  );
}

export interface IssueSelection {
  fields: readonly SiteField[];
  expand: ReadonlySet<string>;
  /** Keys of issue properties to bring along; `*all` brings every one. */
  properties: readonly string[];
  /** How many of the newest histories `expand=changelog` gives. */
  histories: number;
}

/** The newest histories first. What `total` says of more is not settled, so it says nothing of them. */
function changelogJson(site: SiteContext, issue: SiteIssue, limit: number): object {
  const newest = oldestFirst(issue.histories).reverse().slice(0, limit);
  return {
    startAt: 0,
    maxResults: newest.length,
    total: site.world.totals === 'of-all' ? issue.histories.length : newest.length,
    histories: newest.map((history) => historyJson(site, history)),
  };
}

function propertiesJson(issue: SiteIssue, wanted: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(issue.properties).filter(
      ([key]) => wanted.includes(key) || wanted.includes('*all'),
    ),
  );
}

/** `names` and `schema`, which one request gives once or with each issue. */
export function fieldNotes(view: IssueSelection): object {
  const { expand, fields } = view;
  return {
    ...(expand.has('names')
      ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) }
      : {}),
    ...(expand.has('schema')
      ? { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) }
      : {}),
  };
}

/** One issue as `view` asks for it; absent values of fields such as `parent` are left out, as Jira leaves them. */
export function issueJson(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
  view: IssueSelection,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of view.fields) {
    const value = fieldValue(site, caller, field, issue);
    if (value !== undefined) fields[field.id] = value;
  }
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(view.fields.length === 0 ? {} : { fields }),
    ...(view.properties.length === 0 ? {} : { properties: propertiesJson(issue, view.properties) }),
    ...(view.expand.has('changelog')
      ? { changelog: changelogJson(site, issue, view.histories) }
      : {}),
    ...(view.expand.has('operations') ? { operations: { linkGroups: [] } } : {}),
  };
}
