import type { ChildRow } from '../../contract/panel';
import type { Role } from '../../contract/report';
import type { RoleMap } from '../../contract/role-map';
import type { SecondReading } from '../../contract/second-reading';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import type { IssueRecord } from '../../storage/issue-record';
import type { People } from './people';

/** A role map and whether somebody saved it; without one, holders cannot be known. */
export interface Settings {
  roleMap: RoleMap;
  configured: boolean;
  /** Roles of which nobody has said yet who holds them: their holders are not known, rather than nobody. */
  undecided?: readonly Role[];
}

/** The ancestors of an issue, as far as they could be read. */
export interface Ancestry {
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

/** What a second reader said of issues, and whether it counts before a person has spoken. */
export interface SecondReader {
  lifts: boolean;
  /** What was said of an issue, by the mark of what was read; undefined where nothing was. */
  readingOf: (issueId: string, mark: string) => SecondReading | undefined;
}

/** One issue with all that its inspection needs. Everything was read before; an inspection reads nothing. */
export interface Subject {
  issue: JiraIssue;
  ancestry: Ancestry;
  /** Null where they were not read, or the issue is no epic. */
  children: Children | null;
  /** Null where the issue does not carry the project's launch marker. */
  linkedStories: LinkedStories | null;
  settings: Settings;
  directory: Directory;
  people: People;
  record: IssueRecord;
  /** Null where the project wants none. */
  secondReader: SecondReader | null;
  /** ISO time. */
  now: string;
}
