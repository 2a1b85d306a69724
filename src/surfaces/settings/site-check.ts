/** Does it work here? Asks the site what no document settles. Of the project nothing is changed but a property, for moments. */
import { getAppContext } from '@forge/api';
import { SITE_QUESTIONS, type SiteCheck } from '../../contract/site-check';
import { RANK_TYPE } from '../../jira/field-types';
import { readDocuments } from '../../storage/documents';
import { lastEventKey, readLastEvent } from '../../storage/last-event';
import { finishedKey, readFinishedIn } from '../../storage/scan-record';
import type { Administrator } from '../shared/project-settings/administrator';
import { asking, type Ask } from './site-check-asking';
import { askCuts } from './site-check-cuts';
import { askProperty } from './site-check-property';
import { askStorage } from './site-check-storage';

const DAY = 86_400_000;

/** Runs every question; none of them keeps another from being asked. */
export async function siteCheck(_: unknown, caller: Administrator): Promise<SiteCheck> {
  const { findings, ask } = asking();
  await askJira(ask, caller);
  await askStorage(ask, caller.projectId);
  await askProperty(ask, caller);
  await askCuts(ask, caller);
  await askPast(ask, caller);
  const { appVersion, environmentType } = getAppContext();
  return {
    findings: SITE_QUESTIONS.map(
      (question) => findings.get(question) ?? { question, found: 'not-tried', detail: null },
    ),
    appVersion,
    environment: environmentType,
  };
}

async function askJira(ask: Ask, { jira, projectId, browsesPeople }: Administrator): Promise<void> {
  await ask('roles', async () => {
    const [role] = await jira.projectRoles('app', projectId);
    if (!role) return 'not-tried';
    await jira.roleActors('app', projectId, role.id);
    return 'works';
  });
  await ask('groups', async () => {
    // Who is in a group is not for everybody: neither is whether the app may know it.
    const [group] = browsesPeople ? await jira.findGroups('user', '') : [];
    if (!group) return 'not-tried';
    await jira.groupSize('app', group.groupId);
    return 'works';
  });
  await ask('fields', async () => ((await jira.fields('app')).length > 0 ? 'works' : 'does-not'));
  await ask('rank', async () => {
    const fields = await jira.fields('app');
    return fields.some(({ schema }) => schema?.custom === RANK_TYPE) ? 'works' : 'not-tried';
  });
  await ask('keys', async () => {
    const jql = `project = ${projectId} ORDER BY updated DESC`;
    const { issues, unreadable } = await jira.searchIssues('user', {
      jql,
      fields: ['id'],
      maxResults: 1,
    });
    // An issue without a key cannot be read.
    if (issues.length > 0) return 'works';
    return unreadable > 0 ? 'does-not' : 'not-tried';
  });
  await ask('counts', async () => {
    await jira.countIssues('app', `project = ${projectId}`);
    return 'works';
  });
  await ask('permissions', async () => {
    const project = { permissions: ['ADMINISTER_PROJECTS'], projects: [projectId] };
    const { projectPermissions } = await jira.checkPermissions('user', {
      projectPermissions: [project],
    });
    return projectPermissions.some(({ projects }) => projects.includes(projectId))
      ? 'works'
      : 'does-not';
  });
}

/** What can only be seen by what has happened so far. */
async function askPast(ask: Ask, { projectId, now }: Administrator): Promise<void> {
  await ask('events', async () => {
    const [stored] = await readDocuments([lastEventKey(projectId)]);
    const event = readLastEvent(stored);
    if (event === null) return 'not-tried';
    const isWhole = event.parts.includes('issue.fields.project');
    return {
      found: isWhole ? 'works' : 'does-not',
      detail: [event.eventType, ...event.parts].join(', '),
    };
  });
  await ask('daily', async () => {
    const [stored] = await readDocuments([finishedKey(projectId)]);
    const last = readFinishedIn(stored).value;
    if (last === null) return 'not-tried';
    return now - Date.parse(last.at) < 2 * DAY ? 'works' : 'does-not';
  });
}
