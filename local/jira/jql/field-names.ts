/** Finds the field that a query names: a system field, a custom field by number or name, an issue property by path or alias. */
import type { Field } from '@atlaskit/jql-ast';
import { own } from '../../../src/contract/own';
import { RANK_TYPE, SPRINT_TYPE } from '../../../src/jira/field-types';
import type { World } from '../../worlds/facts';
import type { AdfDocument } from '../adf';
import type { SiteField, SiteIssue } from '../model';
import type { PropertyAlias } from '../site-context';
import { fieldOfType } from '../system-fields';
import { heldDate } from './dates';
import { noSuchField, noSuchValue, type QueryContext } from './query';
import { resolvePerson, type SearchField } from './search-field';
import { sprintField, SYSTEM_SEARCH_FIELDS } from './system-search-fields';
import { documentText } from './text';

/**
 * Values at a dotted path, through arrays. A search asks this of every issue of the site, so the path is not copied.
 * @param from place of the first part of the path that is still to be gone
 */
export function valuesAt(value: unknown, path: readonly string[], from = 0): unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, path, from));
  if (value === undefined || value === null) return [];
  const name = path[from];
  if (name === undefined) return [value];
  if (typeof value !== 'object') return [];
  return valuesAt((value as Record<string, unknown>)[name], path, from + 1);
}

/** The forms of a date that the page on `jira:entityProperty` has; whether others are indexed as well, it does not say. */
const INDEXED_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?$/;

function isIndexed(value: unknown, { type }: PropertyAlias, world: World): boolean {
  if (type !== 'date' || world.milliseconds === 'indexed') return true;
  return typeof value === 'string' && INDEXED_DATE.test(value);
}

/** Whether a list stands on the way to the value. */
function isInList(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return true;
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== 'object' || value === null) return false;
  return isInList((value as Record<string, unknown>)[name], rest);
}

function propertyField(alias: PropertyAlias, name: string, world: World): SearchField {
  return { ...plainPropertyField(alias, name, world), indexed: true };
}

function plainPropertyField(alias: PropertyAlias, name: string, world: World): SearchField {
  const path = alias.path.split('.');
  const valuesOf = (issue: SiteIssue): unknown[] => {
    const value = issue.properties[alias.propertyKey];
    if (world.arrayAliases === 'by-place' && isInList(value, path)) return [];
    return valuesAt(value, path).filter((one) => isIndexed(one, alias, world));
  };
  switch (alias.type) {
    case 'number':
      return {
        type: 'number',
        name,
        valuesOf: (issue) => valuesOf(issue).filter((value) => typeof value === 'number'),
      };
    case 'date':
      return {
        type: 'date',
        name,
        valueOf: (issue, context) => heldDate(valuesOf(issue)[0], context),
      };
    case 'text':
      return {
        type: 'text',
        name,
        textsOf: (issue) => valuesOf(issue).map((value) => String(value).toLowerCase()),
      };
    case 'string':
    case 'user':
      return {
        type: 'set',
        name,
        kind: alias.type === 'user' ? 'user' : 'other',
        idsOf: (issue) => valuesOf(issue).map(String),
        resolve: (text) => [text],
      };
  }
}

/** An option's own name, or the text itself. */
function optionText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const option = value as { value?: string; name?: string; id?: string };
  return option.value ?? option.name ?? option.id ?? '';
}

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value == null ? [] : [value];

const TEXT_TYPES = /:(textfield|textarea|readonlyfield|url)$/;

function customField(field: SiteField): SearchField {
  const { id, name, schema } = field;
  const valuesOf = (issue: SiteIssue): unknown[] => asList(issue.customFields[id]);
  if (schema.custom === SPRINT_TYPE) return { ...sprintField, changelogId: id };
  if (schema.type === 'number') {
    return {
      type: 'number',
      name,
      valuesOf: (issue) => valuesOf(issue).filter((value) => typeof value === 'number'),
    };
  }
  if (schema.type === 'date' || schema.type === 'datetime') {
    return {
      type: 'date',
      name,
      valueOf: (issue, context) => heldDate(issue.customFields[id], context),
    };
  }
  if (TEXT_TYPES.test(schema.custom ?? '')) {
    return {
      type: 'text',
      name,
      textsOf: (issue) =>
        valuesOf(issue).map((value) =>
          typeof value === 'string' ? value.toLowerCase() : documentText(value as AdfDocument),
        ),
    };
  }
  if (schema.type === 'user' || schema.items === 'user') {
    return {
      type: 'set',
      name,
      kind: 'user',
      idsOf: (issue) => valuesOf(issue).map(String),
      resolve: resolvePerson(name),
      changelogId: id,
    };
  }
  return {
    type: 'set',
    name,
    kind: 'other',
    idsOf: (issue) => valuesOf(issue).map(optionText),
    resolve: (text, { site }) => {
      // Options are known by their use, since the data do not list them.
      const isOption = schema.type === 'option' || schema.items === 'option';
      const used = (issue: SiteIssue): boolean => valuesOf(issue).map(optionText).includes(text);
      if (isOption && ![...site.index.allIssues()].some(used)) throw noSuchValue(text, name);
      return [text];
    },
    changelogId: id,
  };
}

/** The custom field that a query names as `cf[10020]`, by its name, or by name and type as the search bar writes it. */
export function customFieldNamed(name: string, context: QueryContext): SiteField | undefined {
  const numbered = /^cf\[(\d+)\]$/i.exec(name);
  const { index } = context.site;
  if (numbered !== null) return index.field(`customfield_${numbered[1] ?? ''}`);
  const lower = name.toLowerCase();
  const bare = lower.replace(/\[[^\]]*\]$/, '');
  return index.fields.find(
    (field) =>
      field.custom && (field.name.toLowerCase() === lower || field.name.toLowerCase() === bare),
  );
}

/** What the field of a clause searches. @throws JqlError for a field that the site does not have. */
export function searchField(field: Field, context: QueryContext): SearchField {
  const property = field.properties?.[0];
  const { propertyAliases, index } = context.site;
  if (property !== undefined) {
    const key = property.key?.value ?? '';
    const path = (property.path ?? [])
      .map(({ value }) => value)
      .join('')
      .replace(/^\./, '');
    const declared = propertyAliases.find(
      (alias) => alias.propertyKey === key && alias.path === path,
    );
    if (field.value.toLowerCase() !== 'issue.property' || declared === undefined) {
      throw noSuchField(field.text);
    }
    return propertyField(declared, `issue.property[${key}].${path}`, context.site.world);
  }
  const name = field.value;
  const system = own(SYSTEM_SEARCH_FIELDS, name.toLowerCase());
  if (system !== undefined) return system;
  const aliased = propertyAliases.find(
    ({ searchAlias }) => searchAlias?.toLowerCase() === name.toLowerCase(),
  );
  if (aliased !== undefined) return propertyField(aliased, name, context.site.world);
  if (name.toLowerCase() === 'sprint' && fieldOfType(index.fields, SPRINT_TYPE) !== undefined) {
    return { ...sprintField, changelogId: fieldOfType(index.fields, SPRINT_TYPE) ?? 'sprint' };
  }
  const custom = customFieldNamed(name, context);
  if (custom === undefined || custom.schema.custom === RANK_TYPE) throw noSuchField(name);
  return customField(custom);
}
