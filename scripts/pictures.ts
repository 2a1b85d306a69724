/** Takes the pictures of README and docs from the running local site: `npm run pictures`. */
import { join } from 'node:path';
import { reply, type Faults } from '../local/platform/faults';
import { accountIdOf } from '../local/sample/people';
import { openSite, type Looking } from '../test/browser/harness/local-site';
import { checkedSample } from '../test/project/checked-site';

const FOLDER = join(__dirname, '../docs/pictures');

interface Picture {
  name: string;
  key: string;
  how?: Looking;
  /** The whole issue view rather than the panel alone. */
  whole?: true;
  /** What Jira does meanwhile. */
  faults?: Faults;
}

const ADMIN = accountIdOf('ingrid');

const PICTURES: Picture[] = [
  { name: 'story', key: 'RIDE-33' },
  { name: 'story-dark', key: 'RIDE-33', how: { colour: 'dark' } },
  { name: 'story-narrow', key: 'RIDE-33', how: { width: 400 } },
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

const SETTINGS: [name: string, path: string, how: Looking][] = [
  ['settings-first-run', '/settings/DEPOT', {}],
  ['settings-dark', '/settings/RIDE', { colour: 'dark' }],
  ['settings-narrow', '/settings/RIDE', { width: 400 }],
];

/** Sees every issue of the project, and so its course, too. */
const LEADER = accountIdOf('jonas');
const PROJECT: [name: string, path: string, how: Looking][] = [
  ['project', '/projects/RIDE/apps', { who: LEADER }],
  ['project-dark', '/projects/RIDE/apps', { who: LEADER, colour: 'dark' }],
  ['project-narrow', '/projects/RIDE/apps', { who: LEADER, width: 400 }],
];

const TEAM_PAGE = '/wiki/spaces/RIDE/pages/9001';
const WIKI: [name: string, path: string, how: Looking][] = [
  ['macro', TEAM_PAGE, {}],
  ['macro-dark', TEAM_PAGE, { colour: 'dark' }],
  ['macro-narrow', TEAM_PAGE, { width: 368 }],
  ['macro-narrow-dark', TEAM_PAGE, { width: 368, colour: 'dark' }],
  ['macro-german', TEAM_PAGE, { who: accountIdOf('lea') }],
  ['macro-stranger', TEAM_PAGE, { who: accountIdOf('dana') }],
  ['macro-ten', '/wiki/spaces/HANDBOOK/pages/9003', {}],
  ['macro-export', `${TEAM_PAGE}/export`, {}],
];

async function main(): Promise<void> {
  const log = console.info;
  console.info = () => undefined;
  const site = await openSite(await checkedSample());
  for (const { name, key, how, whole, faults } of PICTURES) {
    site.local.platform.faults = faults ?? null;
    const { page, close } = await site.open(key, how);
    // Pictures of people and the tables that are loaded later need a moment.
    await page.waitForTimeout(1500);
    const path = join(FOLDER, `${name}.png`);
    if (whole) await page.screenshot({ path, fullPage: true });
    else await page.locator('iframe.app-frame').first().screenshot({ path });
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
    const { page, close } = await site.visit(path, how);
    await page.waitForTimeout(3000);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
    await close();
    log(`${name}.png`);
  }
  const { page, close } = await site.visit(`${TEAM_PAGE}/edit`, {});
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.waitForTimeout(4000);
  await page.screenshot({ path: join(FOLDER, 'macro-settings.png') });
  await close();
  log('macro-settings.png');
  await site.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
