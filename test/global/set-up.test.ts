/** "Set up": which projects may be chosen, what saving many comes to, and the one way back. */
import '../trust/surfaces';
import { callsTo, type InvocationRecord } from '../../local/platform/journal';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import { MOST_AT_ONCE } from '../../src/contract/set-up';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { runsKey } from '../../src/storage/set-up-runs';
import { PRICES } from '../../src/surfaces/global/prices';
import { failureSaid } from '../english';
import { ADMIN } from '../settings/settings-app';
import { silenceLog } from '../silent-log';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { valueOf } from '../site/sample-app';
import { openCastApp, type CastApp } from '../trust/app';
import { CAST, KINDS, siteWithCast, type Kind } from '../trust/cast';
import { ROLE_MAP } from '../trust/requests';
import { FIRST_ID, openSetUp, siteOf } from './set-up-site';

beforeEach(() => {
  silenceLog();
});

const OTHER = String(FIRST_ID);
const projectId = PROJECTS.RIDE;
const RUN = { id: '6e9d4a52-41b7-4c06-9df4-0a6f7f3d2b10', of: 3 };

async function told(app: CastApp, request: string, kind: Kind, payload: object): Promise<unknown> {
  const { answer } = await app.send(request, { kind, payload });
  return answer.ok ? answer.value : `${answer.failure.code}: ${failureSaid(answer.failure)}`;
}

interface Kept {
  revision: number;
  roleMap: unknown;
  by: (string | null)[];
}

function keptOf({ store }: Pick<CastApp, 'store'>, id = projectId as string): Kept {
  const documents = keptDocuments(store);
  const settings = documents.find(({ key }) => key === `settings:${id}`);
  const history = documents.find(({ key }) => key === `settings-history:${id}`);
  const { entries } = (history?.body ?? { entries: [] }) as { entries: { by: string | null }[] };
  return {
    revision: settings?.revision ?? 0,
    roleMap: settings?.body,
    by: entries.map(({ by }) => by),
  };
}

const save = (roleMap: unknown = ROLE_MAP, revision = 1) => ({
  projectId,
  roleMap,
  revision,
  run: RUN,
});

describe('which projects may be chosen', () => {
  test.each<[Kind, string[], boolean]>([
    ['stranger', [], false],
    ['viewer', [], false],
    ['owner', [], false],
    ['projectAdmin', ['RIDE'], true],
    ['otherAdmin', ['DEPOT'], true],
    // Jira names every project to who administers the site.
    ['siteAdmin', [], false],
    ['bothAdmin', ['RIDE'], true],
  ])('%s', async (kind, keys, administers) => {
    const app = openCastApp();
    expect(await told(app, 'global.administers', kind, {})).toEqual({
      administers,
      administersSite: kind === 'siteAdmin' || kind === 'bothAdmin',
    });
    const answer = await told(app, 'global.administered', kind, { query: '', page: 0 });
    const { projects } = answer as { projects: { key: string; isSetUp: boolean }[] };
    expect(projects.map(({ key }) => key)).toEqual(keys);
    for (const { key, isSetUp } of projects) expect([key, isSetUp]).toEqual([key, key === 'RIDE']);
  });

  test('whoever administers one project sets up no other', async () => {
    const app = openCastApp();
    const depot = PROJECTS.DEPOT;
    for (const kind of KINDS.filter((one) => one !== 'otherAdmin'))
      for (const [request, payload] of [
        ['global.proposal', { projectId: depot }],
        ['global.save', { ...save(ROLE_MAP, 0), projectId: depot }],
      ] as const) {
        const { answer } = await app.send(request, { kind, payload });
        expect([kind, request, answer.ok]).toEqual([kind, request, false]);
      }
    expect(keptOf(app, depot).revision).toBe(0);
  });
});

test('a project goes by one id: with noughts in front it is none', async () => {
  const data = siteOf(1);
  // As a Jira would have it that reads ids as numbers.
  const [own] = data.projects.filter(({ id }) => id === OTHER);
  if (own) data.projects.push({ ...own, id: `0${OTHER}`, key: 'P00' });
  const page = openSetUp(data, 1);
  const { roleMap } = await page.ask(ADMIN, 'global.proposal', { projectId: OTHER });
  const payload = { projectId: `0${OTHER}`, roleMap, revision: 0, run: page.run };
  const { answer } = await page.send(ADMIN, 'global.save', payload);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  expect(keptDocuments(page.store).filter(({ key }) => key.endsWith(`0${OTHER}`))).toEqual([]);
});

test('each request begins with Jira’s word about that very project, and a project costs a handful of calls', async () => {
  const page = openSetUp(siteOf(1), 1);
  const payload = { projectId: OTHER };
  const { roleMap } = await page.ask(ADMIN, 'global.proposal', payload);
  const looked: Record<string, InvocationRecord> = {};
  const { meter } = page.site;
  const dear: [string, number][] = [];
  for (const [request, more] of [
    ['global.proposal', {}],
    ['global.resolve', { roleMap }],
    ['global.search', { kind: 'people', query: 'mi', page: 0 }],
    ['global.evidence', {}],
    ['global.try', { roleMap }],
    ['global.save', { roleMap, revision: 0, run: page.run }],
    ['global.takeBack', { run: page.run.id }],
  ] as const) {
    const before = meter.total;
    const { answer, invocation } = await page.send(ADMIN, request, { ...payload, ...more });
    expect([request, answer.ok]).toEqual([request, true]);
    if (meter.total - before > PRICES[request]) dear.push([request, meter.total - before]);
    looked[request] = invocation;
    const [first] = callsTo(invocation, 'jira');
    expect(first).toMatchObject({ as: 'user', accountId: ADMIN });
    expect(first?.path).toContain(`/mypermissions?`);
    expect(first?.path).toContain(`projectId=${OTHER}`);
  }
  expect(dear).toEqual([]);
  const calls = (request: string): number =>
    callsTo(looked[request] as InvocationRecord, 'jira').length;
  expect(calls('global.proposal')).toBeLessThanOrEqual(9);
  expect(calls('global.save')).toBeLessThanOrEqual(4);
  expect(calls('global.takeBack')).toBeLessThanOrEqual(4);
});

test('what somebody else saved meanwhile is told and not written over', async () => {
  const app = openCastApp();
  await app.send('settings.save', { kind: 'bothAdmin' });
  const theirs = keptOf(app);
  expect(await told(app, 'global.save', 'projectAdmin', save())).toMatch(
    /^conflict: .*saved these settings/,
  );
  expect(keptOf(app)).toEqual(theirs);
  expect(await told(app, 'global.run', 'projectAdmin', {})).toEqual({ run: null });
});

test('what stands against a role map is told by its place, and nothing is kept', async () => {
  const app = openCastApp();
  const before = keptOf(app);
  const roleMap = {
    version: 1,
    productOwner: { sources: [{ kind: 'projectRole', roleId: '1' }] },
  };
  expect(await told(app, 'global.save', 'projectAdmin', save(roleMap))).toMatchObject({
    saved: false,
    problems: [{ path: 'productOwner.sources.0.roleId' }],
  });
  expect(keptOf(app)).toEqual(before);
});

test('one undo goes back to the role map from before, as a save of its own', async () => {
  const app = openCastApp();
  const before = keptOf(app);
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  // Corrected and saved again in the same run: the way back still leads to before it.
  const other = { ...ROLE_MAP, shape: 'owner-only' };
  await app.send('global.save', { kind: 'projectAdmin', payload: save(other, 2) });
  expect(keptOf(app).revision).toBe(before.revision + 2);
  const { run } = (await told(app, 'global.run', 'projectAdmin', {})) as {
    run: { projects: unknown[] };
  };
  expect(run.projects).toEqual([{ id: projectId, key: 'RIDE' }]);
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toEqual({
    saved: true,
  });
  const after = keptOf(app);
  expect(after.roleMap).toMatchObject({ shape: 'manager-and-owner' });
  expect(after).toMatchObject({ revision: before.revision + 3 });
  expect(after.by.slice(0, 3)).toEqual([CAST.projectAdmin, CAST.projectAdmin, CAST.projectAdmin]);
  expect(await told(app, 'global.run', 'projectAdmin', {})).toEqual({ run: null });
});

test('what somebody changed since is left as it is, and stays in the run', async () => {
  const app = openCastApp();
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  await app.send('settings.save', {
    kind: 'bothAdmin',
    payload: { roleMap: { ...ROLE_MAP, shape: 'owner-only' }, revision: 2 },
  });
  const theirs = keptOf(app);
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toMatch(
    /^conflict: .*They were left as they are/,
  );
  expect(keptOf(app)).toEqual(theirs);
  expect(await told(app, 'global.run', 'projectAdmin', {})).toMatchObject({
    run: { projects: [{ key: 'RIDE' }] },
  });
});

test('who changed it themselves since is told that it was they, not by their name', async () => {
  const app = openCastApp();
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  const payload = { roleMap: { ...ROLE_MAP, shape: 'owner-only' }, revision: 2 };
  await app.send('settings.save', { kind: 'projectAdmin', payload });
  const own = keptOf(app);
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toMatch(
    /^conflict: You changed these settings again on .*They were left as they are/,
  );
  expect(keptOf(app)).toEqual(own);
});

test('a project that was forgotten and set up anew by somebody else is not taken for the one of the run', async () => {
  const data = siteWithCast();
  data.settings = {};
  const app = openCastApp({ data });
  expect(await told(app, 'global.save', 'projectAdmin', save(ROLE_MAP, 0))).toEqual({
    saved: true,
  });
  const forgotten = await told(app, 'settings.forget', 'bothAdmin', {});
  const { revision } = (forgotten as { view: { revision: number } }).view;
  await app.send('settings.save', { kind: 'bothAdmin', payload: { roleMap: ROLE_MAP, revision } });
  const before = keptOf(app);
  expect(before.by).toEqual([CAST.bothAdmin]);
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toMatch(
    /^conflict: .*They were left as they are/,
  );
  expect(keptOf(app)).toEqual(before);
});

test('set up once more after it was taken back or forgotten, a project can be taken back once more', async () => {
  const data = siteWithCast();
  data.settings = {};
  const app = openCastApp({ data, hasSiteDefault: false });
  const takeBack = () => told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id });
  await told(app, 'global.save', 'projectAdmin', save(ROLE_MAP, 0));
  expect(await takeBack()).toEqual({ saved: true });
  await told(app, 'global.save', 'projectAdmin', save(ROLE_MAP, 2));
  await told(app, 'settings.forget', 'projectAdmin', {});
  await told(app, 'global.save', 'projectAdmin', save(ROLE_MAP, 4));
  expect(keptOf(app).by).toEqual([CAST.projectAdmin]);
  expect(await takeBack()).toEqual({ saved: true });
  expect(keptOf(app)).toEqual({ revision: 6, roleMap: null, by: [] });
});

test('earlier settings that are no longer kept are told, and nothing is changed', async () => {
  const app = openCastApp();
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  const key = `settings-history:${projectId}`;
  const history = keptDocuments(app.store).find((one) => one.key === key);
  const { entries } = history?.body as { entries: unknown[] };
  putDocument(app.store, { key, revision: 1, body: { entries: entries.slice(0, 1) } });
  const before = keptOf(app);
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toMatch(
    /^not-found: .*no longer kept/,
  );
  expect(keptOf(app)).toEqual(before);
});

test('a first save that is taken back leaves no findings, and keeps what people said', async () => {
  const data = siteWithCast();
  data.settings = {};
  const app = openCastApp({ data, hasSiteDefault: false });
  const settle = () => app.platform.queue.drain({ ignoreDelays: true });
  const findings = (): number =>
    app.site.data.issues.filter(
      (issue) => issue.projectId === projectId && PROPERTY_KEY in issue.properties,
    ).length;
  expect(keptOf(app).revision).toBe(0);
  await app.send('global.save', { kind: 'projectAdmin', payload: save(ROLE_MAP, 0) });
  await settle();
  expect(findings()).toBeGreaterThan(20);
  await app.send('panel.accept');
  const said = (): unknown[] =>
    keptDocuments(app.store).filter(({ key }) => key.startsWith('issue:'));
  const before = JSON.stringify(said());
  expect(before).toContain(CAST.owner);
  const payload = { projectId, run: RUN.id };
  expect(await told(app, 'global.takeBack', 'projectAdmin', payload)).toEqual({ saved: true });
  await settle();
  expect(keptOf(app)).toEqual({ revision: 2, roleMap: null, by: [] });
  expect(findings()).toBe(0);
  expect(JSON.stringify(said())).toBe(before);
  // Asked once more, as after an answer that was lost, it comes to the same.
  expect(await told(app, 'global.takeBack', 'projectAdmin', payload)).toEqual({ saved: true });
});

const byRole = (owner: string, manager: string): object => ({
  ...ROLE_MAP,
  productOwner: { sources: [{ kind: 'projectRole', roleId: owner }] },
  productManager: { sources: [{ kind: 'projectRole', roleId: manager }] },
});
const { owner, management: manager, administrators } = ROLE_IDS;

test.each([
  ['roles', byRole(owner, manager), byRole(administrators, manager)],
  ['duties', ROLE_MAP, { ...ROLE_MAP, duties: { 'user-stories': { enabled: false } } }],
])(
  'set up anew after it was taken back, with other %s, a project is checked by the new role map alone',
  async (_, one, other) => {
    const open = () => {
      const data = siteWithCast();
      data.settings = {};
      const app = openCastApp({ data });
      const settle = () => app.platform.queue.drain({ ignoreDelays: true });
      const saved = (roleMap: unknown, revision = 0) =>
        told(app, 'global.save', 'projectAdmin', save(roleMap, revision));
      return { app, settle, saved };
    };
    const found = ({ site }: CastApp): string[] =>
      site.data.issues
        .filter((issue) => issue.projectId === projectId)
        .flatMap(({ key, properties }) => {
          const { verdicts } = (properties[PROPERTY_KEY] ?? {}) as Partial<Summary>;
          return Object.entries(verdicts ?? { none: null }).map(
            ([duty, verdict]) => `${key} ${duty}: ${verdict?.code ?? ''}`,
          );
        });
    const anew = open();
    await anew.saved(other);
    await anew.settle();

    const { app, settle, saved } = open();
    expect(await saved(one)).toEqual({ saved: true });
    await settle();
    const payload = { projectId, run: RUN.id };
    expect(await told(app, 'global.takeBack', 'projectAdmin', payload)).toEqual({ saved: true });
    const left = keptDocuments(app.store).map(({ key }) => key);
    expect(
      left.filter((key) => /^(directory|scan|scan-finished):/.test(key) && key.endsWith(projectId)),
    ).toEqual([]);
    expect(await saved(other, 2)).toEqual({ saved: true });
    await settle();
    expect(found(app)).toEqual(found(anew.app));
  },
);

test('a run is one’s own, whoever knows its id', async () => {
  const app = openCastApp();
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  const before = keptOf(app);
  expect(await told(app, 'global.run', 'bothAdmin', {})).toEqual({ run: null });
  const payload = { projectId, run: RUN.id };
  expect(await told(app, 'global.takeBack', 'bothAdmin', payload)).toEqual({ saved: true });
  expect(keptOf(app)).toEqual(before);
  expect(await told(app, 'global.run', 'projectAdmin', {})).toMatchObject({ run: { of: 3 } });
});

test('a run names no project that one administers no more', async () => {
  const app = openCastApp();
  await app.send('global.save', { kind: 'projectAdmin', payload: save() });
  for (const project of app.site.data.projects)
    project.grants = project.grants.filter(
      ({ permission, to }) =>
        permission !== 'ADMINISTER_PROJECTS' ||
        to.kind !== 'person' ||
        to.accountId !== CAST.projectAdmin,
    );
  expect(await told(app, 'global.run', 'projectAdmin', {})).toEqual({ run: null });
  expect(await told(app, 'global.takeBack', 'projectAdmin', { projectId, run: RUN.id })).toMatch(
    /^not-allowed/,
  );
});

test('a run is full at its most projects, and old after a week', async () => {
  const app = openCastApp();
  const key = runsKey(CAST.projectAdmin);
  const runOf = (at: string) => ({
    ...{ ...RUN, by: CAST.projectAdmin, at },
    saves: Array.from({ length: MOST_AT_ONCE }, (_, one) => ({
      ...{ projectId: String(FIRST_ID + one), key: `P${one}`, from: 0, to: 1, at },
    })),
  });
  const before = keptOf(app);
  putDocument(app.store, {
    ...{ key, revision: 1 },
    body: { runs: [runOf(new Date().toISOString())] },
  });
  expect(await told(app, 'global.save', 'projectAdmin', save())).toMatch(/^bad-request: .*200/);
  expect(keptOf(app)).toEqual(before);
  const old = new Date(Date.now() - 8 * 24 * 3_600_000).toISOString();
  putDocument(app.store, { key, revision: 1, body: { runs: [runOf(old)] } });
  expect(await told(app, 'global.run', 'projectAdmin', {})).toEqual({ run: null });
  // What cannot be read is a way back that is gone, and holds nothing up.
  putDocument(app.store, { key, revision: 1, body: { runs: 'none' } });
  expect(await told(app, 'global.save', 'projectAdmin', save())).toEqual({ saved: true });
});

test('a closed account is forgotten in its runs, which are nobody’s then', async () => {
  const page = openSetUp(siteOf(1), 1);
  await page.save(OTHER);
  const kept = (): string => JSON.stringify(keptDocuments(page.store));
  expect(kept()).toContain(`"by":"${ADMIN}","at"`);
  page.platform.privacy.closed.add(ADMIN);
  await valueOf(page.platform, { functionKey: 'personal-data', body: {}, accountId: null });
  expect(kept()).not.toContain(ADMIN);
  expect(await page.ask(ADMIN, 'global.run', {})).toEqual({ run: null });
});
