/**
 * Inspects issues for a finding that everybody may read who sees the issue. The app reads as itself, which may see more
 * than any one person does, so what not everybody sees beside the issue is left out: docs/decisions/0006 says what that is.
 */
import type { RoleMap } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import { together } from '../../jira/all-settled';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { readDocuments } from '../../storage/documents';
import { EMPTY_ISSUE_RECORD } from '../../storage/issue-record';
import { directoryKey } from '../../storage/project';
import { readAbove, readAheadAbove } from '../gathering/ancestors';
import {
  childrenOf,
  completeAll,
  isSeenWith,
  needsChildren,
  readStoriesLinked,
  recordsOf,
  reportOf,
  type ProjectView,
} from '../gathering/batch-gather';
import { fieldsFor } from '../gathering/gather-issue';
import { IssueReader } from '../gathering/issue-reader';
import { storiesLinkedTo } from '../gathering/linked-stories';
import { People, peopleOn, type Subject } from '../facts/subject';
import { summarise, type Summary } from '../findings/summary';

export { partsFor, type ProjectView } from '../gathering/batch-gather';

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
  const directory = await directoryFor(jira, projectId, stored, { roleMap, revision, now });
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
  const [records, whole, linked] = await together([
    recordsOf(issues),
    completeAll(jira, view, issues),
    readStoriesLinked(jira, view, issues),
    readAheadAbove(issues, { roleMap, directory, reader }),
  ]);
  const subjects = await Promise.all(
    whole.map(async (issue): Promise<Subject> => {
      const sees = (other: JiraIssue): boolean => isSeenWith(issue, other);
      const { above } = await readAbove(issue, { roleMap, directory, reader, sees });
      const linkedStories = linked.get(issue.id) ?? null;
      const stories = linkedStories?.stories.map((story) => story.issue) ?? [];
      const people = new People().add([], view.gone);
      for (const read of [issue, ...above.ancestors, ...above.linked, ...stories])
        people.add(peopleOn(read));
      return {
        issue,
        above,
        children: null,
        linkedStories,
        settings: { roleMap, configured: true },
        directory,
        people,
        record: records.get(issue.id) ?? EMPTY_ISSUE_RECORD,
        now: new Date(now).toISOString(),
      };
    }),
  );
  const children = await childrenOf(jira, view, subjects);
  return subjects.map((subject) => {
    const own = children.get(subject.issue.id) ?? null;
    const isKnown = records.has(subject.issue.id);
    const report = isKnown ? reportOf({ ...subject, children: own }) : null;
    const summary = report && summarise(report, subject.now, view.revision);
    return { issue: subject.issue, summary };
  });
}

/** Whether an issue's inspection reads others beside it, so that it is better done for many such issues at once. */
export function readsOthers(issue: JiraIssue, { roleMap }: ProjectView): boolean {
  return needsChildren(issue) || storiesLinkedTo(issue, roleMap) !== null;
}
