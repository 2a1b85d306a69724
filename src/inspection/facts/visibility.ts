/** Which other issues everybody who sees an issue may see, too. */
import type { JiraIssue } from '../../jira/types';

/** What is known of who may see the issues of a project. */
export interface ProjectAccess {
  /** Whether seeing an issue may be granted to its own reporter, its assignee, or people of a field. */
  accessByIssue: boolean;
}

/**
 * Whoever sees an issue sees another of its project that is unrestricted, or restricted to the same roles.
 * Who is in a security level may depend on the issue, and only administrators of the site may read it
 * (`issuesecurityschemes/{id}/members`): so one with a level counts as hidden, also beside another of the same level.
 */
export function isVisibleWith(
  issue: JiraIssue,
  other: JiraIssue,
  { accessByIssue }: ProjectAccess,
): boolean {
  if (accessByIssue) return false;
  if (issue.project === null || other.project?.id !== issue.project.id) return false;
  const narrowed = other.fields.restriction;
  if (narrowed === null) return true;
  return narrowed.by === 'roles' && narrowed.of === issue.fields.restriction?.of;
}

/**
 * Whether the stories of an epic that count are all that there may be. Where the epic has a level they have it, too, as a
 * rule; that there are none is not said then, whether or not there are.
 */
export function countsStoriesOf(epic: JiraIssue, { accessByIssue }: ProjectAccess): boolean {
  return !accessByIssue && epic.fields.restriction?.by !== 'level';
}
