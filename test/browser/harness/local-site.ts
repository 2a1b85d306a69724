/** Opens an issue of a whole local site in a browser: real functions, real policy, the stand-in behind them. */
import type { Browser, Frame, Page, Response } from 'playwright-core';
import { startLocalSite, type LocalSite } from '../../../local/host/start-host';
import type { SiteData, SiteIssue } from '../../../local/jira/model';
import type { Models } from '../../../local/models/models';
import { openMemoryStore } from '../../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../../local/sample';
import { STRICTEST, type World } from '../../../local/worlds/facts';
import { forgetPoints } from '../../trust/points';
import buildPages from './build-pages';
import { startChromium, stopChromium } from './chromium';
import { settled } from './settled';
import { unfoldDetails } from './unfold-details';

export interface SiteBrowser {
  local: LocalSite;
  browser: Browser;
  issue: (key: string) => SiteIssue;
  /** Opens a page of the site by its path. */
  visit: (path: string, how?: Looking) => Promise<OpenPage>;
  open: (key: string, how?: Looking) => Promise<OpenIssue>;
  close: () => Promise<void>;
}

export interface Looking {
  who?: string;
  width?: number;
  colour?: 'light' | 'dark';
  /** Whether panels show the answer alone, as on a first visit; otherwise the person has unfolded the rest before. */
  folded?: true;
  /** Does not wait until the panel has loaded. */
  unsettled?: true;
  /** Is told of every answer that the page gets, the first among them. */
  heard?: (response: Response) => void;
}

export interface OpenPage {
  page: Page;
  /** Console errors, violations of the policy, uncaught errors. */
  problems: string[];
  close: () => Promise<void>;
}

export interface OpenIssue extends OpenPage {
  panel: Frame;
}

export async function openSite(
  data: SiteData = createSampleSite(new Date()),
  firstViewer = DEFAULT_VIEWER,
  world: World = STRICTEST,
  models?: Models,
): Promise<SiteBrowser> {
  buildPages();
  const store = openMemoryStore();
  const local = await startLocalSite({
    data,
    store,
    port: 0,
    firstViewer,
    guide: SAMPLE_GUIDE,
    about: 'A site for tests.',
    // Nothing changes but by what is done in the browser; a test that wants the background starts the queue.
    background: false,
    world,
    ...(models && { models }),
  });
  const browser = await startChromium();
  const idle = new Map<string, Tab[]>();
  const visit: SiteBrowser['visit'] = (path, how) => {
    // A file of tests opens more pages than a person does in an hour.
    forgetPoints(store);
    return openPage(browser, local, idle, path, how);
  };
  return {
    local,
    browser,
    issue: (key) => {
      const found = data.issues.find((issue) => issue.key === key);
      if (!found) throw new Error(`${key} is not on the site.`);
      return found;
    },
    visit,
    open: (key, how) => openIssue(visit, key, how),
    close: async () => {
      await stopChromium(browser);
      await local.close();
    },
  };
}

/** A page that is visited again and again, since opening one costs more than going somewhere with it. */
interface Tab {
  page: Page;
  /** Where complaints go: to whoever has the page now. */
  problems: string[];
}

/** @param idle pages that nobody looks at any more, by what was set for them */
async function openPage(
  browser: Browser,
  local: LocalSite,
  idle: Map<string, Tab[]>,
  path: string,
  { who, width = 1280, colour = 'light', folded, heard }: Looking = {},
): Promise<OpenPage> {
  const url = local.host.baseUrl;
  const settings = folded ? `${colour} folded` : colour;
  const left = idle.get(settings) ?? [];
  idle.set(settings, left);
  const tab = left.pop() ?? (await newTab(browser, colour, folded === true));
  const { page } = tab;
  const problems: string[] = [];
  tab.problems = problems;
  await page.setViewportSize({ width, height: 1000 });
  const context = page.context();
  await context.clearCookies();
  if (who !== undefined)
    await context.addCookies([{ name: 'viewer', value: encodeURIComponent(who), url }]);
  if (heard) page.on('response', heard);
  await page.goto(url + path);
  const close = async (): Promise<void> => {
    if (heard) page.off('response', heard);
    if (page.isClosed()) return;
    // Whatever the page still does, it does no more.
    await page.goto('about:blank');
    left.push(tab);
  };
  return { page, problems, close };
}

async function newTab(browser: Browser, colour: 'light' | 'dark', folded: boolean): Promise<Tab> {
  const context = await browser.newContext({ colorScheme: colour });
  if (!folded) await unfoldDetails(context);
  const tab: Tab = { page: await context.newPage(), problems: [] };
  tab.page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content security policy/i.test(text))
      tab.problems.push(text);
  });
  tab.page.on('pageerror', (error) => tab.problems.push(`uncaught: ${error.message}`));
  return tab;
}

async function openIssue(
  visit: SiteBrowser['visit'],
  key: string,
  how: Looking = {},
): Promise<OpenIssue> {
  const opened = await visit(`/browse/${key}`, how);
  const element = await opened.page.waitForSelector('iframe.app-frame');
  const panel = await element.contentFrame();
  if (!panel) throw new Error(`The page of ${key} holds no panel.`);
  await panel.locator('main').waitFor();
  if (!how.unsettled) await settled(panel);
  return { ...opened, panel };
}
