/** Projects that follow the site's default are checked within its share of the points, hour by hour; one with its own is not touched. */
import { ProcessEnded, reply, type Faults } from '../../local/platform/faults';
import type { PlatformCall } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { SITE_DEFAULT_SHARE } from '../../src/background/scan/rate-budget';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { settingsKey } from '../../src/storage/project';
import { LONG } from '../long-run';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { answerOf, expectAnswer } from '../site/sample-app';
import { DEFAULT, FIRST_ID, ISSUES_EACH, listed, open, until } from './following';
import { atStep, openSimulation, simulate, type Simulation } from './simulated';

beforeAll(simulate);

/** Of the sample, read once a scan. */
const FIELDS = 25;

test('a changed default checks a hundred projects again, within its share in every hour', async () => {
  const perHour = 2_000;
  jest.replaceProperty(SITE_DEFAULT_SHARE, 'perHour', perHour);
  const opened = open(100);
  const { app, hours, setDefault, scans } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, 100);
  const first = hours().length;
  setDefault(2, { ...DEFAULT, shape: 'owner-only' });
  const took = await until(opened, 2, 100);

  expect(Math.max(...hours())).toBeLessThanOrEqual(perHour);
  const { anIssue, aScan } = SITE_DEFAULT_SHARE;
  const points = 100 * (aScan + FIELDS) + 100 * ISSUES_EACH * anIssue;
  expect(took).toBeLessThanOrEqual(Math.ceil(points / perHour) + 1);
  expect(hours().length - first).toBeGreaterThan(1);
  // What has its own role map was neither scanned nor written to.
  expect(scans().has(PROJECTS.RIDE)).toBe(false);
  for (const { projectId, key, properties } of app.site.data.issues)
    expect([key, PROPERTY_KEY in properties]).toEqual([key, projectId !== PROJECTS.RIDE]);
}, 300_000);

test('it comes to the same findings as a role map of the project’s own', async () => {
  const found = ({ site }: Simulation): unknown[] =>
    site.data.issues.map(({ key, properties }) => [
      key,
      { ...(properties[PROPERTY_KEY] as object), checkedAt: null, revision: null },
    ]);
  const following = open(1);
  following.setDefault(1, DEFAULT);
  await until(following, 1, 1);
  const expected = found(following.app);
  // What is written can be read, so that a second look at the same finds nothing to write.
  const before = JSON.stringify(following.app.site.data.issues);
  for (const { projectId, properties } of following.app.site.data.issues)
    if (projectId !== PROJECTS.RIDE)
      expect(readSummary(properties[PROPERTY_KEY])).toMatchObject({ revision: -1 });
  await following.app.start(String(FIRST_ID));
  await following.anHour();
  expect(JSON.stringify(following.app.site.data.issues)).toBe(before);

  const own = open(1);
  const projectId = String(FIRST_ID);
  putDocument(own.app.store, { key: settingsKey(projectId), revision: 1, body: DEFAULT });
  await own.app.start(projectId);
  await own.anHour();
  expect(own.scans().get(projectId)).toMatchObject({ status: 'done', revision: 1 });
  expect(found(own.app)).toEqual(expected);
});

test('where the default is taken away, what was found by it goes, and nothing is looked after any more', async () => {
  const many = 3;
  const opened = open(many);
  const { app, anHour, setDefault } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, many);
  setDefault(2, null);
  await anHour();
  for (const { key, properties } of app.site.data.issues)
    expect([key, PROPERTY_KEY in properties]).toEqual([key, false]);
  expect(listed(app)).toEqual({ ids: [] });
  // A default that comes later is another one, however it reads.
  setDefault(3, DEFAULT);
  expect(await until(opened, 3, many)).toBe(1);
});

/** A role map of the project's own, saved by its admin. */
function saveOwn(app: Simulation): Promise<unknown> {
  const projectId = String(FIRST_ID);
  const context = {
    moduleKey: 'role-clarity-settings',
    extension: { project: { id: projectId, key: 'P0', type: 'software' } },
  };
  return told(app, 'settings', 'settings.save', { roleMap: DEFAULT, revision: 0 }, context);
}

/** What keeps a project looked after, done by an admin as on the page. */
const KEEPING: Record<string, (app: Simulation) => Promise<unknown>> = {
  'a role map of its own': saveOwn,
  'a new default': async (app) => {
    const context = { moduleKey: 'role-clarity-global', extension: { type: 'jira:globalPage' } };
    const take = { from: 'project', projectId: PROJECTS.RIDE };
    const draft = await told(app, 'global', 'global.defaultDraft', { take }, context);
    const { seen } = draft as { seen: string };
    const saving = { take, revision: 2, seen };
    return told(app, 'global', 'global.saveDefault', saving, context);
  },
};

async function told(
  { platform }: Simulation,
  functionKey: string,
  request: string,
  payload: object,
  context: Parameters<typeof resolverRequest>[2],
): Promise<unknown> {
  const body = resolverRequest(request, payload, context);
  const asked = { functionKey, body, accountId: accountIdOf('ingrid') };
  return expectAnswer((await answerOf(platform, asked)).answer);
}

/** @returns opens, as often as it is asked to, the moment at which one project's default has just been taken away */
async function defaultTakenAway(): Promise<() => Simulation> {
  const opened = open(1);
  const { app, setDefault } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, 1);
  setDefault(2, null);
  const { data } = app.site;
  const documents = app.store.table('kvs-entities').entries();
  const at = Date.now();
  return () => {
    jest.setSystemTime(at);
    const again = openSimulation({ data: structuredClone(data) });
    for (const { key, value } of documents) again.store.table('kvs-entities').put(key, value);
    return again;
  };
}

async function letGo(app: Simulation): Promise<void> {
  await app.works(app.platform.runScheduled());
  await app.settle();
}

test.each(Object.entries(KEEPING).map(([what, keep], place) => [what, place, keep] as const))(
  'where the default is taken away, a project that gets %s at any moment is looked after on',
  async (_, place, keep) => {
    const reopen = await defaultTakenAway();
    const app = reopen();
    /** Calls until the project is off the list. */
    let moments = 0;
    app.platform.faults = (_call, next) => {
      if (JSON.stringify(listed(app)) !== '{"ids":[]}') moments += 1;
      return next();
    };
    await letGo(app);
    expect(listed(app)).toEqual({ ids: [] });
    expect(moments).toBeGreaterThan(5);

    // In a short run each begins elsewhere, so that they come at different moments.
    for (let moment = LONG ? 0 : place % 3; moment < moments; moment += LONG ? 1 : 3) {
      const other = reopen();
      const { faults, calls } = atStep(moment, async (_call, next) => {
        other.platform.faults = null;
        await keep(other);
        return next();
      });
      other.platform.faults = faults;
      await letGo(other);
      const { path } = calls[moment] ?? {};
      const seen = { moment, path, listed: listed(other) };
      expect(seen).toEqual({ moment, path, listed: { ids: [String(FIRST_ID)] } });
      await other.platform.close();
    }
  },
);

test('a role map is looked after whenever the projects of a default were let go meanwhile, and whatever fails after it', async () => {
  const reopen = await defaultTakenAway();
  const isKept = ({ store }: Simulation): boolean =>
    keptDocuments(store).some(({ key }) => key === settingsKey(String(FIRST_ID)));
  for (let moment = 0; ; moment++) {
    const app = reopen();
    let calls = 0;
    app.platform.faults = async ({ kind }, next) => {
      if (isKept(app)) return reply(503);
      if (kind !== 'storage' || calls++ !== moment) return next();
      const { faults } = app.platform;
      app.platform.faults = null;
      // No longer than a page waits: what was found may go later.
      await app.platform.runScheduled();
      await app.platform.queue.drain();
      app.platform.faults = faults;
      return next();
    };
    await app.works(saveOwn(app).catch(() => undefined));
    expect({ moment, isKept: isKept(app) }).toEqual({ moment, isKept: true });
    if (moment >= calls) break;
    expect({ moment, listed: listed(app) }).toEqual({
      moment,
      listed: { ids: [String(FIRST_ID)] },
    });
    await app.platform.close();
  }
});

test('a project that was deleted since it was seen holds none of the others up', async () => {
  const many = 4;
  const opened = open(many);
  const { app, anHour, setDefault, scans } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, many);
  const gone = String(FIRST_ID + 1);
  app.site.data.projects = app.site.data.projects.filter(({ id }) => id !== gone);
  app.site.data.issues = app.site.data.issues.filter(({ projectId }) => projectId !== gone);
  setDefault(2, { ...DEFAULT, shape: 'owner-only' });
  await anHour();
  for (const [projectId, scan] of scans())
    expect([projectId, scan.revision]).toEqual([projectId, projectId === gone ? -1 : -2]);
});

test('a project that is given its own role map leaves, and is checked by that alone', async () => {
  const many = 2;
  const opened = open(many);
  const { app, anHour, setDefault, scans } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, many);
  const own = String(FIRST_ID);
  putDocument(app.store, { key: settingsKey(own), revision: 1, body: EMPTY_ROLE_MAP });
  setDefault(2, { ...DEFAULT, shape: 'owner-only' });
  await anHour();
  expect(scans().get(own)?.revision).toBe(-1);
  expect(scans().get(String(FIRST_ID + 1))).toMatchObject({ revision: -2, status: 'done' });
});

test('one project more than an hour has points for is gone on with in the next', async () => {
  const perHour = 140;
  jest.replaceProperty(SITE_DEFAULT_SHARE, 'perHour', perHour);
  jest.replaceProperty(SITE_DEFAULT_SHARE, 'anIssue', 12);
  const opened = open(1);
  opened.setDefault(1, DEFAULT);
  expect(await until(opened, 1, 1)).toBe(2);
  expect(Math.max(...opened.hours())).toBeLessThanOrEqual(perHour);
});

const withFindings = ({ site }: Simulation): string[] =>
  site.data.issues.flatMap(({ key, properties }) => (PROPERTY_KEY in properties ? [key] : []));

test.each([
  ['counts', 'approximate-count'],
  ['searches', 'search/jql'],
  ['takes away', `properties/${PROPERTY_KEY}`],
])(
  'what was found by a default that is gone goes even where Jira %s nothing for an hour',
  async (_, path) => {
    const many = 3;
    const opened = open(many);
    const { app, anHour, setDefault } = opened;
    setDefault(1, DEFAULT);
    await until(opened, 1, many);
    expect(withFindings(app)).toHaveLength(many * ISSUES_EACH);
    setDefault(2, null);
    let refused = 0;
    app.platform.faults = (call, next) => {
      if (call.kind !== 'jira' || !call.path.includes(path)) return next();
      refused += 1;
      return Promise.resolve(reply(429, { 'retry-after': '60' }));
    };
    await anHour();
    expect(refused).toBeGreaterThan(0);
    app.platform.faults = null;
    for (let hour = 0; hour < 3; hour++) await anHour();
    expect(withFindings(app)).toEqual([]);
    expect(listed(app)).toEqual({ ids: [] });
  },
);

test('what was found by a default that is gone goes even where Jira refuses it for a day', async () => {
  const opened = open(1);
  const { app, anHour, setDefault } = opened;
  setDefault(1, DEFAULT);
  await until(opened, 1, 1);
  setDefault(2, null);
  app.platform.faults = (call, next) =>
    call.method === 'DELETE' ? Promise.resolve(reply(403)) : next();
  for (let hour = 0; hour < 24; hour++) await anHour();
  expect(withFindings(app)).toHaveLength(ISSUES_EACH);
  app.platform.faults = null;
  for (let hour = 0; hour < 2; hour++) await anHour();
  expect(withFindings(app)).toEqual([]);
  expect(listed(app)).toEqual({ ids: [] });
});

test('a first scan whose beginning breaks off at any call is begun or taken up within hours', async () => {
  const breaks: Record<string, Faults> = {
    'the call fails': () => Promise.resolve(reply(503)),
    'its answer is lost': async (_, next) => {
      await next();
      return reply(503);
    },
    'the process is gone after it': async (_, next) => {
      await next();
      throw new ProcessEnded();
    },
  };
  /** One life with a fault at one of the calls that come before the plan of the scan is in the queue. */
  const live = async (place: number, fault: Faults) => {
    const opened = open(1);
    const { app, setDefault, scans } = opened;
    setDefault(1, DEFAULT);
    const { faults, calls } = atStep(place, fault);
    app.platform.faults = (call, next) => {
      if (scans().size > 0 && app.platform.queue.size > 0) app.platform.faults = null;
      return faults(call, next);
    };
    const hours = await until(opened, 1, 1).catch(() => null);
    await app.platform.close();
    return { calls, hours };
  };
  const { calls } = await live(-1, (_, next) => next());
  const isWrite = ({ path }: PlatformCall): boolean => /transaction|publish/.test(path);
  const places = calls.flatMap((call, place) => (LONG || isWrite(call) ? [place] : []));
  expect(places.length).toBeGreaterThan(2);
  for (const [how, fault] of Object.entries(breaks))
    for (const place of places) {
      const { path } = calls[place] ?? {};
      const { hours } = await live(place, fault);
      expect({ how, path, isDone: hours !== null }).toEqual({ how, path, isDone: true });
    }
});
