/** Whether the app notices what Jira leaves out of long histories and threads, on the issues that changed last. */
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import type { Administrator } from '../shared/project-settings/administrator';
import type { Ask, Found } from './site-check-asking';

/** As many issues are looked at: enough to meet a long one in a project at work. */
const ISSUES = 20;
/** As many of the longest are read in whole, which may take many pages each. */
const LONGEST = 3;

/** A list as it stands in an issue, and how long it is in truth. */
interface Embedded {
  given: number;
  /** What the answer says of its length, which is not settled. */
  total: number;
  complete: boolean;
  all: number;
}

export async function askCuts(ask: Ask, { jira, projectId }: Administrator): Promise<void> {
  const reading = latestIssues(jira, projectId);
  await ask('histories', async () => {
    const longest = longestBy(await reading, ({ changelog }) => changelog?.histories.length ?? 0);
    const whole = await jira.bulkChangelogs(
      'user',
      longest.map(({ id }) => id),
    );
    return noticed(
      longest.flatMap(({ id, changelog }) => {
        if (changelog === null) return [];
        const given = changelog.histories.length + changelog.unreadable;
        return [{ ...changelog, given, all: whole.byIssue.get(id)?.total ?? 0 }];
      }),
    );
  });
  await ask('comments', async () => {
    const longest = longestBy(await reading, ({ comments }) => comments?.comments.length ?? 0);
    const lists = await mapConcurrently(longest, async ({ id, comments }) => {
      if (comments === null) return [];
      const whole = await jira.completeComments('user', { id, comments: null });
      const given = comments.comments.length + comments.unreadable;
      return [{ ...comments, given, all: whole.comments.length }];
    });
    return noticed(lists.flat());
  });
}

async function latestIssues(jira: Jira, projectId: string): Promise<JiraIssue[]> {
  const { issues } = await jira.searchIssues('user', {
    jql: `project = ${projectId} ORDER BY updated DESC`,
    fields: FEWEST_FIELDS,
    maxResults: ISSUES,
  });
  if (issues.length === 0) return [];
  const ids = issues.map(({ id }) => id);
  return (await jira.bulkIssues('user', ids, { fields: ['comment'], changelog: true })).issues;
}

/** The longest of those that have anything. */
function longestBy(
  issues: readonly JiraIssue[],
  lengthOf: (issue: JiraIssue) => number,
): JiraIssue[] {
  return issues
    .filter((issue) => lengthOf(issue) > 0)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, LONGEST);
}

/** A list that was cut and taken for the whole is what must not be. */
function noticed(lists: readonly Embedded[]): Found {
  const cut = lists.filter(({ given, all }) => all > given);
  const missed = cut.find(({ complete }) => complete);
  const shown = missed ?? cut[0];
  if (!shown) return 'not-tried';
  const { given, all, total } = shown;
  return { found: missed ? 'does-not' : 'works', detail: `${given} of ${all}, total ${total}` };
}
