/**
 * Inspects issues for a finding that everybody may read who sees the issue. The app reads as itself, which may see more
 * than any one person does, so what not everybody sees beside the issue is left out: docs/decisions/0006 says what that is.
 */
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import { eachAtOnce } from '../jira/paging';
import type { JiraComments, JiraIssue } from '../jira/types';
import { together } from '../jira/together';
import { directorySchema, isFresh, type Directory } from '../roles/directory';
import { projectPeople } from '../roles/holders';
import { makeDirectory } from '../roles/make-directory';
import type { RoleMap } from '../contract/role-map';
import { readDocuments } from '../storage/documents';
import { issueKey, readIssueRecord } from '../storage/issue-record';
import { directoryKey, keepDirectory, readDirectory } from '../storage/project';
import { readAbove, readAheadAbove } from './above';
import { historyFieldIds } from './facts';
import { fieldsFor } from './gather';
import { inspect } from './inspect';
import { IssueReader } from './issue-reader';
import { People, peopleOn } from './subject';
import { PROPERTY_KEY, summarise, type Summary } from './summary';

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

/** Fields that say who may see an issue, in projects of either kind. */
const RESTRICTIONS = ['security', 'issuerestriction'];

/**
 * Reads what the inspection of any issue of a project needs.
 * @param gone the same as an earlier call gave, where that is known: then nobody is asked for
 * @param now epoch milliseconds
 */
export async function viewProject(
  jira: Jira,
  projectId: string,
  settings: { roleMap: RoleMap; revision: number },
  { now, gone }: { now: number; gone?: string[] },
): Promise<ProjectView> {
  const { roleMap, revision } = settings;
  const [stored] = await readDocuments([directoryKey(projectId)]);
  const kept = stored ? readDirectory(stored, directorySchema) : null;
  const isWarm = kept !== null && isFresh(kept, revision, now);
  const lineages = kept?.revision === revision ? kept.lineages : {};
  const directory = isWarm
    ? kept
    : await makeDirectory(jira, projectId, { roleMap, revision, lineages, now });
  if (!isWarm) await keepDirectory(projectId, directory);
  const fields = [...fieldsFor(roleMap, directory), ...RESTRICTIONS];
  // Nothing of an ancestor's text is looked at, and texts are what is heavy.
  const above = fields.filter((field) => field !== 'description');
  return {
    projectId,
    roleMap,
    revision,
    directory,
    gone: gone ?? (await goneOf(jira, roleMap, directory)),
    fields,
    reader: new IssueReader(jira, 'app', above),
  };
}

async function goneOf(jira: Jira, roleMap: RoleMap, directory: Directory): Promise<string[]> {
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const users = named.length > 0 ? await jira.users('app', named) : [];
  const active = new Set(users.filter((user) => user.active).map(({ accountId }) => accountId));
  return named.filter((accountId) => !active.has(accountId)).sort();
}

/** What an issue has to come with to be inspected. */
export function partsFor(view: ProjectView): {
  fields: string[];
  changelog: true;
  properties: string[];
} {
  return { fields: [...view.fields, 'comment'], changelog: true, properties: [PROPERTY_KEY] };
}

/** What the property of an issue should say; null where the issue could not be inspected. */
export interface Finding {
  issue: JiraIssue;
  summary: Summary | null;
}

/**
 * Inspects issues of one project, each as its panel would, but for what not everybody sees.
 * @param issues as they were read with `partsFor`
 * @param now epoch milliseconds
 * @throws JiraError, StorageUnavailable
 */
export async function inspectForEveryone(
  jira: Jira,
  view: ProjectView,
  issues: JiraIssue[],
  now: number,
): Promise<Finding[]> {
  const { roleMap, directory, reader } = view;
  const [records, whole] = await together([
    readDocuments(issues.map(({ id }) => issueKey(id))),
    completeAll(jira, view, issues),
    readAheadAbove(issues, { roleMap, directory, reader }),
  ]);
  const findings: Finding[] = [];
  for (const [index, issue] of whole.entries()) {
    try {
      const sees = (ancestor: JiraIssue): boolean => isSeenWith(issue, ancestor);
      const { above } = await readAbove(issue, { roleMap, directory, reader, sees });
      const people = new People().add([], view.gone);
      for (const read of [issue, ...above.ancestors, ...above.linked]) people.add(peopleOn(read));
      const { report } = inspect({
        issue,
        above,
        settings: { roleMap, configured: true },
        directory,
        people,
        record: readIssueRecord(records[index] ?? { revision: 0, body: undefined }),
        now: new Date(now).toISOString(),
      });
      const summary = summarise(report, new Date(now).toISOString(), view.revision);
      findings.push({ issue, summary });
    } catch (error) {
      // Jira or storage that does not answer is for the caller; an issue that cannot be read must not stop the others.
      if (error instanceof JiraError) throw error;
      logUnreadable(issue.id, error);
      findings.push({ issue, summary: null });
    }
  }
  return findings;
}

/** Whoever sees an issue sees another of the same project with the same restriction, or with none. */
function isSeenWith(issue: JiraIssue, other: JiraIssue): boolean {
  if (issue.project === null || other.project?.id !== issue.project.id) return false;
  const { restriction } = other.fields;
  return restriction === null || restriction === issue.fields.restriction;
}

/** Fetches what Jira left out of long histories and threads, and leaves out the comments that not everybody sees. */
async function completeAll(
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

function logUnreadable(issueId: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(JSON.stringify({ request: 'inspect', issueId, kind }));
}
