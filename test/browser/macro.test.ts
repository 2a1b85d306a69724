/** The macro in a browser on the whole local site: put in, set up, read and exported, by people who see more or less. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { reply } from '../../local/platform/faults';
import { callsTo } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import english from '../../src/texts/en-US.json';
import { checkedSample } from '../project/checked-site';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type Looking } from './harness/local-site';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests } from './harness/site-tests';

const MEMBER = accountIdOf('tomasz');
const TEAM_PAGE = '/wiki/spaces/RIDE/pages/9001';
const EMPTY_PAGE = '/wiki/spaces/RIDE/pages/9002';
const TEN_MACROS = '/wiki/spaces/HANDBOOK/pages/9003';
/** What may be loaded before there is anything to read, in bytes as they travel. */
const BEFORE_CONTENT = 190 * 1024;

const tests = siteTests(async () => openSite(await checkedSample()));

const visit = (path: string, how: Looking = {}) => tests.visit(path, { who: MEMBER, ...how });

async function frameIn(page: Page, selector: string, at = 0): Promise<Frame> {
  const element = await page.locator(`${selector} iframe`).nth(at).elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`There is no page of the app in ${selector}.`);
  await frame.locator('main').waitFor();
  return frame;
}

async function macroOn(page: Page, at = 0): Promise<Frame> {
  const frame = await frameIn(page, '.app-macro', at);
  await frame.locator('main[aria-busy=false]').waitFor();
  return frame;
}

/** All that it says, with what is folded away. */
async function told(frame: Frame): Promise<string> {
  await frame.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  return frame.locator('main').innerText();
}

async function readMacro(path: string, how: Looking = {}): Promise<string> {
  return told(await macroOn(await visit(path, how)));
}

test('a macro is put in, set up with a preview, read, and set up anew', async () => {
  const page = await visit(`${EMPTY_PAGE}/edit`);
  await page.getByRole('button', { name: /^Insert/ }).click();
  const settings = await frameIn(page, 'dialog');
  // The space has the key of a project that the person sees.
  await settings.getByText(english.macroConfig.suggested).waitFor();
  const preview = settings.getByRole('region', { name: english.macroConfig.preview });
  await preview.getByText('Mira Okafor').waitFor();
  expect(await seriousFindings(settings)).toEqual([]);

  await settings.getByRole('checkbox', { name: english.macro.section.people }).uncheck();
  await eventually(async () => {
    expect(await preview.innerText()).not.toContain('Mira Okafor');
  });
  await settings.getByRole('checkbox', { name: english.macro.section.people }).check();
  await settings.getByRole('radio', { name: english.macroConfig.compact }).check();
  await eventually(async () => {
    expect(await preview.innerText()).not.toContain(english.macro.roles.lead);
  });
  await settings.getByRole('button', { name: english.macroConfig.save }).click();
  await page.waitForSelector('dialog', { state: 'detached' });

  const first = await readMacro(EMPTY_PAGE);
  expect(first).toContain('Who does what in Rider app');
  expect(first).toContain('Mira Okafor');
  expect(first).not.toContain(english.macro.roles.lead);

  const again = await visit(`${EMPTY_PAGE}/edit`);
  await again.getByRole('button', { name: 'Settings' }).click();
  const anew = await frameIn(again, 'dialog');
  await anew.getByRole('button', { name: english.macroConfig.change }).click();
  await anew.getByRole('combobox').fill('town');
  await eventually(async () => {
    expect(await anew.getByRole('option').allInnerTexts()).toEqual(['Town partnerships (TOWN)']);
  });
  await anew.getByRole('combobox').press('Enter');
  await anew.getByText('Town partnerships (TOWN)').waitFor();
  await anew.getByRole('radio', { name: english.macroConfig.full, exact: true }).check();
  await anew.getByRole('button', { name: english.macroConfig.save }).click();
  await again.waitForSelector('dialog', { state: 'detached' });

  const second = await readMacro(EMPTY_PAGE);
  expect(second).toContain('Who does what in Town partnerships');
  expect(second).toContain(english.macro.roles.lead);
  expect(second).not.toContain('Mira Okafor');
});

async function expectToBeLight(frame: Frame): Promise<void> {
  const loaded = await frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/assets\/|__LOCALES__/.test(name)),
  );
  const bodies = await Promise.all(
    loaded.map(async (address) => (await frame.page().request.get(address)).body()),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(40 * 1024);
  expect(bytes).toBeLessThan(BEFORE_CONTENT);
}

async function expectInExport(words: string): Promise<void> {
  const page = await visit(`${TEAM_PAGE}/export`);
  const paper = await page.locator('.sheet').innerText();
  const figures =
    words.match(/\d+ of \d+ met[^\n]*|\d+ open questions?[^\n]*|\d+ work items?\b/g) ?? [];
  expect(figures.length).toBeGreaterThan(6);
  for (const figure of figures) expect(paper).toContain(figure);
}

test.each<[string, Looking]>([
  ['light and wide', { colour: 'light' }],
  ['dark and narrow', { colour: 'dark', width: 368 }],
])('%s, it is light, shuts nobody out and has the figures of the export', async (_, how) => {
  const frame = await macroOn(await visit(TEAM_PAGE, how));
  await expectToBeLight(frame);
  await frame.getByText('Mira Okafor').waitFor();
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
  // People, state and questions come first, in little room; what explains the roles is folded away.
  const height = await frame.locator('main').evaluate((main) => main.scrollHeight);
  if (how.width === undefined) expect(height).toBeLessThan(740);
  const words = await told(frame);
  if (how.width === undefined) await expectInExport(words);
  // What is drawn is told, too: each duty has its numbers in words, and each circle what lies in it.
  const heard = await frame.locator('main').evaluate((main) => main.textContent);
  expect(heard).toMatch(/\d+ of \d+ met/);
  for (const words of [english.macro.overlap.shared.a, english.macro.overlap.productManager.a])
    expect(heard).toContain(words);
  const circles = await frame
    .locator('svg:visible circle')
    .evaluateAll((all) => all.map((circle) => circle.getAttribute('r')));
  expect(new Set(circles).size).toBe(1);
});

test('a stranger and somebody who is not signed in get the explanation and one sentence', async () => {
  for (const [who, sentence] of [
    [accountIdOf('dana'), english.macro.state.hidden],
    ['anonymous', english.macro.state.notSignedIn],
  ] as const) {
    const words = await readMacro(TEAM_PAGE, { who });
    expect(words).toContain(sentence);
    expect(words).toContain(english.macro.roles.lead);
    expect(words).not.toMatch(/Rider app|Mira|Jonas|\d+ of \d+/);
  }
});

test('what Jira does not tell is said and tried again; the explanation is there all the same', async () => {
  tests.site.local.platform.faults = (call, ask) =>
    call.kind === 'jira' ? Promise.resolve(reply(500)) : ask();
  const frame = await macroOn(await visit(TEAM_PAGE));
  expect(await told(frame)).toContain(english.failures.common['jira-unavailable']);
  expect(await told(frame)).toContain(english.macro.roles.lead);
  tests.site.local.platform.faults = null;
  // For a moment the answer that was had is given to whoever asks again.
  const retry = frame.getByRole('button', { name: english.page.retry });
  await eventually(async () => {
    if (await retry.isVisible()) await retry.click();
    expect(await told(frame)).toContain('Mira Okafor');
  });
});

describe('a page with ten macros', () => {
  const jiraCalls = (): string[] =>
    tests.site.local.platform.invocations
      .filter(({ functionKey }) => functionKey === 'explainer')
      .flatMap((invocation) => callsTo(invocation, 'jira').map(({ as, path }) => `${as} ${path}`));

  async function openTen(page: Page): Promise<string[]> {
    const frames = await Promise.all(Array.from({ length: 10 }, (_, at) => macroOn(page, at)));
    return Promise.all(frames.map(told));
  }

  /** Somebody else has read of every project before, so that who is in a role is known. */
  async function letBeRead(accountId: string): Promise<void> {
    const moduleKey = 'role-clarity-explainer';
    for (const { id } of tests.site.local.host.site.data.projects) {
      const content = { type: 'macro', content: { id: '9003', type: 'page' } };
      const extension = { ...content, config: { projectId: id } };
      const body = resolverRequest('explainer.view', {}, { moduleKey, extension });
      const request = { functionKey: 'explainer', accountId, moduleKey, body };
      expect((await tests.site.local.platform.invoke(request)).ok).toBe(true);
    }
  }

  test('asks Jira once for each project and reader, and tells nobody what it has told somebody else in the same browser', async () => {
    await letBeRead(accountIdOf('priya'));
    const before = jiraCalls().length;
    const page = await visit(TEN_MACROS);
    const words = await openTen(page);
    const { projects } = tests.site.local.host.site.data;
    const calls = jiraCalls().slice(before);
    expect(calls.length).toBeLessThanOrEqual(projects.length);
    expect(calls.every((call) => call.startsWith('user '))).toBe(true);
    expect(words.map((one) => one.split('\n')[0])).toEqual(
      words.map((_, at) => `Who does what in ${projects[at % projects.length]?.name ?? ''}`),
    );

    const url = tests.site.local.host.baseUrl;
    const value = encodeURIComponent(accountIdOf('dana'));
    await page.context().addCookies([{ name: 'viewer', value, url }]);
    // The first page stays open with its answers; the second is the other person's.
    const second = await page.context().newPage();
    await second.goto(url + TEN_MACROS);
    const others = (await openTen(second)).join('\n');
    await second.close();
    expect(others).not.toMatch(/Rider app|Mira|Jonas|Ferhat/);
    expect(others).toContain('Who does what in Back office');
  });
});
