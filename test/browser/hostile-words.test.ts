/** Every page on a site whose people write to do harm: words stay words, and the page keeps its shape around them. */
import type { Frame, Page } from 'playwright-core';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { checkIssues } from '../project/check-issues';
import { openApp } from '../site/sample-app';
import { FLAG, NAMES, poison, PROJECT_NAME, SCRIPT, STORY } from '../trust/hostile-words';
import { eventually } from './harness/eventually';
import { openSite, type SiteBrowser } from './harness/local-site';
import { settled } from './harness/settled';

const PATIENCE_MS = 120_000;
jest.setTimeout(PATIENCE_MS);

const WIDTHS = [1280, 760, 320];
/** Where each page is, who looks, and a word that shows that the hostile texts are on it. */
const PAGES: { name: string; path: string; who: string; shows: string }[] = [
  { name: 'panel', path: `/browse/${STORY}`, who: accountIdOf('tomasz'), shows: NAMES.mira },
  {
    name: 'project',
    path: '/projects/RIDE/apps?work=all&outcome=any',
    who: accountIdOf('tomasz'),
    shows: SCRIPT,
  },
  {
    name: 'macro',
    path: '/wiki/spaces/RIDE/pages/9001',
    who: accountIdOf('tomasz'),
    shows: NAMES.mira,
  },
  { name: 'settings', path: '/settings/RIDE', who: accountIdOf('ingrid'), shows: '<script>' },
];

let site: SiteBrowser;

beforeAll(async () => {
  for (const level of ['info', 'error'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined);
  const now = new Date();
  const data = poison(createSampleSite(now));
  await checkIssues(openApp({ data, now }).platform, data, now);
  site = await openSite(data);
}, PATIENCE_MS);
afterAll(() => site.close());

/** Requests that leave the site, and dialogs that somebody's words opened. */
function watch(page: Page): string[] {
  const found: string[] = [];
  const home = new URL(site.local.host.baseUrl).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.host !== home) found.push(`asked ${url.host}`);
  });
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return found;
}

const visible = (text: string): string =>
  text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/g, ' ');

test.each(PAGES)('$name: words are shown and do nothing', async ({ path, who, shows }) => {
  const { page, problems, close } = await site.visit('/', { who });
  const found = watch(page);
  await page.goto(site.local.host.baseUrl + path);
  const frame = await appFrame(page);
  const text = await frame.locator('main').innerText();
  expect(visible(text)).toContain(visible(shows));
  // A mark inside quotes that turns text would carry the closing one away.
  expect(text.match(/“[^”]*[\u202a-\u202e\u2066\u2067][^”]*”/gu) ?? []).toEqual([]);
  expect(await attackers(frame)).toEqual([]);
  for (const one of page.frames())
    expect(await one.evaluate((flag) => flag in window, FLAG)).toBe(false);
  expect(await strayAddresses(frame)).toEqual([]);
  await openEverything(frame);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 1000 });
    await eventually(async () => {
      expect([width, await wider(frame)]).toEqual([width, []]);
    }, 2000);
  }
  expect([...problems, ...found]).toEqual([]);
  await close();
});

async function appFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The page holds no page of the app.');
  await settled(frame);
  return frame;
}

/** Shows what is there on demand, too. */
async function openEverything(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Elements that only words can have made: the pages have no such. */
function attackers(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          (element.tagName === 'SCRIPT' && !element.hasAttribute('src')) ||
          [...element.attributes].some(({ name }) => name.startsWith('on')),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
}

/** Addresses on the page that lead to anything but a web page. */
function strayAddresses(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('a[href], img[src], iframe[src], form[action]')]
      .map((element) =>
        ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '').join(''),
      )
      .filter((address) => /^\s*(javascript|data:text|vbscript)/i.test(address)),
  );
}

/** What stands out of the page at its side, where it cannot be reached without scrolling sideways. */
function wider(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .sort((one, other) => other.getBoundingClientRect().width - one.getBoundingClientRect().width)
      .slice(0, 3)
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

test('a name with marks that turn text leaves the words around it in their order', async () => {
  const { page, close } = await site.visit('/projects/RIDE/apps', { who: accountIdOf('tomasz') });
  const frame = await appFrame(page);
  expect(PROJECT_NAME).toMatch(/\u202e/u);
  const heading = frame.getByRole('heading', { level: 1 });
  const ordered = await heading.evaluate((element) => {
    // Where each word of the sentence that is the page's own stands from the left.
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (const word of ['Role', 'coverage']) {
        const at = text.indexOf(word);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        places.push(range.getBoundingClientRect().left);
      }
    }
    return places;
  });
  expect(ordered).toHaveLength(2);
  // Shut off, so that nothing after it would be turned either.
  expect(await heading.textContent()).toMatch(/\u2068[^\u2068\u2069]*\u2069$/u);
  expect([...ordered].sort((one, other) => one - other)).toEqual(ordered);
  await close();
});
