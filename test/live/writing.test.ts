/**
 * `--write`, over HTTP from the page of the local site to Jira with its permissions on: nothing goes out that was not
 * confirmed, what is refused is said and changes nothing here, and what is done stands on both sides alike.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageFile } from '../../local/host/page-files';
import { startLocalSite, type LocalSite } from '../../local/host/start-host';
import { readLiveSite, type CopiedSite } from '../../local/import/live-site';
import { settleRoleMap } from '../../local/import/settle-role-map';
import type { WriteWords } from '../../local/import/write-words';
import { WrittenSite } from '../../local/import/written-site';
import type { SiteIssue } from '../../local/jira/model';
import { JiraSite } from '../../local/jira/site';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite } from '../../local/sample';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import type { RoleMap } from '../../src/contract/role-map';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { silenceLog } from '../silent-log';
import {
  emailOf,
  serveJira,
  TOKEN,
  type Asked,
  type Instead,
  type JiraServer,
} from './jira-server';

const KEY = 'RIDE-20';
const ENTRY = 'only-the-terminal-knows';
/** What is copied: the work item that is written to, and a few others. */
const WORK = 'key in (RIDE-5, RIDE-20, RIDE-21, RIDE-27, RIDE-29)';
const folder = mkdtempSync(join(tmpdir(), 'writing-'));
const opened: (() => Promise<void>)[] = [];

beforeEach(() => {
  silenceLog();
  process.env['ROLE_CLARITY_MIRROR'] = folder;
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

interface Both {
  jira: JiraServer;
  site: JiraSite;
  copied: CopiedSite;
  page: Page;
}

/** The sample as somebody's live site, and their copy of a project of it in a browser. */
async function open(name = 'mira', write = true, roleMap: RoleMap | null = null): Promise<Both> {
  const site = new JiraSite(createSampleSite(new Date()));
  const jira = await serveJira(site);
  opened.push(() => jira.close());
  process.env['JIRA_API_TOKEN'] = TOKEN;
  const copied = await readLiveSite(
    {
      ...{ site: jira.address, email: emailOf(name), jql: WORK },
      ...(write && { write }),
    },
    roleMap,
    readTexts(ENGLISH),
  );
  if (roleMap) settleRoleMap(copied.data, roleMap);
  opened.push(copied.close);
  const { data, me, writes } = copied;
  const local = await startLocalSite({
    ...{ data, store: openMemoryStore(), port: 0, firstViewer: me, guide: null, about: '' },
    ...{ background: false, entry: ENTRY, ...(writes && { writes }) },
  });
  opened.push(() => local.close());
  jira.asked.length = 0;
  const page = new Page(local);
  await page.listen();
  return { jira, site, copied, page };
}

type Told = { id: string; words: WriteWords } | { settled: string } | { sentence: string };

/** A browser that was let in, and looks at what it is asked. */
class Page {
  readonly told: Told[] = [];
  /** What to say to each question; null for nothing. */
  answer: 'write' | 'keep' | null = 'write';
  /** Done at the moment of the question. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  #onTold: () => void = () => undefined;
  readonly #base: string;
  readonly #cookie: string;

  constructor(local: LocalSite) {
    this.#base = local.host.baseUrl;
    this.#cookie = `entry-${new URL(this.#base).port}=${ENTRY}`;
  }

  get questions(): WriteWords[] {
    return this.told.flatMap((one) => ('words' in one ? [one.words] : []));
  }

  /** Of how it went. */
  firstSentence(): Promise<string> {
    return new Promise((resolve) => {
      const look = (): void => {
        const [found] = this.told.flatMap((one) => ('sentence' in one ? [one.sentence] : []));
        if (found === undefined) this.#onTold = look;
        else resolve(found);
      };
      look();
    });
  }

  async listen(): Promise<void> {
    const response = await this.get('/writes');
    if (response.status !== 200 || response.body === null) return;
    void this.#hear(response.body);
  }

  async #hear(body: AsyncIterable<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const piece of body) {
        text += Buffer.from(piece).toString();
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events)
          if (event.startsWith('data: ')) await this.#take(JSON.parse(event.slice(6)) as Told);
      }
    } catch {
      // The site has been closed.
    }
  }

  async #take(told: Told): Promise<void> {
    this.told.push(told);
    this.#onTold();
    if (!('words' in told) || this.answer === null) return;
    await this.meanwhile();
    await this.post(`/writes/${told.id}`, { answer: this.answer });
  }

  get(path: string, cookie = this.#cookie): Promise<Response> {
    return fetch(this.#base + path, { headers: { cookie }, redirect: 'manual' });
  }

  post(path: string, form: Record<string, string>, cookie = ''): Promise<Response> {
    return fetch(this.#base + path, {
      method: 'POST',
      headers: { cookie: `${this.#cookie}; ${cookie}` },
      body: new URLSearchParams(form),
    });
  }

  async send(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#base + path, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { cookie: this.#cookie },
    });
    return response.json();
  }

  async edit(field: string, value: string, cookie?: string): Promise<[number, string]> {
    return said(await this.post(`/browse/${KEY}/edit`, { field, value }, cookie));
  }

  async comment(text: string): Promise<[number, string]> {
    return said(await this.post(`/browse/${KEY}/comment`, { text }));
  }
}

async function said(response: Response): Promise<[number, string]> {
  const { message = '' } = (await response.json()) as { message?: string };
  return [response.status, message];
}

const READS = /\/(search\/jql|issue\/bulkfetch|changelog\/bulkfetch)$/;
const writesTo = ({ asked }: JiraServer): string[] =>
  asked
    .filter(({ method, path }) => method !== 'GET' && !READS.test(path))
    .map(({ method, path, who }) => `${method} ${path} as ${who ?? 'nobody'}`);

function issueOf({ issues }: { issues: SiteIssue[] }, key = KEY): SiteIssue {
  const issue = issues.find((one) => one.key === key);
  if (!issue) throw new Error(`${key} is gone`);
  return issue;
}

const onWrites =
  (then: Instead): Instead =>
  (asked: Asked) =>
    asked.method === 'GET' || READS.test(asked.path) ? null : then(asked);

test('whom a comment mentions is said before it is written', async () => {
  const { page } = await open();
  await page.comment('@Mira Okafor, shall we?');
  expect(page.questions).toMatchObject([
    { lines: [{ name: 'Comment' }, { name: 'Mentions', value: 'Mira Okafor' }] },
  ]);
});

test('what is confirmed is written once, as the person, and read back from the site', async () => {
  const { jira, site, copied, page } = await open();
  const { id } = issueOf(site.data);
  expect(await page.edit('summary', 'See every bike')).toEqual([200, '']);
  expect(await page.comment('Shall we show broken ones, too?')).toEqual([200, '']);
  expect(writesTo(jira)).toEqual([
    `PUT /rest/api/3/issue/${id} as 712020:mira`,
    `POST /rest/api/3/issue/${id}/comment as 712020:mira`,
  ]);
  expect(page.questions).toMatchObject([
    {
      title: expect.stringMatching(/^Change RIDE-20 on 127\.0\.0\.1:\d+\?$/) as string,
      lines: [{ name: 'Summary', value: 'See every bike' }],
      call: `PUT /rest/api/3/issue/${id}`,
    },
    { lines: [{ name: 'Comment', value: 'Shall we show broken ones, too?' }] },
  ]);
  const [there, here] = [issueOf(site.data), issueOf(copied.data)];
  expect(there.summary).toBe('See every bike');
  expect(here.summary).toBe(there.summary);
  const ids = ({ comments }: SiteIssue): string[] => comments.map((one) => one.id);
  expect(ids(here)).toEqual(ids(there));
  expect(here.histories.map((one) => one.id)).toEqual(there.histories.map((one) => one.id));
});

test('a status is reached by the site’s own transition, and a person is named by name', async () => {
  const { site, copied, page } = await open();
  const target = copied.data.statuses.find(({ id }) => id !== issueOf(site.data).statusId);
  const place = copied.data.statuses.findIndex((one) => one === target);
  expect(await page.edit('status', String((place + 1) * 10 + 1))).toEqual([200, '']);
  expect(issueOf(site.data).statusId).toBe(target?.id);
  expect(issueOf(copied.data).statusId).toBe(target?.id);
  expect(page.questions[0]?.lines).toEqual([{ name: 'Status', value: target?.name }]);
  await page.edit('assignee', '712020:mira');
  expect(page.questions[1]?.lines).toEqual([{ name: 'Assignee', value: 'Mira Okafor' }]);
});

test('whatever goes along with a status is shown beside it', async () => {
  const { copied, jira } = await open();
  const { writes, data } = copied;
  if (!writes) throw new Error('It was not asked to write.');
  const ask = jest.fn<Promise<'declined'>, [WriteWords]>(() => Promise.resolve('declined'));
  const site = new WrittenSite(data, {}, writes, { ask, tell: jest.fn() });
  const place = data.statuses.findIndex(({ id }) => id !== issueOf(data).statusId);
  const update = { comment: [{ add: { body: 'Also this' } }] };
  await site.request({
    ...{ as: 'user', accountId: copied.me, method: 'POST' },
    path: `/rest/api/3/issue/${KEY}/transitions`,
    body: {
      transition: { id: String((place + 1) * 10 + 1) },
      fields: { assignee: { accountId: '712020:mira' } },
      update,
    },
  });
  expect(ask.mock.calls[0]?.[0].lines).toEqual([
    { name: 'Status', value: data.statuses[place]?.name },
    { name: 'Assignee', value: 'Mira Okafor' },
    { name: 'update', value: JSON.stringify(update) },
  ]);
  expect(writesTo(jira)).toEqual([]);
});

test('what is declined goes nowhere, and changes nothing here', async () => {
  const { jira, copied, page } = await open();
  page.answer = 'keep';
  const before = issueOf(copied.data).summary;
  const [status, message] = await page.edit('summary', 'Not this');
  expect([status, message]).toEqual([401, expect.stringMatching(/^Nothing was written to /)]);
  expect(writesTo(jira)).toEqual([]);
  expect(issueOf(copied.data).summary).toBe(before);
  expect(await page.firstSentence()).toBe(message);
});

test('a question that was answered cannot be answered again', async () => {
  const { jira, page } = await open();
  await page.comment('Once');
  const id = page.told.flatMap((one) => ('id' in one ? [one.id] : []))[0] ?? '';
  expect((await page.post(`/writes/${id}`, { answer: 'write' })).status).toBe(410);
  expect(writesTo(jira)).toHaveLength(1);
});

test('whoever the site refuses is told so in Jira’s words, and the copy stays as it was', async () => {
  const { jira, site, copied, page } = await open();
  // Taken away after the copy was made, which lets its owner do everything.
  for (const project of site.data.projects)
    project.grants = project.grants.filter(({ permission }) => permission !== 'EDIT_ISSUES');
  const before = issueOf(copied.data).summary;
  const [status, message] = await page.edit('summary', 'Mine now');
  expect(status).toBe(403);
  expect(message).toMatch(/^Nothing was written\. You do not have permission to edit/);
  expect(writesTo(jira)).toHaveLength(1);
  expect(issueOf(copied.data).summary).toBe(before);
  expect(issueOf(site.data).summary).toBe(before);
});

test.each<[string, Instead, number, RegExp]>([
  ['401', () => ({ status: 401 }), 401, /does not accept your API token any more/],
  ['409', () => ({ status: 409 }), 409, /Someone else changed it at the same time/],
  ['429', () => ({ status: 429, headers: { 'retry-after': '7' } }), 429, /asks for a break/],
  [
    'a login page',
    () => ({ status: 302, headers: { location: '/login.jsp' } }),
    502,
    /Nothing was written\. .* shows a login page/,
  ],
])('%s is told, and nothing changes here', async (_, instead, status, words) => {
  const { jira, copied, page } = await open();
  jira.instead = onWrites(instead);
  const before = issueOf(copied.data).comments.length;
  const answer = await page.comment('Now?');
  expect(answer).toEqual([status, expect.stringMatching(words)]);
  expect(answer[1]).not.toContain(TOKEN);
  expect(writesTo(jira)).toHaveLength(1);
  expect(issueOf(copied.data).comments).toHaveLength(before);
});

test('what Jira has put off is asked once, and goes out when it is sent again', async () => {
  const { jira, site, page } = await open();
  jira.instead = onWrites(() => ({ status: 429 }));
  await page.comment('Now?');
  jira.instead = () => null;
  expect(await page.comment('Now?')).toEqual([200, '']);
  expect(page.questions).toHaveLength(1);
  await page.comment('Now?');
  expect(page.questions).toHaveLength(2);
  expect(issueOf(site.data).comments.slice(-2)).toHaveLength(2);
});

test.each(['before', 'after'] as const)(
  'where the connection is lost %s the site does it, it is not sent again, and the copy shows what came of it',
  async (lost) => {
    const { jira, site, copied, page } = await open();
    jira.instead = onWrites(() => ({ lost }));
    const before = issueOf(site.data).comments.length;
    const [status, message] = await page.comment('Did this arrive?');
    expect(status).toBe(504);
    expect(message).toMatch(/may have been written or not\. Look at RIDE-20, which shows/);
    expect(writesTo(jira)).toHaveLength(1);
    const now = before + (lost === 'after' ? 1 : 0);
    expect(issueOf(site.data).comments).toHaveLength(now);
    expect(issueOf(copied.data).comments).toHaveLength(now);
  },
);

test('what others have changed since is not written over, but shown', async () => {
  const { jira, site, copied, page } = await open();
  page.meanwhile = () =>
    site.request({
      ...{ as: 'user', accountId: '712020:ingrid', method: 'PUT' },
      ...{ path: `/rest/api/3/issue/${KEY}`, body: { fields: { summary: 'Ingrid was here' } } },
    });
  const [status, message] = await page.edit('summary', 'Mira was here');
  expect(status).toBe(409);
  expect(message).toMatch(/has changed on .* since it was copied/);
  expect(writesTo(jira)).toEqual([]);
  expect(issueOf(copied.data).summary).toBe('Ingrid was here');
  page.meanwhile = () => Promise.resolve();
  expect((await page.edit('summary', 'Mira was here'))[0]).toBe(200);
  expect(issueOf(site.data).summary).toBe('Mira was here');
});

test('nobody writes as somebody else, and the app writes nothing there as itself', async () => {
  const { jira, copied, page } = await open();
  const [status, message] = await page.edit('summary', 'As Jonas', 'viewer=712020%3Ajonas');
  expect([status, message]).toEqual([403, expect.stringMatching(/^Only Mira Okafor writes to/)]);
  expect(page.questions).toEqual([]);
  const { writes } = copied;
  if (!writes) throw new Error('It was not asked to write.');
  const confirmations = { ask: jest.fn(), tell: jest.fn() };
  const site = new WrittenSite(copied.data, {}, writes, confirmations);
  const path = `/rest/api/3/issue/${issueOf(copied.data).id}/properties/role-clarity`;
  const answer = await site.request({ as: 'app', method: 'PUT', path, body: { v: 1 } });
  expect(answer.status).toBeLessThan(300);
  for (const other of ['/properties/role-clarity', '/worklog']) {
    const asked = { as: 'user', accountId: copied.me, method: 'POST', body: {} } as const;
    const refused = await site.request({ ...asked, path: `/rest/api/3/issue/${KEY}${other}` });
    expect(refused.status).toBe(403);
  }
  expect(confirmations.ask).not.toHaveBeenCalled();
  expect(writesTo(jira)).toEqual([]);
});

test('what the app does for the person is confirmed and written in the same way', async () => {
  const map = sampleRoleMaps()[PROJECTS.RIDE] ?? null;
  if (!map) throw new Error('RIDE has no role map');
  const owner = { kind: 'people' as const, accountIds: ['712020:mira'] };
  const { jira, site, page } = await open('tomasz', true, {
    ...map,
    productOwner: { ...map.productOwner, sources: [owner] },
  });
  const shown = await (await page.get(`/browse/${KEY}`)).text();
  const ticket = /src="\/frame\/[^"]+\?ticket=([\w-]+)"/.exec(shown)?.[1] ?? '';
  const payload = { to: ['712020:mira'], text: 'Which bikes are meant?' };
  const answer = await page.send(`/bridge/${ticket}/invoke`, { functionKey: 'panel.ask', payload });
  expect(answer).toMatchObject({ value: { ok: true } });
  expect(page.questions[0]?.lines[0]?.value).toMatch(/@Mira Okafor.*Which bikes are meant\?/s);
  expect(writesTo(jira)).toEqual([
    `POST /rest/api/3/issue/${issueOf(site.data).id}/comment as 712020:tomasz`,
  ]);
  expect(issueOf(site.data).comments.at(-1)?.authorId).toBe('712020:tomasz');
  page.answer = 'keep';
  const declined = await page.send(`/bridge/${ticket}/invoke`, {
    functionKey: 'panel.ask',
    payload: { ...payload, text: 'And in which colours?' },
  });
  expect(declined).toMatchObject({
    value: { ok: false, failure: { reason: 'common.not-confirmed', retry: false } },
  });
  expect(writesTo(jira)).toHaveLength(1);
});

test('without --write nothing but readings ever leaves, whatever is done on the copy', async () => {
  const { jira, copied, page } = await open('mira', false);
  expect(copied.writes).toBeNull();
  expect((await page.get('/writes')).status).toBe(404);
  expect(await page.edit('summary', 'Only here')).toEqual([200, '']);
  expect(await page.comment('Only here')).toEqual([200, '']);
  expect(issueOf(copied.data).summary).toBe('Only here');
  expect(jira.asked).toEqual([]);
});

test('others on this machine, who do not know what the terminal shows, see and do nothing', async () => {
  const { page } = await open();
  for (const path of ['/', `/browse/${KEY}`, '/writes', '/?entry=guessed'])
    expect((await page.get(path, 'theme=dark')).status).toBe(403);
  // What frames load has no cookie, and says nothing of anybody.
  expect((await page.get('/frame/pages/panel.html?ticket=guessed', 'theme=dark')).status).toBe(404);
  expect((await page.get(pageFile('frame.js'), 'theme=dark')).status).toBe(200);
  const let_in = await page.get(`/?entry=${ENTRY}`, 'theme=dark');
  expect(let_in.status).toBe(303);
  expect(let_in.headers.get('location')).toBe('/');
  expect(let_in.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
});
