/** Every setting of a project, changed one after the other by its admin: what the panel says follows each of them. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { STATUSES, TYPES } from '../../local/sample/site-ids';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import type { RoleMap, WorkingWeek } from '../../src/contract/role-map';
import {
  dutyTitle,
  hoursWords,
  nextStepWords,
  outcomeWord,
  verdictWords,
} from '../../src/duties/messages';
import { workingHours } from '../../src/inspection/facts/working-time';
import { t } from '../english';
import { eventually } from './harness/eventually';
import { openSite, type SiteBrowser } from './harness/local-site';
import { openSettingsPage, press, saveSettings, type OpenSettings } from './harness/open-settings';

const PATIENCE_MS = 180_000;
jest.setTimeout(PATIENCE_MS);

let site: SiteBrowser;
let open: OpenSettings;

beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  site = await openSite();
  open = await openSettingsPage(site, 'DEPOT');
}, PATIENCE_MS);
afterAll(async () => {
  await site.close();
  expect(open.problems).toEqual([]);
});

/**
 * What the panel of an issue tells a developer of the duties that apply, in the words that it has for them. That it shows
 * these words, `sample-codes.test.ts` holds; that the settings of this page reach it, the first test here.
 */
async function panelOf(key: string): Promise<string> {
  const view = await viewOf(key);
  if (!('report' in view)) return view.state;
  const { people, roleNames, shape, viewer } = view;
  const context = { people, roleNames, shape, viewer, t };
  return view.report.verdicts
    .filter(({ outcome }) => outcome !== 'not-applicable')
    .map((verdict) =>
      [
        dutyTitle(verdict.duty, t),
        outcomeWord(verdict.outcome, t),
        verdictWords(verdict, context),
        nextStepWords(verdict, context) ?? '',
      ].join(' '),
    )
    .join('\n');
}

async function viewOf(key: string): Promise<PanelView> {
  const { id, projectId } = site.issue(key);
  const moduleKey = 'role-clarity-panel';
  const extension = { issue: { id, key }, project: { id: projectId } };
  const result = await site.local.platform.invoke({
    functionKey: 'panel',
    accountId: accountIdOf('priya'),
    moduleKey,
    body: resolverRequest('panel.view', {}, { moduleKey, extension }),
  });
  const answer = result.ok ? (result.value as Answer<PanelView>) : null;
  if (!answer?.ok) throw new Error(`There is no view of ${key}.`);
  return answer.value;
}

/** The panel of an issue as a developer sees it, without the marks around names. */
async function panelInBrowser(key: string): Promise<string> {
  const { panel, problems, close } = await site.open(key, { who: accountIdOf('priya') });
  // What is unfolded comes in its own time.
  await eventually(async () => {
    expect(await panel.locator('[class*=waiting]').count()).toBe(0);
  });
  const text = await panel.locator('main').innerText();
  await close();
  expect(problems).toEqual([]);
  return text.replace(/[\u2066-\u2069]/g, '');
}

const role = (name: 'Product owner' | 'Product manager'): Locator =>
  open.frame.getByRole('region', { name, exact: true });

async function pick(
  within: Locator,
  label: string,
  typed: string,
  name: string | RegExp,
): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(typed);
  await within.getByRole('option', { name }).first().click();
}

const save = (): Promise<void> => saveSettings(open.frame);
const check = (name: string | RegExp): Promise<void> =>
  open.frame.getByRole('radio', { name }).check();

test('the first run takes three steps', async () => {
  const { frame } = open;
  expect(await panelInBrowser('DEPOT-3')).toMatch(/isn’t set up in Role Clarity/);
  await frame.getByRole('heading', { name: /Who holds the two roles/ }).waitFor();
  expect(await frame.locator('main').innerText()).toMatch(/Kenji Morita/);
  await press(frame, 'Next');
  await frame.getByRole('heading', { name: /Which work is a story/ }).waitFor();
  await press(frame, 'Next');
  expect(await frame.locator('main').innerText()).toMatch(/Project role “Product Owner”/);
  await press(frame, 'Save and begin');
  await frame.getByText(/Role Clarity is set up/).waitFor();
  const panel = await panelInBrowser('DEPOT-3');
  expect(panel).toMatch(/Kenji Morita wrote it as product owner/);
  expect(panel).toMatch(/Camila Duarte stands behind DEPOT-2 as product manager/);
  expect(panel).toMatch(/the target is 2 working days/);
});

test('places of the owner: one that is added last changes nothing, put first it decides, then it is taken out', async () => {
  const owner = role('Product owner');
  await owner.getByLabel('Add a source').selectOption('people');
  await pick(owner, 'Who', 'mira', 'Mira Okafor');
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/Kenji Morita wrote it/);

  const up = owner.getByRole('button', { name: 'Move up: Named people' });
  await up.click();
  await up.click();
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/No product owner has written/);

  await owner.getByRole('button', { name: 'Remove: Named people' }).click();
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/Kenji Morita wrote it/);
});

test('places of the manager, deputies and the names of the roles', async () => {
  const [owner, manager] = [role('Product owner'), role('Product manager')];
  await pick(owner, 'Add a deputy', 'aylin', 'Aylin Demir');
  await manager.getByRole('button', { name: /^Remove: Project role/ }).click();
  await manager.getByLabel('Add a source').selectOption('projectLead');
  await manager.getByRole('button', { name: 'Add', exact: true }).click();
  await save();
  const led = await panelOf('DEPOT-8');
  expect(led).toMatch(/Aylin Demir wrote it as product owner/);
  expect(led).toMatch(/No product manager stands behind the epic/);

  await manager.getByRole('button', { name: 'Remove: Project lead' }).click();
  await manager.getByLabel('Add a source').selectOption('projectRole');
  await manager.getByLabel('Which project role').selectOption({ label: 'Produktmanagement' });
  await manager.getByRole('button', { name: 'Add', exact: true }).click();
  await owner.getByLabel('What your team calls this role').fill('compass');
  await manager.getByLabel('What your team calls this role').fill('helm');
  await save();
  const named = await panelOf('DEPOT-8');
  expect(named).toMatch(/Aylin Demir wrote it as compass/);
  expect(named).toMatch(/Camila Duarte stands behind DEPOT-2 as helm/);
});

test('the shape of the team', async () => {
  await check(/manager who does both/);
  await save();
  expect(await panelOf('DEPOT-5')).toMatch(/Camila Duarte wrote it as helm/);
  await check(/owner who does both/);
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/No compass stands behind the epic/);
  await check('A product manager and a product owner');
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/stands behind DEPOT-2 as helm/);
});

test('which work is a story, and each rule for strategy epics', async () => {
  const { frame } = open;
  const main = frame.locator('main');
  await press(frame, 'Stories and strategy');
  await check('Only these types');
  await frame.getByRole('checkbox', { name: 'Story' }).uncheck();
  await check('Epics with a label');
  await pick(main, 'Add a label', 'strat', 'strategy');
  await save();
  const unmarked = await panelOf('DEPOT-3');
  expect(unmarked).not.toMatch(/Kenji Morita wrote it/);
  expect(unmarked).not.toMatch(/stands behind DEPOT/);

  await check('All story-level types except bugs');
  await check('Epics of a type');
  await frame.getByRole('checkbox', { name: 'Epic' }).check();
  await save();
  const typed = await panelOf('DEPOT-3');
  expect(typed).toMatch(/Kenji Morita wrote it/);
  expect(typed).toMatch(/stands behind DEPOT-2/);

  await check('Epics that a search finds');
  await frame.getByLabel('JQL').fill('summary ~ tyres');
  await press(frame, 'Check it with Jira');
  await frame.getByText('Jira can run this.').waitFor();
  await save();
  expect(await panelOf('DEPOT-2')).not.toMatch(/stands behind DEPOT/);
  expect(await panelOf('DEPOT-9')).toMatch(/Camila Duarte stands behind DEPOT-9 as helm/);

  await check('All epics');
  await save();
  expect(await panelOf('DEPOT-2')).toMatch(/stands behind DEPOT-2/);
});

test('markers are chosen by name, kept by id, and bring their duties', async () => {
  const { frame, page } = open;
  const markers = frame.getByRole('region', { name: 'Markers' });
  expect(await panelOf('DEPOT-3')).not.toMatch(/Design answers/);
  await markers.getByLabel('With design', { exact: true }).selectOption('status');
  await markers.getByRole('combobox', { name: 'With design: which status' }).focus();
  await markers.getByRole('option', { name: 'In Progress' }).click();
  await markers.getByLabel('A launch', { exact: true }).selectOption('label');
  await pick(markers, 'A launch: which label', 'launch-day', /Use “.launch-day/);
  await markers.getByRole('button', { name: /^Remove: .*launch-day/ }).waitFor();
  await markers.getByLabel('A launch', { exact: true }).selectOption('issueType');
  await pick(markers, 'A launch: which work type', 'task', 'Task');
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/Design answers/);
  expect(await panelOf('DEPOT-6')).toMatch(/No helm has taken part in this launch yet/);

  await press(frame, 'History and files');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(frame, 'Download as a file'),
  ]);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as RoleMap;
  expect(saved.markers).toEqual({
    design: { kind: 'status', value: STATUSES['In Progress'].id },
    launch: { kind: 'issueType', value: TYPES.Task.id },
  });
});

test('which fields set the order of work', async () => {
  const { frame } = open;
  await press(frame, 'Priority');
  await frame.getByRole('checkbox', { name: 'Priority', exact: true }).uncheck();
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/its priority hasn’t changed since/);
  await frame.getByRole('checkbox', { name: 'Priority', exact: true }).check();
  await pick(frame.locator('main'), 'Add another field', 'product', 'Product owner');
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/Kenji Morita set the priority as compass/);
});

const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';

/** A week in which a question has waited for another time in the east than in the west, where it is still yesterday. */
function tellingWeek(asked: string): WorkingWeek {
  const now = new Date().toISOString();
  const words = (week: WorkingWeek): string => hoursWords(workingHours(asked, now, week), t);
  const weeks = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    [
      ['00:00', '08:00'],
      ['08:00', '16:00'],
      ['15:00', '23:00'],
    ].map(([from = '', to = '']): WorkingWeek => ({ timeZone: WEST, days: [day], from, to })),
  );
  const telling = weeks.find((week) => words(week) !== words({ ...week, timeZone: EAST }));
  if (!telling) throw new Error('No week tells the two zones apart.');
  return telling;
}

test('within how many hours a question should be answered, and which hours count', async () => {
  const { frame } = open;
  const asked = site.issue('DEPOT-3').comments[0]?.created ?? '';
  const week = tellingWeek(asked);
  await press(frame, 'Questions');
  await frame.getByLabel('Response target (working hours)').fill('900');
  const days = await frame.getByRole('group', { name: 'Working days' }).getByRole('checkbox').all();
  for (const [index, day] of days.entries()) await day.setChecked(week.days.includes(index + 1));
  await frame.getByLabel('From').fill(week.from);
  await frame.getByLabel('To', { exact: true }).fill(week.to);
  for (const timeZone of [WEST, EAST]) {
    await frame.getByLabel('Time zone').selectOption(timeZone);
    await save();
    const waited = workingHours(asked, new Date().toISOString(), { ...week, timeZone });
    const panel = await panelOf('DEPOT-3');
    expect(panel).toMatch(
      new RegExp(`waiting for the compass(, the oldest)? for ${hoursWords(waited, t)}`),
    );
    expect(panel).not.toMatch(/the target is/);
  }
  await frame.getByLabel('Response target (working hours)').fill('0.5');
  await save();
  expect(await panelOf('DEPOT-3')).toMatch(/the target is less than a working hour/);
});

test('whether a duty is checked, and how a gap of it is shown', async () => {
  const { frame } = open;
  const gap = /gaps?\b/i;
  expect(await panelOf('DEPOT-3')).toMatch(gap);
  await press(frame, 'Duties');
  await frame.getByRole('checkbox', { name: 'User story' }).uncheck();
  const questions = frame.getByRole('listitem').filter({ hasText: /^Developers’ questions/ });
  await questions.getByLabel('If nobody stands behind it').selectOption('attention');
  await save();
  const panel = await panelOf('DEPOT-3');
  expect(panel).not.toMatch(/Kenji Morita wrote it/);
  expect(panel).toMatch(/the target is less than a working hour/);
  expect(panel).not.toMatch(gap);
});
