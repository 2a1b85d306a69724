/** The stories of many epics at once, each inspected for everybody who sees its epic. */
import { logFault } from '../../faults/log-fault';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { chunks } from '../../jira/paging';
import type { JiraIssue, JiraSearchPage } from '../../jira/types';
import { levelOf, isStoryType } from '../facts/issue-types';
import { People, peopleOn } from '../facts/people';
import type { Subject, Children } from '../facts/subject';
import { countsStoriesOf, isVisibleWith } from '../facts/visibility';
import { completePublicly } from '../gathering/complete-issue';
import { readIssueRecords } from '../gathering/issue-records';
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

/** An epic, and how far its stories were looked at. */
interface LookedAt {
  epic: Subject;
  children: Children;
  /** Ids of the issues below it that were looked at, whatever they are. */
  ids: Set<string>;
  /** Whether it has more of them than are looked at. */
  isFull: boolean;
}

interface Reading {
  jira: Jira;
  view: ProjectReading;
  secondReader: KnownReadings | null;
}

/**
 * The stories of all epics that need them, each inspected by itself; read in as few searches as they take. Of each epic no more
 * is looked at than its panel shows, and what is read for all of them does not grow with what they have besides.
 */
export async function inspectChildrenOfMany(
  jira: Jira,
  view: ProjectReading,
  subjects: readonly Subject[],
  secondReader: KnownReadings | null,
): Promise<Map<string, Children>> {
  const epics = subjects
    .filter(({ issue }) => needsChildren(issue))
    .map((epic): LookedAt => ({
      epic,
      children: { rows: [], more: !countsStoriesOf(epic.issue, view) },
      ids: new Set(),
      isFull: false,
    }));
  if (!view.accessByIssue)
    for (const together of chunks(epics, EPICS_OF_SEARCH))
      await lookAt(together, { jira, view, secondReader });
  return new Map(epics.map(({ epic, children }) => [epic.issue.id, children]));
}

/** Looks at epics together until each is full, or as many issues were read as they could show; then at each that is left. */
async function lookAt(epics: readonly LookedAt[], reading: Reading): Promise<void> {
  let received = 0;
  let open = epics;
  while (open.length > 0) {
    const searched = open;
    for await (const page of storiesBelow(searched, reading)) {
      const looked = await lookAtPage(page, searched, reading);
      received += page.issues.length + page.unreadable;
      open = searched.filter(({ isFull }) => !isFull);
      if (page.nextPageToken === null || open.length === 0) return;
      if (received >= MOST_CHILDREN * epics.length) return lookAtEach(open, epics, reading);
      // What comes next may be those of full epics for long: a search without them finds the others.
      if (looked === 0 && open.length < searched.length) break;
    }
  }
}

async function lookAtEach(
  open: readonly LookedAt[],
  epics: readonly LookedAt[],
  reading: Reading,
): Promise<void> {
  if (epics.length === 1) for (const { children } of open) children.more = true;
  else for (const one of open) await lookAt([one], reading);
}

function storiesBelow(
  epics: readonly LookedAt[],
  { jira, view }: Reading,
): AsyncGenerator<JiraSearchPage, void> {
  const { fields, changelog } = issueParts(view);
  const ids = epics.map(({ epic }) => epic.issue.id).join(', ');
  const jql = `parent in (${ids}) ORDER BY created ASC`;
  return jira.searchAll('app', { jql, fields, expandChangelog: changelog });
}

/** @returns how many issues were looked at that had not been yet */
async function lookAtPage(
  { issues, unreadable }: JiraSearchPage,
  epics: readonly LookedAt[],
  { jira, view, secondReader }: Reading,
): Promise<number> {
  // Whose story it was is not known, either.
  if (unreadable > 0) for (const { children } of epics) children.more = true;
  const byId = new Map(epics.map((one) => [one.epic.issue.id, one]));
  const parentOf = ({ fields }: JiraIssue): LookedAt | undefined =>
    byId.get(fields.parent?.id ?? '');
  const fresh = issues.filter((issue) => isToLookAt(issue, parentOf(issue)));
  const told = fresh.filter((issue) => {
    const parent = parentOf(issue);
    return parent !== undefined && isStoryOf(parent, issue, view);
  });
  if (told.length === 0) return fresh.length;
  const [stories, records] = await allSettled([
    completePublicly(jira, told),
    readIssueRecords(told),
    secondReader?.read(told.map(({ id }) => id)),
  ]);
  const mentioned = new People();
  await learnMentioned(jira, 'app', stories, mentioned);
  for (const story of stories) {
    const parent = parentOf(story);
    if (!parent) continue;
    const { epic, children } = parent;
    epic.people.add([...mentioned.all(), ...peopleOn(story)], mentioned.gone());
    const record = records.get(story.id);
    const ancestry = { ...epic.ancestry, ancestors: [epic.issue, ...epic.ancestry.ancestors] };
    const inspected =
      record && inspectOr({ ...epic, issue: story, ancestry, record, linkedStories: null });
    if (inspected) children.rows.push(childRow(story, inspected.report));
    else children.more = true;
  }
  return fresh.length;
}

/** Notes an issue that is to be looked at below its epic, or that the epic has more than that. */
function isToLookAt({ id }: JiraIssue, parent: LookedAt | undefined): boolean {
  if (!parent || parent.ids.has(id)) return false;
  if (parent.ids.size < MOST_CHILDREN) {
    parent.ids.add(id);
    return true;
  }
  parent.isFull = true;
  parent.children.more = true;
  return false;
}

/** Whether everybody who sees the epic sees that it is a story of it. One that does not say what it is may be one. */
function isStoryOf({ epic, children }: LookedAt, issue: JiraIssue, view: ProjectReading): boolean {
  if (!isVisibleWith(epic.issue, issue, view)) return false;
  const isStory = isStoryType(issue.issueType, view.roleMap);
  if (isStory === null) children.more = true;
  return isStory === true;
}

/** @returns null for an issue that cannot be read, which must not stop the others */
export function inspectOr(subject: Subject): Inspected | null {
  try {
    return inspect(subject);
  } catch (error) {
    logFault({ request: 'inspect', issueId: subject.issue.id, error });
    return null;
  }
}
