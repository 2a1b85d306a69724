/** The stories of many epics at once, each inspected for everybody who sees its epic. */
import type { Report } from '../../contract/report';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { chunks } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import { levelOf, isStoryType } from '../facts/issue-types';
import { peopleOn } from '../facts/people';
import type { Subject, Children } from '../facts/subject';
import { isVisibleWith } from '../facts/visibility';
import { completePublicly } from '../gathering/complete-issue';
import { readIssueRecords, logUnreadable } from '../gathering/issue-records';
import { issueParts, type ProjectReading } from '../gathering/project-reading';
import { MOST_CHILDREN, childRow } from './children';
import { inspect } from './inspect-issue';

/** Epics whose stories are looked for in one search. */
const EPICS_OF_SEARCH = 50;

/** The state of its stories counts only for an epic that is being worked on. */
export function needsChildren({ issueType, fields }: JiraIssue): boolean {
  return levelOf(issueType) === 1 && fields.status?.category === 'indeterminate';
}

/** The stories of all epics that need them, each inspected by itself; read in as few searches as they take. */
export async function inspectChildrenOfMany(
  jira: Jira,
  view: ProjectReading,
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
  for (const ids of chunks([...epics.keys()], EPICS_OF_SEARCH)) {
    const { fields, changelog } = issueParts(view);
    const jql = `parent in (${ids.join(', ')}) ORDER BY created ASC`;
    const search = { jql, fields, expandChangelog: changelog };
    for await (const { issues } of jira.searchAll('app', search)) {
      const [stories, records] = await allSettled([
        completePublicly(jira, issues),
        readIssueRecords(issues),
      ]);
      for (const story of stories) {
        const epic = epics.get(story.fields.parent?.id ?? '');
        const children = found.get(epic?.issue.id ?? '');
        if (!epic || !children || !isVisibleWith(epic.issue, story)) continue;
        if (!isStoryType(story.issueType, view.roleMap)) continue;
        if (children.rows.length === MOST_CHILDREN) {
          children.more = true;
          continue;
        }
        epic.people.add(peopleOn(story));
        const record = records.get(story.id);
        const ancestry = { ...epic.ancestry, ancestors: [epic.issue, ...epic.ancestry.ancestors] };
        const report =
          record && reportOf({ ...epic, issue: story, ancestry, record, linkedStories: null });
        if (report) children.rows.push(childRow(story, report));
      }
    }
  }
  return found;
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
