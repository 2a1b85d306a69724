/** Reads what the view of one issue needs: storage once, the issue with its people, then its ancestors. */
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { JiraIssue } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import { Covering } from '../../roles/covering';
import { projectPeople } from '../../roles/holders';
import { freshDirectory, renewedDirectory } from '../../roles/kept-directory';
import { withLineage } from '../../roles/lineages';
import { readAbsencesIn } from '../../storage/absences';
import type { Stored } from '../../storage/documents';
import { readIssueRecord } from '../../storage/issue-record';
import { keepDirectory, readForIssue, settingsFor } from '../../storage/project';
import { readReadings } from '../../storage/second-readings';
import { People } from '../facts/people';
import type { Subject } from '../facts/subject';
import { readAncestors } from './ancestors';
import { completeIssue } from './complete-issue';
import { fieldsFor } from './issue-fields';
import { IssueReader } from './issue-reader';
import { readLinkedStories } from './linked-stories';
import { learnMentioned } from './mentioned-people';
import { KnownReadings } from './second-readings';
import { subjectOf } from './subject-of';

/** The issue that the trusted context names, and who looks. */
export interface Place {
  issueId: string;
  projectId: string;
  /** Whether no kept directory will do. */
  afresh?: boolean;
}

export type GatheredIssue =
  /** Nobody has said yet who holds the roles. The issue was read as the viewer, and only what a proposal needs. */
  | { configured: false; issue: JiraIssue }
  | {
      configured: true;
      /** Whether the role map is the site's default. */
      ofSite: boolean;
      subject: Subject;
      fields: string[];
      storedRecord: Stored;
      /** Null where the project wants no second reader. */
      secondReader: KnownReadings | null;
      /** ISO time at which a second reader was last asked about the issue; null for never. */
      readAt: string | null;
      /** Who is away at this moment, anywhere on the site. */
      covering: Covering;
    };

/**
 * Gathers one issue as the person who looks.
 * @param now epoch milliseconds
 * @throws JiraError, among them `not-found` where the viewer may not see the issue
 * @throws StorageUnavailable, SettingsUnreadable
 */
export async function gatherIssue(jira: Jira, place: Place, now: number): Promise<GatheredIssue> {
  const stored = await readForIssue(place.projectId, place.issueId);
  const { roleMap, revision, ofSite } = await settingsFor(stored.settings);
  if (roleMap === null) {
    const issue = await jira.issue('user', place.issueId, {
      fields: ['project', 'issuetype', 'summary'],
    });
    // It was moved while the page was open: the settings of its new project count.
    if (issue.project && issue.project.id !== place.projectId)
      return gatherIssue(jira, { ...place, projectId: issue.project.id }, now);
    return { configured: false, issue };
  }

  const fresh = place.afresh === true ? null : freshDirectory(stored.directory, { revision, now });
  if (!fresh) {
    const projectId = await visibleProjectId(jira, place);
    if (projectId !== place.projectId) return gatherIssue(jira, { ...place, projectId }, now);
  }
  const wanted = { roleMap, revision, now };
  const directory =
    fresh ?? (await renewedDirectory(jira, place.projectId, stored.directory, wanted));

  const fields = fieldsFor(roleMap, directory);
  const covering = new Covering(readAbsencesIn(stored.absences), now);
  const holders = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  // Whoever covers is to be named, too, and takes no call of their own.
  const asked = [...new Set([...holders, ...covering.coversOf(holders)])];
  const [partly, users] = await allSettled([
    jira.issue('user', place.issueId, { fields: [...fields, 'comment'], changelog: true }),
    unlessRefused(jira.users('user', asked), null),
  ]);
  if (partly.project && partly.project.id !== place.projectId) {
    // It was moved while the page was open: the settings of its new project count.
    return gatherIssue(jira, { ...place, projectId: partly.project.id }, now);
  }
  const [issue, found, linkedStories] = await allSettled([
    completeIssue(jira, partly),
    readAncestors(partly, { directory, roleMap, reader: new IssueReader(jira, 'user', fields) }),
    readLinkedStories(jira, partly, { roleMap, fields }),
  ]);
  if (found.lineage)
    directory.lineages = withLineage(directory, found.lineage.epicId, found.lineage.lineage);
  if (!fresh || found.lineage) await keepDirectory(place.projectId, directory);

  // Refused, Jira says of nobody that they have left.
  const people = users === null ? new People() : new People().add(users, asked);
  await learnMentioned(jira, 'user', [issue], people, covering);

  const secondReader =
    stored.secondReader &&
    new KnownReadings(stored.secondReader).learn(place.issueId, stored.readings);
  return {
    configured: true,
    ofSite,
    fields,
    storedRecord: stored.record,
    secondReader,
    covering,
    readAt: readReadings(stored.readings).readAt,
    subject: subjectOf({
      issue,
      ancestry: found.ancestry,
      linkedStories,
      roleMap,
      directory,
      people,
      record: readIssueRecord(stored.record),
      secondReader,
      now,
    }),
  };
}

/**
 * Before the app reads as itself, the viewer must be able to see this issue.
 * @returns the id of the project that it is in
 */
async function visibleProjectId(jira: Jira, { issueId, projectId }: Place): Promise<string> {
  const issue = await jira.issue('user', issueId, { fields: ['project'] });
  return issue.project?.id ?? projectId;
}
