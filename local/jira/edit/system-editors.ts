/** How each system field is edited, and what the changelog says of it. */
import * as v from 'valibot';
import type { AdfDocument } from '../adf';
import { documentText } from '../jql/text';
import type { SiteChange, SiteIssue } from '../model';
import { isDocument } from './adf-shape';
import {
  accountIn,
  change,
  FieldRefusal,
  named,
  NOTHING,
  personWords,
  UNCHANGED,
  type EditScope,
  type FieldEditor,
} from './change';

const SUMMARY_LENGTH = 255;

const summary: FieldEditor = ({ issue }, value) => {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new FieldRefusal('You must specify a summary of the issue.');
  }
  if (value.length > SUMMARY_LENGTH) {
    throw new FieldRefusal(`The summary must be less than ${SUMMARY_LENGTH} characters.`);
  }
  if (/[\r\n]/.test(value)) {
    throw new FieldRefusal('The summary is invalid because it contains newline characters.');
  }
  if (value === issue.summary) return UNCHANGED;
  return {
    items: [
      change('summary', 'summary', { id: null, text: issue.summary }, { id: null, text: value }),
    ],
    apply: () => {
      issue.summary = value;
    },
  };
};

const description: FieldEditor = ({ issue }, value) => {
  if (value !== null && !isDocument(value)) {
    throw new FieldRefusal(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  }
  if (JSON.stringify(value) === JSON.stringify(issue.description)) return UNCHANGED;
  const words = (document: AdfDocument | null): { id: null; text: string | null } => ({
    id: null,
    text: document === null ? null : documentText(document).trim(),
  });
  return {
    items: [change('description', 'description', words(issue.description), words(value))],
    apply: () => {
      issue.description = value;
    },
  };
};

/** An editor of a field that holds one of a list of things. */
function choice(
  fieldId: 'priority' | 'issuetype',
  things: (scope: EditScope) => readonly { id: string; name: string }[],
  idOf: (issue: SiteIssue) => string | null,
  put: (issue: SiteIssue, id: string) => void,
): FieldEditor {
  return (scope, value) => {
    const { issue } = scope;
    const all = things(scope);
    const next = named(value, all, fieldId);
    const current = all.find(({ id }) => id === idOf(issue));
    if (current?.id === next.id) return UNCHANGED;
    const from = current === undefined ? NOTHING : { id: current.id, text: current.name };
    return {
      items: [change(fieldId, fieldId, from, { id: next.id, text: next.name })],
      apply: () => {
        put(issue, next.id);
      },
    };
  };
}

function person(fieldId: 'assignee' | 'reporter'): FieldEditor {
  const property = `${fieldId}Id` as const;
  return ({ site, issue }, value) => {
    const next = accountIn(site, value, fieldId);
    if (next === issue[property]) return UNCHANGED;
    return {
      items: [
        change(fieldId, fieldId, personWords(site, issue[property]), personWords(site, next)),
      ],
      apply: () => {
        issue[property] = next;
      },
    };
  };
}

const labels: FieldEditor = ({ issue }, value) => {
  if (!v.is(v.array(v.pipe(v.string(), v.regex(/^\S+$/))), value)) {
    throw new FieldRefusal('The label contains spaces which is invalid.');
  }
  const next = [...new Set(value)];
  const words = (list: string[]): { id: null; text: string } => ({
    id: null,
    text: list.join(' '),
  });
  if (words(next).text === words(issue.labels).text) return UNCHANGED;
  return {
    items: [change('labels', 'labels', words(issue.labels), words(next))],
    apply: () => {
      issue.labels = next;
    },
  };
};

/** An editor of a field that holds many of a list of things; each that comes or goes is an item of its own. */
function choices(
  fieldId: 'components' | 'fixVersions',
  field: string,
  property: 'componentIds' | 'fixVersionIds',
): FieldEditor {
  return ({ project, issue }, value) => {
    const all: { id: string; name: string }[] =
      fieldId === 'components' ? project.components : project.versions;
    if (!Array.isArray(value)) throw new FieldRefusal('data was not an array');
    const next = [...new Set(value.map((entry) => named(entry, all, fieldId).id))];
    const current = issue[property];
    const words = (id: string): { id: string; text: string | null } => ({
      id,
      text: all.find((thing) => thing.id === id)?.name ?? null,
    });
    const items: SiteChange[] = [
      ...current
        .filter((id) => !next.includes(id))
        .map((id) => change(field, fieldId, words(id), NOTHING)),
      ...next
        .filter((id) => !current.includes(id))
        .map((id) => change(field, fieldId, NOTHING, words(id))),
    ];
    return {
      items,
      apply: () => {
        issue[property] = next;
      },
    };
  };
}

const parent: FieldEditor = ({ site, caller, issue }, value) => {
  const { id, key } = (value ?? {}) as { id?: unknown; key?: unknown };
  const name = typeof id === 'string' ? id : typeof key === 'string' ? key : null;
  const next = name === null ? undefined : site.index.issue(name);
  if (name !== null && (next === undefined || !site.permissions.canSeeIssue(caller, next))) {
    throw new FieldRefusal('Could not find valid parent for the issue.');
  }
  const level = site.index.issueType(issue.typeId)?.hierarchyLevel;
  const above = next === undefined ? undefined : site.index.issueType(next.typeId)?.hierarchyLevel;
  if (next !== undefined && level !== undefined && above !== level + 1) {
    throw new FieldRefusal('Given parent work item does not belong to the appropriate hierarchy.');
  }
  if ((next?.id ?? null) === issue.parentId) return UNCHANGED;
  const current = issue.parentId === null ? undefined : site.index.issue(issue.parentId);
  const words = (of: SiteIssue | undefined): { id: string | null; text: string | null } =>
    of === undefined ? NOTHING : { id: of.id, text: of.key };
  return {
    items: [change('IssueParentAssociation', null, words(current), words(next))],
    apply: () => {
      site.index.reparent(issue, next?.id ?? null);
    },
  };
};

const security: FieldEditor = ({ project, issue }, value) => {
  const next = value === null ? undefined : named(value, project.securityLevels, 'security');
  if ((next?.id ?? null) === issue.securityLevelId) return UNCHANGED;
  const current = project.securityLevels.find(({ id }) => id === issue.securityLevelId);
  const words = (
    level: { id: string; name: string } | undefined,
  ): { id: string | null; text: string | null } =>
    level === undefined ? NOTHING : { id: level.id, text: level.name };
  return {
    items: [change('security', 'security', words(current), words(next))],
    apply: () => {
      issue.securityLevelId = next?.id ?? null;
    },
  };
};

export const SYSTEM_EDITORS: Record<string, FieldEditor> = {
  summary,
  description,
  labels,
  parent,
  security,
  priority: choice(
    'priority',
    ({ site }) => site.data.priorities,
    (issue) => issue.priorityId,
    (issue, id) => {
      issue.priorityId = id;
    },
  ),
  issuetype: choice(
    'issuetype',
    ({ site, project }) =>
      site.data.issueTypes.filter(({ id }) => project.issueTypeIds.includes(id)),
    (issue) => issue.typeId,
    (issue, id) => {
      issue.typeId = id;
    },
  ),
  assignee: person('assignee'),
  reporter: person('reporter'),
  components: choices('components', 'Component', 'componentIds'),
  fixVersions: choices('fixVersions', 'Fix Version', 'fixVersionIds'),
};
