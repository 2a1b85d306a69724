/** Kinds of fields that JQL can search, and how a written value is understood. */
import type { SiteIssue, SiteProject } from '../model';
import type { ValueKind } from './functions';
import { noSuchValue, JqlError, type QueryContext } from './query';

/** A field whose values are one of a set, told apart by ids. */
export interface SetField {
  type: 'set';
  name: string;
  kind: ValueKind;
  idsOf: (issue: SiteIssue, context: QueryContext) => readonly string[];
  /** Ids that a written value may mean. @throws JqlError where it means nothing. */
  resolve: (text: string, context: QueryContext) => string[];
  /** Issues by id of the value, where an index has them. */
  issuesOf?: (id: string, context: QueryContext) => readonly SiteIssue[];
  /** Position of a value among all, for `<` and `>`. */
  rankOf?: (id: string, context: QueryContext) => number;
  /** A word for EMPTY, in lower case. */
  emptyWord?: string;
  /** Id of the field in changelogs, for `was` and `changed`. */
  changelogId?: string;
}

export interface DateField {
  type: 'date';
  name: string;
  /** Milliseconds since 1970; null for none. A day without a time begins where the asking person is. */
  valueOf: (issue: SiteIssue, context: QueryContext) => number | null;
}

export interface NumberField {
  type: 'number';
  name: string;
  valuesOf: (issue: SiteIssue, context: QueryContext) => readonly number[];
}

export interface TextField {
  type: 'text';
  name: string;
  textsOf: (issue: SiteIssue, context: QueryContext) => readonly string[];
}

export type SearchField = (SetField | DateField | NumberField | TextField) & {
  /** Whether it is an indexed value of a property, of which JQL takes less than of a field. */
  indexed?: true;
};

/** The one id, or none for null. */
export const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);

interface Named {
  id: string | number;
  name: string;
}

/** Ids of all things that a name or an id means. */
export const byNameOrId =
  (field: string, things: (context: QueryContext) => readonly Named[]) =>
  (text: string, context: QueryContext): string[] => {
    const lower = text.toLowerCase();
    const found = things(context)
      .filter(({ id, name }) => String(id) === text || name.toLowerCase() === lower)
      .map(({ id }) => String(id));
    if (found.length === 0) throw noSuchValue(text, field);
    return [...new Set(found)];
  };

/** A person is written as an account id, and in no other way. */
export const resolvePerson =
  (field: string) =>
  (text: string, { site }: QueryContext): string[] => {
    if (site.index.person(text) === undefined) throw noSuchValue(text, field);
    return [text];
  };

export const resolveIssue =
  (field: string) =>
  (text: string, { site, caller }: QueryContext): string[] => {
    const issue = site.index.issue(text);
    if (issue === undefined || !site.permissions.canSeeIssue(caller, issue)) {
      throw new JqlError(`An issue with key '${text}' does not exist for field '${field}'.`);
    }
    return [issue.id];
  };

export function visibleProjects({ site, caller }: QueryContext): SiteProject[] {
  return site.data.projects.filter((project) => site.permissions.canSeeProject(caller, project));
}

export function resolveProject(text: string, context: QueryContext): string[] {
  const lower = text.toLowerCase();
  const found = visibleProjects(context).filter(
    ({ id, key, name }) =>
      id === text || key.toLowerCase() === lower || name.toLowerCase() === lower,
  );
  if (found.length === 0) throw noSuchValue(text, 'project');
  return found.map(({ id }) => id);
}

const CATEGORY_NAMES: Record<string, string> = {
  '2': 'new',
  '4': 'indeterminate',
  '3': 'done',
  'to do': 'new',
  'in progress': 'indeterminate',
  done: 'done',
  new: 'new',
  indeterminate: 'indeterminate',
};

export function resolveCategory(text: string): string[] {
  const category = CATEGORY_NAMES[text.toLowerCase()];
  if (category === undefined) throw noSuchValue(text, 'statusCategory');
  return [category];
}
