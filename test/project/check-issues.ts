/** Checks every issue of a small site once, so that what is counted over many issues has something to count. */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import type { Platform } from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolver-request';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import type { Report } from '../../src/contract/report';
import { summarise, PROPERTY_KEY } from '../../src/inspection/findings/summary';

const MODULE = 'role-clarity-panel';

/**
 * Looks at each issue of the projects that are set up as an administrator, who sees all of it, and leaves on it what was
 * found, as a check of the app's does.
 * @param now when the issues were checked
 */
export async function checkIssues(
  platform: Platform,
  data: SiteData,
  now = new Date(),
): Promise<void> {
  const admin = data.people.find(({ siteAdmin }) => siteAdmin === true);
  if (!admin) return;
  for (const issue of data.issues) {
    if (!(`role-map:${issue.projectId}` in data.settings)) continue;
    const report = await reportOn(platform, issue, admin.accountId);
    if (report) issue.properties[PROPERTY_KEY] = summarise(report, now.toISOString(), 1);
  }
}

/** @returns null where the administrator may not look, either */
async function reportOn(
  platform: Platform,
  issue: SiteIssue,
  accountId: string,
): Promise<Report | null> {
  const extension = { issue: { id: issue.id, key: issue.key }, project: { id: issue.projectId } };
  const result = await platform.invoke({
    functionKey: 'panel',
    body: resolverRequest('panel.view', {}, { moduleKey: MODULE, extension }),
    accountId,
    moduleKey: MODULE,
  });
  const answer = result.ok ? (result.value as Answer<PanelView>) : null;
  if (answer?.ok !== true || answer.value.state === 'unconfigured') return null;
  return 'report' in answer.value ? answer.value.report : nothingApplies(issue);
}

/** What a check finds on an issue of which nothing is asked. */
function nothingApplies({ id, key }: SiteIssue): Report {
  return {
    issue: { id, key, issueType: '', hierarchyLevel: null },
    holders: { productOwner: [], productManager: [] },
    verdicts: [],
    questions: [],
    hands: [],
  };
}
