/** One's own work in the browser: a file that is dropped on the start page, and what is asked before a live site is written to. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { DroppedFiles } from '../../local/dropped-files';
import { startLocalSite } from '../../local/host/start-host';
import { readLiveSite } from '../../local/import/live-site';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { JiraSite } from '../../local/jira/site';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import { STRICTEST } from '../../local/worlds/facts';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { emailOf, serveJira, TOKEN } from '../live/jira-server';
import { silenceLog } from '../silent-log';
import buildPages from './harness/build-pages';
import { startChromium, stopChromium } from './harness/chromium';
import { eventually } from './harness/eventually';
import { unfoldDetails } from './harness/unfold-details';

jest.setTimeout(120_000);

const closing: (() => Promise<unknown>)[] = [];
let browser: Browser;
beforeAll(async () => {
  buildPages();
  browser = await startChromium();
});
beforeEach(() => {
  silenceLog();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => stopChromium(browser));

async function look(address: string): Promise<Page> {
  const context = await browser.newContext();
  closing.push(() => context.close());
  await unfoldDetails(context);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const panelOn = (page: Page): FrameLocator =>
  page.locator('iframe.app-frame').first().contentFrame();

test('a dropped file opens as a site, whose panel says who acts in the roles before anything is set up', async () => {
  const dropped = new DroppedFiles({ store: openMemoryStore, port: 0, world: STRICTEST });
  closing.push(() => dropped.close());
  const local = await startLocalSite({
    ...{ data: createSampleSite(new Date()), store: openMemoryStore(), port: 0, guide: null },
    ...{ firstViewer: DEFAULT_VIEWER, about: '', openFile: dropped.open, background: false },
  });
  closing.push(() => local.close());
  const page = await look(local.host.baseUrl);
  await page
    .locator('[data-file]')
    .setInputFiles(join(__dirname, '../import/exports/cloud-english.csv'));
  await page.getByRole('heading', { name: 'cloud-english.csv' }).waitFor();
  await page.goto(new URL('/browse/FERRY-4', page.url()).href);
  const panel = panelOn(page);
  await panel.getByRole('heading', { name: 'Who does the work today' }).waitFor();
  await panel.getByText(/Ines Aalto.* wrote or refined \d of \d stories/).waitFor();
});

test('what is not a file of Jira’s is told on the start page', async () => {
  const dropped = new DroppedFiles({ store: openMemoryStore, port: 0, world: STRICTEST });
  closing.push(() => dropped.close());
  const local = await startLocalSite({
    ...{ data: createSampleSite(new Date()), store: openMemoryStore(), port: 0, guide: null },
    ...{ firstViewer: DEFAULT_VIEWER, about: '', openFile: dropped.open, background: false },
  });
  closing.push(() => local.close());
  const page = await look(local.host.baseUrl);
  const buffer = Buffer.from('<!doctype html><title>Log in</title>');
  await page
    .locator('[data-file]')
    .setInputFiles({ name: 'issues.html', mimeType: 'text/html', buffer });
  await eventually(async () => {
    expect(await page.getByRole('status').first().innerText()).toMatch(/^issues\.html .+\.$/s);
  });
  expect(page.url()).toBe(`${local.host.baseUrl}/`);
});

test('a write to a live site is shown first; declined, it is said so and goes nowhere; confirmed, it is done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-work-'));
  closing.push(() => rm(folder, { recursive: true }));
  process.env['ROLE_CLARITY_MIRROR'] = folder;
  process.env['JIRA_API_TOKEN'] = TOKEN;
  const jira = await serveJira(new JiraSite(createSampleSite(new Date())));
  closing.push(() => jira.close());
  const map = sampleRoleMaps()[PROJECTS.RIDE];
  if (!map) throw new Error('RIDE has no role map');
  const owner = { kind: 'people' as const, accountIds: [accountIdOf('mira')] };
  const roleMap = { ...map, productOwner: { ...map.productOwner, sources: [owner] } };
  const { data, me, writes, close } = await readLiveSite(
    { site: jira.address, email: emailOf('tomasz'), jql: 'project = RIDE', write: true },
    roleMap,
    readTexts(ENGLISH),
  );
  closing.push(close);
  settleRoleMap(data, roleMap);
  const local = await startLocalSite({
    ...{ data, store: openMemoryStore(), port: 0, firstViewer: me, guide: null, about: '' },
    ...{ background: false, entry: 'let-in', ...(writes && { writes }) },
  });
  closing.push(() => local.close());
  const written = (): string[] =>
    jira.asked
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/comment'))
      .map(({ who }) => String(who));
  // As the terminal shows it.
  const page = await look(`${local.host.baseUrl}/?entry=let-in`);
  await page.goto(`${local.host.baseUrl}/browse/RIDE-20`);
  const panel = panelOn(page);
  await panel.getByRole('button', { name: 'Ask the product owner' }).click();
  await panel.getByRole('textbox', { name: 'Your comment' }).fill('Which bikes are meant?');
  await panel.getByRole('button', { name: 'Send' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Which bikes are meant?').waitFor();
  await dialog.getByRole('button', { name: 'Don’t write' }).click();
  await panel.getByText('Nothing was changed: you didn’t confirm it.').waitFor();
  expect(written()).toEqual([]);
  await panel.getByRole('button', { name: 'Send' }).click();
  await dialog.getByRole('button', { name: 'Write', exact: true }).click();
  await eventually(() => {
    expect(written()).toEqual([accountIdOf('tomasz')]);
  });
});
