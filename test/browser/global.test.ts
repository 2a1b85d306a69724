/** The page in Jira's apps menu in a browser on the whole local site, with every issue of the sample checked. */
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { reply } from '../../local/platform/faults';
import { LOCAL_ENVIRONMENT_ID } from '../../local/platform/installation';
import { accountIdOf } from '../../local/sample/people';
import { checkedSample } from '../project/checked-site';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite } from './harness/local-site';
import { pageWeight } from './harness/page-weight';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests, type Look } from './harness/site-tests';

const tests = siteTests(async () => openSite(await checkedSample()));

async function open(search = '', look: Look = {}): Promise<{ page: Page; frame: Frame }> {
  const path = `/jira/apps/${tests.site.local.host.app.appId}/${LOCAL_ENVIRONMENT_ID}${search}`;
  const opening = await tests.openApp(path, { who: 'mira', ...look });
  await opening.frame.getByRole('heading', { level: 1 }).waitFor();
  await eventually(async () => {
    expect(await opening.frame.locator('main button, h2').count()).toBeGreaterThan(0);
  }, 30_000);
  return opening;
}

const group = (frame: Frame, name: RegExp) => frame.getByRole('region', { name });

async function expectForEverybody(frame: Frame): Promise<void> {
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
}

test('the start page leads here, and the title says how much waits', async () => {
  const page = await tests.visit('/', { who: accountIdOf('mira') });
  await page.getByRole('link', { name: 'Role Clarity over all projects' }).click();
  await page.waitForURL(/\/jira\/apps\//);
  await eventually(async () => {
    expect(await page.title()).toMatch(/^My turn \(\d+\) – Role Clarity/);
  });
});

test('an accepted story leaves the list and the count, and Undo brings it back, or says that it did not', async () => {
  const { page, frame } = await open('?task=accept');
  const items = group(frame, /^Accept or refine/).locator('li');
  await items.first().waitFor();
  const before = await items.count();
  const first = await items.first().innerText();
  const accept = async (): Promise<void> => {
    await items
      .first()
      .getByRole('button', { name: /^Accept story/ })
      .click();
    await eventually(async () => {
      expect(await items.count()).toBe(before - 1);
    });
  };
  await accept();
  expect(await items.allInnerTexts()).not.toContain(first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => {
    expect(await items.allInnerTexts()).toContain(first);
  });
  await accept();
  tests.site.local.platform.faults = (call, next) =>
    call.kind === 'storage' ? Promise.resolve(reply(500)) : next();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page
    .getByText(/try again/i)
    .first()
    .waitFor();
  expect(await items.count()).toBe(before - 1);
});

test('filters live in the address: a view can be shared, saved as a file, and one can go back; the list becomes a filter that finds as many', async () => {
  const { page, frame } = await open();
  await frame.getByLabel('To do').selectOption('answer');
  await page.waitForURL(/task=answer/);
  await eventually(async () => {
    expect(await frame.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      expect.stringMatching(/^Answer/),
    ]);
  });
  const items = group(frame, /^Answer/).locator('li');
  const things = await items.count();
  const key = (await items.first().innerText()).split(' ')[0] ?? '';
  await expectShared(key, things);
  await page.goBack();
  await eventually(async () => {
    expect(await frame.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
  });
  const count = /\((\d+)\)/.exec(await frame.locator('h1').innerText())?.[1] ?? '';
  await frame.getByRole('button', { name: 'Save as Jira filter' }).click();
  await page.waitForURL(/\/issues\/\?filter=/);
  await page.getByRole('heading', { name: 'Role Clarity: my turn' }).waitFor();
  await page.getByText(`${count} work items`).waitFor();
});

/** Whoever is given the address sees the same; the file holds a line for each thing to do, and a formula in it is a text. */
async function expectShared(key: string, things: number): Promise<void> {
  const issue = tests.site.issue(key);
  const { summary } = issue;
  issue.summary = '=HYPERLINK("https://example.com", "A ""kind"" offer")';
  const { page, frame } = await open('?task=answer');
  expect(await frame.getByLabel('To do').inputValue()).toBe('answer');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  issue.summary = summary;
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(things + 1);
  expect(lines[0]).toMatch(/^\ufeffTo do,Key,Summary/);
  expect(lines.find((line) => line.includes(`,${key},`))).toContain(`"'=HYPERLINK(`);
}

test('J and K go through the list, and Enter opens the work item', async () => {
  const { page, frame } = await open();
  const focused = (): Promise<string> =>
    frame.evaluate(() => document.activeElement?.textContent ?? '');
  await frame.locator('h1').click();
  await page.keyboard.press('j');
  const first = await focused();
  expect(first).toMatch(/^[A-Z]+-\d+ /);
  await page.keyboard.press('j');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('k');
  expect(await focused()).toBe(first);
  // In a field the letters are letters.
  await frame.getByLabel('Project').focus();
  await page.keyboard.press('j');
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.keyboard.press('Tab');
  await frame.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/browse/${first.split(' ')[0] ?? ''}`);
});

test('for whom nothing waits the page is kind, and where Jira fails it says so', async () => {
  const { frame } = await open('', { who: 'dana' });
  await frame.getByRole('heading', { name: 'Nothing is waiting for you' }).waitFor();
  await frame.getByText(/^As of the last check: \d+ \w+ \d{4}/).waitFor();
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let isDown = true;
  tests.site.local.platform.faults = (call, next) =>
    isDown && call.path.includes('/search/jql') ? Promise.resolve(reply(500)) : next();
  const broken = await open();
  await broken.frame.getByText(/Jira isn’t answering properly/).waitFor();
  isDown = false;
  await broken.frame.getByRole('button', { name: 'Try again' }).click();
  await group(broken.frame, /^Answer/).waitFor();
  said.mockRestore();
});

/** What the whole page may weigh, in bytes as they travel. */
const WEIGHT = 150 * 1024;

test.each<['light' | 'dark', number]>([
  ['light', 1280],
  ['dark', 350],
])(
  'the page is light, and no part of it shuts anybody out (%s, %d wide)',
  async (colour, width) => {
    const { frame } = await open('', { colour, width });
    const bytes = await pageWeight(frame);
    expect(bytes).toBeGreaterThan(60 * 1024);
    expect(bytes).toBeLessThan(WEIGHT);
    await expectForEverybody(frame);
  },
);

const projectRows = (frame: Frame) => frame.locator('tbody tr');

/** Opens the projects and waits until all of them are counted. */
async function openProjects(
  search = '',
  how: Parameters<typeof open>[1] = {},
): Promise<Awaited<ReturnType<typeof open>>> {
  const opening = await open(`?view=projects${search}`, { who: 'ingrid', ...how });
  await eventually(async () => {
    expect(await projectRows(opening.frame).count()).toBeGreaterThan(0);
    expect(await opening.frame.getByText(/^Counting/).count()).toBe(0);
  }, 30_000);
  return opening;
}

test('the projects that one may open stand where nobody can be asked first, shut nobody out, and a figure opens its search', async () => {
  const { page, frame } = await openProjects();
  const figures = await frame.locator('td[data-title^="No one to ask"]').allInnerTexts();
  const counts = figures.map(Number);
  expect(counts.length).toBeGreaterThan(10);
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(await frame.getByRole('row', { name: /Workshop system/ }).innerText()).toMatch(
    /Not set up yet/,
  );
  await expectForEverybody(frame);
  // Somebody who may open fewer of them, in other colours and less room.
  const other = await openProjects('', { who: 'dana', colour: 'dark', width: 350 });
  const { data } = tests.site.local.host.site;
  const shown = await projectRows(other.frame).locator('th').allInnerTexts();
  const own = data.projects.filter(({ key }) => shown.some((one) => one.includes(key)));
  expect(own.length).toBe(shown.length);
  expect(shown.length).toBeLessThan(counts.length);
  await expectForEverybody(other.frame);

  await frame
    .getByRole('link', { name: /with no one to ask in/ })
    .first()
    .click();
  await page.waitForURL(/\/issues\/\?jql=/);
  await page.getByText(`${counts[0] ?? ''} work items`).waitFor();
});

test('projects are found by name, grouped, and opened', async () => {
  const { page, frame } = await openProjects('&by=lead');
  expect(await frame.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
  await frame.getByLabel('Find projects').fill('rider');
  await page.keyboard.press('Enter');
  await page.waitForURL(/find=rider/);
  await eventually(async () => {
    expect(await projectRows(frame).count()).toBe(1);
  });
  await frame.getByRole('link', { name: /^Rider app/ }).click();
  await page.waitForURL(/\/projects\/RIDE\/apps\//);
});

describe('who is away', () => {
  const inDays = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  async function goAway(frame: Frame): Promise<void> {
    await frame.getByRole('button', { name: 'Absences' }).click();
    await frame.getByLabel('First day away').fill(inDays(-1));
    await frame.getByLabel('Last day away').fill(inDays(5));
    await frame.getByRole('combobox', { name: 'Who covers' }).fill('Tomasz');
    await frame.getByRole('option', { name: /Tomasz/ }).click();
    await frame.getByRole('button', { name: 'Add absence' }).click();
    await frame.getByRole('heading', { name: /^You’re away until/ }).waitFor();
  }

  test('a person hands over, the cover sees it in their list and in the panel, and all of it ends with them back', async () => {
    const { frame } = await open();
    await goAway(frame);
    // The form is looked over with the page.
    await frame.getByRole('button', { name: /^Change/ }).click();
    const cover = await open('', { who: 'tomasz' });
    const list = cover.frame.getByRole('region', { name: /^.?Mira Okafor.?, away until/ });
    await list.getByRole('listitem').first().waitFor();
    for (const shown of [frame, cover.frame]) await expectForEverybody(shown);
    const key = /RIDE-\d+/.exec(await list.getByRole('listitem').first().innerText())?.[0] ?? '';
    const panel = await tests.openApp(`/browse/${key}`, { who: 'tomasz' });
    await panel.frame.getByText(/Mira Okafor.? is away until .*; you cover\./).waitFor();
    await frame.getByRole('button', { name: /^I’m back/ }).click();
    await eventually(async () => {
      expect(await frame.getByRole('heading', { name: /^You’re away until/ }).count()).toBe(0);
    });
    const later = await open('', { who: 'tomasz' });
    expect(await later.frame.getByText('You’re covering').count()).toBe(0);
  });

  test('shuts nobody out, as little in the dark and in little room', async () => {
    const look: Look = { colour: 'dark', width: 350 };
    const { frame } = await open('', look);
    await goAway(frame);
    await frame.getByRole('button', { name: /^Change/ }).click();
    const cover = await open('', { who: 'tomasz', ...look });
    await cover.frame.getByRole('region', { name: /away until/ }).waitFor();
    for (const shown of [frame, cover.frame]) await expectForEverybody(shown);
  });
});
