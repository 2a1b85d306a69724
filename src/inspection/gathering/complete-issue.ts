/** Fetches what Jira leaves out of long histories and long threads. */
import { allSettled } from '../../jira/all-settled';
import { changelogIn } from '../../jira/calls/changelogs';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';
import type { JiraIssue, JiraComments } from '../../jira/types';

/** An issue comes with its newest history and a part of its comments; the rest takes further pages. */
export async function completeIssue(jira: Jira, issue: JiraIssue): Promise<JiraIssue> {
  const [changelog, comments] = await allSettled([
    issue.changelog?.complete === false ? jira.completeChangelog('user', issue) : issue.changelog,
    issue.comments?.complete === false ? jira.completeComments('user', issue) : issue.comments,
  ]);
  return { ...issue, changelog, comments };
}

/** Fetches what Jira left out of long histories and threads, and leaves out the comments that not everybody sees. */
export async function completePublicly(
  jira: Jira,
  issues: readonly JiraIssue[],
): Promise<JiraIssue[]> {
  const cut = issues.filter(({ changelog }) => changelog?.complete === false);
  const histories =
    cut.length > 0
      ? await jira.bulkChangelogs(
          'app',
          cut.map(({ id }) => id),
        )
      : null;
  const threads = await mapConcurrently(
    issues.filter(({ comments }) => comments?.complete === false),
    async (issue) => [issue.id, await jira.completeComments('app', issue)] as const,
  );
  const byIssue = new Map(threads);
  return issues.map((issue) => {
    const comments = byIssue.get(issue.id) ?? issue.comments;
    const whole = { ...issue, comments: comments && readByEverybody(comments) };
    if (!histories || issue.changelog?.complete !== false) return whole;
    return { ...whole, changelog: changelogIn(histories, issue.id) };
  });
}

/** A comment for a group or a role is not for everybody, and an internal note is not for a customer who sees the issue. */
function readByEverybody(comments: JiraComments): JiraComments {
  return {
    ...comments,
    comments: comments.comments.filter(
      ({ visibleTo, internal }) => visibleTo === null && !internal,
    ),
  };
}
