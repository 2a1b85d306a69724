import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAppModules, type UiModule } from '../../local/host/app-modules';
import { Frames } from '../../local/host/frames';
import { layOutLocales } from '../../local/platform/locales';

const app = readAppModules('manifest.yml');
const frames = new Frames(app, layOutLocales('manifest.yml'));
let folder: string;
let page: UiModule;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frames-'));
  const build = join(folder, 'build');
  await mkdir(join(build, 'assets'), { recursive: true });
  const content = '<!doctype html><html><head><title>Page</title></head><body></body></html>';
  await writeFile(join(build, 'page.html'), content);
  await writeFile(join(build, 'assets/page.js'), 'run();');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  page = {
    key: 'a-page',
    type: 'jira:issuePanel',
    title: 'A page',
    folder: build,
    entry: 'page.html',
    functionKey: null,
    dynamicProperties: null,
    adfExport: null,
    config: null,
  };
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const file = (path: string) =>
  frames.file({ viewer: null, module: page, extension: {}, localId: 'x' }, path, '127.0.0.1:3000');

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
  expect(reply?.body.toString()).toMatch(/<head><script src="\/host\/frame\.js"><\/script><title>/);
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

test.each(['missing.js', '../secret.txt', '..%2fsecret.txt', 'assets/../../secret.txt', ''])(
  'there is no file "%s"',
  async (path) => {
    expect(await file(path)).toBeNull();
  },
);

test('each frame has an address of its own, and old ones are forgotten', () => {
  const open = (): string =>
    frames.open({ viewer: null, module: page, extension: {} }).split('/')[2] ?? '';
  const first = open();
  expect(frames.ticket(first)).toMatchObject({ viewer: null, module: { key: 'a-page' } });
  const others = Array.from({ length: 2_000 }, open);
  expect(new Set(others).size).toBe(2_000);
  expect(frames.ticket(first)).toBeUndefined();
  expect(frames.ticket(others.at(-1) ?? '')).toBeDefined();
});
