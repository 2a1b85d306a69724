/** Who acts in the roles by the work on a project's latest issues, for the eyes of whoever asks. */
import type { EvidenceOfRoles } from '../../contract/role-evidence';
import { EMPTY_ROLE_MAP } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import { makeDirectory } from '../../roles/make-directory';
import { EMPTY_ISSUE_RECORD } from '../../storage/issue-record';
import { NO_SETTINGS } from '../facts/issue-holders';
import { People, peopleOn } from '../facts/people';
import { WorkLog } from '../findings/role-evidence';
import { NO_ANCESTRY } from '../gathering/ancestors';
import { ISSUE_FIELDS } from '../gathering/issue-fields';
import { inspect } from './inspect-issue';

/** As many as one page of a search holds, so that a look costs one. */
const LATEST = 100;

export interface ProjectEvidence extends EvidenceOfRoles {
  issues: number;
  people: People;
}

/**
 * What Jira gives with a search is enough: a long history or thread is looked at in its part.
 * @param now epoch milliseconds
 */
export async function projectEvidence(
  jira: Jira,
  projectId: string,
  now: number,
): Promise<ProjectEvidence> {
  const directory = await makeDirectory(jira, projectId, {
    roleMap: EMPTY_ROLE_MAP,
    revision: 0,
    lineages: {},
    now,
  });
  const { issues } = await jira.searchIssues('user', {
    jql: `project = ${projectId} ORDER BY updated DESC`,
    fields: [...ISSUE_FIELDS, 'comment'],
    maxResults: LATEST,
    expandChangelog: true,
  });
  const people = new People().add(issues.flatMap(peopleOn));
  const log = new WorkLog();
  for (const issue of issues) {
    const { work } = inspect({
      issue,
      ancestry: NO_ANCESTRY,
      children: null,
      linkedStories: null,
      settings: NO_SETTINGS,
      directory,
      people,
      record: EMPTY_ISSUE_RECORD,
      secondReader: null,
      now: new Date(now).toISOString(),
    });
    log.add(issue.id, work);
  }
  return {
    ...log.evidence(people.canAnswer, new Date(now).toISOString()),
    issues: issues.length,
    people,
  };
}
