/** Whatever stands between the person and their Jira is told in a sentence with the next step, and never with the token. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect as inspectDeeply } from 'node:util';
import { readLive } from '../../cli/live/read-live';
import type { LiveChoices } from '../../live/choices';
import { LiveProblem } from '../../live/problem';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { NO_SETTINGS } from '../../src/inspection/facts/issue-holders';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { inspect, type Run } from '../cli/inspect-in-process';
import {
  emailOf,
  serveJira,
  TOKEN,
  type Asked,
  type Instead,
  type JiraServer,
} from './jira-server';

const folder = mkdtempSync(join(tmpdir(), 'live-'));
const t = readTexts(ENGLISH);
let jira: JiraServer;

const data = createSampleSite(new Date());

beforeAll(async () => {
  jira = await serveJira(new JiraSite(data));
  process.env['ROLE_CLARITY_MIRROR'] = folder;
});
afterEach(() => {
  jira.instead = () => null;
  jira.asked.length = 0;
});
afterAll(async () => {
  await jira.close();
  rmSync(folder, { recursive: true });
});

const SECRETS = [TOKEN, Buffer.from(`${emailOf('mira')}:${TOKEN}`).toString('base64')];

function expectNoToken(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

async function run(args: string[], token = TOKEN): Promise<Run> {
  process.env['JIRA_API_TOKEN'] = token;
  const said = await inspect(...args);
  expectNoToken(said.out + said.err);
  expect(said.err).not.toMatch(/^\s+at /m);
  return said;
}

const choices = (): LiveChoices => ({
  site: jira.address,
  email: emailOf('mira'),
  jql: 'project = BACK',
});
const looking = (): string[] => [
  ...['--site', jira.address, '--email', emailOf('mira'), '--jql', 'project = BACK'],
];

interface Reading {
  /** The sentence that it ended with; null where it went well. */
  sentence: string | null;
  /** What it said on its way. */
  progress: string;
}

/** Reads as the command does, in the modules that are loaded already. */
async function read(options: LiveChoices = {}, token = TOKEN): Promise<Reading> {
  process.env['JIRA_API_TOKEN'] = token;
  let progress = '';
  jest.spyOn(console, 'error').mockImplementation((line) => (progress += `${String(line)}\n`));
  const sentence = await readLive({ ...choices(), ...options }, NO_SETTINGS, t).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof LiveProblem)) throw error;
      expectNoToken(inspectDeeply(error, { depth: 4 }));
      return error.say(t);
    },
  );
  jest.restoreAllMocks();
  expectNoToken(progress + (sentence ?? ''));
  return { sentence, progress };
}

const html = (status: number, body: string, headers = {}): Instead => {
  return () => ({ status, headers: { 'content-type': 'text/html', ...headers }, body });
};
const on =
  (part: string, then: Instead): Instead =>
  (asked: Asked) =>
    asked.path.includes(part) ? then(asked) : null;

test.each<[string, Instead, RegExp]>([
  ['403', () => ({ status: 403 }), /gives mira@uferrad\.example no access\. Ask your Jira admin/],
  [
    'a login page by a redirect',
    () => ({ status: 302, headers: { location: 'https://id.atlassian.com/login?continue=x' } }),
    /shows a login page instead of Jira’s data\. Check the address/,
  ],
  [
    'a login page of the same site',
    () => ({ status: 302, headers: { location: '/login.jsp' } }),
    /shows a login page/,
  ],
  [
    'a site that has moved',
    () => ({ status: 301, headers: { location: 'https://new.atlassian.net/rest' } }),
    /forwards to new\.atlassian\.net, and your token isn’t sent on.*use --site https:\/\/new\.atlassian\.net/,
  ],
  [
    'a web page',
    html(200, '<html>Hotel WiFi</html>'),
    /answers with a web page.*Check the address/,
  ],
  ['an address that is no Jira', html(404, '<html>Not found</html>'), /There’s no Jira Cloud at/],
  [
    'JSON that is not Jira’s',
    () => ({ status: 200, body: '{"hello":1}' }),
    /There’s no Jira Cloud/,
  ],
  [
    'Jira Data Center, whose people have no account id',
    () => ({ status: 200, body: '{"name":"ann","key":"JIRAUSER1","displayName":"Ann"}' }),
    /There’s no Jira Cloud.* From Jira Data Center, export a file and give it with --import\.$/,
  ],
  ['a site that is down', html(500, 'oops'), /isn’t answering properly \(status 500\)\. Try again/],
  [
    'a token that is passed over, so that one is nobody',
    () => ({
      status: 200,
      headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
      body: '{}',
    }),
    /doesn’t accept the API token of mira@uferrad\.example\..*create a new token/,
  ],
  [
    'a token that expires on the way',
    on('bulkfetch', () => ({ status: 401 })),
    /doesn’t accept the API token/,
  ],
  [
    'a call that Jira does not take, which is no fault of the query',
    on('myself', () => ({ status: 400, body: '{"errorMessages":["Odd header."]}' })),
    /doesn’t accept this request: Odd header\. Check the address/,
  ],
  [
    'a site that says what it was asked with',
    on('myself', () => ({
      status: 400,
      body: JSON.stringify({ errorMessages: [`Odd header: ${SECRETS.join(', Basic ')}.`] }),
    })),
    /doesn’t accept this request: Odd header: …, Basic …\. Check the address/,
  ],
  [
    'a long pause',
    on('search', () => ({ status: 429, headers: { 'retry-after': '3540' } })),
    /asks for a break\. Run the same command again in 59 minutes\.$/,
  ],
])('%s', async (_, instead, sentence) => {
  jira.instead = instead;
  expect((await read()).sentence).toMatch(sentence);
});

test('a work item that holds the token comes without it, into the copy as well', async () => {
  const issue = data.issues.find(({ key }) => key.startsWith('BACK-'));
  if (!issue) throw new Error('The sample has other projects by now.');
  const { summary } = issue;
  issue.summary = `Before ${SECRETS.join(' ')} behind`;
  const { out } = await run([...looking(), '--fresh', '--json']);
  issue.summary = summary;
  expect(out).toContain('Before … … behind');
});

test('a wrong token ends the command, with a sentence on stderr alone', async () => {
  const { code, out, err } = await run(looking(), 'wrong');
  expect(err).toMatch(/doesn’t accept the API token of mira@uferrad\.example\. Check the email/);
  expect(out).toBe('');
  expect(code).toBe(1);
  expect(jira.asked).toHaveLength(1);
});

test('a query that Jira does not take is told in Jira’s words', async () => {
  const { sentence } = await read({ jql: 'nonsense = 1' });
  expect(sentence).toMatch(/doesn’t accept this JQL: .*nonsense.* Try it in Jira’s search/);
});

test('a query that finds nothing says as whom', async () => {
  const { sentence } = await read({ jql: 'project = RIDE AND labels = none' });
  expect(sentence).toMatch(
    /no work items that Mira Okafor can see for: project = RIDE AND labels = none\. Choose others/,
  );
});

test('that something is kept is said where something was read, and not before', async () => {
  jira.instead = on('bulkfetch', () => ({ status: 503, headers: { 'retry-after': '3540' } }));
  expect((await read({ fresh: true })).sentence).not.toContain('What was read is kept');
  jira.instead = () => null;
  expect((await read()).sentence).toBeNull();
  jira.instead = on('search', () => ({ status: 503, headers: { 'retry-after': '3540' } }));
  expect((await read()).sentence).toMatch(/What was read is kept\.$/);
});

test('a connection that is refused', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  const { sentence } = await read({ site: `http://localhost:${port}` });
  expect(sentence).toMatch(/Nothing answers at localhost:\d+\. Check the address/);
  expect(sentence).not.toContain('kept');
});

test('a site of no name', async () => {
  const { sentence } = await read({ site: 'https://no-such-site.invalid' });
  // Without a network a machine cannot even ask for the name.
  expect(sentence).toMatch(/no-such-site\.invalid (can’t be found|doesn’t answer)\. Check/);
});

test.each<[string, LiveChoices, RegExp, string?]>([
  ['no encryption', { site: 'http://acme.atlassian.net' }, /Use https:\/\/acme\.atlassian\.net/],
  ['no address', { site: 'acme' }, /“acme” isn’t the address of a Jira site\. Give one like/],
  ['another kind of address', { site: 'ftp://acme.atlassian.net' }, /isn’t the address/],
  ['a password in the address', { site: 'https://a:b@acme.atlassian.net' }, /Leave them out/],
  ['a token that is none', {}, /characters that no token has\. Copy it again/, 'two words'],
  ['a token that is told aloud', { token: TOKEN }, /Revoke it, create a new one at https:/],
  [
    'writing',
    { write: true },
    /only reads\. To change work items on your Jira, use npm start -- --site … --write/,
  ],
  ['no token, and nobody to ask for it', {}, /Create one at https:\/\/id\.atlassian\.com/, ''],
])('%s costs no request', async (...row) => {
  const [, options, expected, token] = row;
  expect((await read(options, token)).sentence).toMatch(expected);
  expect(jira.asked).toEqual([]);
});

test('without an email address it asks for one', async () => {
  const { code, err } = await run(['--site', jira.address]);
  expect(err).toMatch(/Add --email/);
  expect(code).toBe(1);
});

test('a token on the command line is refused and not repeated', async () => {
  const { code, err } = await run([...looking(), `--token=${TOKEN}`]);
  expect(err).toMatch(/Revoke it/);
  expect(code).toBe(1);
});

test('a site and a file at once are refused', async () => {
  const { code, err } = await run([...looking(), '--import', 'x']);
  expect(err).toMatch(/--site <address> can’t be used with --import <file>\./);
  expect(code).not.toBe(0);
});

test('a short pause is kept to, and said', async () => {
  let refused = 0;
  jira.instead = on('search', () => {
    refused += 1;
    return refused > 1 ? null : { status: 429, headers: { 'retry-after': '0' } };
  });
  const { sentence, progress } = await read();
  expect(sentence).toBeNull();
  expect(progress).toMatch(/asks for a break of 1 second …/);
});

test('help offers neither a token nor writing', async () => {
  const { out } = await run(['--help']);
  expect(out).toContain('--site <address>');
  expect(out).not.toMatch(/--token|--write/);
});

test('nothing but readings was asked for, and the copy holds no token and no address of a person', async () => {
  const { sentence } = await read({ fresh: true });
  expect(sentence).toBeNull();
  const calls = jira.asked.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  const withBody = calls.filter((call) => !call.startsWith('GET '));
  expect(new Set(withBody)).toEqual(
    new Set(['POST /rest/api/3/search/jql', 'POST /rest/api/3/issue/bulkfetch']),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name), 'latin1');
    expectNoToken(content + name + parentPath);
    expect(content).not.toContain(emailOf('mira'));
  }
  expect(process.env['JIRA_API_TOKEN']).toBeUndefined();
});

test.each([
  ['none', 0, 1],
  ['one', 1, 2],
])(
  'of answers of which %s can be read, the others are said, and the exit code tells',
  async (_, good, code) => {
    const [first, second] = data.issues.filter(({ key }) => key.startsWith('BACK-'));
    const issues = [
      { id: first?.id, fields: {} },
      { id: second?.id, ...(good === 0 ? {} : { key: second?.key }), fields: {} },
    ];
    const body = JSON.stringify({ issues });
    jira.instead = on('issue/bulkfetch', () => ({ status: 200, body }));
    const said = await run([...looking(), '--fresh']);
    expect(said.err).toMatch(/Record 1: This is not a work item: it has no “key”\./);
    expect([said.code, /^\d+(?= work items? inspected)/m.exec(said.out)?.[0]]).toEqual([
      code,
      good === 0 ? undefined : String(good),
    ]);
  },
);
