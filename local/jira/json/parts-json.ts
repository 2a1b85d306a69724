/** The small objects that issues and projects refer to: statuses, types, priorities, components, versions, sprints. */
import type {
  SiteComponent,
  SiteIssueType,
  SitePriority,
  SiteProject,
  SiteSprint,
  SiteStatus,
  SiteVersion,
} from '../model';
import type { SiteContext } from '../site-context';

const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function statusCategoryJson(site: SiteContext, category: SiteStatus['category']): object {
  const json = CATEGORIES[category];
  return { self: `${site.baseUrl}/rest/api/3/statuscategory/${json.id}`, ...json };
}

export function statusJson(site: SiteContext, status: SiteStatus): object {
  return {
    self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${site.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryJson(site, status.category),
  };
}

export function issueTypeJson(site: SiteContext, type: SiteIssueType): object {
  return {
    self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site.baseUrl}/issuetype/${type.id}.svg`,
    name: type.name,
    subtask: type.subtask,
    hierarchyLevel: type.hierarchyLevel,
  };
}

export function priorityJson(site: SiteContext, priority: SitePriority): object {
  return {
    self: `${site.baseUrl}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${site.baseUrl}/priority/${priority.id}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function componentRefJson(site: SiteContext, component: SiteComponent): object {
  return {
    self: `${site.baseUrl}/rest/api/3/component/${component.id}`,
    id: component.id,
    name: component.name,
    ...(component.description === '' ? {} : { description: component.description }),
  };
}

export function versionJson(site: SiteContext, version: SiteVersion): object {
  return {
    self: `${site.baseUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate.slice(0, 10) }),
  };
}

export function sprintJson(sprint: SiteSprint): object {
  return {
    id: sprint.id,
    name: sprint.name,
    ...(sprint.state === null ? {} : { state: sprint.state }),
    boardId: 1,
    goal: '',
    ...(sprint.startDate === null ? {} : { startDate: sprint.startDate }),
    ...(sprint.endDate === null ? {} : { endDate: sprint.endDate }),
    ...completionOf(sprint),
  };
}

/** A project as an issue refers to it. */
export function projectRefJson(site: SiteContext, project: SiteProject): object {
  const avatar = `${site.baseUrl}/projectavatar/${project.id}`;
  return {
    self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: project.simplified,
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
  };
}

/** What Jira calls the way an issue was resolved; the stand-in knows the one resolution. */
export function resolutionJson(site: SiteContext, resolvedAt: string | null): object | null {
  if (resolvedAt === null) return null;
  return {
    self: `${site.baseUrl}/rest/api/3/resolution/10000`,
    id: '10000',
    description: '',
    name: 'Done',
  };
}

function completionOf({ state, endDate, completeDate = endDate }: SiteSprint): object {
  return state === 'closed' && completeDate !== null ? { completeDate } : {};
}
