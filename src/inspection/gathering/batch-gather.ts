/** Reads, for many issues at once and for everybody's eyes, what their inspection looks at beside them. */
import type { Report } from '../../contract/report';
import type { RoleMap } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import { eachAtOnce, portions } from '../../jira/paging';
import { together } from '../../jira/all-settled';
import type { JiraComments, JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { readDocuments } from '../../storage/documents';
import { issueKey, readIssueRecord, type IssueRecord } from '../../storage/issue-record';
import { childRow, MOST_CHILDREN } from '../judging/children';
import { historyFieldIds } from '../facts/issue-facts';
import { inspect } from '../judging/inspect-issue';
import type { IssueReader } from './issue-reader';
import { isStoryType, levelOf } from '../facts/issue-types';
import { storiesLinkedTo } from './linked-stories';
import { peopleOn, type Children, type LinkedStories, type Subject } from '../facts/subject';
import { PROPERTY_KEY } from '../findings/summary';

/** What all issues of a project are inspected with. */
export interface ProjectView {
  projectId: string;
  roleMap: RoleMap;
  /** Of the role map. */
  revision: number;
  directory: Directory;
  /** Account ids that the role map names and that are not active. */
  gone: string[];
  /** Fields to ask issues for. */
  fields: string[];
  /** What stands above issues, as far as it was read. */
  reader: IssueReader;
}

/** Epics whose stories are looked for in one search. */
const EPICS_OF_SEARCH = 50;

/** What an issue has to come with to be inspected. */
export function partsFor(view: ProjectView): {
  fields: string[];
  changelog: true;
  properties: string[];
} {
  return { fields: [...view.fields, 'comment'], changelog: true, properties: [PROPERTY_KEY] };
}

/** Only of an epic that is being worked on it counts how its stories are. */
export function needsChildren({ issueType, fields }: JiraIssue): boolean {
  return levelOf(issueType) === 1 && fields.status?.category === 'indeterminate';
}

/** The stories of all epics that need them, each inspected by itself; read in as few searches as they take. */
export async function childrenOf(
  jira: Jira,
  view: ProjectView,
  subjects: readonly Subject[],
): Promise<Map<string, Children>> {
  const epics = new Map(
    subjects
      .filter(({ issue }) => needsChildren(issue))
      .map((epic) => [epic.issue.id, epic] as const),
  );
  const found = new Map<string, Children>(
    [...epics.keys()].map((id) => [id, { rows: [], more: false }]),
  );
  for (const ids of portions([...epics.keys()], EPICS_OF_SEARCH)) {
    const { fields, changelog } = partsFor(view);
    const jql = `parent in (${ids.join(', ')}) ORDER BY created ASC`;
    const search = { jql, fields, expandChangelog: changelog };
    for await (const { issues } of jira.searchAll('app', search)) {
      const [stories, records] = await together([
        completeAll(jira, view, issues),
        recordsOf(issues),
      ]);
      for (const story of stories) {
        const epic = epics.get(story.fields.parent?.id ?? '');
        const children = found.get(epic?.issue.id ?? '');
        if (!epic || !children || !isSeenWith(epic.issue, story)) continue;
        if (!isStoryType(story.issueType, view.roleMap)) continue;
        if (children.rows.length === MOST_CHILDREN) {
          children.more = true;
          continue;
        }
        epic.people.add(peopleOn(story));
        const record = records.get(story.id);
        const above = { ...epic.above, ancestors: [epic.issue, ...epic.above.ancestors] };
        const report =
          record && reportOf({ ...epic, issue: story, above, record, linkedStories: null });
        if (report) children.rows.push(childRow(story, report));
      }
    }
  }
  return found;
}

/** The stories of all launches among the issues; those that not everybody sees beside the launch count as hidden. */
export async function readStoriesLinked(
  jira: Jira,
  view: ProjectView,
  issues: readonly JiraIssue[],
): Promise<Map<string, LinkedStories>> {
  const launches = issues.flatMap((issue) => {
    const ids = storiesLinkedTo(issue, view.roleMap);
    return ids === null ? [] : [{ issue, ids }];
  });
  const wanted = [...new Set(launches.flatMap(({ ids }) => ids))];
  if (launches.length === 0) return new Map();
  const { fields } = view;
  const { issues: read } =
    wanted.length > 0
      ? await jira.bulkIssues('app', wanted, { fields, changelog: true })
      : { issues: [] };
  const records = await recordsOf(read);
  const byId = new Map(read.map((story) => [story.id, story]));
  return new Map(
    launches.map(({ issue, ids }) => {
      const seen = ids.flatMap((id) => {
        const story = byId.get(id);
        return story && isSeenWith(issue, story) ? [story] : [];
      });
      const stories = seen.flatMap((story) => {
        const record = records.get(story.id);
        return record ? [{ issue: story, record }] : [];
      });
      return [issue.id, { stories, hidden: ids.length - stories.length }];
    }),
  );
}

/** What people said about issues in the app, by issue id; an issue whose record cannot be read has none. */
export async function recordsOf(issues: readonly JiraIssue[]): Promise<Map<string, IssueRecord>> {
  const stored = await readDocuments(issues.map(({ id }) => issueKey(id)));
  const records = new Map<string, IssueRecord>();
  for (const [index, { id }] of issues.entries()) {
    try {
      records.set(id, readIssueRecord(stored[index] ?? { revision: 0, body: undefined }));
    } catch (error) {
      logUnreadable(id, error);
    }
  }
  return records;
}

/** @returns null for an issue that cannot be read, which must not stop the others */
export function reportOf(subject: Subject): Report | null {
  try {
    return inspect(subject).report;
  } catch (error) {
    logUnreadable(subject.issue.id, error);
    return null;
  }
}

function logUnreadable(issueId: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(JSON.stringify({ request: 'inspect', issueId, kind }));
}

/** Whoever sees an issue sees another of the same project with the same restriction, or with none. */
export function isSeenWith(issue: JiraIssue, other: JiraIssue): boolean {
  if (issue.project === null || other.project?.id !== issue.project.id) return false;
  const { restriction } = other.fields;
  return restriction === null || restriction === issue.fields.restriction;
}

/** Fetches what Jira left out of long histories and threads, and leaves out the comments that not everybody sees. */
export async function completeAll(
  jira: Jira,
  { roleMap, directory }: ProjectView,
  issues: JiraIssue[],
): Promise<JiraIssue[]> {
  const cut = issues.filter(({ changelog }) => changelog?.complete === false);
  const histories =
    cut.length > 0
      ? await jira.bulkChangelogs(
          'app',
          cut.map(({ id }) => id),
          historyFieldIds(roleMap, directory),
        )
      : null;
  const threads = await eachAtOnce(
    issues.filter(({ comments }) => comments?.complete === false),
    async (issue) => [issue.id, await jira.completeComments('app', issue)] as const,
  );
  const byIssue = new Map(threads);
  return issues.map((issue) => {
    const comments = byIssue.get(issue.id) ?? issue.comments;
    const whole = { ...issue, comments: comments && unrestricted(comments) };
    if (!histories || issue.changelog?.complete !== false) return whole;
    const found = histories.byIssue.get(issue.id) ?? [];
    const { unreadable } = histories;
    return {
      ...whole,
      changelog: { histories: found, total: found.length, complete: true, unreadable },
    };
  });
}

function unrestricted(comments: JiraComments): JiraComments {
  return { ...comments, comments: comments.comments.filter(({ restricted }) => !restricted) };
}
