/** The copy of a site: brought up to date with few calls, whole where Jira answers in parts, and as good as an export. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportedSite } from '../../cli/export';
import { Inspections } from '../../cli/inspections';
import { mirrorFolder } from '../../live/mirror';
import { LiveProblem } from '../../live/problem';
import { LiveSite, type LiveOptions } from '../../live/site';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import type { JiraIssue } from '../../src/jira/types';
import { verdictsOf } from '../import/both-doors';
import { emailOf, serveJira, TOKEN, type JiraServer } from './jira-server';

const NOW = new Date();
const MAP = sampleRoleMaps()[PROJECTS.RIDE] ?? null;
const INGRID = '712020:ingrid';
const folder = mkdtempSync(join(tmpdir(), 'copy-'));
let site: JiraSite;
let jira: JiraServer;

beforeEach(async () => {
  site = new JiraSite(createSampleSite(NOW));
  jira = await serveJira(site);
});
afterEach(() => jira.close());
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Opened {
  issues: Map<string, JiraIssue>;
  wanted: number;
  read: number;
  calls: string[];
}

/** Reads the site once, as a command does. */
async function open(jql: string, more: Partial<LiveOptions> = {}): Promise<Opened> {
  jira.asked.length = 0;
  const account = { address: new URL(jira.address), email: emailOf('ingrid'), token: TOKEN };
  const live = await LiveSite.open({
    ...{ account, jql, folder, afresh: false, roleMap: MAP, rest: () => Promise.resolve() },
    ...more,
  });
  const issues = new Map<string, JiraIssue>();
  for await (const one of live.opened.issues())
    if ('issue' in one) issues.set(one.issue.key, one.issue);
  await live.close();
  const calls = jira.asked.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  return { issues, wanted: live.wanted.size, read: live.figures.read, calls };
}

async function edit(key: string, fields: object): Promise<void> {
  const path = `/rest/api/3/issue/${key}`;
  const { status } = await site.request({
    ...{ as: 'user', accountId: INGRID, method: 'PUT', path, body: { fields } },
  });
  if (status >= 300) throw new Error(`${key}: ${status}`);
}

const bulk = (calls: string[]): number => calls.filter((call) => /bulkfetch/.test(call)).length;

test('a second run reads what changed and nothing else, and forgets what is gone', async () => {
  const first = await open('project = RIDE ORDER BY created');
  expect(first.wanted).toBeGreaterThan(50);
  expect(first.read).toBe(first.issues.size);

  // Longer ago than clocks and Jira's index may be late.
  const before = new Date(NOW.getTime() - 24 * 3_600_000).toISOString();
  for (const issue of site.data.issues) issue.updated = before;
  await edit('RIDE-20', { summary: 'A new summary' });
  const hidden = site.data.issues.find(({ key }) => key === 'RIDE-21');
  // Whom nobody is in.
  if (hidden) hidden.securityLevelId = 'nobody';
  const second = await open('project = RIDE ORDER BY created');
  expect(second.issues.get('RIDE-20')?.fields.summary).toBe('A new summary');
  expect(second.issues.has('RIDE-21')).toBe(false);
  expect(second.wanted).toBe(first.wanted - 1);
  expect(second.read).toBeLessThan(5);
});

test('what changed is read however long it took to look for what there is', async () => {
  const MINUTE_MS = 60_000;
  let now = NOW.getTime();
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
  await jira.close();
  site = new JiraSite(createSampleSite(NOW), { now: () => new Date(now) });
  jira = await serveJira(site);
  try {
    await open('project = RIDE', { afresh: true });
    now += 5 * MINUTE_MS;
    await edit('RIDE-20', { summary: 'Changed soon after the first run' });
    now += 55 * MINUTE_MS;
    // Pages of a large site, with pauses between them; or the machine was asleep.
    let asked = 0;
    jira.instead = ({ path }) => {
      if (path.endsWith('/search/jql') && asked++ === 0) now += 30 * MINUTE_MS;
      return null;
    };
    const { issues } = await open('project = RIDE');
    expect(issues.get('RIDE-20')?.fields.summary).toBe('Changed soon after the first run');
  } finally {
    clock.mockRestore();
  }
});

test('a run that broke off goes on where it was', async () => {
  rmSync(folder, { recursive: true });
  let calls = 0;
  jira.instead = ({ path }) => {
    if (!path.includes('issue/bulkfetch')) return null;
    calls += 1;
    return calls > 1 ? { status: 429, headers: { 'retry-after': '3600' } } : null;
  };
  const jql = 'project in (RIDE, DEPOT, TOWN, IDEA, BACK, WEB, HELP, KIOSK)';
  await expect(open(jql)).rejects.toBeInstanceOf(LiveProblem);
  jira.instead = () => null;
  const { read, issues, wanted } = await open(jql);
  expect(wanted).toBeGreaterThan(100);
  expect(issues.size - read).toBe(100);
});

test('around what was asked for it reads the parents, and all stories of an epic', async () => {
  const { issues, wanted } = await open('key = RIDE-5', { afresh: true });
  expect(wanted).toBe(1);
  const children = site.data.issues.filter(({ parentId }) => parentId === issues.get('RIDE-5')?.id);
  expect(children.length).toBeGreaterThan(1);
  for (const { key } of children) expect([...issues.keys()]).toContain(key);
  const parent = issues.get('RIDE-5')?.fields.parent?.key;
  expect([...issues.keys()]).toContain(parent);
});

test('histories and threads that Jira cuts off are read whole', async () => {
  const long = site.data.issues.find(({ key }) => key === 'RIDE-20');
  if (!long) throw new Error('RIDE-20 is gone');
  const [history] = long.histories;
  const [comment] = site.data.issues.flatMap(({ comments }) => comments);
  if (!history || !comment) throw new Error('The sample has no history');
  const id = (at: number): string => String(7_000_000 + at);
  const labels = {
    ...history.items[0],
    field: 'labels',
    fieldId: 'labels',
  } as (typeof history.items)[0];
  for (let at = 0; at < 130; at++) {
    long.histories.push({ ...history, id: id(at), items: [labels] });
    long.comments.push({ ...comment, id: id(at) });
  }
  const { issues, calls } = await open('key = RIDE-20', { afresh: true });
  const read = issues.get('RIDE-20');
  expect(read?.changelog).toMatchObject({ complete: true, total: long.histories.length });
  expect(read?.comments).toMatchObject({ complete: true, total: long.comments.length });
  expect(calls).toContain('POST /rest/api/3/changelog/bulkfetch');
});

test('a live site and an export of the same items get the same verdicts', async () => {
  const asked = await site.request({
    as: 'user',
    accountId: INGRID,
    method: 'POST',
    path: '/rest/api/3/search/jql',
    body: {
      jql: 'project = RIDE',
      fields: ['*all'],
      maxResults: 100,
      expand: 'names,schema,changelog',
    },
  });
  const file = join(folder, 'export.json');
  writeFileSync(file, JSON.stringify(asked.json));
  const exported = await ExportedSite.read(file, () => undefined);
  const account = { address: new URL(jira.address), email: emailOf('ingrid'), token: TOKEN };
  const options = { account, jql: 'project = RIDE', folder, afresh: true, roleMap: MAP };
  const live = await LiveSite.open(options);
  const here = await ExportedSite.of(live.opened);
  here.know({
    wanted: live.wanted,
    wholeProjects: true,
    directories: new Map(),
    lacksHolders: false,
  });
  await live.close();
  const settings = { roleMap: people(), configured: true };
  const now = NOW.toISOString();
  const one = new Inspections(exported, settings, now);
  const other = new Inspections(here, settings, now);
  const differing: string[] = [];
  for (const issue of exported.issues()) {
    const twin = here.issue(issue.key);
    if (!twin) throw new Error(`${issue.key} is missing`);
    const [ofFile, ofSite] = [one.of(issue), other.of(twin)].map(({ report }) =>
      verdictsOf(report),
    );
    for (const [duty, verdict] of Object.entries(ofFile ?? {}))
      // What stands outside the file, such as ideas, only the site tells.
      if (verdict.outcome !== 'unknown' && ofSite?.[duty]?.code !== verdict.code)
        differing.push(`${issue.key} ${duty}: ${verdict.code} / ${ofSite?.[duty]?.code ?? ''}`);
  }
  expect(differing).toEqual([]);
  expect(here.size).toBe(exported.size);
});

/** Settings that an export knows as much about as a site: people by name. */
function people() {
  if (!MAP) throw new Error('no role map');
  const named = (name: string) => ({ kind: 'people' as const, accountIds: [`712020:${name}`] });
  return {
    ...MAP,
    productOwner: { ...MAP.productOwner, sources: [named('mira')] },
    productManager: { ...MAP.productManager, sources: [named('jonas')] },
  };
}

test('each site and person has a copy of their own, which nobody else on the machine reads', async () => {
  await open('project = BACK');
  const own = mirrorFolder(folder, new URL(jira.address).origin, INGRID);
  expect(statSync(own).mode & 0o077).toBe(0);
  expect(mirrorFolder(folder, jira.address, '712020:mira')).not.toBe(own);
});

test('a second look costs a query, and not the issues again', async () => {
  await open('project = BACK', { afresh: true });
  const { calls, read } = await open('project = BACK');
  expect(read).toBeLessThan(10);
  expect(bulk(calls)).toBeLessThan(4);
});
