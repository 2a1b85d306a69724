/**
 * Inspects issues for a finding that everybody may read who sees the issue. The app reads as itself, which may see more
 * than any one person does, so what not everybody sees beside the issue is left out: docs/decisions/0006 says what that is.
 */
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { JiraIssue } from '../../jira/types';
import type { Matter } from '../../second-reader/matter';
import { EMPTY_ISSUE_RECORD } from '../../storage/issue-record';
import { storiesLinkedTo } from '../facts/linked-story-ids';
import { People } from '../facts/people';
import type { Subject } from '../facts/subject';
import { isVisibleWith } from '../facts/visibility';
import { summarise, type Summary } from '../findings/summary';
import { readAncestors, prefetchAncestors } from '../gathering/ancestors';
import { completePublicly } from '../gathering/complete-issue';
import { readKeptRecords } from '../gathering/issue-records';
import { readLinkedStoriesOfMany } from '../gathering/linked-stories';
import { learnMentioned } from '../gathering/mentioned-people';
import type { ProjectReading } from '../gathering/project-reading';
import { KnownReadings } from '../gathering/second-readings';
import { subjectOf } from '../gathering/subject-of';
import type { WordsSeen } from '../gathering/words-seen';
import { inspectChildrenOfMany, inspectOr, needsChildren } from './batch-children';

/** What the property of an issue should say; null where the issue could not be inspected. */
export interface PublicFinding {
  issue: JiraIssue;
  summary: Summary | null;
  /** The words that it rests on, besides those in Jira. */
  words: WordsSeen;
  /** What a second reader has not been asked yet; empty where the project wants none. */
  toAsk: Matter[];
  /** Marks of what a second reader said that still stands. */
  standing: ReadonlySet<string>;
}

/**
 * Inspects issues of one project, each as its panel would, but for what not everybody sees.
 * @param issues as they were read with `issueParts`
 * @param now epoch milliseconds
 * @param options.since ISO time: what a second reader said before is as if it had said nothing
 * @throws JiraError, StorageUnavailable
 */
export async function inspectPublicly(
  jira: Jira,
  view: ProjectReading,
  issues: JiraIssue[],
  now: number,
  { since = null }: { since?: string | null } = {},
): Promise<PublicFinding[]> {
  const { roleMap, directory, reader } = view;
  const secondReader = view.secondReader && new KnownReadings(view.secondReader);
  const [records, whole, linked] = await allSettled([
    readKeptRecords(issues),
    completePublicly(jira, issues),
    readLinkedStoriesOfMany(jira, view, issues),
    prefetchAncestors(issues, { roleMap, directory, reader }),
    secondReader?.read(
      issues.map(({ id }) => id),
      since,
    ),
  ]);
  const mentioned = new People();
  await learnMentioned(jira, 'app', whole, mentioned);
  const subjects = await Promise.all(
    whole.map(async (issue): Promise<Subject> => {
      const isVisible = (other: JiraIssue): boolean => isVisibleWith(issue, other, view);
      const { ancestry } = await readAncestors(issue, { roleMap, directory, reader, isVisible });
      return subjectOf({
        issue,
        ancestry,
        linkedStories: linked.get(issue.id) ?? null,
        roleMap,
        directory,
        people: new People()
          .add(mentioned.all(), [...view.named.gone, ...mentioned.gone()])
          .addKind('app', view.named.apps)
          .addKind('customer', view.named.customers),
        record: records.get(issue.id)?.record ?? EMPTY_ISSUE_RECORD,
        secondReader,
        now,
      });
    }),
  );
  const children = await inspectChildrenOfMany(jira, view, subjects, secondReader);
  return subjects.map((subject) => {
    const { issue } = subject;
    const own = children.get(issue.id) ?? null;
    const kept = records.get(issue.id);
    const inspected = kept ? inspectOr({ ...subject, children: own }) : null;
    const summary = inspected && summarise(inspected.report, subject.now, view.revision);
    const words = {
      issueId: issue.id,
      revision: kept?.revision ?? 0,
      readAt: secondReader?.readAt(issue.id),
    };
    const standing = secondReader?.standingOf(issue.id) ?? new Set();
    return { issue, summary, words, toAsk: inspected?.toAsk ?? [], standing };
  });
}

/** Whether inspecting the issue needs other issues read, which is better done for many at once. */
export function readsOthers(issue: JiraIssue, { roleMap }: ProjectReading): boolean {
  return needsChildren(issue) || storiesLinkedTo(issue, roleMap) !== null;
}
