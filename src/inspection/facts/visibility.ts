/** Which other issues everybody who sees an issue may see, too. */
import type { JiraIssue } from '../../jira/types';

/** Whoever sees an issue sees another of the same project with the same restriction, or with none. */
export function isVisibleWith(issue: JiraIssue, other: JiraIssue): boolean {
  if (issue.project === null || other.project?.id !== issue.project.id) return false;
  const { restriction } = other.fields;
  return restriction === null || restriction === issue.fields.restriction;
}
