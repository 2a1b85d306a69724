/** Reads the fields of an issue. */
import type {
  JiraFields,
  JiraIssueLink,
  JiraIssueStub,
  JiraIssueType,
  JiraRestriction,
  JiraSprint,
  JiraStatusCategory,
  JiraUser,
  JiraVersion,
} from '../types';
import {
  asDay,
  asId,
  asInstant,
  asNumber,
  asRaw,
  asText,
  readEach,
  type Raw,
  type Skipped,
} from './parse';
import { isGoneAccount, readUser } from './people';
import { readSprintsField } from './sprints';

/** Reads all fields that the app knows; the rest is dropped, custom fields are kept as they are. */
export function readFields(raw: Raw): JiraFields {
  const unreadable: string[] = [];
  const gone: string[] = [];
  const one = <T>(name: string, read: (value: unknown) => T | null): T | null => {
    const value = raw[name];
    if (value === null || value === undefined) return null;
    const result = read(value);
    if (result === null) unreadable.push(name);
    return result;
  };
  const person = (name: string): JiraUser | null => {
    if (!isGoneAccount(raw[name])) return one(name, readUser);
    gone.push(name);
    return null;
  };
  const many = <T>(name: string, read: (value: unknown) => T | null): T[] => {
    const skipped: Skipped = { unreadable: 0 };
    const result = readEach(raw[name], read, skipped);
    if (skipped.unreadable > 0) unreadable.push(name);
    return result;
  };
  return {
    summary: one('summary', asText),
    description: raw['description'] === undefined ? undefined : one('description', readDescription),
    status: one('status', readStatus),
    statusCategoryChanged: one('statuscategorychangedate', asInstant),
    priority: one('priority', readNamed),
    creator: person('creator'),
    reporter: person('reporter'),
    assignee: person('assignee'),
    created: one('created', asInstant),
    updated: one('updated', asInstant),
    dueDate: one('duedate', asDay),
    labels: many('labels', asText),
    components: many('components', readNamed),
    fixVersions: many('fixVersions', readVersion),
    parent: one('parent', readStub) ?? one('epic', readEpic),
    links: many('issuelinks', readLink),
    restriction: readRestriction(raw),
    sprints: [...sprintsOf(one, 'closedSprints'), ...sprintsOf(one, 'sprint')],
    custom: customOf(raw, unreadable),
    given: givenOf(raw),
    gone,
    unreadable,
  };
}

function readDescription(value: unknown): unknown {
  return asText(value) ?? asRaw(value);
}

function readNamed(value: unknown): { id: string; name: string } | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const name = raw && asText(raw['name']);
  return id === null || name === null ? null : { id, name };
}

function readStatus(value: unknown): JiraFields['status'] {
  const named = readNamed(value);
  return named && { ...named, category: readCategory(asRaw(value)?.['statusCategory']) };
}

/** Jira's own ids of the three categories, for answers that hold no key. */
const CATEGORIES: Readonly<Record<string, JiraStatusCategory>> = {
  2: 'new',
  4: 'indeterminate',
  3: 'done',
};

function readCategory(value: unknown): JiraStatusCategory | null {
  const raw = asRaw(value);
  const key = raw?.['key'];
  if (key === 'new' || key === 'indeterminate' || key === 'done') return key;
  return key === undefined ? (CATEGORIES[asId(raw?.['id']) ?? ''] ?? null) : null;
}

function readVersion(value: unknown): JiraVersion | null {
  const named = readNamed(value);
  const raw = asRaw(value);
  return (
    named && {
      ...named,
      released: raw?.['released'] === true,
      releaseDate: asDay(raw?.['releaseDate']),
    }
  );
}

/** Reads an issue type. A subtask type stands one level below stories, also where an older Jira does not say so. */
export function readIssueType(value: unknown): JiraIssueType | null {
  const named = readNamed(value);
  const raw = asRaw(value);
  if (named === null || raw === null) return null;
  const level = asNumber(raw['hierarchyLevel']);
  const subtask = raw['subtask'] === true || level === -1;
  return { ...named, hierarchyLevel: level ?? (subtask ? -1 : null), subtask };
}

function readStub(value: unknown): JiraIssueStub | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const key = raw && asText(raw['key']);
  if (raw === null || id === null || key === null) return null;
  const fields = asRaw(raw['fields']) ?? {};
  return {
    id,
    key,
    summary: asText(fields['summary']),
    issueType: readIssueType(fields['issuetype']),
    statusCategory: readCategory(asRaw(fields['status'])?.['statusCategory']),
  };
}

/** The epic as Jira Software's own API gives it, which knows no more of its status than done or not. */
function readEpic(value: unknown): JiraIssueStub | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const key = raw && asText(raw['key']);
  if (raw === null || id === null || key === null) return null;
  const summary = asText(raw['summary']) ?? asText(raw['name']);
  return {
    id,
    key,
    summary,
    issueType: null,
    statusCategory: raw['done'] === true ? 'done' : null,
  };
}

function readLink(value: unknown): JiraIssueLink | null {
  const raw = asRaw(value);
  const type = raw && asRaw(raw['type']);
  const name = type && asText(type['name']);
  if (raw === null || type === null || name === null) return null;
  const inward = readStub(raw['inwardIssue']);
  const issue = inward ?? readStub(raw['outwardIssue']);
  const direction = inward ? 'inward' : 'outward';
  return issue && { typeId: asId(type['id']), type: name, direction, issue };
}

function readRestriction(raw: Raw): JiraRestriction | null {
  const level = asId(asRaw(raw['security'])?.['id']);
  if (level !== null) return { by: 'level', of: level };
  const roles = asRaw(asRaw(raw['issuerestriction'])?.['issuerestrictions']);
  return roles && Object.keys(roles).length > 0 ? { by: 'roles', of: JSON.stringify(roles) } : null;
}

function sprintsOf(
  one: <T>(name: string, read: (value: unknown) => T | null) => T | null,
  name: string,
): JiraSprint[] {
  return one(name, readSprintsField) ?? [];
}

/** They stay as they are; of a list that lacks an entry it is not known what else is in it. */
function customOf(raw: Raw, unreadable: string[]): Record<string, unknown> {
  const custom: Record<string, unknown> = {};
  for (const name in raw) {
    if (!name.startsWith('customfield_')) continue;
    const value = (custom[name] = raw[name]);
    if (Array.isArray(value) && value.includes(null)) unreadable.push(name);
  }
  return custom;
}

function givenOf(raw: Raw): string[] {
  const given = Object.keys(raw);
  // Who gave the epic has said what the parent is.
  if ('epic' in raw && !('parent' in raw)) given.push('parent');
  return given;
}
