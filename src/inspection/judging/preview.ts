/** Inspects issues under two role maps, so that one sees what would change before it is saved. */
import type { Verdict } from '../../contract/report';
import type { RoleMap } from '../../contract/role-map';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { makeDirectory } from '../../roles/make-directory';
import { readDocuments } from '../../storage/documents';
import { issueKey, readIssueRecord } from '../../storage/issue-record';
import { readInUse } from '../../storage/second-reader-switch';
import { levelOf } from '../facts/issue-types';
import { People } from '../facts/people';
import { readAncestors } from '../gathering/ancestors';
import { completeIssue } from '../gathering/complete-issue';
import { IssueReader } from '../gathering/issue-reader';
import { readLinkedStories } from '../gathering/linked-stories';
import { learnMentioned } from '../gathering/mentioned-people';
import { KnownReadings } from '../gathering/second-readings';
import { subjectOf } from '../gathering/subject-of';
import { inspectChildren } from './children';
import { inspect } from './inspect-issue';

/** How many of a project's issues are tried at once. */
const LATEST = 10;
/** A draft may name any user picker field, so all fields are asked for. */
const FIELDS = ['*all'];

export interface Preview {
  issues: { key: string; summary: string; verdicts: Verdict[][] }[];
  /** Everyone who is named on the issues or holds a role. */
  people: People;
}

/** @returns the issue for the person's eyes, with history and comments; its project is for the caller to look at */
export function issueForPreview(jira: Jira, idOrKey: string): Promise<JiraIssue> {
  return jira.issue('user', idOrKey, { fields: FIELDS, changelog: true });
}

/** The issues of a project that were changed last, for the person's eyes. */
export async function latestForPreview(jira: Jira, projectId: string): Promise<JiraIssue[]> {
  const { issues } = await jira.searchIssues('user', {
    jql: `project = ${projectId} ORDER BY updated DESC`,
    fields: FIELDS,
    maxResults: LATEST,
    expandChangelog: true,
  });
  return issues;
}

/**
 * Inspects issues once for each role map; nothing is kept.
 * @param roleMaps in whose order each issue's verdicts come
 * @param now epoch milliseconds
 */
export async function previewRoleMaps(
  jira: Jira,
  projectId: string,
  issues: JiraIssue[],
  roleMaps: RoleMap[],
  now: number,
): Promise<Preview> {
  const directories = await allSettled(
    roleMaps.map((roleMap) =>
      makeDirectory(jira, projectId, { roleMap, revision: 0, lineages: {}, now }),
    ),
  );
  const named = roleMaps.flatMap(({ productOwner, productManager }, index) => {
    const directory = directories[index];
    return directory ? projectPeople([productOwner, productManager], directory) : [];
  });
  const [users, whole, records, inUse] = await allSettled([
    named.length > 0 ? jira.users('user', named) : [],
    mapConcurrently(issues, (issue) => completeIssue(jira, issue)),
    readDocuments(issues.map(({ id }) => issueKey(id))),
    readInUse(projectId),
  ]);
  const secondReader = inUse && (await new KnownReadings(inUse).read(issues.map(({ id }) => id)));
  const people = new People().add(users, named);
  await learnMentioned(jira, 'user', whole, people);
  const reader = new IssueReader(jira, 'user', FIELDS);
  const tried: Preview['issues'] = [];
  for (const [index, issue] of whole.entries()) {
    const record = readIssueRecord(records[index] ?? { revision: 0, body: undefined });
    const verdicts: Verdict[][] = [];
    for (const [at, roleMap] of roleMaps.entries()) {
      const directory = directories[at] as Directory;
      const { ancestry } = await readAncestors(issue, { directory, roleMap, reader });
      const linkedStories = await readLinkedStories(jira, issue, { roleMap, fields: FIELDS });
      const parts = {
        issue,
        ancestry,
        linkedStories,
        roleMap,
        directory,
        people,
        record,
        secondReader,
        now,
      };
      const subject = subjectOf(parts);
      const isEpic = levelOf(issue.issueType) === 1;
      const children = isEpic ? await inspectChildren(jira, subject, FIELDS, secondReader) : null;
      verdicts.push(inspect({ ...subject, children }).report.verdicts);
    }
    tried.push({ key: issue.key, summary: issue.fields.summary ?? '', verdicts });
  }
  return { issues: tried, people };
}
