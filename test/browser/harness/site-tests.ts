/** What tests on a whole local site have in common: the site, the pages that they open, and that none of these complains. */
import type { Frame, Page } from 'playwright-core';
import { accountIdOf, type PersonName } from '../../../local/sample/people';
import { silenceLog } from '../../silent-log';
import type { Looking, OpenPage, SiteBrowser } from './local-site';
import { settled } from './settled';

/** How long a site may take to start, and a test to run, on a busy machine. */
const PATIENCE_MS = 120_000;

export interface Look {
  who?: PersonName;
  width?: number;
  colour?: 'light' | 'dark';
}

export interface SiteTests {
  readonly site: SiteBrowser;
  /** Closes it after the test, and holds it to no complaint: console errors, and whatever the policy forbids. */
  keep: <T extends Pick<OpenPage, 'problems' | 'close'>>(opened: T) => T;
  visit: (path: string, how?: Looking) => Promise<Page>;
  /** Opens the app's own page at a path of the site. */
  openApp: (path: string, look?: Look) => Promise<{ page: Page; frame: Frame }>;
}

/** @param start opens the site, once for all tests of the file */
export function siteTests(start: () => Promise<SiteBrowser>): SiteTests {
  jest.setTimeout(PATIENCE_MS);
  let site: SiteBrowser | undefined;
  const opened: Pick<OpenPage, 'problems' | 'close'>[] = [];
  beforeAll(async () => {
    silenceLog();
    site = await start();
  }, PATIENCE_MS);
  afterEach(async () => {
    if (site) site.local.platform.faults = null;
    const problems = opened.flatMap((one) => one.problems);
    await Promise.all(opened.splice(0).map((one) => one.close()));
    expect(problems).toEqual([]);
  });
  afterAll(() => site?.close());
  const tests: SiteTests = {
    get site() {
      if (!site) throw new Error('The site has not started yet.');
      return site;
    },
    keep: (one) => {
      opened.push(one);
      return one;
    },
    visit: async (path, how) => tests.keep(await tests.site.visit(path, how)).page,
    openApp: async (path, { who, ...look } = {}) => {
      const page = await tests.visit(path, { ...look, ...(who && { who: accountIdOf(who) }) });
      const frame = await (await page.waitForSelector('iframe.app-frame')).contentFrame();
      if (!frame) throw new Error(`${path} holds no page.`);
      await settled(frame);
      return { page, frame };
    },
  };
  return tests;
}
