/** Checks single issues after they or their parents have changed. */
import { IS_CHECKED } from '../contract/project-search';
import { isDutyOn } from '../contract/role-map';
import { dutyAlias } from '../contract/search-aliases';
import { isOneOf } from '../contract/search-forms';
import { isStoryType, levelOf } from '../inspection/facts/issue-types';
import { PROPERTY_KEY } from '../inspection/findings/summary';
import {
  issueParts,
  gatherProject,
  type ProjectReading,
} from '../inspection/gathering/project-reading';
import { inspectPublicly } from '../inspection/judging/public-inspection';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import type { JiraIssue } from '../jira/types';
import { removeDocuments } from '../storage/documents';
import { readProjectSettings } from '../storage/project';
import { askForChecks, parentEpicId, pendingKey } from './debounce';
import { PropertyWriter } from './property-writer';
import { pushCheck, type CheckEvent } from './queues';
import { changedSince, unlessRefused } from './searches';
import { askForReadings } from './second-reading/asking-for';

/** Checks what an event asks for. Idempotent, in any order. */
export async function runCheck(
  jira: Jira,
  event: Extract<CheckEvent, { kind: 'issue' | 'children' | 'changed' | 'orphans' }>,
): Promise<void> {
  switch (event.kind) {
    case 'issue':
      return checkOne(jira, event.issueId);
    case 'children':
      await removeDocuments([pendingKey('children', event.issueId)]);
      return checkAll(jira, `parent = ${event.issueId} ORDER BY key ASC`, true);
    case 'changed':
      return checkAll(
        jira,
        `${changedSince(event.projectId, event.since, Date.now())} ORDER BY key ASC`,
      );
    case 'orphans':
      return checkOrphans(jira, event.projectId);
  }
}

async function checkOne(jira: Jira, issueId: string): Promise<void> {
  // Before the issue is read: what happens from now on asks for a check of its own.
  await removeDocuments([pendingKey('issue', issueId)]);
  try {
    const { project } = await jira.issue('app', issueId, { fields: ['project'] });
    if (project !== null) await checkIssue(jira, project.id, issueId);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/**
 * Checks one issue and writes what was found, unless the issue says so already.
 * @throws JiraError, StorageUnavailable, SettingsUnreadable
 */
export async function checkIssue(jira: Jira, projectId: string, issueId: string): Promise<void> {
  const view = await viewOf(jira, projectId);
  if (view === null) return forget(jira, issueId);
  const { issues } = await jira.bulkIssues('app', [issueId], issueParts(view));
  await check(jira, view, issues);
}

/** Checks all that a search finds, page by page, and queues checks of their children if asked to. */
async function checkAll(jira: Jira, jql: string, withChildren = false): Promise<void> {
  const views = new Map<string, ProjectReading | null>();
  try {
    for await (const { issues } of jira.searchAll('app', {
      jql,
      fields: ['project', 'issuetype'],
    })) {
      for (const [projectId, ids] of byProject(issues)) {
        if (!views.has(projectId)) views.set(projectId, await viewOf(jira, projectId));
        const view = views.get(projectId) ?? null;
        if (view === null) continue;
        const read = await jira.bulkIssues('app', ids, issueParts(view));
        await check(jira, view, read.issues);
      }
      if (!withChildren) continue;
      for (const { id, issueType } of issues)
        if ((levelOf(issueType) ?? 0) >= 1)
          await pushCheck({ kind: 'children', issueId: id, failures: 0 });
    }
  } catch (error) {
    // An issue that is gone has no children any more, and Jira calls it a wrong value of the search.
    if (!isGone(error) && !(error instanceof JiraError && error.kind === 'bad-request'))
      throw error;
  }
}

/**
 * Stories that lost their epic: Jira says nothing of them when the epic is deleted. They have no parent, and yet a
 * finding that only a story with an epic can have.
 */
async function checkOrphans(jira: Jira, projectId: string): Promise<void> {
  const { roleMap } = await readProjectSettings(projectId);
  if (roleMap === null || !isDutyOn(roleMap, 'strategy-trace')) return;
  const types = await jira.issueTypes('app', projectId);
  const ids = types
    .filter((type) => levelOf(type) === 0 && isStoryType(type, roleMap))
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const conditions = [
    `project = ${projectId}`,
    'parent IS EMPTY',
    `issuetype in (${ids.join(', ')})`,
    IS_CHECKED,
  ];
  const trace = dutyAlias('strategy-trace');
  // A story whose epic was not strategic has no finding for the duty.
  const ofEpic = `(${trace} IS EMPTY OR ${isOneOf(trace, ['met', 'gap', 'unknown'])})`;
  await unlessRefused(
    () => checkAll(jira, `${[...conditions, ofEpic].join(' AND ')} ORDER BY key ASC`),
    () => checkAll(jira, `${conditions.join(' AND ')} ORDER BY key ASC`),
  );
}

async function viewOf(jira: Jira, projectId: string): Promise<ProjectReading | null> {
  const { roleMap, revision } = await readProjectSettings(projectId);
  if (roleMap === null) return null;
  return gatherProject(jira, projectId, { roleMap, revision }, { now: Date.now() });
}

async function check(jira: Jira, view: ProjectReading, issues: JiraIssue[]): Promise<void> {
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
  await askForReadings(view, findings, Date.now());
}

/** An issue that was moved to a project without a role map must not keep a finding from where it was. */
async function forget(jira: Jira, issueId: string): Promise<void> {
  const found = await jira.property('app', issueId, PROPERTY_KEY);
  if (found !== null) await jira.deleteProperty('app', issueId, PROPERTY_KEY);
}

function byProject(issues: readonly JiraIssue[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, project } of issues)
    if (project) ids.set(project.id, [...(ids.get(project.id) ?? []), id]);
  return ids;
}

function isGone(error: unknown): boolean {
  return error instanceof JiraError && ['not-found', 'gone', 'forbidden'].includes(error.kind);
}
