/** A sample site whose issues have all been checked: each carries the property that a check of the app's writes. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import type { DutyId } from '../../src/contract/duty-ids';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { madeOnce } from '../made-once';
import { openApp } from '../site/sample-app';
import { checkIssues } from './check-issues';

const HOUR = 'yyyy-mm-ddThh'.length;

/**
 * @param now when the site is seen and was checked; by default a moment of this hour, at which all tests of a run see the
 *   same site
 */
export async function checkedSample(now?: Date): Promise<SiteData> {
  const moment = now ?? new Date();
  const named = now ? moment.toISOString() : moment.toISOString().slice(0, HOUR);
  return madeOnce(`checked-sample-${named.replaceAll(/\W/g, '-')}`, () => check(moment));
}

async function check(now: Date): Promise<SiteData> {
  const data = createSampleSite(now);
  await checkIssues(openApp({ data, now }).platform, data, now);
  return data;
}

/**
 * Where to look for what a panel shows, so that no test opens one work item after another.
 * @returns keys of the sample's work items on which a check found this, in their order; those without what was found of the
 *   duty, which does not apply to them, stand among them
 */
export async function keysWith(duty: DutyId, code: string): Promise<string[]> {
  const { issues } = await checkedSample();
  return issues
    .filter(({ properties }) => {
      const found = properties[PROPERTY_KEY] as Summary | undefined;
      return found !== undefined && (found.verdicts[duty]?.code ?? code) === code;
    })
    .map(({ key }) => key);
}
