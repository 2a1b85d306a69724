/** The check of a whole project from its page, by the app's own background on the local site. */
import type { Frame } from 'playwright-core';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { LONG } from '../long-run';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type SiteBrowser } from './harness/local-site';

const PATIENCE_MS = 120_000;
jest.setTimeout(PATIENCE_MS);

let site: SiteBrowser;
const opened: { problems: string[]; close: () => Promise<void> }[] = [];
beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  // The queue is started by the test, since the site's first daily run would check everything before anybody looks.
  site = await openSite();
}, PATIENCE_MS);
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await site.close();
});

async function open(who: PersonName): Promise<Frame> {
  const { page, problems, close } = await site.visit('/projects/RIDE/apps', {
    who: accountIdOf(who),
  });
  opened.push({ problems, close });
  const frame = await (await page.waitForSelector('iframe.app-frame')).contentFrame();
  if (!frame) throw new Error('There is no page.');
  await eventually(async () => {
    expect(await frame.locator('main').count()).toBe(1);
    expect(await frame.locator('[aria-busy=true]').count()).toBe(0);
  }, 30_000);
  return frame;
}

test('an admin starts the first check, follows it to its end, and everybody sees what it found', async () => {
  const before = await open('tomasz');
  await before.getByRole('heading', { name: 'Nothing has been checked yet' }).waitFor();
  await before.getByText('A project admin can start the first check here.').waitFor();
  expect(await before.getByRole('button', { name: /check/i }).count()).toBe(0);

  const admin = await open('ingrid');
  await admin.getByRole('button', { name: 'Start the check' }).click();
  await admin.getByRole('progressbar', { name: 'Check of the project' }).waitFor();
  await admin.getByRole('button', { name: 'Stop the check' }).waitFor();
  site.local.platform.queue.start();
  await admin.getByText('Last full check').waitFor({ timeout: 90_000 });
  await admin.getByRole('region', { name: 'By duty' }).waitFor();
  await admin.getByRole('button', { name: 'Check again' }).waitFor();
  expect(await seriousFindings(admin)).toEqual([]);

  const member = await open('tomasz');
  await member.getByRole('region', { name: 'By duty' }).waitFor();
  await member.getByText(/you can’t see every work item/).waitFor();
  const leader = await open('jonas');
  const course = leader.getByRole('region', { name: 'Trend' });
  await course.getByRole('img', { name: /Gap.*Met/s }).waitFor();
  await course.getByText('In figures').click();
  // The sample was counted on 21 days before; the check that has just run adds today.
  expect(await course.getByRole('row').count()).toBe(23);
  // The admin's page is looked over always: it alone has “Check again”.
  if (LONG) expect(await seriousFindings(leader)).toEqual([]);
  expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
});
