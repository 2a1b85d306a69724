import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { languageNames } from '../../src/texts/language-files';
import { ok, type Reply } from '../components/harness/answers';
import { STORY } from './fixtures/panel-views';
import { BUILD } from './harness/build-pages';
import { eventually } from './harness/eventually';
import { panelTests } from './harness/panel-tests';

const { open } = panelTests();

/** What may be loaded before the verdicts are seen, in bytes as they travel. */
const BEFORE_VERDICTS = 96 * 1024;
/** How many files that may be, since each takes a request and work in the page: what asks first, all else, the styles and the texts. */
const FILES = 4;

test('the panel loads no more before the verdicts than it may, and the tables only after them', async () => {
  let answer: (reply: Reply) => void = () => undefined;
  const { frame, page } = await open(() => new Promise((resolve) => (answer = resolve)));
  await frame.locator('main[aria-busy=true]').waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = (): Promise<string[]> =>
    frame.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/assets/')),
    );
  const before = await loaded();
  const bodies = await Promise.all(
    before.map(async (address) => (await page.request.get(address)).body()),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(40 * 1024);
  expect(bytes).toBeLessThan(BEFORE_VERDICTS);
  expect(before.length).toBeLessThanOrEqual(FILES);
  // Chrome takes the hint only where it is the first thing in a file (static/build-aids/compile-hint.ts).
  const largest = bodies.map(String).sort((one, other) => other.length - one.length)[0];
  expect(largest).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);

  answer(ok(STORY));
  await frame.getByRole('table').waitFor();
  await eventually(async () => {
    expect((await loaded()).length).toBeGreaterThan(before.length);
  });
});

/** The page's first script and all that it imports, by the names of their files. */
function neededFirst(): Set<string> {
  const read = (path: string) => readFileSync(join(BUILD, path), 'utf8');
  const first = /src="\.\/assets\/(first-[^"]+)"/.exec(read('panel.html'))?.[1] ?? '';
  const names = new Set<string>();
  const reach = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const imports = read(`assets/${name}`).matchAll(/(?:from|import)\s*["'`]\.\/([\w.~-]+\.js)/g);
    for (const [, imported = ''] of imports) reach(imported);
  };
  reach(first);
  return names;
}

/** What may be loaded before the request leaves, in bytes as they travel: a tenth of what React and the page's code weigh. */
const BEFORE_REQUEST = 8 * 1024;

test('the request and that for the reader’s texts have left before React and the page’s own code are there, and are not made again', async () => {
  const first = neededFirst();
  const bytes = [...first].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(BUILD, 'assets', name))).length,
    0,
  );
  expect(bytes).toBeLessThan(BEFORE_REQUEST);

  let asked = (): void => undefined;
  let askedTexts = (): void => undefined;
  const isAsked = Promise.all([
    new Promise<void>((resolve) => (asked = resolve)),
    new Promise<void>((resolve) => (askedTexts = resolve)),
  ]);
  const texts: string[] = [];
  const { frame, requests } = await open(
    () => {
      asked();
      return ok(STORY);
    },
    {
      prepare: async (page) => {
        await page.route(
          (url) => /\/assets\/[^/]+\.js$/.test(url.pathname),
          async (route) => {
            const name = route.request().url().split('/').at(-1) ?? '';
            if (/^en-US-/.test(name)) {
              texts.push(name);
              askedTexts();
            } else if (!first.has(name)) await isAsked;
            await route.continue();
          },
        );
      },
    },
  );
  await frame.getByRole('table').waitFor();
  expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
  expect(texts).toHaveLength(1);
});

/** Notes what a browser is asked about languages that takes it long the first time. */
const NOTE_ASKED = `
  window.askedOfBrowser = [];
  for (const name of ['ListFormat', 'NumberFormat', 'PluralRules']) {
    Intl[name] = new Proxy(Intl[name], {
      construct(format, given) {
        window.askedOfBrowser.push(name);
        return new format(...given);
      },
    });
  }
  const { maximize } = Intl.Locale.prototype;
  Intl.Locale.prototype.maximize = function () {
    window.askedOfBrowser.push('maximize');
    return maximize.call(this);
  };
`;
const noteAsked = async (page: Page): Promise<void> => {
  await page.addInitScript(NOTE_ASKED);
};
const askedIn = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => (window as unknown as { askedOfBrowser: unknown }).askedOfBrowser);

test.each(languageNames())(
  '%s: the answer is worded without asking the browser how lists and numbers are written',
  async (language) => {
    const { frame } = await open(() => ok(STORY), {
      locale: language.replace('-', '_'),
      folded: true,
      prepare: noteAsked,
    });
    await frame.locator('[data-outcome]').first().waitFor();
    expect(await askedIn(frame)).toEqual([]);
  },
);

test('a region that writes otherwise is asked for', async () => {
  const { frame } = await open(() => ok(STORY), {
    locale: 'en_GB',
    folded: true,
    prepare: noteAsked,
  });
  await frame.locator('[data-outcome]').first().waitFor();
  expect(await askedIn(frame)).toContain('ListFormat');
});

/** What the browser has to find a place, a style and a font for, until five gaps show, and how many rules it looks through. */
const MOST = { elements: 54, fonts: 3, rules: 300 };

test('the answer is drawn of few elements, in few fonts, by few rules, and every text that is only heard in the font of the page', async () => {
  const { frame } = await open(() => ok(STORY), { folded: true });
  await frame.locator('[data-outcome]').first().waitFor();
  const drawn = await frame.evaluate(() => {
    const fontOf = (element: Element): string => {
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
      return [fontFamily, fontWeight, fontStyle].join(' ');
    };
    const elements = [...document.querySelectorAll('body, body *')];
    const worded = elements.filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE),
    );
    const countOf = (rules: CSSRuleList): number =>
      [...rules].reduce(
        (sum, rule) => sum + (rule instanceof CSSGroupingRule ? countOf(rule.cssRules) : 1),
        0,
      );
    return {
      elements: elements.length,
      fonts: new Set(worded.map(fontOf)).size,
      // Those that the page names itself; the others come with what is loaded after the answer.
      rules: [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
        .filter(({ href }) => href.includes('/panel-'))
        .reduce((sum, { sheet }) => sum + (sheet ? countOf(sheet.cssRules) : 0), 0),
      page: getComputedStyle(document.body).font,
      heard: [...document.querySelectorAll('.visually-hidden')].map(
        (element) => getComputedStyle(element).font,
      ),
    };
  });
  expect(drawn.elements).toBeGreaterThan(20);
  expect(drawn.elements).toBeLessThanOrEqual(MOST.elements);
  expect(drawn.rules).toBeGreaterThan(100);
  expect(drawn.rules).toBeLessThanOrEqual(MOST.rules);
  expect(drawn.fonts).toBeLessThanOrEqual(MOST.fonts);
  expect(drawn.heard.length).toBeGreaterThan(0);
  expect(new Set([drawn.page, ...drawn.heard]).size).toBe(1);
});
