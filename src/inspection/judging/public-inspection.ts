/**
 * Inspects issues for a finding that everybody may read who sees the issue. The app reads as itself, which may see more
 * than any one person does, so what not everybody sees beside the issue is left out: docs/decisions/0006 says what that is.
 */
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { JiraIssue } from '../../jira/types';
import { EMPTY_ISSUE_RECORD } from '../../storage/issue-record';
import { storiesLinkedTo } from '../facts/linked-story-ids';
import { People } from '../facts/people';
import type { Subject } from '../facts/subject';
import { isVisibleWith } from '../facts/visibility';
import { summarise, type Summary } from '../findings/summary';
import { readAncestors, prefetchAncestors } from '../gathering/ancestors';
import { completePublicly } from '../gathering/complete-issue';
import { readIssueRecords } from '../gathering/issue-records';
import { readLinkedStoriesOfMany } from '../gathering/linked-stories';
import type { ProjectReading } from '../gathering/project-reading';
import { subjectOf } from '../gathering/subject-of';
import { inspectChildrenOfMany, needsChildren, reportOf } from './batch-children';

/** What the property of an issue should say; null where the issue could not be inspected. */
export interface PublicFinding {
  issue: JiraIssue;
  summary: Summary | null;
}

/**
 * Inspects issues of one project, each as its panel would, but for what not everybody sees.
 * @param issues as they were read with `issueParts`
 * @param now epoch milliseconds
 * @throws JiraError, StorageUnavailable
 */
export async function inspectPublicly(
  jira: Jira,
  view: ProjectReading,
  issues: JiraIssue[],
  now: number,
): Promise<PublicFinding[]> {
  const { roleMap, directory, reader } = view;
  const [records, whole, linked] = await allSettled([
    readIssueRecords(issues),
    completePublicly(jira, issues),
    readLinkedStoriesOfMany(jira, view, issues),
    prefetchAncestors(issues, { roleMap, directory, reader }),
  ]);
  const subjects = await Promise.all(
    whole.map(async (issue): Promise<Subject> => {
      const isVisible = (other: JiraIssue): boolean => isVisibleWith(issue, other);
      const { ancestry } = await readAncestors(issue, { roleMap, directory, reader, isVisible });
      return subjectOf({
        issue,
        ancestry,
        linkedStories: linked.get(issue.id) ?? null,
        roleMap,
        directory,
        people: new People().add([], view.inactive),
        record: records.get(issue.id) ?? EMPTY_ISSUE_RECORD,
        now,
      });
    }),
  );
  const children = await inspectChildrenOfMany(jira, view, subjects);
  return subjects.map((subject) => {
    const own = children.get(subject.issue.id) ?? null;
    const isKnown = records.has(subject.issue.id);
    const report = isKnown ? reportOf({ ...subject, children: own }) : null;
    const summary = report && summarise(report, subject.now, view.revision);
    return { issue: subject.issue, summary };
  });
}

/** Whether inspecting the issue needs other issues read, which is better done for many at once. */
export function readsOthers(issue: JiraIssue, { roleMap }: ProjectReading): boolean {
  return needsChildren(issue) || storiesLinkedTo(issue, roleMap) !== null;
}
