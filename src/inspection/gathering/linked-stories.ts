/** The stories that a launch is linked to: what was built of what is to be announced, and who stands behind it. */
import type { RoleMap } from '../../contract/role-map';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { issueKey, readIssueRecord } from '../../storage/issue-record';
import { MOST_STORIES, storiesLinkedTo } from '../facts/linked-story-ids';
import type { LinkedStories } from '../facts/subject';
import { isVisibleWith } from '../facts/visibility';
import { completeIssue, completePublicly } from './complete-issue';
import { readIssueRecords } from './issue-records';
import type { ProjectReading } from './project-reading';

/** Reads them as the viewer, in one call to each of Jira and storage. Nothing is read for an issue that is no launch. */
export async function readLinkedStories(
  jira: Jira,
  issue: JiraIssue,
  { roleMap, fields }: { roleMap: RoleMap; fields: string[] },
): Promise<LinkedStories | null> {
  const ids = storiesLinkedTo(issue, roleMap);
  if (ids === null) return null;
  if (ids.length === 0) return { stories: [], hidden: 0 };
  const looked = ids.slice(0, MOST_STORIES);
  const [{ issues }, records] = await allSettled([
    jira.bulkIssues('user', looked, { fields, changelog: true }),
    readDocuments(looked.map(issueKey)),
  ]);
  const whole = await mapConcurrently(issues, (story) => completeIssue(jira, story));
  const recordOf = new Map(looked.map((id, at) => [id, records[at]]));
  return {
    stories: whole.map((story) => ({
      issue: story,
      record: readIssueRecord(recordOf.get(story.id) ?? { revision: 0, body: undefined }),
    })),
    hidden: ids.length - whole.length,
  };
}

/** The stories of all launches among the issues; those that not everybody sees beside the launch count as hidden. */
export async function readLinkedStoriesOfMany(
  jira: Jira,
  view: ProjectReading,
  issues: readonly JiraIssue[],
): Promise<Map<string, LinkedStories>> {
  const launches = issues.flatMap((issue) => {
    const ids = storiesLinkedTo(issue, view.roleMap);
    return ids === null ? [] : [{ issue, ids }];
  });
  const wanted = [...new Set(launches.flatMap(({ ids }) => ids.slice(0, MOST_STORIES)))];
  if (launches.length === 0) return new Map();
  const { fields } = view;
  const { issues: found } =
    wanted.length > 0
      ? await jira.bulkIssues('app', wanted, { fields, changelog: true })
      : { issues: [] };
  const read = await completePublicly(jira, found);
  const records = await readIssueRecords(read);
  const byId = new Map(read.map((story) => [story.id, story]));
  return new Map(
    launches.map(({ issue, ids }) => {
      const seen = ids.slice(0, MOST_STORIES).flatMap((id) => {
        const story = byId.get(id);
        return story && isVisibleWith(issue, story, view) ? [story] : [];
      });
      const stories = seen.flatMap((story) => {
        const record = records.get(story.id);
        return record ? [{ issue: story, record }] : [];
      });
      return [issue.id, { stories, hidden: ids.length - stories.length }];
    }),
  );
}
