/** Values of an issue's fields as REST gives them. */
import { own } from '../../../src/contract/own';
import { RANK_TYPE, SPRINT_TYPE } from '../../../src/jira/field-types';
import type { SiteField, SiteIssue, SiteLink } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';
import { jiraTime, jiraTimeOrNull } from '../time';
import { commentJson, visibleComments } from './history-json';
import {
  componentRefJson,
  issueTypeJson,
  priorityJson,
  projectRefJson,
  resolutionJson,
  sprintJson,
  statusCategoryJson,
  statusJson,
  versionJson,
} from './parts-json';
import { personJson, personJsonOrNull } from './person-json';

/** A thing that REST answers with null where the issue has none. */
const orNull = <T, R>(value: T | undefined, json: (value: T) => R): R | null =>
  value === undefined ? null : json(value);

const known = <T>(values: (T | undefined)[]): T[] =>
  values.filter((value): value is T & {} => value !== undefined);

/** An issue as another one's parent, subtask or link shows it. */
function issueRefJson(site: SiteContext, issue: SiteIssue): object {
  const { index } = site;
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: orNull(index.status(issue.statusId), (status) => statusJson(site, status)),
      priority: orNull(index.priority(issue.priorityId ?? ''), (priority) =>
        priorityJson(site, priority),
      ),
      issuetype: orNull(index.issueType(issue.typeId), (type) => issueTypeJson(site, type)),
    },
  };
}

function parentJson(site: SiteContext, caller: Caller, issue: SiteIssue): object | undefined {
  if (issue.parentId === null) return undefined;
  const parent = site.index.issue(issue.parentId);
  if (parent === undefined) return undefined;
  // A parent that the caller may not see is named and not described.
  return site.permissions.canSeeIssue(caller, parent)
    ? issueRefJson(site, parent)
    : { id: parent.id, key: parent.key, self: `${site.baseUrl}/rest/api/3/issue/${parent.id}` };
}

function linkJson(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
  link: SiteLink,
): object | undefined {
  const outward = link.fromIssueId === issue.id;
  const other = site.index.issue(outward ? link.toIssueId : link.fromIssueId);
  const type = site.data.linkTypes.find(({ id }) => id === link.typeId);
  if (other === undefined || type === undefined || !site.permissions.canSeeIssue(caller, other)) {
    return undefined;
  }
  return {
    id: link.id,
    self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: { ...type, self: `${site.baseUrl}/rest/api/3/issueLinkType/${type.id}` },
    [outward ? 'outwardIssue' : 'inwardIssue']: issueRefJson(site, other),
  };
}

function commentField(site: SiteContext, caller: Caller, issue: SiteIssue): object {
  const visible = visibleComments(site, caller, issue);
  // The newest, in the order in which they were written; the rest is read page by page.
  const comments = visible.slice(-Number(site.world.commentsInIssue));
  return {
    comments: comments.map((comment) => commentJson(site, issue, comment)),
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: site.world.totals === 'of-all' ? visible.length : comments.length,
    startAt: 0,
  };
}

/** A custom field's value in REST's form: the data keep account ids where REST has whole people. */
function customValue(site: SiteContext, field: SiteField, issue: SiteIssue): unknown {
  if (field.schema.custom === RANK_TYPE) return issue.rank;
  if (field.schema.custom === SPRINT_TYPE) {
    const sprints = known(issue.sprintIds.map((id) => site.index.sprint(id)));
    return sprints.length === 0 ? null : sprints.map(sprintJson);
  }
  const value = issue.customFields[field.id] ?? null;
  if (field.schema.type === 'user' && typeof value === 'string') return personJson(site, value);
  if (field.schema.items === 'user' && Array.isArray(value)) {
    return (value as unknown[]).map((entry) =>
      typeof entry === 'string' ? personJson(site, entry) : entry,
    );
  }
  return value;
}

/** Whether a field is among those of an issue. */
export function hasField(
  { index }: SiteContext,
  { projectId, typeId }: SiteIssue,
  { id, context }: SiteField,
): boolean {
  if (index.project(projectId)?.hiddenFields?.includes(id) === true) return false;
  return (
    context?.projectIds?.includes(projectId) !== false &&
    context?.issueTypeIds?.includes(typeId) !== false
  );
}

/** As in real answers, where it is the time of creation of what was never moved on. */
function categoryChanged({ index }: SiteContext, issue: SiteIssue): string | null {
  if (issue.categoryChangedAt !== undefined) return issue.categoryChangedAt;
  const categoryOf = (id: string | null): string | undefined => index.status(id ?? '')?.category;
  const last = issue.histories.findLast(({ items }) =>
    items.some(({ field, from, to }) => field === 'status' && categoryOf(from) !== categoryOf(to)),
  );
  return last?.created ?? issue.created;
}

type SystemValue = (site: SiteContext, caller: Caller, issue: SiteIssue) => unknown;

const SYSTEM_VALUES: Record<string, SystemValue> = {
  summary: (_site, _caller, issue) => issue.summary,
  description: (_site, _caller, issue) => issue.description,
  issuetype: (site, _caller, issue) =>
    orNull(site.index.issueType(issue.typeId), (type) => issueTypeJson(site, type)),
  project: (site, _caller, issue) =>
    orNull(site.index.project(issue.projectId), (project) => projectRefJson(site, project)),
  parent: parentJson,
  status: (site, _caller, issue) =>
    orNull(site.index.status(issue.statusId), (status) => statusJson(site, status)),
  statusCategory: (site, _caller, issue) =>
    orNull(site.index.status(issue.statusId), ({ category }) => statusCategoryJson(site, category)),
  statuscategorychangedate: (site, _caller, issue) => jiraTimeOrNull(categoryChanged(site, issue)),
  priority: (site, _caller, issue) =>
    orNull(site.index.priority(issue.priorityId ?? ''), (priority) => priorityJson(site, priority)),
  resolution: (site, _caller, issue) => resolutionJson(site, issue.resolvedAt),
  resolutiondate: (_site, _caller, issue) => jiraTimeOrNull(issue.resolvedAt),
  creator: (site, _caller, issue) => personJsonOrNull(site, issue.creatorId),
  reporter: (site, _caller, issue) => personJsonOrNull(site, issue.reporterId),
  assignee: (site, _caller, issue) => personJsonOrNull(site, issue.assigneeId),
  labels: (_site, _caller, issue) => issue.labels,
  components: (site, _caller, issue) => {
    const project = site.index.project(issue.projectId);
    if (project === undefined) return [];
    return known(issue.componentIds.map((id) => site.index.component(project, id))).map(
      (component) => componentRefJson(site, component),
    );
  },
  fixVersions: (site, _caller, issue) => {
    const project = site.index.project(issue.projectId);
    if (project === undefined) return [];
    return known(issue.fixVersionIds.map((id) => site.index.version(project, id))).map((version) =>
      versionJson(site, version),
    );
  },
  security: (site, _caller, issue) => {
    const levels = site.index.project(issue.projectId)?.securityLevels ?? [];
    return orNull(
      levels.find(({ id }) => id === issue.securityLevelId),
      ({ id, name }) => ({
        self: `${site.baseUrl}/rest/api/3/securitylevel/${id}`,
        id,
        name,
        description: '',
      }),
    );
  },
  created: (_site, _caller, issue) => jiraTime(issue.created),
  updated: (_site, _caller, issue) => jiraTime(issue.updated),
  subtasks: (site, caller, issue) =>
    site.index
      .childrenOf(issue.id)
      .filter(
        (child) =>
          site.index.issueType(child.typeId)?.subtask === true &&
          site.permissions.canSeeIssue(caller, child),
      )
      .map((child) => issueRefJson(site, child)),
  issuelinks: (site, caller, issue) =>
    known(site.index.linksOf(issue.id).map((link) => linkJson(site, caller, issue, link))),
  comment: commentField,
};

/**
 * The value of a field as REST gives it; undefined for one that Jira leaves out: a custom field whose context is of other
 * projects or types (in real answers of one project, stories lack the epic's name, which is null on epics that have none), and
 * a field that the project's field configuration hides (rocketchat-jira-trigger#71, of the priority).
 */
export function fieldValue(
  site: SiteContext,
  caller: Caller,
  field: SiteField,
  issue: SiteIssue,
): unknown {
  if (!hasField(site, issue, field)) return undefined;
  const system = own(SYSTEM_VALUES, field.id);
  if (system !== undefined) return system(site, caller, issue);
  return field.custom ? customValue(site, field, issue) : (issue.customFields[field.id] ?? null);
}
