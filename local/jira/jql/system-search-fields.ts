/** The system fields that JQL can search, and the sprint field: their values on an issue. */
import type { SiteIssue } from '../model';
import {
  one,
  type SetField,
  type SearchField,
  byNameOrId,
  resolvePerson,
  resolveIssue,
  visibleProjects,
  resolveProject,
  resolveCategory,
} from './search-field';
import { allTexts, commentTexts, descriptionText, summaryText } from './text';

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
