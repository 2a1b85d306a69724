/** Checks every issue of a small site once, so that what is counted over many issues has something to count. */
import { summarise, PROPERTY_KEY } from '../../src/inspection/summary';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import type { SiteData, SiteIssue } from '../jira/model';
import type { Platform } from '../platform/platform';
import { resolverRequest } from '../platform/resolverRequest';

/**
 * Looks at each issue as an administrator, who sees all of it, and leaves on it what was found.
 * @returns how many issues were checked
 */
export async function checkIssues(platform: Platform, data: SiteData): Promise<number> {
  const admin = data.people.find(({ siteAdmin }) => siteAdmin === true);
  if (!admin) return 0;
  const configured = data.issues.filter(
    ({ projectId }) => `role-map:${projectId}` in data.settings,
  );
  for (const issue of configured) await checkIssue(platform, issue, admin.accountId);
  return configured.length;
}

async function checkIssue(platform: Platform, issue: SiteIssue, accountId: string): Promise<void> {
  const moduleKey = 'role-clarity-panel';
  const extension = {
    issue: { id: issue.id, key: issue.key },
    project: { id: issue.projectId },
  };
  const body = resolverRequest('panel.view', {}, { moduleKey, extension });
  const result = await platform.invoke({ functionKey: 'panel', body, accountId, moduleKey });
  const answer = result.ok ? (result.value as Answer<PanelView>) : null;
  if (answer?.ok !== true || !('report' in answer.value)) return;
  const now = new Date().toISOString();
  issue.properties[PROPERTY_KEY] = summarise(answer.value.report, now, 1);
}
