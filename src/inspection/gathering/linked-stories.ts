/** The stories that a launch is linked to: what was built of what is to be announced, and who stands behind it. */
import type { RoleMap } from '../../contract/role-map';
import type { Facts, LinkedStory } from '../../duties/facts';
import { userStories } from '../../duties/user-stories';
import type { Jira } from '../../jira/client';
import { together } from '../../jira/all-settled';
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { issueKey, readIssueRecord } from '../../storage/issue-record';
import { isStoryType } from '../facts/issue-types';
import { markingOf } from '../facts/markers';
import type { LinkedStories, Subject } from '../facts/subject';

/** How many linked stories are looked at. */
const MOST_STORIES = 50;

/** @returns the ids of the linked issues that may be stories; null where the issue is no launch */
export function storiesLinkedTo(issue: JiraIssue, roleMap: RoleMap): string[] | null {
  if (markingOf(issue, roleMap.markers.launch).kind !== 'carried') return null;
  const ids = issue.fields.links
    .filter(({ issue: { issueType } }) => issueType === null || isStoryType(issueType, roleMap))
    .map((link) => link.issue.id);
  return [...new Set(ids)].slice(0, MOST_STORIES);
}

/** Reads them as the viewer, in one call to each of Jira and storage. Nothing is read for an issue that is no launch. */
export async function readLinkedStories(
  jira: Jira,
  issue: JiraIssue,
  { roleMap, fields }: { roleMap: RoleMap; fields: string[] },
): Promise<LinkedStories | null> {
  const ids = storiesLinkedTo(issue, roleMap);
  if (ids === null) return null;
  if (ids.length === 0) return { stories: [], hidden: 0 };
  const [{ issues, missing }, records] = await together([
    jira.bulkIssues('user', ids, { fields, changelog: true }),
    readDocuments(ids.map(issueKey)),
  ]);
  const recordOf = new Map(ids.map((id, at) => [id, records[at]]));
  return {
    stories: issues.map((story) => ({
      issue: story,
      record: readIssueRecord(recordOf.get(story.id) ?? { revision: 0, body: undefined }),
    })),
    hidden: missing.length,
  };
}

/**
 * @param factsOf how the facts of one issue are made
 * @returns what a launch needs to know of its stories
 */
export function linkedStoryFacts(
  subject: Subject,
  factsOf: (subject: Subject) => { facts: Facts },
): Facts['linkedStories'] {
  const { linkedStories } = subject;
  if (linkedStories === null) return null;
  const stories = linkedStories.stories.flatMap(({ issue, record }): LinkedStory[] => {
    if (!isStoryType(issue.issueType, subject.settings.roleMap)) return [];
    const above = { ancestors: [], hidden: false, linked: [], strategic: null };
    const { facts } = factsOf({
      ...subject,
      issue,
      record,
      above,
      children: null,
      linkedStories: null,
    });
    const { outcome } = userStories.codes[userStories.check(facts).code];
    return [
      {
        id: issue.id,
        key: issue.key,
        isDone: facts.issue.statusCategory === 'done',
        hasOwner: outcome === 'unknown' ? null : outcome === 'met',
      },
    ];
  });
  return { stories, hidden: linkedStories.hidden };
}
