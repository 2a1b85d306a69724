/** A sample site whose issues have all been checked: each carries the property that a check of the app's writes. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { openApp } from '../site/sample-app';
import { checkIssues } from './check-issues';

/** @param now when the site is seen and was checked */
export async function checkedSample(now = new Date()): Promise<SiteData> {
  const data = createSampleSite(now);
  await checkIssues(openApp({ data, now }).platform, data, now);
  return data;
}
