/** What every page of the app loads until it shows what it is there for, on the sample site. */
import { LOCAL_ENVIRONMENT_ID } from '../../local/platform/installation';
import { DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { BUILD } from '../../test/browser/harness/build-pages';
import { openSite, type SiteBrowser } from '../../test/browser/harness/local-site';
import { checkedSample } from '../../test/project/checked-site';
import { figure, type Figure } from '../figure';
import { withoutLog } from '../without-log';
import { gzipBytes } from './showing';

const KILOBYTES = 190;

/** The pages beside the panel, each with an address of the sample site, or a view of the page over all projects, and somebody who may see it. */
const PAGES: readonly { name: string; path?: string; search?: string; who: string }[] = [
  { name: 'my turn', who: DEFAULT_VIEWER },
  { name: 'projects', search: '?view=projects', who: DEFAULT_VIEWER },
  { name: 'set up', search: '?view=setUp', who: accountIdOf('ingrid') },
  { name: 'project page', path: '/projects/RIDE/apps', who: DEFAULT_VIEWER },
  { name: 'settings page', path: '/settings/RIDE', who: accountIdOf('ingrid') },
  { name: 'macro', path: '/wiki/spaces/RIDE/pages/9001', who: accountIdOf('tomasz') },
];

export function pageWeights(): Promise<Figure[]> {
  return withoutLog(async () => {
    const site = await openSite(await checkedSample());
    try {
      const figures: Figure[] = [];
      const overAll = `/jira/apps/${site.local.host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
      for (const { name, path = overAll, search = '', who } of PAGES) {
        figures.push(
          figure({
            name: `${name}: loaded until it shows`,
            figure: (await weightOf(site, path + search, who)) / 1024,
            unit: 'KB gzip',
            better: 'less',
            goal: KILOBYTES,
          }),
        );
      }
      return figures;
    } finally {
      await site.close();
    }
  });
}

async function weightOf(site: SiteBrowser, path: string, who: string): Promise<number> {
  const { page, close } = await site.visit(path, { who });
  try {
    const element = await page.waitForSelector('.app-macro iframe, iframe.app-frame');
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`${path} holds no page of the app.`);
    await frame.locator('main').waitFor();
    await frame.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    const addresses = await frame.evaluate(() => [
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      location.href,
    ]);
    return gzipBytes(addresses, BUILD);
  } finally {
    await close();
  }
}
