/** An issue as the host's pages show it: Jira's own answer to the person who looks, loosely typed. */
import type { AdfDocument } from '../jira/adf';
import { askJira, type Host } from './host';

export interface NamedJson {
  id: string;
  name: string;
}

export interface ShownPerson {
  accountId: string;
  displayName: string;
  active: boolean;
}

export interface IssueRef {
  id: string;
  key: string;
  /** Absent for an issue that the person may not see. */
  fields?: { summary: string; issuetype: NamedJson; status: StatusJson };
}

export interface StatusJson extends NamedJson {
  statusCategory: { key: string };
}

export interface CommentJson {
  id: string;
  author?: ShownPerson | null;
  body: AdfDocument;
  created: string;
  /** False for an internal note of a service project. */
  jsdPublic?: boolean;
}

export interface HistoryJson {
  id: string;
  author?: ShownPerson | null;
  created: string;
  items: { field: string; fromString: string | null; toString: string | null }[];
}

export interface IssueJson {
  id: string;
  key: string;
  fields: {
    summary: string;
    description: AdfDocument | null;
    issuetype: NamedJson & { hierarchyLevel: number; subtask: boolean };
    project: NamedJson & { key: string; projectTypeKey: string };
    status: StatusJson;
    priority: NamedJson | null;
    reporter: ShownPerson | null;
    assignee: ShownPerson | null;
    labels: string[];
    components: NamedJson[];
    fixVersions: NamedJson[];
    parent?: IssueRef;
    issuelinks: {
      type: { inward: string; outward: string };
      inwardIssue?: IssueRef;
      outwardIssue?: IssueRef;
    }[];
    comment?: { comments: CommentJson[]; total: number };
    created: string;
    updated: string;
    security?: NamedJson | null;
    [field: string]: unknown;
  };
  changelog?: { histories: HistoryJson[]; total: number };
}

/** @returns null for an issue that is not there or that the person may not see, which Jira does not tell apart */
export async function readIssueAs(
  host: Host,
  viewer: string | null,
  key: string,
): Promise<IssueJson | null> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=*all&expand=changelog`;
  const { status, json } = await askJira(host, viewer, 'GET', path);
  return status === 200 ? withLists(json as IssueJson) : null;
}

/** Fields that an export did not hold are not in the answer at all. */
function withLists(issue: IssueJson): IssueJson {
  const absent = {
    description: null,
    priority: null,
    reporter: null,
    assignee: null,
    labels: [],
    components: [],
    fixVersions: [],
    issuelinks: [],
  };
  return { ...issue, fields: { ...absent, ...issue.fields } };
}

/** Those of the issues that the person may see, in the order of their keys' numbers. */
export async function readIssuesAs(
  host: Host,
  viewer: string | null,
  ids: readonly string[],
): Promise<IssueJson[]> {
  const found: IssueJson[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const { status, json } = await askJira(host, viewer, 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids.slice(from, from + 100),
      fields: ['summary', 'issuetype', 'status', 'priority', 'assignee'],
    });
    if (status === 200) found.push(...(json as { issues: IssueJson[] }).issues);
  }
  return found;
}
