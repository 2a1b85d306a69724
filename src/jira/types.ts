/** What the app knows of Jira, as plain values. Ids are strings, times are ISO 8601 in UTC, what Jira does not say is null. */

/** What an account is: `not-known` where an answer or an export does not say, as for an account id alone. */
export type AccountKind = 'person' | 'app' | 'customer' | 'not-known';

export interface JiraUser {
  /** On Jira Cloud the account id; in exports of Jira Server, where there is none, the user key. */
  accountId: string;
  displayName: string;
  active: boolean;
  kind: AccountKind;
  avatarUrl: string | null;
}

/** The person as whom Jira is asked. */
export interface JiraMyself {
  accountId: string;
  /** As Jira writes it, such as `en_GB`; null where it is not told. */
  locale: string | null;
  /** Where their days begin and end; null where it is not told, or this runtime does not know it. */
  timeZone: string | null;
}

export type JiraStatusCategory = 'new' | 'indeterminate' | 'done';

export interface JiraIssueType {
  id: string;
  name: string;
  /** -1 subtask, 0 story level, 1 epic, above 1 what epics belong to; null where the site does not say. */
  hierarchyLevel: number | null;
  subtask: boolean;
}

/** An issue as it shows in another issue's `parent` or links. */
export interface JiraIssueStub {
  id: string;
  key: string;
  summary: string | null;
  issueType: JiraIssueType | null;
  statusCategory: JiraStatusCategory | null;
}

export interface JiraIssueLink {
  typeId: string | null;
  type: string;
  /** `inward` where Jira gave the other issue as `inwardIssue`. */
  direction: 'inward' | 'outward';
  issue: JiraIssueStub;
}

export interface JiraSprint {
  id: string;
  name: string;
  state: 'future' | 'active' | 'closed' | null;
}

export interface JiraVersion {
  id: string;
  name: string;
  released: boolean;
  /** Day of the release as YYYY-MM-DD, planned or past; null where none is set. */
  releaseDate: string | null;
}

export interface JiraFields {
  summary: string | null;
  /** An ADF object, a wiki string, or null; undefined when the answer does not hold the field. */
  description: unknown;
  status: { id: string; name: string; category: JiraStatusCategory | null } | null;
  /** ISO time since when it has been in the category of its status, through however many statuses. */
  statusCategoryChanged: string | null;
  priority: { id: string; name: string } | null;
  creator: JiraUser | null;
  reporter: JiraUser | null;
  assignee: JiraUser | null;
  created: string | null;
  updated: string | null;
  /** Day as YYYY-MM-DD. */
  dueDate: string | null;
  labels: string[];
  components: { id: string; name: string }[];
  fixVersions: JiraVersion[];
  /** The parent, or the epic where an export gives it apart (`epic`). */
  parent: JiraIssueStub | null;
  links: JiraIssueLink[];
  /** What narrows who may see the issue; null for nothing, or where the fields were not asked for. */
  restriction: JiraRestriction | null;
  /** From the fields `sprint` and `closedSprints` of exports; in REST answers sprints are a custom field. */
  sprints: JiraSprint[];
  /** Raw values of the `customfield_*` that the answer holds. */
  custom: Record<string, unknown>;
  /** Names of the fields that were given, null or not; `all` where all were asked for. Ask `wasGiven`. */
  given: string[] | 'all';
  /** Names of given fields that hold an account whose record is gone. */
  gone: string[];
  /** Names of given fields whose value could not be read in whole: what was readable stands, the rest is not known. */
  unreadable: string[];
}

export interface JiraIssue {
  id: string;
  key: string;
  /** `typeKey`: `software`, `business`, `product_discovery`, …; null where the answer does not say. */
  project: { id: string; key: string; name: string | null; typeKey: string | null } | null;
  issueType: JiraIssueType | null;
  fields: JiraFields;
  /** Null when it was not asked for or not given. */
  changelog: JiraChangelog | null;
  /** Null when they were not asked for or not given. */
  comments: JiraComments | null;
  /** Issue properties by key, as far as they were asked for and are set. */
  properties: Record<string, unknown>;
}

export interface JiraChange {
  field: string;
  /** Null for changes that Jira gives no field id, such as Link or Workflow. */
  fieldId: string | null;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
  /** Whether it was given what stood there before and after, by id or by name, null or not. */
  bothGiven: boolean;
}

export interface JiraHistory {
  id: string;
  /** Null where the account is gone, and where nobody is named. */
  author: JiraUser | null;
  /** False where nobody is named that could be told apart: it may have been anybody. */
  authorGiven: boolean;
  at: string;
  items: JiraChange[];
}

export interface JiraChangelog {
  /** Oldest first. */
  histories: JiraHistory[];
  /** How many Jira says that there are. */
  total: number;
  /** Whether all of them are here, readable or not. */
  complete: boolean;
  /** Histories and single changes that could not be read and are left out. */
  unreadable: number;
}

export interface JiraComment {
  id: string;
  /** Null where the account is gone, and where nobody is named. */
  author: JiraUser | null;
  /** False where nobody is named that could be told apart: it may have been anybody. */
  authorGiven: boolean;
  at: string;
  updatedAt: string;
  /** An ADF object or a wiki string; null where it was not given. */
  body: unknown;
  /** An internal note of a service project, which customers do not see. */
  internal: boolean;
  /** The group or role that alone may see it; null for a comment that everybody sees who sees the issue. */
  visibleTo: CommentReaders | null;
}

/** Whom a comment is for, as Jira names them; null for what is not said of them. */
export interface CommentReaders {
  /** `role` or `group`. */
  type: string | null;
  /** Id of a group, name of a role. */
  identifier: string | null;
  /** The name, which of a group may change. */
  value: string | null;
}

export interface JiraComments {
  /** Oldest first. */
  comments: JiraComment[];
  /** How many Jira says that there are. */
  total: number;
  /** Whether all of them are here, readable or not. */
  complete: boolean;
  /** Comments that could not be read and are left out. */
  unreadable: number;
}

export interface JiraSearchPage {
  issues: JiraIssue[];
  /** Null on the last page. */
  nextPageToken: string | null;
  /** Issues of the page that could not be read and are left out. */
  unreadable: number;
}

export interface JiraBulkIssues {
  issues: JiraIssue[];
  /** Asked for and not among `issues`: not there, not visible to the asker, unreadable, or failed. */
  missing: string[];
  /** Those of `missing` that Jira could not give this time, though they may exist. */
  failed: string[];
}

export interface JiraBulkChangelogs {
  /** By issue id, each whole; an issue without changes, or not visible to the asker, has no entry. */
  byIssue: Map<string, JiraChangelog>;
  /** How many could not be read of which it is not told whose they are. */
  unreadable: number;
}

export interface JiraGroup {
  groupId: string;
  name: string;
}

export interface JiraRole {
  id: string;
  /** As the site shows it, in the language of the asker. */
  name: string;
}

export interface JiraRoleActors {
  users: { accountId: string; displayName: string }[];
  groups: JiraGroup[];
  /** Actors that could not be read: then the lists are not the whole role. */
  unreadable: number;
}

export interface JiraUserList {
  users: JiraUser[];
  unreadable: number;
}

export interface JiraGroupMembers extends JiraUserList {
  /** Whether every member is here, readable or not. */
  complete: boolean;
}

export interface JiraUserPage extends JiraUserList {
  /** Whether a next page may hold more. */
  more: boolean;
}

/** A page of what a search finds. */
export interface JiraPage<T> {
  values: T[];
  /** Whether a next page may hold more. */
  more: boolean;
}

export interface JiraField {
  id: string;
  name: string;
  custom: boolean;
  schema: {
    type: string;
    items: string | null;
    /** Type of a custom field, such as `com.pyxis.greenhopper.jira:gh-sprint`. */
    custom: string | null;
    system: string | null;
  } | null;
  /** Of the team-managed project that the field belongs to; null for a field of the whole site. */
  projectId: string | null;
}

export interface JiraProject {
  id: string;
  key: string;
  name: string;
  /** Null for nobody; undefined where Jira did not say. */
  lead?: JiraUser | null | undefined;
  /** What its issues can be; undefined where Jira did not say, or not in whole. */
  issueTypes?: JiraIssueType[] | undefined;
  /** Name of the project's category; null where it has none, or Jira did not say. */
  category: string | null;
  /** `software`, `business`, `service_desk`, `product_discovery`, …; null where the site does not say. */
  typeKey: string | null;
  /** True for a team-managed project. */
  simplified: boolean;
}

export interface JiraComponent {
  id: string;
  name: string;
  lead: JiraUser | null;
}

/** A security level, or the restriction to roles that a team-managed project has; `of` is equal for equal ones. */
export interface JiraRestriction {
  by: 'level' | 'roles';
  of: string;
}

/** Of something that Jira carries out by itself. */
export type JiraTaskStatus = 'under-way' | 'complete' | 'failed';
