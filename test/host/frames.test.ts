import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readAppModules, type UiModule } from '../../local/host/app-modules';
import { Frames, HASHED } from '../../local/host/frames';
import { layOutLocales } from '../../local/platform/locales';

const app = readAppModules('manifest.yml');
let frames: Frames;
let ticket: string;
let folder: string;
let page: UiModule;
/** Made of the same files, under a name of its own. */
let elsewhere: UiModule;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frames-'));
  const build = join(folder, 'build');
  await mkdir(join(build, 'assets'), { recursive: true });
  const content = '<!doctype html><html><head><title>Page</title></head><body></body></html>';
  for (const name of ['page.html', 'second.html']) await writeFile(join(build, name), content);
  for (const name of ['page.js', 'page-Ab3_x-9Z.js'])
    await writeFile(join(build, 'assets', name), 'run();');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  page = {
    key: 'a-page',
    type: 'jira:issuePanel',
    title: 'A page',
    resource: 'built',
    folder: build,
    entry: 'page.html',
    functionKey: null,
    dynamicProperties: null,
    adfExport: null,
    config: null,
  };
  elsewhere = { ...page, key: 'another-page', resource: 'other', folder: build };
  frames = new Frames({ ...app, modules: [page, elsewhere] }, layOutLocales('manifest.yml'));
  ticket = open();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** @returns the ticket */
function open(module = page): string {
  const address = frames.open({ viewer: null, module, extension: {} });
  return new URL(address, 'http://here').searchParams.get('ticket') ?? '';
}

/** The files below a folder, by their paths from there. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();

const file = (path: string, with_ = ticket) => frames.file('built', path, with_, '127.0.0.1:3000');

test('every page of the manifest has its file and its function', () => {
  expect(app.modules.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['jira:issuePanel', 'jira:issueContext']),
  );
  for (const { type, entry, functionKey } of app.modules) {
    expect(entry).toMatch(/\.html$/);
    // The form of an action only hands its fields to the rule.
    if (type === 'action') expect(functionKey).toBeNull();
    else expect(functionKey).toMatch(/\w/);
  }
});

test('a page comes with the bridge before everything else', async () => {
  const reply = await file('page.html');
  expect(reply?.body.toString()).toMatch(
    /<head><script src="\/host\/\w+\/frame\.js"><\/script><title>/,
  );
});

test('its policy is that of Forge, without anything inline and without reports to elsewhere', async () => {
  const policy = (await file('page.html'))?.headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self'/);
  expect(policy).toMatch(/style-src 'self'/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('report-uri');
});

test('its files are served as what they are', async () => {
  const reply = await file('assets/page.js');
  expect(reply?.headers['content-type']).toContain('text/javascript');
  expect(reply?.headers['content-security-policy']).toBeUndefined();
});

test('a browser keeps what is named by a hash, which it finds without a ticket, and nothing else', async () => {
  const kept = async (path: string): Promise<string> =>
    (await file(path, ''))?.headers['cache-control'] ?? 'not there';
  expect(await kept('assets/page-Ab3_x-9Z.js')).toContain('immutable');
  expect(await kept('assets/page.js')).toBe('no-cache');
  expect(await kept('page.html')).toBe('not there');
  expect((await file('page.html'))?.headers['cache-control']).toBe('no-store');
});

test('whatever the build names with a hash is told by its name, and all else is not', () => {
  const built = filesIn('static/build');
  const assets = built.filter((path) => path.startsWith('assets/'));
  expect(assets.length).toBeGreaterThan(100);
  expect(built.filter((path) => HASHED.test(path))).toEqual(assets);
  // Vite names all that it puts there by what is in it, unless it is told otherwise; what is only copied is put elsewhere.
  expect(readFileSync('static/vite.config.ts', 'utf8')).not.toMatch(/FileNames|assetsDir/);
  const copied = filesIn('static/public');
  expect(copied.length).toBeGreaterThan(0);
  expect(built).toEqual(expect.arrayContaining(copied));
  expect(copied.filter((path) => assets.includes(path))).toEqual([]);
});

test.each(['missing.js', '../secret.txt', '..%2fsecret.txt', 'assets/../../secret.txt', ''])(
  'there is no file "%s"',
  async (path) => {
    expect(await file(path)).toBeNull();
  },
);

test('a page is shown in the frame that was opened for it, and in no other', async () => {
  const other = open(elsewhere);
  expect(await file('page.html', other)).toBeNull();
  expect((await frames.file('other', 'page.html', other, 'here'))?.status).toBe(200);
  expect(await frames.file('other', 'page.html', ticket, 'here')).toBeNull();
  expect(await file('second.html', open({ ...page, entry: 'second.html' }))).not.toBeNull();
  expect(await file('second.html')).toBeNull();
});

test('each frame has an address of its own, and old ones are forgotten', async () => {
  const first = open();
  expect((await file('page.html', first))?.status).toBe(200);
  expect(frames.ticket(first)).toMatchObject({ viewer: null, module: { key: 'a-page' } });
  const others = Array.from({ length: 2_000 }, () => open());
  expect(new Set(others).size).toBe(2_000);
  expect(frames.ticket(first)).toBeUndefined();
  expect(await file('page.html', first)).toBeNull();
  expect(frames.ticket(others.at(-1) ?? '')).toBeDefined();
});
