import type { ChildRow } from '../../contract/panel';
import type { Report } from '../../contract/report';
import { allSettled } from '../../jira/all-settled';
import { changelogIn } from '../../jira/calls/changelogs';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { issueKey, readIssueRecord } from '../../storage/issue-record';
import { isStoryType } from '../facts/issue-types';
import { peopleOn } from '../facts/people';
import type { Children, Subject } from '../facts/subject';
import { completeIssue } from '../gathering/complete-issue';
import { learnMentioned } from '../gathering/mentioned-people';
import { searchByRank } from '../gathering/search-by-rank';
import type { KnownReadings } from '../gathering/second-readings';
import { inspect } from './inspect-issue';

/** As many children as one page of a search gives. */
export const MOST_CHILDREN = 100;

/**
 * Inspects the stories of an epic, as the viewer.
 * @param epic the epic as it was gathered; its people learn who is named on the children
 */
export async function inspectChildren(
  jira: Jira,
  epic: Subject,
  fields: string[],
  secondReader: KnownReadings | null,
): Promise<Children> {
  const search = {
    jql: `parent = ${epic.issue.id}`,
    fields: [...fields, 'comment'],
    maxResults: MOST_CHILDREN,
  };
  const { issues, nextPageToken, unreadable } = await searchByRank(
    jira,
    epic.directory,
    search,
    'created ASC',
  );
  // One that does not say what it is may be a story.
  const { roleMap } = epic.settings;
  const isUntyped = issues.some(({ issueType }) => isStoryType(issueType, roleMap) === null);
  const more = nextPageToken !== null || unreadable > 0 || isUntyped;
  const stories = issues.filter((issue) => isStoryType(issue.issueType, roleMap));
  if (stories.length === 0) return { rows: [], more };

  const ids = stories.map(({ id }) => id);
  const [changes, records, whole] = await allSettled([
    jira.bulkChangelogs('user', ids),
    readDocuments(ids.map(issueKey)),
    mapConcurrently(stories, (story) => completeIssue(jira, story)),
    secondReader?.read(ids),
  ]);
  await learnMentioned(jira, 'user', whole, epic.people);
  const rows = whole.map((story, index) => {
    const issue = { ...story, changelog: changelogIn(changes, story.id) };
    epic.people.add(peopleOn(issue));
    const record = records[index];
    const { report } = inspect({
      ...epic,
      issue,
      children: null,
      linkedStories: null,
      ancestry: { ...epic.ancestry, ancestors: [epic.issue, ...epic.ancestry.ancestors] },
      record: readIssueRecord(record ?? { revision: 0, body: undefined }),
    });
    return childRow(issue, report);
  });
  return { rows, more };
}

/** What an epic's list says of one of its stories. */
export function childRow({ id, key, issueType, fields }: JiraIssue, report: Report): ChildRow {
  return {
    id,
    key,
    summary: fields.summary ?? '',
    issueType: issueType?.name ?? '',
    status: fields.status?.name ?? '',
    statusCategory: fields.status?.category ?? null,
    verdicts: report.verdicts.map(({ duty, outcome, code, args }) => ({
      duty,
      outcome,
      code,
      args,
    })),
    openQuestions: report.questions.filter((question) => question.state === 'waiting').length,
  };
}
