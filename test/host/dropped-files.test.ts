/** Files on the start page: any format of exports is shown as a site, and what is none is told in the command line's words. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DroppedFiles } from '../../local/dropped-files';
import { pageFile } from '../../local/host/page-files';
import { startLocalSite, type LocalSite } from '../../local/host/start-host';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { STRICTEST } from '../../local/worlds/facts';
import { silenceLog } from '../silent-log';

const EXPORTS = join(__dirname, '../import/exports');
const folder = mkdtempSync(join(os.tmpdir(), 'dropped-'));
/** Where the system is said to keep what is temporary, and how often that was asked. */
const temporary = jest.spyOn(os, 'tmpdir');
let dropped: DroppedFiles;
let local: LocalSite;

beforeAll(async () => {
  temporary.mockReturnValue(folder);
  local = await startLocalSite({
    ...{ data: createSampleSite(new Date()), store: openMemoryStore(), port: 0 },
    ...{ firstViewer: DEFAULT_VIEWER, guide: null, about: '' },
    openFile: (file) => dropped.open(file),
    background: false,
  });
});
beforeEach(() => {
  silenceLog();
  const options = { store: openMemoryStore, port: 0, world: STRICTEST, largest: 2_000_000 };
  dropped = new DroppedFiles(options);
});
afterEach(() => dropped.close());
afterAll(async () => {
  await local.close();
  expect(temporary.mock.calls.length).toBeGreaterThan(10);
  rmSync(folder, { recursive: true });
});

async function drop(name: string, body: Buffer | string, headers = {}): Promise<[number, string]> {
  const said = await send(name, body, headers);
  expect(readdirSync(folder)).toEqual([]);
  return said;
}

async function send(name: string, body: Buffer | string, headers = {}): Promise<[number, string]> {
  const address = `${local.host.baseUrl}/open?${new URLSearchParams({ name }).toString()}`;
  const response = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers,
  });
  const { address: shown, message } = (await response.json()) as Record<string, string>;
  return [response.status, shown ?? message ?? ''];
}

const exported = (name: string): Buffer => readFileSync(join(EXPORTS, name));
const text = async (address: string): Promise<string> => (await fetch(address)).text();

test('the start page says what Role Clarity is, and takes a file', async () => {
  const page = await text(local.host.baseUrl);
  expect(page).toContain('Role Clarity shows, on each piece of work in Jira');
  expect(page).toContain('type="file"');
  expect(page).toContain(pageFile('drop.js'));
});

test.each(
  readdirSync(EXPORTS).filter((name) => /\.(csv|xml|jsonl?)$/.test(name) && name !== 'roles.json'),
)('%s is shown as a site, plain and packed', async (name) => {
  const [status, address] = await drop(name, exported(name));
  expect([name, status, address]).toEqual([name, 200, expect.stringMatching(/^http:/)]);
  const page = await text(address);
  expect(page).toContain(`Work items of ${name}.`);
  expect(page).toMatch(/Read \d+ work items? from/);
  expect(page).not.toContain(folder);
  expect((await drop(`${name}.gz`, gzipSync(exported(name))))[0]).toBe(200);
});

/** An export of one work item, which was not opened before. */
const oneItem = (summary: string): string =>
  JSON.stringify({ key: 'AB-1', fields: { summary, project: { key: 'AB', name: 'Till' } } });

test('what stands in for a parent that a file does not hold is not counted', async () => {
  const [, address] = await drop('one.json', oneItem('Pay'));
  const page = await text(address);
  expect(page).toContain('Read 1 work item from one.json');
  expect(page).toContain('AB, one work item<');
});

test('the same file leads to the same site', async () => {
  const [name = ''] = readdirSync(EXPORTS).filter((one) => one.endsWith('.csv'));
  const [, first] = await drop(name, exported(name));
  expect(await drop('again.csv', exported(name))).toEqual([200, first]);
});

test.each([
  ['page.html', '<!doctype html><title>Log in</title>', /page\.html/],
  ['empty.csv', '', /empty\.csv/],
  ['../../etc/passwd', 'root:x:0:0', /etcpasswd/],
  ['large.json', ' '.repeat(2_000_001), /large\.json is too large for a browser\. Use npm start/],
])('%s is told in words, without a path of this machine', async (name, body, words) => {
  const [status, message] = await drop(name, body);
  expect(status).toBe(422);
  expect(message).toMatch(words);
  expect(message).not.toContain(folder);
});

test('the same file twice at once is shown once', async () => {
  const [one, other] = await Promise.all([0, 1].map(() => send('two.json', oneItem('At once'))));
  expect(one).toEqual([200, expect.stringMatching(/^http:/)]);
  expect(other).toEqual(one);
});

test.each(['漢'.repeat(200), '👩‍👩‍👧‍👦'.repeat(60), '\ud800'.repeat(100), `${'x'.repeat(300)}.csv`, ''])(
  'a file whose name no disk takes is shown: %#',
  async (name) => {
    expect((await drop(name, oneItem(`Named ${name}`)))[0]).toBe(200);
  },
);

test('another site that the browser has open cannot make this one open a file', async () => {
  const [status] = await drop('a.csv', 'Issue key,Summary\nA-1,x', {
    origin: 'http://evil.example',
  });
  expect(status).toBe(403);
});
