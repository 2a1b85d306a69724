/** The project page in a browser on the whole local site, with every issue of the sample checked. */
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { reply } from '../../local/platform/faults';
import { checkedSample } from '../project/checked-site';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite } from './harness/local-site';
import { pageWeight } from './harness/page-weight';
import { settled } from './harness/settled';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests, type Look } from './harness/site-tests';

const tests = siteTests(async () => openSite(await checkedSample()));

const open = (path: string, look: Look = {}) => tests.openApp(path, { who: 'tomasz', ...look });

const section = (frame: Frame, name: string) => frame.getByRole('region', { name, exact: true });
const rows = (frame: Frame) => section(frame, 'Work items').getByRole('table').locator('tbody tr');

test('filters and order live in the address: a view can be shared, and one can go back', async () => {
  const { page, frame } = await open('/projects/RIDE/apps');
  const before = await rows(frame).count();
  await frame.getByLabel('Duty', { exact: true }).selectOption('developer-questions');
  await page.waitForURL(/duty=developer-questions/);
  // The page begins to ask a moment after the address has changed.
  await eventually(async () => {
    expect(await rows(frame).count()).toBeLessThan(before);
  });
  await settled(frame);
  const filtered = await rows(frame).count();
  expect(filtered).toBeGreaterThan(0);
  await frame.getByRole('button', { name: /^Priority/ }).click();
  await page.waitForURL(/sort=priority/);
  await settled(frame);

  const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search, {
    who: 'mira',
  });
  await eventually(async () => {
    expect(await rows(shared.frame).count()).toBe(filtered);
  });
  expect(await shared.frame.getByLabel('Duty', { exact: true }).inputValue()).toBe(
    'developer-questions',
  );
  await page.goBack();
  await page.goBack();
  await eventually(async () => {
    expect(await rows(frame).count()).toBe(before);
  });
});

test('whose turn it is shows to each what is theirs, and leads to it', async () => {
  const { frame, page } = await open('/projects/RIDE/apps', { who: 'jonas' });
  const turns = section(frame, 'Whose turn it is');
  await turns.getByText(/waiting for you/).waitFor();
  await turns.getByRole('button', { name: 'Show mine' }).click();
  await page.waitForURL(/waiting=me/);
  // The person is led to the table, with eyes and ears.
  const heading = frame.getByRole('heading', { name: 'Work items' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await settled(frame);
  const count = Number(
    await turns.locator('tr', { hasText: 'Jonas Lindqvist' }).getByRole('link').first().innerText(),
  );
  expect(await rows(frame).count()).toBe(count);
});

/** What the whole page may weigh, in bytes as they travel. */
const WEIGHT = 185 * 1024;

test('the page is light, tells the messy middle in words and figures, and each figure leads to what it counted', async () => {
  const { page, frame } = await open('/projects/RIDE/apps');
  const bytes = await pageWeight(frame);
  expect(bytes).toBeGreaterThan(60 * 1024);
  expect(bytes).toBeLessThan(WEIGHT);

  const middle = section(frame, 'Overlap between the roles');
  const words = await middle.getByRole('img', { name: /Two circles/ }).getAttribute('aria-label');
  expect(words).toMatch(/Of the product manager’s work, \d+ done by that role/);
  await middle.getByText('In figures').click();
  expect(await middle.getByRole('table').innerText()).toMatch(/Questions answered/);

  const turns = section(frame, 'Whose turn it is');
  // The table's own code comes after the page.
  await turns.locator('tbody tr').nth(2).waitFor();
  const people = await turns.locator('tbody tr').allInnerTexts();
  expect(people.length).toBeGreaterThan(2);
  // Who stands in for others comes last.
  expect(people.map((person) => person.includes('(deputy)'))).toEqual(
    people.map((_, at) => at === people.length - 1),
  );
  const gaps = turns.getByRole('button', { name: /^\d+: Gap$/ });
  const ofGaps = await gaps.innerText();
  await gaps.click();
  await settled(frame);
  await section(frame, 'Work items').getByText(`${ofGaps} work items`).waitFor();

  const figure = section(frame, 'By duty').getByRole('link', { name: /User story, Gap/ });
  const count = await figure.innerText();
  expect(Number(count)).toBeGreaterThan(0);
  await figure.click();
  await page.waitForURL(/\/issues\/\?jql=/);
  expect(new URL(page.url()).searchParams.get('jql')).toBe(
    'project = "RIDE" AND statusCategory != Done AND roleUserStories = gap',
  );
  await page.getByText(`${count} work items`).waitFor();
});

test('the table is leafed through by Jira’s own pages; the file holds the viewer’s rows, and a formula in it is a text', async () => {
  const issue = tests.site.issue('RIDE-43');
  const summary = issue.summary;
  issue.summary = '=HYPERLINK("https://example.com", "A ""kind"" offer")';
  const { frame, page } = await open('/projects/RIDE/apps?work=all&outcome=any&sort=key');
  const first = await rows(frame).first().innerText();
  await frame.getByRole('button', { name: 'Next' }).click();
  await eventually(async () => {
    expect(await rows(frame).first().innerText()).not.toBe(first);
  });
  await settled(frame);
  await frame.locator('nav', { hasText: /Page 2 of \d/ }).waitFor();
  await frame.getByRole('button', { name: 'Previous' }).click();
  await eventually(async () => {
    expect(await rows(frame).first().innerText()).toBe(first);
  });

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  issue.summary = summary;
  expect(file.suggestedFilename()).toBe('RIDE-role-clarity.csv');
  const text = await readFile(await file.path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  const visible = tests.site.local.host.site.data.issues.filter(
    ({ key, securityLevelId }) => key.startsWith('RIDE-') && securityLevelId === null,
  );
  expect(lines).toHaveLength(visible.length + 1);
  expect(lines[0]).toMatch(/^\ufeffKey,Summary,Type/);
  expect(lines.find((line) => line.startsWith('RIDE-43'))).toContain(`"'=HYPERLINK(`);
  await frame.getByText(`Downloaded ${visible.length} rows.`).first().waitFor();
});

test('every state says what to do next', async () => {
  const admin = await open('/projects/DEPOT/apps', { who: 'ingrid' });
  await admin.frame.getByRole('link', { name: 'Set up Role Clarity' }).waitFor();
  const member = await open('/projects/DEPOT/apps');
  await member.frame.getByText(/A project admin can set this up/).waitFor();
  const gone = await open('/projects/RIDE/apps?type=999999');
  expect(await rows(gone.frame).count()).toBeGreaterThan(0);
  const { data } = tests.site.local.host.site;
  const moved = data.issues.filter(({ key }) => key.startsWith('BACK-'));
  const project = moved[0]?.projectId ?? '';
  for (const issue of moved) issue.projectId = 'nowhere';
  const none = await open('/projects/BACK/apps?work=all', { who: 'dana' });
  await none.frame.getByRole('heading', { name: 'No work items here' }).waitFor();
  for (const issue of moved) issue.projectId = project;
});

test('where Jira fails, the part that fails says so and can be tried again', async () => {
  let isDown = true;
  tests.site.local.platform.faults = (call, next) =>
    isDown && call.path.includes('/approximate-count') ? Promise.resolve(reply(500)) : next();
  const { frame } = await open('/projects/RIDE/apps');
  await frame
    .getByText(/Jira isn’t answering properly/)
    .first()
    .waitFor();
  isDown = false;
  await frame.getByRole('button', { name: 'Try again' }).first().click();
  await section(frame, 'By duty').waitFor();
});

test.each<['light' | 'dark', number]>([
  ['light', 1280],
  ['dark', 400],
])('no part of the page shuts anybody out (%s, %d wide)', async (colour, width) => {
  const { frame } = await open('/projects/RIDE/apps?work=all', { who: 'jonas', colour, width });
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
});
