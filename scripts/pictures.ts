/** Takes the pictures of README and docs from the running local site: `npm run pictures`, or `npm run pictures -- NAME` for some of them. */
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { reply, type Faults } from '../local/platform/faults';
import { LOCAL_ENVIRONMENT_ID } from '../local/platform/installation';
import { DEFAULT_VIEWER } from '../local/sample';
import { accountIdOf } from '../local/sample/people';
import { openSite, type Looking, type SiteBrowser } from '../test/browser/harness/local-site';
import { openSettingsPage, press } from '../test/browser/harness/open-settings';
import { checkedSample } from '../test/project/checked-site';

/** What is on its way to another look has arrived there. */
const STILL = { animations: 'disabled' } as const;
const FOLDER = join(__dirname, '../docs/pictures');

interface Picture {
  name: string;
  key: string;
  how?: Looking;
  /** The whole issue view rather than the panel alone. */
  whole?: true;
  /** The language of whoever looks; English without. */
  locale?: string;
  /** What Jira does meanwhile. */
  faults?: Faults;
}

const ADMIN = accountIdOf('ingrid');
const OWNER = accountIdOf('mira');

const PICTURES: Picture[] = [
  { name: 'one-gap', key: 'RIDE-25', how: { who: OWNER, folded: true } },
  { name: 'met', key: 'RIDE-20', how: { folded: true } },
  { name: 'story', key: 'RIDE-33', how: { folded: true } },
  { name: 'story-dark', key: 'RIDE-33', how: { colour: 'dark', folded: true } },
  { name: 'story-narrow', key: 'RIDE-33', how: { width: 400, folded: true } },
  { name: 'story-details', key: 'RIDE-33' },
  { name: 'story-german', key: 'RIDE-33', locale: 'de-DE', how: { folded: true } },
  { name: 'story-french', key: 'RIDE-33', locale: 'fr-FR', how: { folded: true } },
  { name: 'story-spanish', key: 'RIDE-33', locale: 'es-ES', how: { folded: true } },
  { name: 'story-portuguese', key: 'RIDE-33', locale: 'pt-BR', how: { folded: true } },
  { name: 'epic', key: 'RIDE-5' },
  { name: 'epic-dark', key: 'RIDE-5', how: { colour: 'dark' } },
  { name: 'unconfigured', key: 'DEPOT-3', how: { who: ADMIN } },
  { name: 'empty', key: 'RIDE-70' },
  { name: 'error', key: 'RIDE-33', faults: () => Promise.resolve(reply(500)) },
  {
    name: 'loading',
    key: 'RIDE-33',
    how: { unsettled: true },
    faults: () => new Promise(() => undefined),
  },
  { name: 'issue', key: 'RIDE-20', whole: true },
];

/** Who speaks German and administers the rider app. */
const GERMAN_ADMIN = accountIdOf('lea');
const SETTINGS: [name: string, path: string, how: Looking][] = [
  ['settings-first-run', '/settings/DEPOT', {}],
  ['settings-dark', '/settings/RIDE', { colour: 'dark' }],
  ['settings-narrow', '/settings/RIDE', { width: 400 }],
  ['settings-german', '/settings/RIDE', { who: GERMAN_ADMIN }],
];

/** Sees every issue of the project, and so its course, too. */
const LEADER = accountIdOf('jonas');
const PROJECT: [name: string, path: string, how: Looking][] = [
  ['project', '/projects/RIDE/apps', { who: LEADER }],
  ['project-dark', '/projects/RIDE/apps', { who: LEADER, colour: 'dark' }],
  ['project-narrow', '/projects/RIDE/apps', { who: LEADER, width: 400 }],
];

/** Sees every issue, too, and refines with the team. */
const REFINEMENT: [name: string, how: Looking][] = [
  ['refinement', { who: ADMIN }],
  ['refinement-dark', { who: ADMIN, colour: 'dark', width: 400 }],
];

const TEAM_PAGE = '/wiki/spaces/RIDE/pages/9001';
const WIKI: [name: string, path: string, how: Looking][] = [
  ['macro', TEAM_PAGE, {}],
  ['macro-dark', TEAM_PAGE, { colour: 'dark' }],
  ['macro-narrow', TEAM_PAGE, { width: 368 }],
  ['macro-narrow-dark', TEAM_PAGE, { width: 368, colour: 'dark' }],
  ['macro-german', TEAM_PAGE, { who: accountIdOf('lea') }],
  ['project-german', '/projects/RIDE/apps', { who: accountIdOf('lea') }],
  ['macro-stranger', TEAM_PAGE, { who: accountIdOf('dana') }],
  ['macro-ten', '/wiki/spaces/HANDBOOK/pages/9003', {}],
  ['macro-export', `${TEAM_PAGE}/export`, {}],
];

/** The page over all projects, of an owner for whom much waits, and of whoever administers some. */
const GLOBAL: {
  name: string;
  search?: string;
  how: Looking & { who: string };
  locale?: string;
  /** What the person does before it is taken. */
  act?: (frame: FrameLocator) => Promise<void>;
}[] = [
  { name: 'global', how: { who: OWNER } },
  { name: 'global-dark', how: { who: OWNER, colour: 'dark' } },
  { name: 'global-german', how: { who: OWNER, width: 400 }, locale: 'de-DE' },
  { name: 'global-projects', search: '?view=projects', how: { who: ADMIN } },
  { name: 'global-projects-dark', search: '?view=projects', how: { who: ADMIN, colour: 'dark' } },
  { name: 'global-away', how: { who: OWNER }, act: fillAbsence },
  { name: 'global-set-up', search: '?view=setUp', how: { who: ADMIN }, act: seeProposals },
  { name: 'global-default', search: '?view=setUp', how: { who: ADMIN }, act: seeDefault },
];

async function fillAbsence(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Absences' }).click();
  const day = (after: number): string =>
    new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  await frame.getByLabel('First day').fill(day(3));
  await frame.getByLabel('Last day').fill(day(10));
  await frame.getByRole('combobox', { name: 'Who covers' }).fill('Anneke');
  await frame
    .getByRole('option', { name: /Anneke/ })
    .first()
    .click();
  await frame.getByRole('button', { name: 'Add absence' }).click();
  await frame
    .getByRole('button', { name: /Change/ })
    .first()
    .waitFor();
}

async function seeProposals(frame: FrameLocator): Promise<void> {
  await frame.getByLabel(/^Workshop system/).check({ force: true });
  await frame.getByLabel(/^Rider app/).check({ force: true });
  await frame.getByRole('button', { name: 'See the suggestions' }).click();
  await frame.getByRole('button', { name: /^Save \d/ }).waitFor();
}

async function seeDefault(frame: FrameLocator): Promise<void> {
  await frame.getByLabel('Take from a project').selectOption({ label: 'Rider app (RIDE)' });
  await frame.getByRole('button', { name: 'See what changes' }).click();
  await frame.getByRole('button', { name: 'Use as default' }).waitFor();
}

/** What a person does on the local site's page of actions before it is shown. */
const DEVELOPER = accountIdOf('tomasz');
const ACTIONS: [name: string, path: string, who: string, act: (page: Page) => Promise<void>][] = [
  [
    'automation-ask',
    '/automation?action=ask-turn&item=RIDE-33',
    DEVELOPER,
    async (page) => {
      const form = page.frameLocator('[data-action-config] iframe');
      await form.getByLabel('Question').fill('Could you look at this before next week?');
      await page.click('[data-rule-next]');
    },
  ],
  ['automation-check', '/automation?action=check-work-item&item=RIDE-33', DEVELOPER, run],
  ['automation-agent', '/automation?runner=agent&action=find-waiting', OWNER, run],
];

async function run(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  await page.click('button.primary');
  await page.locator('#result').getByRole('heading', { name: 'Log' }).waitFor();
}

async function main(): Promise<void> {
  const log = console.info;
  console.info = () => undefined;
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const data = await checkedSample();
  data.projects
    .find(({ key }) => key === 'RIDE')
    ?.grants.push({
      permission: 'ADMINISTER_PROJECTS',
      to: { kind: 'person', accountId: GERMAN_ADMIN },
    });
  const site = await openSite(data);
  const viewer = data.people.find(({ accountId }) => accountId === DEFAULT_VIEWER);
  for (const { name, key, how, whole, locale, faults } of PICTURES) {
    if (!isWanted(name)) continue;
    if (viewer) viewer.locale = locale ?? 'en-GB';
    site.local.platform.faults = faults ?? null;
    const { page, close } = await site.open(key, how);
    // A picture of more than the window would be taken without the scrollbars that it was laid out with.
    await page.setViewportSize({ width: how?.width ?? 1280, height: 3000 });
    // Pictures of people and the tables that are loaded later need a moment.
    await page.waitForTimeout(1500);
    const path = join(FOLDER, `${name}.png`);
    if (whole) await page.screenshot({ ...STILL, path, fullPage: true });
    else
      await page
        .locator('iframe.app-frame')
        .first()
        .screenshot({ ...STILL, path });
    await close();
    log(`${name}.png`);
  }
  site.local.platform.faults = null;
  const pages = [
    ...SETTINGS.map(([name, path, how]) => [name, path, { who: ADMIN, ...how }] as const),
    ...PROJECT,
    ...WIKI,
  ];
  for (const [name, path, how] of pages) {
    if (!isWanted(name)) continue;
    const { page, close } = await site.visit(path, how);
    await page.waitForTimeout(3000);
    await page.screenshot({ ...STILL, path: join(FOLDER, `${name}.png`), fullPage: true });
    await close();
    log(`${name}.png`);
  }
  for (const { name, search = '', how, locale = 'en-GB', act } of GLOBAL) {
    const reader = data.people.find(({ accountId }) => accountId === how.who);
    if (!isWanted(name) || !reader) continue;
    const usual = reader.locale ?? 'en-GB';
    reader.locale = locale;
    const app = `${site.local.host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
    const { page, close } = await site.visit(`/jira/apps/${app}${search}`, how);
    await page.waitForTimeout(3000);
    await act?.(page.frameLocator('iframe.app-frame'));
    // The top of a long list shows what the page is.
    await page.screenshot({ ...STILL, path: join(FOLDER, `${name}.png`) });
    await close();
    reader.locale = usual;
    log(`${name}.png`);
  }
  for (const [name, how] of REFINEMENT)
    if (isWanted(name)) await takeRefinement(site, name, how, log);
  if (isWanted('macro-settings')) await takeMacroSettings(site, log);
  if (isWanted('site-check')) await takeSiteCheck(site, log);
  for (const [name, path, who, act] of ACTIONS) {
    if (!isWanted(name)) continue;
    const { page, close } = await site.visit(path, { who });
    await act(page);
    await page.waitForTimeout(1000);
    await page.screenshot({ ...STILL, path: join(FOLDER, `${name}.png`), fullPage: true });
    await close();
    log(`${name}.png`);
  }
  await site.close();
}

async function takeRefinement(
  site: SiteBrowser,
  name: string,
  how: Looking,
  log: typeof console.info,
): Promise<void> {
  const { page, close } = await site.visit('/projects/RIDE/apps', how);
  const frame = page.frameLocator('iframe.app-frame');
  await frame.getByRole('button', { name: 'Refine one by one' }).click();
  await frame.getByText('1 of 10').waitFor();
  await page.screenshot({ ...STILL, path: join(FOLDER, `${name}.png`) });
  await close();
  log(`${name}.png`);
}

async function takeMacroSettings(site: SiteBrowser, log: typeof console.info): Promise<void> {
  const { page, close } = await site.visit(`${TEAM_PAGE}/edit`, {});
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.waitForTimeout(4000);
  await page.screenshot({ ...STILL, path: join(FOLDER, 'macro-settings.png') });
  await close();
  log('macro-settings.png');
}

async function takeSiteCheck(site: SiteBrowser, log: typeof console.info): Promise<void> {
  const check = await openSettingsPage(site, 'RIDE');
  await press(check.frame, 'Does it work here?');
  await press(check.frame, 'Check this site');
  await check.frame.getByText('Copy as text').waitFor();
  await check.page.screenshot({ ...STILL, path: join(FOLDER, 'site-check.png'), fullPage: true });
  await check.close();
  log('site-check.png');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
