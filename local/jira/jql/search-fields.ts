/** What JQL can search: each field's values on an issue, and how a written value is understood. */
import type { SiteIssue, SiteProject } from '../model';
import type { ValueKind } from './functions';
import { noSuchValue, JqlError, type QueryContext } from './query';
import { allTexts, commentTexts, descriptionText, summaryText } from './text';

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
  textsOf: (issue: SiteIssue) => readonly string[];
}

export type SearchField = SetField | DateField | NumberField | TextField;

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

const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);

/** A person is written as an account id, and in no other way. */
export const resolvePerson =
  (field: string) =>
  (text: string, { site }: QueryContext): string[] => {
    if (site.index.person(text) === undefined) throw noSuchValue(text, field);
    return [text];
  };

const resolveIssue =
  (field: string) =>
  (text: string, { site, caller }: QueryContext): string[] => {
    const issue = site.index.issue(text);
    if (issue === undefined || !site.permissions.canSeeIssue(caller, issue)) {
      throw new JqlError(`An issue with key '${text}' does not exist for field '${field}'.`);
    }
    return [issue.id];
  };

function visibleProjects({ site, caller }: QueryContext): SiteProject[] {
  return site.data.projects.filter((project) => site.permissions.canSeeProject(caller, project));
}

function resolveProject(text: string, context: QueryContext): string[] {
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

function resolveCategory(text: string): string[] {
  const category = CATEGORY_NAMES[text.toLowerCase()];
  if (category === undefined) throw noSuchValue(text, 'statusCategory');
  return [category];
}

const numberOfKey = (issue: SiteIssue): number => Number(issue.key.split('-').at(-1));

const people = (
  name: string,
  idOf: (issue: SiteIssue) => string | null,
  changelogId?: string,
): SetField => ({
  type: 'set',
  name,
  kind: 'user',
  idsOf: (issue) => one(idOf(issue)),
  resolve: resolvePerson(name),
  ...(changelogId === undefined ? {} : { changelogId }),
});

const issueKey: SetField = {
  type: 'set',
  name: 'key',
  kind: 'issue',
  idsOf: (issue) => [issue.id],
  resolve: resolveIssue('key'),
  issuesOf: (id, { site }) => {
    const issue = site.index.issue(id);
    return issue === undefined ? [] : [issue];
  },
  rankOf: (id, { site }) => {
    const issue = site.index.issue(id);
    return issue === undefined ? Number.NaN : numberOfKey(issue);
  },
};

const priority: SetField = {
  type: 'set',
  name: 'priority',
  kind: 'other',
  idsOf: (issue) => one(issue.priorityId),
  resolve: byNameOrId('priority', ({ site }) => site.data.priorities),
  // The data list priorities from the highest down, and higher means greater.
  rankOf: (id, { site }) => -site.data.priorities.findIndex((candidate) => candidate.id === id),
  changelogId: 'priority',
};

/** Every system field by the names that JQL knows it by, in lower case. */
export const SYSTEM_SEARCH_FIELDS: Record<string, SearchField> = {};

const define = (names: readonly string[], field: SearchField): void => {
  for (const name of names) SYSTEM_SEARCH_FIELDS[name.toLowerCase()] = field;
};

const milliseconds = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

define(['key', 'id', 'issue', 'issuekey', 'workitem', 'workitemkey'], issueKey);
define(['project'], {
  type: 'set',
  name: 'project',
  kind: 'project',
  idsOf: (issue) => [issue.projectId],
  resolve: resolveProject,
  issuesOf: (id, { site }) => site.index.issuesOf(id),
});
define(['issuetype', 'type', 'worktype'], {
  type: 'set',
  name: 'issuetype',
  kind: 'issuetype',
  idsOf: (issue) => [issue.typeId],
  resolve: byNameOrId('issuetype', ({ site }) => site.data.issueTypes),
  changelogId: 'issuetype',
});
define(['status'], {
  type: 'set',
  name: 'status',
  kind: 'other',
  idsOf: (issue) => [issue.statusId],
  resolve: byNameOrId('status', ({ site }) => site.data.statuses),
  changelogId: 'status',
});
define(['statusCategory'], {
  type: 'set',
  name: 'statusCategory',
  kind: 'other',
  idsOf: (issue, { site }) => one(site.index.status(issue.statusId)?.category ?? null),
  resolve: resolveCategory,
});
define(['assignee'], people('assignee', (issue) => issue.assigneeId, 'assignee'));
define(['reporter'], people('reporter', (issue) => issue.reporterId, 'reporter'));
define(['creator'], people('creator', (issue) => issue.creatorId));
define(['parent', 'parentEpic'], {
  type: 'set',
  name: 'parent',
  kind: 'issue',
  idsOf: (issue) => one(issue.parentId),
  resolve: resolveIssue('parent'),
  issuesOf: (id, { site }) => site.index.childrenOf(id),
});
define(['labels'], {
  type: 'set',
  name: 'labels',
  kind: 'other',
  idsOf: (issue) => issue.labels,
  // Any text may be a label.
  resolve: (text) => [text],
  changelogId: 'labels',
});
define(['component', 'components'], {
  type: 'set',
  name: 'component',
  kind: 'component',
  idsOf: (issue) => issue.componentIds,
  resolve: byNameOrId('component', (context) =>
    visibleProjects(context).flatMap((project) => project.components),
  ),
  changelogId: 'components',
});
define(['fixVersion', 'fixVersions'], {
  type: 'set',
  name: 'fixVersion',
  kind: 'version',
  idsOf: (issue) => issue.fixVersionIds,
  resolve: byNameOrId('fixVersion', (context) =>
    visibleProjects(context).flatMap((project) => project.versions),
  ),
  rankOf: (id, { site }) =>
    site.data.projects.flatMap((project) => project.versions).findIndex((v) => v.id === id),
  changelogId: 'fixVersions',
});
define(['priority'], priority);
define(['level'], {
  type: 'set',
  name: 'level',
  kind: 'other',
  idsOf: (issue) => one(issue.securityLevelId),
  resolve: byNameOrId('level', (context) =>
    visibleProjects(context).flatMap((project) => project.securityLevels),
  ),
});
define(['resolution'], {
  type: 'set',
  name: 'resolution',
  kind: 'other',
  idsOf: (issue) => (issue.resolvedAt === null ? [] : ['10000']),
  emptyWord: 'unresolved',
  resolve: byNameOrId('resolution', () => [{ id: '10000', name: 'Done' }]),
});
define(['hierarchyLevel'], {
  type: 'number',
  name: 'hierarchyLevel',
  valuesOf: (issue, { site }) => {
    const type = site.index.issueType(issue.typeId);
    return type === undefined ? [] : [type.hierarchyLevel];
  },
});
define(['created', 'createdDate'], {
  type: 'date',
  name: 'created',
  valueOf: (issue) => milliseconds(issue.created),
});
define(['updated', 'updatedDate'], {
  type: 'date',
  name: 'updated',
  valueOf: (issue) => milliseconds(issue.updated),
});
define(['resolved', 'resolutionDate'], {
  type: 'date',
  name: 'resolved',
  valueOf: (issue) => milliseconds(issue.resolvedAt),
});
define(['summary'], { type: 'text', name: 'summary', textsOf: summaryText });
define(['description'], { type: 'text', name: 'description', textsOf: descriptionText });
define(['comment'], { type: 'text', name: 'comment', textsOf: commentTexts });
define(['text', 'textfields'], { type: 'text', name: 'text', textsOf: allTexts });

/** Sprints, under whichever custom field the site keeps them in. */
export const sprintField: SetField = {
  type: 'set',
  name: 'sprint',
  kind: 'sprint',
  idsOf: (issue) => issue.sprintIds.map(String),
  resolve: byNameOrId('sprint', ({ site }) => site.data.sprints),
};
