/** What a Jira stand-in holds: one site, as data. Times are ISO strings; ids are numeric strings, as in Jira. */
import type { AdfDocument } from './adf';

export interface SitePerson {
  accountId: string;
  displayName: string;
  active: boolean;
  accountType: 'atlassian' | 'app' | 'customer' | 'unknown';
  timeZone: string;
  /** The language that the person has chosen, such as `de-DE`; English where none is. */
  locale?: string;
  /** For pictures; any CSS colour. */
  colour: string;
  groups: string[];
  siteAdmin?: boolean;
  /** False for somebody without the global permission to browse users and groups, which all others have. */
  browsesPeople?: boolean;
  /** One line for the switch that says who is looking: what the person is on this site. */
  blurb?: string;
}

export interface SiteGroup {
  groupId: string;
  name: string;
}

export interface SiteRole {
  id: string;
  name: string;
  /** Actors by project id. */
  actors: Record<string, { accountIds: string[]; groupIds: string[] }>;
}

export type PermissionKey =
  | 'BROWSE_PROJECTS'
  | 'ADMINISTER_PROJECTS'
  | 'EDIT_ISSUES'
  | 'ADD_COMMENTS'
  | 'CREATE_ISSUES'
  | 'DELETE_OWN_COMMENTS'
  | 'DELETE_ALL_COMMENTS'
  | 'EDIT_OWN_COMMENTS'
  | 'LINK_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'MANAGE_SPRINTS_PERMISSION';

/** Whom something is granted to: anybody, whoever is signed in, the named, or whom an issue itself names. */
export type GrantHolder =
  | { kind: 'anyone' }
  | { kind: 'signedIn' }
  | { kind: 'role'; roleId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'person'; accountId: string }
  | { kind: 'lead' }
  | { kind: 'app' }
  | IssueHolder;

/** Whom an issue itself names; a field holds people or groups. */
export type IssueHolder =
  | { kind: 'reporter' }
  | { kind: 'assignee' }
  | { kind: 'userField'; fieldId: string }
  | { kind: 'groupField'; fieldId: string };

/** Who has a permission in a project. */
export interface Grant {
  permission: PermissionKey;
  to: GrantHolder;
}

/** Whom an issue of this level is shown to. */
export interface SecurityLevel {
  id: string;
  name: string;
  accountIds: string[];
  /** Whom it lets in besides. */
  to?: GrantHolder[];
}

export interface SiteComponent {
  id: string;
  name: string;
  description: string;
  leadId: string | null;
}

export interface SiteVersion {
  id: string;
  name: string;
  released: boolean;
  archived: boolean;
  releaseDate: string | null;
}

export interface SiteProject {
  id: string;
  key: string;
  name: string;
  typeKey: 'software' | 'business' | 'product_discovery' | 'service_desk';
  /** True for a team-managed project. */
  simplified: boolean;
  leadId: string | null;
  /** Name of its category. */
  category?: string;
  components: SiteComponent[];
  versions: SiteVersion[];
  issueTypeIds: string[];
  grants: Grant[];
  securityLevels: SecurityLevel[];
  /** Ids of the system fields that its field configuration hides. */
  hiddenFields?: readonly string[];
}

export interface SiteIssueType {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  hierarchyLevel: number;
}

export interface SiteStatus {
  id: string;
  name: string;
  category: 'new' | 'indeterminate' | 'done';
}

export interface SitePriority {
  id: string;
  name: string;
}

export interface SiteField {
  id: string;
  name: string;
  custom: boolean;
  /** As in `GET /field`: `{type, items?, custom?, customId?, system?}`. */
  schema: { type: string; items?: string; custom?: string; customId?: number; system?: string };
  /** The projects and types whose issues have it; those of all where nothing is said. */
  context?: { projectIds?: readonly string[]; issueTypeIds?: readonly string[] };
}

export interface SiteSprint {
  id: number;
  name: string;
  /** Null where an export does not say. */
  state: 'future' | 'active' | 'closed' | null;
  startDate: string | null;
  endDate: string | null;
  /** When it was completed, where that is not its end; null where it is not known. */
  completeDate?: string | null;
}

export interface SiteLinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

export interface SiteLink {
  id: string;
  typeId: string;
  /** The issue that the outward text is said of: "outward … inward". */
  fromIssueId: string;
  toIssueId: string;
}

export interface SiteComment {
  id: string;
  /** Null where the account is gone. */
  authorId: string | null;
  body: AdfDocument;
  created: string;
  updated: string;
  /** The role or group that alone may read it; everybody who sees the issue where absent. */
  visibleTo?: { type: 'role' | 'group'; id: string };
  /** An internal note of a service project, which customers do not read. */
  internal?: boolean;
}

export interface SiteChange {
  field: string;
  /** Null for changes that Jira gives no field id, such as Workflow or Link. */
  fieldId: string | null;
  fieldtype: 'jira' | 'custom';
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString_: string | null;
  /** Of a file that leaves out what stood there before, or after. */
  isHalfTold?: true;
}

export interface SiteHistory {
  id: string;
  authorId: string | null;
  created: string;
  items: SiteChange[];
}

export interface SiteIssue {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  summary: string;
  description: AdfDocument | null;
  statusId: string;
  priorityId: string | null;
  creatorId: string | null;
  reporterId: string | null;
  assigneeId: string | null;
  parentId: string | null;
  labels: string[];
  componentIds: string[];
  fixVersionIds: string[];
  sprintIds: number[];
  /** LexoRank-like string; the order of work. */
  rank: string;
  securityLevelId: string | null;
  /** Whether a property of its workflow (`jira.permission.edit.*`) keeps everybody from editing it in its status. */
  isClosed?: boolean;
  created: string;
  updated: string;
  resolvedAt: string | null;
  /** Since when it has been in its category by its record, null where that does not say; absent where its history tells. */
  categoryChangedAt?: string | null;
  /** Values of further custom fields by field id, in the form that REST answers with, but people as account ids. */
  customFields: Record<string, unknown>;
  comments: SiteComment[];
  histories: SiteHistory[];
  properties: Record<string, unknown>;
}

/** A search that somebody saved. Nobody shares any here. */
export interface SiteFilter {
  id: string;
  name: string;
  ownerId: string;
  jql: string;
}

export interface SiteData {
  name: string;
  people: SitePerson[];
  groups: SiteGroup[];
  roles: SiteRole[];
  projects: SiteProject[];
  issueTypes: SiteIssueType[];
  statuses: SiteStatus[];
  priorities: SitePriority[];
  fields: SiteField[];
  sprints: SiteSprint[];
  linkTypes: SiteLinkType[];
  links: SiteLink[];
  issues: SiteIssue[];
  /** Confluence pages and app settings that come with a sample; see the sample's own documentation. */
  settings: Record<string, unknown>;
  /** Absent until somebody saves one. */
  filters?: SiteFilter[];
  /** Of an imported site, of which something tells that there is more. */
  isPart?: boolean;
  /** Of a copied site, ids of the projects whose roles its owner may not read. */
  rolesNotKnown?: readonly string[];
}
