/** Every page but the panel in the languages: no missing text, no English, and nothing that cannot be read whole. */
import type { Frame, Locator, Page, Response } from 'playwright-core';
import { LOCAL_ENVIRONMENT_ID } from '../../local/platform/installation';
import { accountIdOf } from '../../local/sample/people';
import { languageNames, readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { LONG, pick } from '../long-run';
import { checkedSample } from '../project/checked-site';
import { remnantFinder } from '../texts/remnants';
import { openSite, type SiteBrowser } from './harness/local-site';
import { filesLoaded, inLanguage, weightOf } from './harness/page-weight';
import { readPage } from './harness/read-page';
import { settled } from './harness/settled';
import { stringsIn } from './harness/strings-in';

jest.setTimeout(240_000);

const WHO = accountIdOf('ingrid');
const WIDTHS = LONG ? [1200, 700, 500, 350, 320] : [1200, 350];
/** Names of zones are the same everywhere. */
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
/** Beside English each place is read in one of them, in a long run in all. */
const OTHERS = languageNames().filter((name) => name !== ENGLISH);
const textsOf = (files: string[]): string[] =>
  files.filter((file) => languageNames().some((name) => file.startsWith(`${name}-`)));

let site: SiteBrowser;
let speak: (locale: string) => void;
beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  const data = await checkedSample();
  const reader = data.people.find(({ accountId }) => accountId === WHO);
  if (!reader) throw new Error('There is no reader.');
  speak = (locale) => {
    reader.locale = locale;
  };
  site = await openSite(data);
}, 240_000);
afterAll(() => site.close());

/** Where a page is, and how its parts are opened one after another; each is read. */
interface Place {
  path: string;
  open?: (page: Page) => Promise<unknown>;
  frame: string;
  /** The text of a button in it that leads to what is read. */
  press?: 'project.next.refine';
  /** What shows a part that was not shown yet. */
  parts?: string;
  /** Kilobytes, as they travel, that it may have loaded once it shows. */
  weight?: number;
}

const PLACES: Record<string, Place> = {
  'page over all projects': {
    path: '/jira/apps/APP',
    frame: 'iframe.app-frame',
    parts: 'main nav button',
  },
  'project page': { path: '/projects/RIDE/apps', frame: 'iframe.app-frame', weight: 195 },
  'project page of a project that nobody has set up': {
    path: '/projects/DEPOT/apps',
    frame: 'iframe.app-frame',
  },
  refinement: {
    path: '/projects/RIDE/apps',
    frame: 'iframe.app-frame',
    press: 'project.next.refine',
  },
  settings: { path: '/settings/RIDE', frame: 'iframe.app-frame', parts: 'main nav button' },
  'settings for the first time': {
    path: '/settings/DEPOT',
    frame: 'iframe.app-frame',
    // With who does the work today, which comes after the form.
    weight: 195,
  },
  macro: { path: '/wiki/spaces/RIDE/pages/9001', frame: '.app-macro iframe', weight: 102 },
  'macro settings': {
    path: '/wiki/spaces/RIDE/pages/9002/edit',
    frame: 'dialog iframe',
    open: (page) => page.getByRole('button', { name: /^Insert/ }).click(),
  },
  'settings of an action': {
    path: '/automation?action=ask-turn',
    frame: '[data-action-config] iframe',
  },
};

interface Read {
  texts: string[];
  cut: string[];
  data: string[];
  /** The built files that it had loaded once it showed. */
  files: string[];
}

async function read(place: Place, language: string): Promise<Read> {
  const found: Read = { texts: [], cut: [], data: [], files: [] };
  const answers: Promise<unknown>[] = [];
  const heard = (response: Response): void => {
    if (response.url().includes('/bridge/'))
      answers.push(response.json().catch(() => null) as Promise<unknown>);
  };
  const app = `${site.local.host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
  const path = place.path.replace('APP', app);
  const { page, problems, close } = await site.visit(path, { who: WHO, width: 1200, heard });
  await place.open?.(page);
  const frame = await (await page.waitForSelector(place.frame)).contentFrame();
  if (!frame) throw new Error(`${place.path} holds no page.`);
  await settled(frame);
  found.files = await filesLoaded(frame);
  if (place.press !== undefined) {
    await frame.getByRole('button', { name: readTexts(language)(place.press) }).click();
    await settled(frame);
  }
  const parts = place.parts === undefined ? [null] : await all(frame, place.parts);
  const shown: [number, string][] = [];
  for (const part of parts) {
    await part?.click();
    await settled(frame);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1400 });
      const now = await readPage(frame);
      found.texts.push(...now.texts);
      for (const text of [...now.clipped, ...now.broken]) shown.push([width, text.trim()]);
    }
  }
  found.data = [...stringsIn(await Promise.all(answers)), ...ZONES];
  // What people wrote may be cut: it is as long as they like.
  found.cut = shown
    .filter(([, text]) => !found.data.some((given) => given.includes(text)))
    .map(([width, text]) => `${width}: ${text}`);
  await close();
  expect(problems).toEqual([]);
  return found;
}

async function all(frame: Frame, parts: string): Promise<Locator[]> {
  await frame.locator(parts).first().waitFor();
  return frame.locator(parts).all();
}

const places = Object.entries(PLACES).map(([name, place], index) => ({ name, place, index }));
describe.each(places)('$name', ({ place, index }) => {
  let english: Read;

  // English first: the others are compared with it.
  test.each([ENGLISH, ...pick(OTHERS, 1, index)])('%s', async (language) => {
    speak(language.replace('-', '_'));
    const now = await read(place, language);
    if (language === ENGLISH) english = now;
    expect(now.texts.length).toBeGreaterThan(3);
    expect([...new Set(now.cut)]).toEqual([]);
    const weights = { [language]: weightOf(now.files) };
    // A reader of another language loads the same, with other texts: of those that are not read now, too.
    if (language === ENGLISH)
      for (const other of OTHERS) weights[other] = weightOf(inLanguage(other, now.files));
    for (const [of, weight] of Object.entries(weights)) {
      expect({ of, isWhole: weight > 60 * 1024 }).toEqual({ of, isWhole: true });
      const most = (place.weight ?? Infinity) * 1024;
      expect({ of, weight, isLight: weight < most }).toEqual({ of, weight, isLight: true });
    }
    expect(textsOf(now.files)).toEqual(textsOf(inLanguage(language, english.files)));
    expect(textsOf(now.files)).toHaveLength(1);
    if (language === ENGLISH) return;
    const remnants = remnantFinder(language);
    expect(remnants(now.texts, { data: now.data, inEnglish: english.texts })).toEqual([]);
  });
});
