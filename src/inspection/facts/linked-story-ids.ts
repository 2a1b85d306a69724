import type { RoleMap } from '../../contract/role-map';
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue } from '../../jira/types';
import { isStoryType } from './issue-types';
import { markerStateOf } from './markers';

/** How many linked stories are looked at; the others count as hidden. */
export const MOST_STORIES = 50;

/** @returns the ids of the linked issues that may be stories; null where the issue is no launch, or its links were not given */
export function storiesLinkedTo(issue: JiraIssue, roleMap: RoleMap): string[] | null {
  if (markerStateOf(issue, roleMap.markers.launch).kind !== 'carried') return null;
  if (!wasGiven(issue.fields, 'issuelinks')) return null;
  const ids = issue.fields.links
    .filter(({ issue: { issueType } }) => isStoryType(issueType, roleMap) !== false)
    .map((link) => link.issue.id);
  return [...new Set(ids)];
}
