/** Epics whose stories lie in several projects, as the items' properties say to the eyes of whoever searches. */
import { MOST_EPICS, STORIES_READ, type ProjectOfEpic } from '../../contract/global-page';
import { STORED_OUTCOMES } from '../../contract/project-search';
import { dutyAlias } from '../../contract/search-aliases';
import { isOneOf } from '../../contract/search-forms';
import type { Jira } from '../../jira/client';
import type { JiraIssue } from '../../jira/types';
import { PROPERTY_KEY, readSummary, type Summary } from './summary';

/** As many as Jira gives at once with fields. */
const PAGE = 100;
const STORY_FIELDS = ['project', 'parent'];
const EPIC_FIELDS = ['summary', 'project', 'issuetype', 'assignee', 'reporter'];
/** Stories of the chosen epics that are counted. */
const MOST_COUNTED = 200;

/** What every project that counts stories finds on them: a story, as far as it was checked. */
const OPEN_STORIES = `statusCategory != Done AND ${isOneOf(dutyAlias('user-stories'), STORED_OUTCOMES)}`;

export interface SharedEpic {
  epic: JiraIssue;
  /** What was found on the epic; null where nothing is known. */
  summary: Summary | null;
  /** Most stories first. */
  projects: ProjectOfEpic[];
}

export interface SharedEpics {
  epics: SharedEpic[];
  /** Epics over several projects that the viewer does not see themselves. */
  hidden: number;
  /** Stories that were looked through. */
  read: number;
  /** Whether there are more stories, or more epics, than were looked at. */
  more: boolean;
}

/** At most {@link STORIES_READ} stories, the last changed, tell which epics these are; their stories are then counted. */
export async function readSharedEpics(jira: Jira): Promise<SharedEpics> {
  const latest = await readIssues(
    jira,
    `${OPEN_STORIES} ORDER BY updated DESC, key ASC`,
    STORIES_READ,
  );
  const shared = [...projectsByEpic(latest.issues)]
    .filter(([, projects]) => projects.size > 1)
    .map(([epicId]) => epicId);
  const chosen = shared.slice(0, MOST_EPICS);
  const none = { epics: [], hidden: 0, read: latest.issues.length, more: latest.more };
  if (chosen.length === 0) return none;
  // A search that names an issue which the viewer may not see is refused as a whole.
  const { issues: epics, failed } = await jira.bulkIssues('user', chosen, {
    fields: EPIC_FIELDS,
    properties: [PROPERTY_KEY],
  });
  const hidden = chosen.length - epics.length - failed.length;
  const isCut = latest.more || shared.length > chosen.length || failed.length > 0;
  if (epics.length === 0) return { ...none, hidden, more: isCut };
  const ids = epics.map(({ id }) => id).join(', ');
  const stories = await readIssues(
    jira,
    `parent in (${ids}) AND ${OPEN_STORIES} ORDER BY key ASC`,
    MOST_COUNTED,
  );
  const found = projectsByEpic(stories.issues);
  return {
    ...none,
    epics: epics.map((epic) => ({
      epic,
      summary: readSummary(epic.properties[PROPERTY_KEY]),
      projects: [...(found.get(epic.id)?.values() ?? [])].sort(
        (one, other) => other.stories - one.stories || (one.key < other.key ? -1 : 1),
      ),
    })),
    hidden,
    more: isCut || stories.more,
  };
}

/** A few pages of a search. */
async function readIssues(
  jira: Jira,
  jql: string,
  most: number,
): Promise<{ issues: JiraIssue[]; more: boolean }> {
  const issues: JiraIssue[] = [];
  const pages = jira.searchAll('user', {
    jql,
    fields: STORY_FIELDS,
    properties: [PROPERTY_KEY],
    maxResults: PAGE,
  });
  for await (const page of pages) {
    issues.push(...page.issues);
    if (issues.length >= most) return { issues, more: page.nextPageToken !== null };
  }
  return { issues, more: false };
}

/** The projects of each epic's stories, by the epic's id and by their key. */
function projectsByEpic(stories: readonly JiraIssue[]): Map<string, Map<string, ProjectOfEpic>> {
  const byEpic = new Map<string, Map<string, ProjectOfEpic>>();
  for (const { key: storyKey, project, fields, properties } of stories) {
    if (fields.parent === null) continue;
    const projects = byEpic.get(fields.parent.id) ?? new Map<string, ProjectOfEpic>();
    byEpic.set(fields.parent.id, projects);
    const key = project?.key ?? storyKey.slice(0, storyKey.lastIndexOf('-'));
    const before = projects.get(key) ?? { key, stories: 0, owned: 0 };
    const owned =
      readSummary(properties[PROPERTY_KEY])?.verdicts['user-stories']?.outcome === 'met';
    projects.set(key, {
      key,
      stories: before.stories + 1,
      owned: before.owned + Number(owned),
    });
  }
  return byEpic;
}
