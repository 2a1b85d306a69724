/** The fields that every Jira site has, next to those that the data brings. */
import type { SiteField } from './model';

const system = (id: string, name: string, type: string, items?: string): SiteField => ({
  id,
  name,
  custom: false,
  schema: { type, system: id, ...(items === undefined ? {} : { items }) },
});

export const SYSTEM_FIELDS: readonly SiteField[] = [
  system('summary', 'Summary', 'string'),
  system('description', 'Description', 'string'),
  system('issuetype', 'Issue Type', 'issuetype'),
  system('project', 'Project', 'project'),
  system('parent', 'Parent', 'issuelink'),
  system('status', 'Status', 'status'),
  system('statusCategory', 'Status Category', 'statusCategory'),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime'),
  system('priority', 'Priority', 'priority'),
  system('resolution', 'Resolution', 'resolution'),
  system('resolutiondate', 'Resolved', 'datetime'),
  system('creator', 'Creator', 'user'),
  system('reporter', 'Reporter', 'user'),
  system('assignee', 'Assignee', 'user'),
  system('labels', 'Labels', 'array', 'string'),
  system('components', 'Components', 'array', 'component'),
  system('fixVersions', 'Fix versions', 'array', 'version'),
  system('security', 'Security Level', 'securitylevel'),
  system('created', 'Created', 'datetime'),
  system('updated', 'Updated', 'datetime'),
  system('subtasks', 'Sub-tasks', 'array', 'issuelinks'),
  system('issuelinks', 'Linked Issues', 'array', 'issuelinks'),
  system('comment', 'Comment', 'comments-page'),
];

/** All fields of a site: its own, and the system fields that it does not list itself. */
export function siteFields(own: readonly SiteField[]): SiteField[] {
  const listed = new Set(own.map((field) => field.id));
  return [...SYSTEM_FIELDS.filter((field) => !listed.has(field.id)), ...own];
}

/** The id of the custom field of a type, such as rank or sprint, when the site has one. */
export function fieldOfType(fields: readonly SiteField[], customType: string): string | undefined {
  return fields.find((field) => field.schema.custom === customType)?.id;
}
