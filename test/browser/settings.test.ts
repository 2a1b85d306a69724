/** The settings page in a browser on the whole local site: what is set there is what the panel goes by. */
import { readFileSync } from 'node:fs';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { LONG } from '../long-run';
import { findingsInTheDark, seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type Looking } from './harness/local-site';
import { openSettingsPage, press, saveSettings, type OpenSettings } from './harness/open-settings';
import { pageWeight } from './harness/page-weight';
import { sidewaysOverflow } from './harness/sideways-overflow';
import { siteTests } from './harness/site-tests';

const tests = siteTests(() => {
  const data = createSampleSite(new Date());
  data.settings[`role-map:${PROJECTS.IDEA}`] = { version: 9, compass: { points: 32 } };
  return openSite(data);
});

async function open(project: string, how: Looking = {}): Promise<OpenSettings> {
  return tests.keep(await openSettingsPage(tests.site, project, how));
}

async function panelOf(key: string): Promise<string> {
  const issue = tests.keep(await tests.site.open(key, { who: accountIdOf('priya') }));
  return issue.panel.locator('main').innerText();
}

test('a source is found by typing, put in order by keyboard, and tried before it is saved', async () => {
  const { frame, page } = await open('RIDE');
  const owner = frame.getByRole('region', { name: 'Product owner' });
  await owner.getByLabel('Add a source').selectOption('people');
  await owner.getByRole('combobox', { name: 'Who' }).fill('pri');
  await owner.getByRole('option', { name: 'Priya Raman' }).waitFor();
  await page.keyboard.press('Enter');
  await owner.getByText('Priya Raman').waitFor();
  const up = owner.getByRole('button', { name: 'Move up: Named people' });
  for (const place of [3, 2, 1]) {
    await up.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(await owner.innerText()).toContain(`${place}. Named people`);
    });
  }
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);

  await press(frame, 'Try it');
  await frame.getByLabel('Work item key').fill('RIDE-20');
  await press(frame, 'Try this work item');
  await frame.getByRole('table').waitFor();
  expect(await frame.getByRole('table').innerText()).toMatch(/Mira Okafor/);
  expect(await frame.locator('tr[data-changes=true]').count()).toBeGreaterThan(0);
  expect(await panelOf('RIDE-20')).toMatch(/Mira Okafor/);
  await press(frame, 'Discard changes');
  await frame.getByText('All changes saved.').waitFor();
});

test('of two tabs the second sees the other’s change beside its own, and nothing is lost', async () => {
  const [mine, theirs] = [await open('BACK'), await open('BACK')];
  await mine.frame.getByLabel('What your team calls this role').first().fill('helm');
  await press(theirs.frame, 'Stories and strategy');
  await theirs.frame.getByRole('radio', { name: 'All epics' }).check();
  await saveSettings(theirs.frame);
  await press(mine.frame, /^Save$/);
  await mine.frame.getByText('You saved in another tab first').waitFor();
  await press(mine.frame, 'Stories and strategy');
  expect(await mine.frame.getByRole('radio', { name: 'All epics' }).isChecked()).toBe(true);
  await saveSettings(mine.frame);
  await press(mine.frame, 'History and files');
  await mine.frame.getByText('Changed the product owner').waitFor();
});

test('a broken JQL is told by Jira before it is saved, and a file by its line', async () => {
  const { frame } = await open('TOWN');
  await press(frame, 'Stories and strategy');
  await frame.getByRole('radio', { name: 'Epics that a search finds' }).check();
  await frame.getByLabel('JQL').fill('labels = =');
  await press(frame, 'Check it with Jira');
  await frame.getByRole('alert').first().waitFor();
  await press(frame, 'History and files');
  const file = (text: string) => ({
    name: 'role-map.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const input = frame.getByLabel('Read from a file');
  await input.setInputFiles(file('{\n  "version": 1,\n  oops\n}'));
  await frame.getByText('Line 3: this isn’t JSON.').waitFor();
  await input.setInputFiles(
    file(
      '{\n "version": 1,\n "productOwner": {"sources": [\n  {"kind": "reporter"},\n  {"kind": "oracle"}\n ]}\n}',
    ),
  );
  await frame
    .getByText(/^Line 5, productOwner\.sources\.1\.kind: .?oracle.? is not a kind of source/)
    .waitFor();
  await input.setInputFiles(file('{"version": 1, "shape": "owner-only"}'));
  await frame
    .getByText(/The file is in the form/)
    .first()
    .waitFor();
  await press(frame, 'Roles');
  expect(await frame.getByRole('radio', { name: /owner who does both/ }).isChecked()).toBe(true);
});

test('another project’s settings and the proposal fill the form, and the first save can be gone back on', async () => {
  const { frame, page } = await open('TOWN');
  const main = frame.locator('main');
  await frame.getByText('Names only inactive people').waitFor();
  await frame.getByText(/Can’t be read: it was deleted/).waitFor();
  await press(frame, 'History and files');
  await press(frame, 'Start over from the suggestion');
  await main.getByText('The suggestion is in the form. Nothing is saved yet.').first().waitFor();

  await frame.getByRole('combobox', { name: 'Copy from another project' }).fill('ride');
  await frame.getByRole('option', { name: 'Rider app (RIDE)' }).click();
  await main
    .getByText(/The other project’s settings are in the form/)
    .first()
    .waitFor();
  await press(frame, 'Roles');
  await frame.getByText('Component lead').first().waitFor();

  // Whoever leaves now is asked whether they mean to.
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto(`${tests.site.local.host.baseUrl}/`).catch(() => null);
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await leaving;

  await saveSettings(frame);
  await press(frame, 'History and files');
  await frame.getByText('As it was before the first save here').waitFor();
  await press(frame, 'Restore this version');
  await frame.getByText(/The earlier settings are in the form/).waitFor();
  await frame.getByText(/Roles: Jira has no project role 10199/).waitFor();
});

test('settings of a newer version of the app are shown and can be downloaded, and nothing else', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { frame, page } = await open('IDEA');
  await frame.getByText('These settings were saved by a newer version of Role Clarity').waitFor();
  await frame.getByText(/A Jira admin can update the app/).waitFor();
  expect(log).toHaveBeenCalledWith(expect.stringContaining('SettingsUnreadable'));
  expect(await frame.getByRole('button').allInnerTexts()).toEqual([
    'Download as a file',
    'Try again',
  ]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(frame, 'Download as a file'),
  ]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual({
    version: 9,
    compass: { points: 32 },
  });
  expect(await seriousFindings(frame)).toEqual([]);
  log.mockRestore();
});

test('the page is light, and no part of it shuts anybody out, as little in the dark and in little room', async () => {
  const { frame, page } = await open('RIDE');
  const bytes = await pageWeight(frame);
  expect(bytes).toBeGreaterThan(60 * 1024);
  expect(bytes).toBeLessThan(185 * 1024);

  const parts = await frame.getByRole('navigation').getByRole('button').all();
  expect(parts).toHaveLength(8);
  for (const [at, part] of parts.entries()) {
    await part.click();
    expect(await seriousFindings(frame)).toEqual([]);
    expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
    // One of the two a part, and in a long run both.
    if (at % 2 === 1 || LONG) expect(await findingsInTheDark(frame)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 1000 });
    expect(await sidewaysOverflow(frame)).toBeLessThanOrEqual(0);
    if (at % 2 === 0 || LONG) expect(await seriousFindings(frame)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 1000 });
  }
  await page.close();
});
