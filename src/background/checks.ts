/** Checks issues that were changed, or that sweeps found. */
import { PROPERTY_KEY } from '../inspection/findings/summary';
import {
  issueParts,
  gatherProject,
  type ProjectReading,
} from '../inspection/gathering/project-reading';
import { inspectPublicly } from '../inspection/judging/public-inspection';
import type { Jira } from '../jira/client';
import { isHidden } from '../jira/error';
import type { JiraIssue } from '../jira/types';
import { unlessHidden } from '../jira/unless-refused';
import { removeDocuments } from '../storage/documents';
import { readProjectSettings } from '../storage/project';
import { askForChecks, parentEpicId, pendingKey } from './debounce';
import { PropertyWriter } from './property-writer';
import { askForReadings } from './second-reading/asking-for';

/** Whether a check asks a second reader for what is not sure. Whoever reads for one goes on without being asked. */
interface Asking {
  asks: boolean;
}

/** Checks the issue that an event is about, which may be gone by now. Idempotent, in any order. */
export async function checkOne(jira: Jira, issueId: string): Promise<void> {
  // Before the issue is read: what happens from now on asks for a check of its own.
  await removeDocuments([pendingKey('issue', issueId)]);
  const projectId = await projectOf(jira, issueId);
  try {
    if (projectId !== null) await checkIssue(jira, projectId, issueId);
  } catch (error) {
    if (!isHidden(error)) throw error;
  }
}

/**
 * @returns the id of the project that an issue is in now; null where it is gone
 * @throws JiraError
 */
export async function projectOf(jira: Jira, issueId: string): Promise<string | null> {
  const issue = await unlessHidden(jira.issue('app', issueId, { fields: ['project'] }), null);
  return issue?.project?.id ?? null;
}

/**
 * Checks one issue and writes what was found, unless the issue says so already.
 * @throws JiraError, StorageUnavailable, SettingsUnreadable
 */
export async function checkIssue(
  jira: Jira,
  projectId: string,
  issueId: string,
  asking: Asking = { asks: true },
): Promise<void> {
  const view = await viewOf(jira, projectId);
  if (view === null) return forget(jira, issueId);
  const { issues } = await jira.bulkIssues('app', [issueId], issueParts(view));
  await checkRead(jira, view, issues, asking);
}

/** @returns what all issues of a project are inspected with; null where it has no role map */
export async function viewOf(jira: Jira, projectId: string): Promise<ProjectReading | null> {
  const { roleMap, revision } = await readProjectSettings(projectId);
  if (roleMap === null) return null;
  return gatherProject(jira, projectId, { roleMap, revision }, { now: Date.now() });
}

/** Checks issues that were read with `issueParts`, and asks for what follows from what has changed. */
export async function checkRead(
  jira: Jira,
  view: ProjectReading,
  issues: JiraIssue[],
  { asks }: Asking = { asks: true },
): Promise<void> {
  const writer = new PropertyWriter(jira);
  const epics = new Set<string>();
  const findings = await inspectPublicly(jira, view, issues, Date.now());
  for (const finding of findings)
    if (writer.add(finding)) {
      const epic = parentEpicId(finding.issue);
      if (epic !== null) epics.add(epic);
    }
  await writer.flush();
  await askForChecks(epics);
  if (asks) await askForReadings(view, findings, Date.now());
}

/** An issue that was moved to a project without a role map must not keep a finding from where it was. */
async function forget(jira: Jira, issueId: string): Promise<void> {
  const found = await jira.property('app', issueId, PROPERTY_KEY);
  if (found !== null) await jira.deleteProperty('app', issueId, PROPERTY_KEY);
}
