import type { ChildRow } from '../contract/panel';
import type { RoleMap } from '../contract/role-map';
import type { JiraIssue, JiraUser } from '../jira/types';
import type { Directory } from '../roles/directory';
import type { IssueRecord } from '../storage/issue-record';

/** A role map and whether somebody saved it; without one, holders cannot be known. */
export interface Settings {
  roleMap: RoleMap;
  configured: boolean;
}

/** What stands above an issue, as far as it could be read. */
export interface Above {
  /** The nearest first. */
  ancestors: JiraIssue[];
  /** True where the last of them has a parent that could not be read. */
  hidden: boolean;
  /** Issues linked to an ancestor, such as ideas of a discovery project. */
  linked: JiraIssue[];
  /** Whether the project's JQL rule counts the epic as strategy; null where it was not or cannot be asked. */
  strategic: boolean | null;
}

/** The stories of an epic, each inspected by itself. */
export interface Children {
  rows: ChildRow[];
  /** True where the epic has, or may have, more stories than were looked at. */
  more: boolean;
}

/** The stories that a launch is linked to. */
export interface LinkedStories {
  stories: { issue: JiraIssue; record: IssueRecord }[];
  /** How many linked stories could not be read. */
  hidden: number;
}

/** One issue with all that its inspection needs. Everything was read before; an inspection reads nothing. */
export interface Subject {
  issue: JiraIssue;
  above: Above;
  /** Null where they were not read, or the issue is no epic. */
  children: Children | null;
  /** Null where the issue does not carry the project's launch marker. */
  linkedStories: LinkedStories | null;
  settings: Settings;
  directory: Directory;
  people: People;
  record: IssueRecord;
  /** ISO time. */
  now: string;
}

/** The people who were read, and of whom it was asked whether they are active. */
export class People {
  readonly #byId = new Map<string, JiraUser>();
  readonly #asked = new Set<string>();

  /** @param asked account ids that Jira was asked for; those it did not know are taken for gone */
  add(users: Iterable<JiraUser | null>, asked: Iterable<string> = []): this {
    for (const user of users) if (user) this.#byId.set(user.accountId, user);
    for (const accountId of asked) this.#asked.add(accountId);
    return this;
  }

  get(accountId: string): JiraUser | undefined {
    return this.#byId.get(accountId);
  }

  /** Nobody is taken for inactive without a sign of it: Jira says so, or was asked and does not know the account. */
  readonly isActive = (accountId: string): boolean =>
    this.#byId.get(accountId)?.active ?? !this.#asked.has(accountId);

  isApp(accountId: string): boolean {
    return this.#byId.get(accountId)?.isApp ?? false;
  }
}

/** @returns everyone who stands on an issue: in its fields, comments and history. */
export function peopleOn(issue: JiraIssue): (JiraUser | null)[] {
  return [
    issue.fields.creator,
    issue.fields.reporter,
    issue.fields.assignee,
    ...(issue.comments?.comments.map((comment) => comment.author) ?? []),
    ...(issue.changelog?.histories.map((history) => history.author) ?? []),
  ];
}
