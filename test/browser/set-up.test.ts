/** Setting many projects up in a browser, as their admin: choose, look, correct, try, save, and one way back. */
import type { Frame, Page } from 'playwright-core';
import { reply } from '../../local/platform/faults';
import { LOCAL_ENVIRONMENT_ID } from '../../local/platform/installation';
import { createSampleSite } from '../../local/sample';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite } from './harness/local-site';
import { settled } from './harness/settled';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests, type Look } from './harness/site-tests';

/** The sample with fewer projects that somebody has set up. */
const OPEN = ['DEPOT', 'FERRY', 'VAN'];
const tests = siteTests(() => {
  const data = createSampleSite(new Date());
  const open = data.projects.filter(({ key }) => OPEN.includes(key)).map(({ id }) => id);
  data.settings = Object.fromEntries(
    Object.entries(data.settings).filter(([key]) => !open.some((id) => key.endsWith(`:${id}`))),
  );
  return openSite(data);
});

async function open(look: Look = {}): Promise<{ page: Page; frame: Frame }> {
  const { appId } = tests.site.local.host.app;
  const path = `/jira/apps/${appId}/${LOCAL_ENVIRONMENT_ID}?view=setUp`;
  return tests.openApp(path, { who: 'ingrid', ...look });
}

const press = (frame: Frame, name: RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().click();

/** Chooses all that nobody has set up, and waits for their proposals. */
async function look(frame: Frame): Promise<void> {
  await press(frame, /^Choose all/);
  await press(frame, /^See the suggestions/);
  await frame.getByText(/^Looking through/).waitFor({ state: 'detached' });
  await settled(frame);
}

const card = (frame: Frame) => frame.getByRole('region', { name: 'Default for all projects' });

async function expectForEverybody(frame: Frame): Promise<void> {
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
}

const cards = (frame: Frame) => frame.locator('main li > section');

test('projects are chosen, looked at, tried, saved and taken back', async () => {
  const { frame } = await open();
  await look(frame);
  expect(await cards(frame).count()).toBe(OPEN.length);
  const depot = frame.getByRole('region', { name: /Workshop system/ });
  expect(await depot.innerText()).toMatch(/Field “Product owner”/);

  await press(frame, /^Try on ten work items: .*Workshop system/);
  await depot.getByText(/^Of \d+ work items/).waitFor();

  // What nothing is named after is corrected by what else there is.
  await press(frame, /^Check and correct: .*Ferry tickets/);
  const ferry = frame.getByRole('region', { name: /Ferry tickets/ });
  await ferry.getByLabel('Add a source').first().selectOption('projectLead');
  await ferry.getByRole('button', { name: 'Add', exact: true }).first().click();
  await eventually(async () => {
    expect(await ferry.getByRole('checkbox', { name: /^Save with/ }).isChecked()).toBe(true);
  });
  await settled(frame);
  await expectForEverybody(frame);

  const included = await frame.getByRole('checkbox', { name: /^Save with/, checked: true }).count();
  await press(frame, new RegExp(`^Save ${included} project`));
  await frame.getByRole('heading', { name: new RegExp(`^${included} of ${included}`) }).waitFor();

  // Whoever closes the page finds what was saved, and the way back.
  const later = await open();
  await later.frame.getByRole('heading', { name: new RegExp(`^${included} of`) }).waitFor();
  await press(later.frame, /^Undo all/);
  await later.frame
    .getByText(new RegExp(`^${included} projects? .* before\\.$`))
    .first()
    .waitFor();
  await settled(later.frame);
  for (const name of ['Workshop system', 'Ferry tickets']) {
    const item = later.frame.getByRole('listitem').filter({ hasText: name });
    expect(await item.innerText()).not.toMatch(/set up/);
  }
});

test('what could not be saved says why, and can be saved again', async () => {
  const { frame } = await open();
  await look(frame);
  tests.site.local.platform.faults = (call, next) =>
    call.kind === 'storage' && call.path.includes('transaction')
      ? Promise.resolve(reply(500))
      : next();
  await press(frame, /^Save \d+ project/);
  await frame.getByRole('heading', { name: /projects? wasn’t saved|weren’t saved/ }).waitFor();
  expect(await cards(frame).first().innerText()).toMatch(/try again/i);
  tests.site.local.platform.faults = null;
  await press(frame, /^Save \d+ project/);
  await frame.getByRole('heading', { name: /^\d+ of \d+ projects? saved/ }).waitFor();
  await press(frame, /^Undo all/);
  await frame
    .getByText(/before\.$/)
    .first()
    .waitFor();
});

test('the tab is for whoever administers a project, and the default in it for whoever administers the site', async () => {
  const { frame } = await open({ who: 'tomasz' });
  // Its own address says so, too.
  await frame.getByText(/^You don’t administer any project/).waitFor();
  await settled(frame);
  expect(await card(frame).count()).toBe(0);
  const { appId } = tests.site.local.host.app;
  const path = `/jira/apps/${appId}/${LOCAL_ENVIRONMENT_ID}`;
  const other = await tests.openApp(path, { who: 'tomasz' });
  await other.frame.getByRole('button', { name: 'Projects' }).waitFor();
  expect(await other.frame.getByRole('button', { name: 'Set up' }).count()).toBe(0);
  const admin = await tests.openApp(path, { who: 'ingrid' });
  await admin.frame.getByRole('button', { name: 'Set up' }).waitFor();
});

describe('a default for all projects', () => {
  test('an admin of the site sets it, a project that follows says so, and it is taken away again', async () => {
    const { frame } = await open();
    await card(frame)
      .getByText(/^There is no default/)
      .waitFor();
    await card(frame).getByLabel('Take from a project').selectOption({ label: 'Rider app (RIDE)' });
    await press(frame, /^See what changes/);
    await card(frame)
      .getByText(new RegExp(`^${OPEN.length} projects follow it.*at most 13,000 an hour`))
      .waitFor();
    expect(await card(frame).innerText()).toMatch(/Deputies are left out/);
    await expectForEverybody(frame);
    await press(frame, /^Use as default/);
    await card(frame)
      .getByText(/Ingrid Solheim.? set it/)
      .waitFor();

    const { appId } = tests.site.local.host.app;
    const place = `apps/${appId}/${LOCAL_ENVIRONMENT_ID}`;
    const settings = await tests.openApp(`/jira/software/projects/DEPOT/settings/${place}`, {
      who: 'ingrid',
    });
    await settings.frame.getByRole('heading', { name: /follows the site’s default/ }).waitFor();
    await press(settings.frame, /^Make it this project’s own/);
    await settings.frame
      .getByRole('heading', { name: /follows the site’s default/ })
      .waitFor({ state: 'detached' });
    await press(settings.frame, /^History/);
    await press(settings.frame, /^Follow the site’s default/);
    await settings.frame.getByRole('heading', { name: /follows the site’s default/ }).waitFor();
    const project = await tests.openApp(`/jira/software/projects/DEPOT/${place}`, {
      who: 'kenji',
    });
    await project.frame.getByText(/^This project follows the site’s default/).waitFor();

    await press(frame, /^Remove the default/);
    await card(frame)
      .getByText(/^3 projects have no settings of their own/)
      .waitFor();
    await press(frame, /^Remove the default/);
    await card(frame)
      .getByText(/^There is no default/)
      .waitFor();
  });
});

test('both shut nobody out, as little in the dark and in little room', async () => {
  const { frame } = await open({ colour: 'dark', width: 350 });
  await press(frame, /^See what changes/);
  await card(frame)
    .getByRole('button', { name: /^Use as default/ })
    .waitFor();
  await settled(frame);
  await expectForEverybody(frame);
  await look(frame);
  await press(frame, /^Check and correct: .*Workshop system/);
  await settled(frame);
  await expectForEverybody(frame);
});
