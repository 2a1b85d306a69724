/** What no event tells: time that passes, a role map that changes, a project that is deleted, Jira's limits. */
import { reply } from '../../local/platform/faults';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import { SCAN_POINTS_PER_HOUR } from '../../src/background/scan/rate-budget';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { KIND } from './background-app';
import {
  findingsOfFreshScan,
  NOW,
  openScanned,
  openSimulation,
  PROJECT,
  setRule,
  simulate,
  sizeOf,
  undisturbedEnding,
  withoutHands,
  type Ending,
  type Simulation,
} from './simulated';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let undisturbed: Ending;

beforeAll(async () => {
  simulate();
  undisturbed = await undisturbedEnding();
});

/** Lets days go by with nothing but the hourly run once at their end. */
async function later(app: Simulation, days: number): Promise<void> {
  jest.setSystemTime(Date.now() + days * DAY);
  await app.works(app.platform.runScheduled());
  await app.settle();
}

test('a question that grows old is found by the daily run, without anybody touching the issue', async () => {
  const app = openSimulation({ hears: true });
  const tomasz = as(app.site, accountIdOf('tomasz'));
  const body = prose('@mira May I leave out the age of the map?');
  await tomasz.post('/issue/RIDE-20/comment', { body });
  await app.scan(PROJECT);
  const verdict = (): unknown =>
    (app.findings()['RIDE-20'] as { verdicts: Record<string, unknown> }).verdicts[
      'developer-questions'
    ];
  expect(verdict()).toMatchObject({ outcome: 'attention' });
  await later(app, 7);
  expect(verdict()).toMatchObject({ outcome: 'gap' });
  // Days that left the window since are passed over when they are counted, and so need no writing.
  expect(withoutHands(app.findings())).toEqual(
    withoutHands(await findingsOfFreshScan(app, PROJECT)),
  );
});

test('changes of which Jira told nothing are made up for by the next daily run, with all that rests on them', async () => {
  // Nobody tells the app of anything.
  const app = await openScanned();
  const before = app.findings();
  const ingrid = as(app.site, accountIdOf('ingrid'));
  const answers = [
    await ingrid.put('/issue/RIDE-5', { fields: { labels: [] } }),
    await ingrid.delete('/issue/RIDE-6'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  await later(app, 1);
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', kind: 'changes' });
  const after = app.findings();
  expect(after['RIDE-20']).not.toEqual(before['RIDE-20']);
  expect(withoutHands(after)).toEqual(withoutHands(await findingsOfFreshScan(app, PROJECT)));
});

test('they make up for a change of what the JQL asks for that says which epics are strategic', async () => {
  const app = await openScanned();
  setRule(app, { rule: 'jql', jql: 'priority != Lowest' });
  await app.scan(PROJECT);
  const before = app.findings();
  const ingrid = as(app.site, accountIdOf('ingrid'));
  const { status } = await ingrid.put('/issue/RIDE-5', {
    fields: { priority: { name: 'Lowest' } },
  });
  expect(status).toBe(204);
  await later(app, 1);
  expect(await app.progress(PROJECT)).toMatchObject({ kind: 'changes' });
  expect(app.findings()['RIDE-20']).not.toEqual(before['RIDE-20']);
});

test('a scan whose parts have to wait for hours still sees what changed right after the last one', async () => {
  const app = await openScanned();
  const ingrid = as(app.site, accountIdOf('ingrid'));
  // Not begun yet, so that nothing but its change tells of it.
  expect((await ingrid.put('/issue/RIDE-8', { fields: { labels: [] } })).status).toBe(204);
  // Until the scan is planned all goes well; then Jira refuses everything for three hours.
  let until: number | null = null;
  app.platform.faults = (call, next) => {
    if (call.kind === 'jira' && call.path.includes('/search/jql')) until ??= Date.now() + 3 * HOUR;
    const isRefused = call.kind === 'jira' && until !== null && Date.now() < until;
    return isRefused ? Promise.resolve(reply(429, { 'retry-after': '1800' })) : next();
  };
  await app.start(PROJECT);
  await app.finish();
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', kind: 'changes' });
  // By the simulated clock.
  expect(jest.now() - NOW.getTime()).toBeGreaterThan(3 * HOUR);
  app.platform.faults = null;
  expect(withoutHands(app.findings())).toEqual(
    withoutHands(await findingsOfFreshScan(app, PROJECT)),
  );
});

test('a scan tells role maps apart, also of the same revision', async () => {
  const app = await openScanned();
  const settings = keptDocuments(app.store).find(({ key }) => key === `settings:${PROJECT}`);
  if (!settings) throw new Error('The project is not set up.');
  const duties = { 'user-stories': { enabled: false } };
  putDocument(app.store, { ...settings, body: { ...(settings.body as object), duties } });
  await app.scan(PROJECT);
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', kind: 'full' });
  expect(JSON.stringify(app.findings())).not.toContain('"user-stories"');
});

test('the hourly run begins one scan a day, and looks at little where nothing has changed', async () => {
  const app = openSimulation();
  await later(app, 0);
  expect(await app.progress(PROJECT)).toMatchObject({
    status: 'done',
    kind: 'full',
    done: sizeOf(app),
  });
  const first = await app.progress(PROJECT);
  await later(app, 1 / 24);
  expect((await app.progress(PROJECT))?.startedAt).toBe(first?.startedAt);
  await later(app, 1);
  const second = await app.progress(PROJECT);
  expect(second).toMatchObject({ status: 'done', kind: 'changes' });
  expect(second?.done).toBeLessThan(30);
  expect((await app.snapshots(PROJECT)).map(({ day }) => day)).toEqual([
    '2026-11-24',
    '2026-11-25',
  ]);
});

test('a role map that is saved checks its project anew', async () => {
  const app = await openScanned();
  const roleMap = {
    ...(sampleRoleMaps()[PROJECT] as object),
    strategyEpics: { rule: 'labels', labels: ['other'] },
  };
  const body = resolverRequest(
    'settings.save',
    { roleMap, revision: 1 },
    {
      moduleKey: 'role-clarity-settings',
      extension: { project: { id: PROJECT, key: 'RIDE' } },
    },
  );
  const saved = await app.works(
    app.platform.invoke({ functionKey: 'settings', body, accountId: accountIdOf('ingrid') }),
  );
  expect(saved).toMatchObject({ ok: true, value: { ok: true, value: { saved: true } } });
  await app.settle();
  const { findings } = await app.ending();
  expect(findings).not.toEqual(undisturbed.findings);
  for (const finding of Object.values(findings)) expect(finding).toMatchObject({ revision: 2 });
});

test('a project that is deleted takes everything with it that is kept of it', async () => {
  const app = await openScanned();
  const kept = (): string[] =>
    app.store
      .table('kvs-entities')
      .entries()
      .map(({ key }) => key)
      .filter((key) => key.includes(PROJECT));
  expect(kept().length).toBeGreaterThan(5);
  app.platform.hear({ eventType: 'avi:jira:deleted:project', project: { id: PROJECT } });
  await app.settle();
  expect(kept()).toEqual([]);
  await later(app, 2);
  expect(kept()).toEqual([]);
});

test('snapshots of more than 400 days ago go', async () => {
  const app = openSimulation();
  const small = PROJECTS.WEB;
  const days: number[] = [0, 1, 200, 399, 400, 401];
  for (const day of days) {
    jest.setSystemTime(NOW.getTime() + day * DAY);
    await app.start(small);
    await app.settle();
  }
  const shown = (await app.snapshots(small)).map(({ day }) =>
    Math.round((Date.parse(day) - Date.parse(NOW.toISOString().slice(0, 10))) / DAY),
  );
  expect(shown).toEqual([200, 399, 400, 401]);
  // What is too old is not only hidden.
  expect(JSON.stringify(keptDocuments(app.store))).not.toContain('2026-11-25","issues');
});

test('where Jira says that little is left of the hour, the scan rests, says until when, and goes on then', async () => {
  const app = openSimulation();
  await app.start(PROJECT);
  const began = Date.now();
  const until = began + 20 * 60_000;
  let whileResting = 0;
  app.platform.faults = async (call, next) => {
    if (call.kind !== 'jira') return next();
    if (Date.now() > began + 60_000 && Date.now() < until) whileResting += 1;
    const answer = await next();
    const left = Date.now() < until ? 100 : 60_000;
    answer.headers.set(
      'ratelimit',
      `"global-app-quota";r=${left};t=${Math.max(1, Math.ceil((until - Date.now()) / 1000))}`,
    );
    return answer;
  };
  await app.works(app.platform.queue.drain());
  const resting = await app.progress(PROJECT);
  expect(resting?.status).toBe('running');
  expect(Date.parse(resting?.restsUntil ?? '')).toBeGreaterThan(began + 15 * 60_000);
  await app.finish();
  expect(Date.now()).toBeGreaterThanOrEqual(until);
  expect(whileResting).toBeLessThan(60);
  expect((await app.ending()).findings).toEqual(undisturbed.findings);
});

test.each(['with-bursts', 'points-alone'] as const)(
  'where plenty is left, no scan rests for what else is said of limits (%s)',
  async (limitHeaders) => {
    const app = openSimulation({ world: { ...KIND, limitHeaders } });
    await app.start(PROJECT);
    // No time passes while the queue is emptied: a part that rests would be left in it.
    await app.works(app.platform.queue.drain());
    expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', restsUntil: null });
    expect((await app.ending()).findings).toEqual(undisturbed.findings);
  },
);

test('what all scans may spend in an hour is kept: then the scan waits for the next', async () => {
  const app = openSimulation();
  const hour = Math.floor(NOW.getTime() / 3_600_000);
  await app.spend(SCAN_POINTS_PER_HOUR);
  await app.start(PROJECT);
  await app.works(app.platform.queue.drain());
  const resting = await app.progress(PROJECT);
  expect(resting).toMatchObject({ status: 'running', done: 0 });
  expect(resting?.restsUntil).toBe(new Date((hour + 1) * 3_600_000).toISOString());
  await app.finish();
  expect(Date.now()).toBeGreaterThanOrEqual((hour + 1) * 3_600_000);
  expect((await app.ending()).findings).toEqual(undisturbed.findings);
});
