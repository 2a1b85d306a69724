/** A sample site whose issues have all been checked: each carries the property that a check of the app's writes. */
import { summarise, PROPERTY_KEY } from '../../src/inspection/summary';
import type { Report } from '../../src/contract/report';
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { openApp } from '../site/sample-app';

/** Sees every issue of the sample, behind security levels too. */
const SEES_ALL = accountIdOf('ingrid');

/** @param now when the site is seen and was checked */
export async function checkedSample(now = new Date()): Promise<SiteData> {
  const data = createSampleSite(now);
  const app = openApp({ data, now });
  for (const issue of data.issues) {
    const { answer } = await app.panel(SEES_ALL, issue.key, 'panel.view');
    if (!answer.ok || answer.value.state === 'unconfigured') continue;
    const report = 'report' in answer.value ? answer.value.report : nothingApplies(issue);
    issue.properties[PROPERTY_KEY] = summarise(report, now.toISOString(), 1);
  }
  return data;
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
