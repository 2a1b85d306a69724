/** The page over all projects on a site with very many projects and items, as four kinds of people. */
import type { Frame, Page } from 'playwright-core';
import { LOCAL_ENVIRONMENT_ID } from '../../local/platform/installation';
import {
  ADMIN,
  CLOSED_PROJECT,
  HEAD_OF_PRODUCT,
  largeSite,
  OWNED,
  OWNER_OF_FOUR,
  STRANGER,
  type LargeSite,
} from '../global/large-site';
import { LONG } from '../long-run';
import { eventually } from './harness/eventually';
import { openSite } from './harness/local-site';
import { settled } from './harness/settled';
import { siteTests } from './harness/site-tests';

// In a long run 200,000 items.
const [PROJECTS, ITEMS] = LONG ? [2_000, 100] : [60, 10];
const PATIENCE_MS = LONG ? 400_000 : 60_000;

let large: LargeSite;
const tests = siteTests(async () => {
  large = await largeSite(PROJECTS, ITEMS);
  return openSite(large.data);
});
jest.setTimeout(PATIENCE_MS);

async function open(who: string, search = ''): Promise<{ page: Page; frame: Frame }> {
  const path = `/jira/apps/${tests.site.local.host.app.appId}/${LOCAL_ENVIRONMENT_ID}${search}`;
  const page = await tests.visit(path, { who });
  const frame = await (await page.waitForSelector('iframe.app-frame')).contentFrame();
  if (!frame) throw new Error('There is no page.');
  await frame.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE_MS });
  await settled(frame);
  return { page, frame };
}

const rows = (frame: Frame) => frame.locator('tbody tr');

/** Opens the projects and waits until those that are shown are counted. */
async function openProjects(who: string): Promise<Frame> {
  const { frame } = await open(who, '?view=projects');
  await eventually(async () => {
    expect(await rows(frame).count()).toBeGreaterThan(0);
    expect(await frame.getByText(/^Counting/).count()).toBe(0);
  }, PATIENCE_MS);
  return frame;
}

test('the owner of four projects sees their turns, and each project apart', async () => {
  const { frame } = await open(OWNER_OF_FOUR);
  await frame.getByRole('heading', { name: `My turn (${large.turns})` }).waitFor();
  const projects = await frame.getByLabel('Project').locator('option').allInnerTexts();
  const named = OWNED.filter((key) => projects.some((option) => option.includes(key)));
  expect(named).toEqual(OWNED);
  expect(projects).toHaveLength(1 + OWNED.length);
});

test('the head of product sees where nobody can be asked, twenty projects at a time, and finds one that the admin may not browse', async () => {
  const frame = await openProjects(HEAD_OF_PRODUCT);
  expect(await rows(frame).count()).toBeGreaterThanOrEqual(20);
  const figures = await frame.locator('td[data-title^="No one to ask"]').allInnerTexts();
  const counts = figures.map((figure) => Number.parseInt(figure, 10) || 0);
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  const before = await rows(frame).count();
  await frame.getByRole('button', { name: 'Show 20 more' }).click();
  await eventually(async () => {
    expect(await rows(frame).count()).toBeGreaterThan(before);
    expect(await frame.getByText(/^Counting/).count()).toBe(0);
  }, PATIENCE_MS);
  await expectToFind(frame, true);
});

test('the admin does not find a project that they may not browse', async () => {
  await expectToFind(await openProjects(ADMIN), false);
});

/** @param isThere whether the project is found that the admin may not browse */
async function expectToFind(frame: Frame, isThere: boolean): Promise<void> {
  const named = new RegExp(`Generated 0*${CLOSED_PROJECT.slice(1)}\\b`);
  await frame.getByLabel('Find projects').fill(CLOSED_PROJECT);
  await frame.getByRole('button', { name: 'Find', exact: true }).click();
  await settled(frame);
  await eventually(async () => {
    expect(await frame.locator('main[aria-busy=true]').count()).toBe(0);
    expect((await frame.locator('main').innerText()).match(named) !== null).toBe(isThere);
  }, PATIENCE_MS);
}

test('for a stranger nothing waits, and none of the projects is named', async () => {
  const { frame } = await open(STRANGER);
  await frame.getByRole('heading', { name: 'Nothing is waiting for you' }).waitFor();
  const projects = await openProjects(STRANGER);
  expect(await projects.locator('main').innerText()).not.toContain('Generated');
});
