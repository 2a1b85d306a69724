/** "Projects": which there are, who holds their roles, how they stand and in which order, each by the viewer's own eyes. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { FIGURES_AT_ONCE, type ProjectRow } from '../../src/contract/global-page';
import { NO_ONE_TO_ASK } from '../../src/contract/project-search';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { checkedSample } from '../project/checked-site';
import { openProjectApp } from '../project/project-app';
import { silenceLog } from '../silent-log';
import { CAST, PRIVATE_PROJECT, siteWithCast, type Kind } from '../trust/cast';
import { forgetPoints } from '../trust/points';
import { openGlobalApp, type GlobalApp } from './global-app';

let data: SiteData;
let app: GlobalApp;
beforeAll(async () => {
  silenceLog();
  data = await checkedSample();
  app = openGlobalApp(data);
});

const WHO = accountIdOf('ingrid');
const ALL = { query: '', from: 0, without: [] };

/** Open items of a project that the person sees, with what was found on them. */
function openIn(project: string) {
  return data.issues.filter(({ key, statusId, securityLevelId }) => {
    const isDone = data.statuses.find(({ id }) => id === statusId)?.category === 'done';
    return key.startsWith(`${project}-`) && !isDone && securityLevelId === null;
  });
}

const summaryOf = ({ properties }: SiteData['issues'][number]) =>
  readSummary(properties[PROPERTY_KEY]);

test('the order is that of items with nobody to ask', async () => {
  const who = accountIdOf('tomasz');
  const { projects, more } = await app.ask(who, 'global.order', {});
  expect(more).toBe(false);
  expect(projects.length).toBeGreaterThan(0);
  for (const { key, nobody } of projects)
    expect([key, nobody]).toEqual([
      key,
      openIn(key).filter((issue) => summaryOf(issue)?.turn === 'nobody').length,
    ]);
  expect(projects.map(({ nobody }) => nobody)).toEqual(
    projects.map(({ nobody }) => nobody).sort((one, other) => other - one),
  );
});

test('figures agree with the properties one by one', async () => {
  const who = accountIdOf('tomasz');
  const { figures } = await app.ask(who, 'global.figures', { keys: ['RIDE', 'TOWN'] });
  for (const { key, counts, oldest } of figures) {
    const found = openIn(key).flatMap((issue) => summaryOf(issue) ?? []);
    for (const outcome of ['gap', 'attention', 'unknown', 'met'] as const)
      expect([key, outcome, counts[outcome]]).toEqual([
        key,
        outcome,
        found.filter(({ status }) => status === outcome).length,
      ]);
    const since = found.flatMap(({ waitingSince }) => waitingSince ?? []).sort();
    expect(oldest).toBe(since[0] ?? null);
  }
});

test('a project’s own page has the same figures', async () => {
  const who = accountIdOf('tomasz');
  const { projects } = await app.ask(who, 'global.order', {});
  const page = openProjectApp(data);
  const scope = { work: 'open', issueType: null } as const;
  const asked = ['RIDE', 'TOWN', 'IDEA'];
  const { figures } = await app.ask(who, 'global.figures', { keys: asked });
  expect(projects.map(({ key }) => key)).toEqual(expect.arrayContaining(['IDEA']));
  for (const { key, oldest } of figures) {
    const filter = { ...scope, ...NO_ONE_TO_ASK };
    const { count } = await page.ask(who, key, 'project.count', { filter });
    expect([key, count]).toEqual([key, projects.find((one) => one.key === key)?.nobody ?? 0]);
    const waiting = await page.ask(who, key, 'project.waiting', { scope, known: [] });
    expect([key, waiting.oldest]).toEqual([key, oldest]);
  }
});

test('a row says who holds the roles once the project was looked at, and whether it is set up', async () => {
  await app.panel(WHO, 'RIDE-1', 'panel.view');
  const { rows, people } = await app.ask(WHO, 'global.projects', ALL);
  const row = (key: string): ProjectRow | undefined => rows.find((one) => one.key === key);
  expect(row('DEPOT')?.state).toBe('not-set-up');
  const ride = row('RIDE');
  expect(ride?.state).toBe('set-up');
  const owners = ride?.roles.productOwner?.people ?? [];
  expect(owners.length).toBeGreaterThan(0);
  expect(owners.map((id) => people[id]?.accountId)).toEqual(owners);
  expect(ride?.path).toMatch(/^\/jira\/software\/projects\/RIDE\/apps\//);
});

/** The sample with other sources of the product owner of RIDE, and somebody who left. */
async function withSources(
  sources: object[],
  left: PersonName,
): Promise<{ app: GlobalApp; shown: () => Promise<[string[], number]> }> {
  const own = structuredClone(await checkedSample());
  const map = own.settings[`role-map:${PROJECTS.RIDE}`] as {
    productOwner: { sources: object[]; deputies: string[] };
  };
  Object.assign(map.productOwner, { sources, deputies: [] });
  for (const person of own.people)
    if (person.accountId === accountIdOf(left)) person.active = false;
  const at = openGlobalApp(own);
  await at.panel(WHO, 'RIDE-1', 'panel.view');
  const shown = async (): Promise<[string[], number]> => {
    const { rows } = await at.ask(WHO, 'global.projects', { keys: ['RIDE'] });
    const role = rows[0]?.roles.productOwner;
    return [role?.people ?? [], role?.others ?? 0];
  };
  return { app: at, shown };
}

const people = (...names: PersonName[]) => ({
  kind: 'people',
  accountIds: names.map((name) => accountIdOf(name)),
});

test.each<[string, object[], PersonName[]]>([
  ['the next source', [people('mira'), people('kenji', 'ferhat')], ['kenji', 'ferhat']],
  ['the rest of the source', [people('mira', 'kenji'), people('ferhat')], ['kenji']],
  ['nobody but who left', [people('mira')], ['mira']],
])('where somebody left, %s is shown, as the work items say', async (_, sources, expected) => {
  const { app: own, shown } = await withSources(sources, 'mira');
  expect(await shown()).toEqual([expected.map((name) => accountIdOf(name)), 0]);
  const { answer } = await own.panel(WHO, 'RIDE-33', 'panel.view');
  const holders = answer.ok && 'report' in answer.value ? answer.value.report.holders : null;
  const active = expected.filter((name) => name !== 'mira').map((name) => accountIdOf(name));
  expect(holders?.productOwner.map(({ accountId }) => accountId)).toEqual(active);
});

test('settings that cannot be read mark their project, and no other', async () => {
  const own = await checkedSample();
  const ride = own.projects.find(({ key }) => key === 'RIDE')?.id ?? '';
  own.settings[`role-map:${ride}`] = { version: 999 };
  const { rows } = await openGlobalApp(own).ask(WHO, 'global.projects', ALL);
  const states = Object.fromEntries(rows.map(({ key, state }) => [key, state]));
  expect(states['RIDE']).toBe('unreadable');
  expect(Object.values(states).filter((state) => state === 'set-up').length).toBeGreaterThan(3);
});

test('a page of rows costs at most six calls a row, and reads no work item but the oldest', async () => {
  const list = await app.send(WHO, 'global.projects', ALL);
  const calls = callsTo(list.invocation, 'jira');
  if (!list.answer.ok) throw new Error(list.answer.failure.reason);
  const { rows } = list.answer.value;
  const keys = rows.filter(({ state }) => state === 'set-up').map(({ key }) => key);
  for (let at = 0; at < keys.length; at += FIGURES_AT_ONCE) {
    const chunk = { keys: keys.slice(at, at + FIGURES_AT_ONCE) };
    const { invocation } = await app.send(WHO, 'global.figures', chunk);
    calls.push(...callsTo(invocation, 'jira'));
    expect(
      callsTo(invocation, 'storage').filter(({ path }) => /settings|directory/.test(path)),
    ).toEqual([]);
  }
  expect(rows.length).toBeGreaterThan(10);
  expect(calls.length).toBeLessThanOrEqual(6 * rows.length);
  expect(calls.every(({ as, accountId }) => as === 'user' && accountId === WHO)).toBe(true);
});

test('the order costs one call', async () => {
  const { invocation } = await app.send(WHO, 'global.order', {});
  expect(callsTo(invocation, 'jira')).toHaveLength(1);
});

describe('two thousand projects', () => {
  const MANY = 2_000;
  let many: GlobalApp;
  beforeAll(() => {
    const own = siteWithCast();
    const ride = own.projects.find(({ key }) => key === 'RIDE');
    if (!ride) throw new Error('The sample has other projects by now.');
    own.projects.push(
      ...Array.from({ length: MANY }, (_, at) => ({
        ...ride,
        id: String(500_000 + at),
        key: `P${at}`,
        name: `Project ${String(at).padStart(4, '0')}`,
      })),
    );
    many = openGlobalApp(own);
  });

  test('are all listed, each once, and those that were shown already are passed over', async () => {
    const without = Array.from({ length: 300 }, (_, at) => `P${at}`);
    const found: string[] = [];
    let from: number | null = 0;
    let rounds = 0;
    while (from !== null) {
      forgetPoints(many.store);
      const payload: { query: string; from: number; without: string[] } = {
        query: 'Project',
        from,
        without,
      };
      const { answer, invocation } = await many.send(CAST.owner, 'global.projects', payload);
      if (!answer.ok) throw new Error(answer.failure.reason);
      expect(answer.value.rows.length).toBeLessThanOrEqual(20);
      expect(callsTo(invocation, 'jira').length).toBeLessThanOrEqual(6);
      found.push(...answer.value.rows.map(({ key }) => key));
      from = answer.value.next;
      rounds += 1;
    }
    expect(found).toHaveLength(MANY - without.length);
    expect(new Set(found).size).toBe(found.length);
    expect(found.some((key) => without.includes(key))).toBe(false);
    expect(rounds).toBeLessThan(100);
  });

  test('are found by name or key', async () => {
    forgetPoints(many.store);
    const payload = { query: 'project 1234', from: 0, without: [] };
    const { rows, next } = await many.ask(CAST.owner, 'global.projects', payload);
    expect(rows.map(({ key }) => key)).toEqual(['P1234']);
    expect(next).toBeNull();
  });
});

describe('a project that somebody may not see', () => {
  let cast: GlobalApp;
  beforeAll(() => {
    cast = openGlobalApp(siteWithCast());
  });
  const OTHERS: Kind[] = ['stranger', 'viewer', 'owner', 'projectAdmin', 'otherAdmin', 'siteAdmin'];

  test.each(OTHERS)('is in no list of %s', async (kind) => {
    const who = CAST[kind] ?? '';
    const lists = [
      await cast.ask(who, 'global.projects', ALL),
      await cast.ask(who, 'global.projects', { keys: ['SECRET', 'RIDE'] }),
      await cast.ask(who, 'global.projects', { query: 'SECRET', from: 0, without: [] }),
    ];
    expect(JSON.stringify(lists)).not.toMatch(/SECRET|Kanarienvogel/);
    expect(JSON.stringify(lists)).not.toContain(PRIVATE_PROJECT);
    const { answer } = await cast.send(who, 'global.figures', { keys: ['SECRET'] });
    const missing = await cast.send(who, 'global.figures', { keys: ['NOSUCH'] });
    // Jira names every project to who administers the site, and shows them none of its items by that.
    if (kind === 'siteAdmin') {
      const counts = { gap: 0, attention: 0, unknown: 0, met: 0 };
      expect(answer).toEqual({
        ok: true,
        value: { figures: [{ key: 'SECRET', counts, oldest: null }] },
      });
    } else {
      expect(answer.ok).toBe(false);
      expect(answer).toEqual(missing.answer);
    }
  });

  test('is in the list of who may, so that the search for it means something', async () => {
    const { rows } = await cast.ask(CAST.manager, 'global.projects', { keys: ['SECRET'] });
    expect(rows.map(({ key }) => key)).toEqual(['SECRET']);
  });
});
