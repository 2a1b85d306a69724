/** What is next and what is ahead on the project page, in a browser on the whole local site, worked by keyboard. */
import type { Frame } from 'playwright-core';
import { checkedSample } from '../project/checked-site';
import { findingsInTheDark, seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite } from './harness/local-site';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests, type Look } from './harness/site-tests';

const tests = siteTests(async () => openSite(await checkedSample()));

interface LookAt extends Look {
  /** What follows the path of the page. */
  search?: string;
}

const open = (project: string, { search = '', ...look }: LookAt = {}) =>
  tests.openApp(`/projects/${project}/apps${search}`, { who: 'ingrid', width: 1200, ...look });

const section = (frame: Frame, name: string) => frame.getByRole('region', { name, exact: true });
const board = (frame: Frame) => section(frame, 'What is next').getByRole('listitem');

/** Key of the story that is being refined. */
async function refined(frame: Frame): Promise<string> {
  const words = await frame.getByRole('heading', { level: 1 }).innerText();
  return words.split(/\s/)[0] ?? '';
}

/** From across a room, with nothing of the rest of the page beside it. */
async function expectToBeReadFromAfar(frame: Frame): Promise<void> {
  const sizes = await frame
    .locator('section[aria-labelledby=refined]')
    .locator('h1, dd, li')
    .evaluateAll((elements) => elements.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  expect(await section(frame, 'Work items').isVisible()).toBe(false);
}

/** Each missing part leads to where it is made good. */
async function expectWaysToRepair(frame: Frame): Promise<void> {
  const addresses = await board(frame)
    .getByRole('link', { name: /Answer the open question \(RIDE-\d+\)/ })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/\/browse\/RIDE-\d+\?focusedCommentId=/);
  const missing = await board(frame)
    .getByRole('link', { name: /^Add .+ \(RIDE-\d+\)$/ })
    .count();
  expect(missing).toBeGreaterThan(0);
}

test('the next stories are refined one after the other by keyboard, and the page is as it was', async () => {
  const { page, frame } = await open('RIDE');
  const links = section(frame, 'What is next').getByRole('link', { name: /^RIDE-\d+$/ });
  await links.nth(9).waitFor();
  const keys = await links.allInnerTexts();
  expect(keys).toHaveLength(10);
  await expectWaysToRepair(frame);

  const begin = frame.getByRole('button', { name: 'Refine one by one' });
  await begin.focus();
  await page.keyboard.press('Enter');
  await eventually(async () => {
    expect(await refined(frame)).toBe(keys[0]);
  });
  const steps: [key: string, place: number][] = [
    ['k', 0],
    ['j', 1],
    ['ArrowRight', 2],
    ['ArrowDown', 3],
    ['k', 2],
    ['ArrowLeft', 1],
    ['ArrowUp', 0],
    ...Array.from({ length: 9 }, (_, at): [string, number] => ['j', at + 1]),
    ['j', 9],
  ];
  for (const [key, place] of steps) {
    await page.keyboard.press(key);
    await eventually(async () => {
      expect([key, await refined(frame)]).toEqual([key, keys[place]]);
    });
    const heading = frame.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await frame.getByText('10 of 10').waitFor();
  await expectToBeReadFromAfar(frame);
  // With a modifier a key is the browser’s own.
  await page.keyboard.press('Control+k');
  expect(await refined(frame)).toBe(keys[9]);

  await page.keyboard.press('Escape');
  await eventually(async () => {
    expect(await begin.evaluate((element) => element === document.activeElement)).toBe(true);
  });
  expect(await section(frame, 'Work items').isVisible()).toBe(true);
});

test('what is ahead stands in three lanes, with who stands behind each and when', async () => {
  const { frame } = await open('RIDE', { who: 'jonas' });
  const ahead = section(frame, 'What is ahead');
  await ahead.getByText('RIDE-15', { exact: true }).waitFor();
  const names = await ahead.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names).toEqual(['Now', 'Next', 'Later']);
  const lane = (name: string) =>
    ahead.locator('section', { has: frame.getByRole('heading', { name, exact: true }) });
  // The one with a date comes first of what has not begun.
  await lane('Next').getByText('3.5 Summer').waitFor();
  expect(await lane('Now').getByText('Jonas Lindqvist').count()).toBeGreaterThan(0);
});

test('who sees a part of the project is told so, and shown what they see', async () => {
  const { frame } = await open('RIDE', { who: 'tomasz' });
  await section(frame, 'What is next')
    .getByText(/only part of the project can be seen/)
    .waitFor();
  await section(frame, 'What is ahead')
    .getByText(/only part of the project can be seen/)
    .waitFor();
  expect(await board(frame).count()).toBeGreaterThan(0);
});

test('a verdict on each stands at its place, in the words for it', async () => {
  // The words for every other code, test/project/plan.test.ts holds.
  const { frame } = await open('BACK', { who: 'mira', search: '?work=all' });
  await section(frame, 'What is next').getByText('Of the next 2 stories, 1 is ready.').waitFor();
  await section(frame, 'What is ahead')
    .getByText('the rule for strategy epics can’t be checked')
    .waitFor();
});

test('a project that was set up before asks neither', async () => {
  const { frame } = await open('VAN', { who: 'mira' });
  await section(frame, 'Team').waitFor();
  expect(await section(frame, 'What is next').count()).toBe(0);
  expect(await section(frame, 'What is ahead').count()).toBe(0);
});

test('nobody is shut out of the refinement, as little in the dark and in little room', async () => {
  const { page, frame } = await open('RIDE');
  // The board is a part of the page, which `project` looks over.
  await page.setViewportSize({ width: 350, height: 1000 });
  expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
  await frame.getByRole('button', { name: 'Refine one by one' }).click();
  await frame.getByText('1 of 10').waitFor();
  for (const width of [350, 1200]) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await seriousFindings(frame)).toEqual([]);
    expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
  }
  expect(await findingsInTheDark(frame)).toEqual([]);
});
