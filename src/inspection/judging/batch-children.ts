/** The stories of many epics at once, each inspected for everybody who sees its epic. */
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { chunks } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import { levelOf, isStoryType } from '../facts/issue-types';
import { People, peopleOn } from '../facts/people';
import type { Subject, Children } from '../facts/subject';
import { countsStoriesOf, isVisibleWith } from '../facts/visibility';
import { completePublicly } from '../gathering/complete-issue';
import { readIssueRecords, logUnreadable } from '../gathering/issue-records';
import { learnMentioned } from '../gathering/mentioned-people';
import { issueParts, type ProjectReading } from '../gathering/project-reading';
import type { KnownReadings } from '../gathering/second-readings';
import { MOST_CHILDREN, childRow } from './children';
import { inspect, type Inspected } from './inspect-issue';

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
  secondReader: KnownReadings | null,
): Promise<Map<string, Children>> {
  const epics = new Map(
    subjects
      .filter(({ issue }) => needsChildren(issue))
      .map((epic) => [epic.issue.id, epic] as const),
  );
  const found = new Map<string, Children>(
    [...epics].map(([id, { issue }]) => [id, { rows: [], more: !countsStoriesOf(issue, view) }]),
  );
  if (view.accessByIssue) return found;
  for (const ids of chunks([...epics.keys()], EPICS_OF_SEARCH)) {
    const { fields, changelog } = issueParts(view);
    const jql = `parent in (${ids.join(', ')}) ORDER BY created ASC`;
    const search = { jql, fields, expandChangelog: changelog };
    for await (const { issues, unreadable } of jira.searchAll('app', search)) {
      // Whose story it was is not known, either.
      if (unreadable > 0) for (const id of ids) noteMore(found.get(id));
      const [stories, records] = await allSettled([
        completePublicly(jira, issues),
        readIssueRecords(issues),
        secondReader?.read(issues.map(({ id }) => id)),
      ]);
      const mentioned = new People();
      await learnMentioned(jira, 'app', stories, mentioned);
      for (const story of stories) {
        const epic = epics.get(story.fields.parent?.id ?? '');
        const children = found.get(epic?.issue.id ?? '');
        if (!epic || !children || !isVisibleWith(epic.issue, story, view)) continue;
        const isStory = isStoryType(story.issueType, view.roleMap);
        if (isStory === null) noteMore(children);
        if (isStory !== true) continue;
        if (children.rows.length === MOST_CHILDREN) {
          noteMore(children);
          continue;
        }
        epic.people.add([...mentioned.all(), ...peopleOn(story)], mentioned.gone());
        const record = records.get(story.id);
        const ancestry = { ...epic.ancestry, ancestors: [epic.issue, ...epic.ancestry.ancestors] };
        const inspected =
          record && inspectOr({ ...epic, issue: story, ancestry, record, linkedStories: null });
        if (inspected) children.rows.push(childRow(story, inspected.report));
        else noteMore(children);
      }
    }
  }
  return found;
}

/** Notes that an epic has, or may have, more stories than are looked at. */
function noteMore(children: Children | undefined): void {
  if (children) children.more = true;
}

/** @returns null for an issue that cannot be read, which must not stop the others */
export function inspectOr(subject: Subject): Inspected | null {
  try {
    return inspect(subject);
  } catch (error) {
    logUnreadable(subject.issue.id, error);
    return null;
  }
}
