/** Projects that follow the site's default are checked within its share of the points, hour by hour; one with its own is not touched. */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { reply } from '../../local/platform/faults';
import { resolverRequest } from '../../local/platform/resolver-request';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import { SITE_DEFAULT_SHARE } from '../../src/background/scan/rate-budget';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { CONFIGURED_PROJECTS_KEY } from '../../src/storage/configured-projects';
import { settingsKey, SITE_DEFAULT } from '../../src/storage/project';
import { scanKey, type ScanRecord } from '../../src/storage/scan-record';
import { LONG } from '../long-run';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { answerOf, expectAnswer } from '../site/sample-app';
import { atStep, NOW, openSimulation, simulate, type Simulation } from './simulated';

beforeAll(simulate);

const FIRST_ID = 500_000;
const HOUR = 3_600_000;
const ISSUES_EACH = 3;
/** Of the sample, read once a scan. */
const FIELDS = 25;
/** A default with one owner, by a project role. */
const DEFAULT: RoleMap = {
  ...EMPTY_ROLE_MAP,
  productOwner: {
    sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }],
    deputies: [],
    name: null,
  },
};

/** One project with a role map of its own, and many without. */
function siteOf(many: number): SiteData {
  const data = createSampleSite(NOW);
  const depot = data.projects.find(({ id }) => id === PROJECTS.DEPOT);
  const own = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE).slice(0, 5);
  const story = own[0];
  if (!depot || !story) throw new Error('The sample has other projects by now.');
  const issuesOf = (at: number): SiteIssue[] =>
    Array.from({ length: ISSUES_EACH }, (_, number) => ({
      ...story,
      id: String(900_000 + at * ISSUES_EACH + number),
      key: `P${at}-${number + 1}`,
      projectId: String(FIRST_ID + at),
      parentId: null,
      properties: {},
    }));
  const ids = Array.from({ length: many }, (_, at) => String(FIRST_ID + at));
  return {
    ...data,
    roles: data.roles.map((role) => {
      const actors = role.actors[PROJECTS.DEPOT];
      const alike = actors ? Object.fromEntries(ids.map((id) => [id, actors])) : {};
      return { ...role, actors: { ...role.actors, ...alike } };
    }),
    projects: [
      ...data.projects.filter(({ id }) => id === PROJECTS.RIDE),
      ...ids.map((id, at) => ({
        ...depot,
        id,
        key: `P${at}`,
        name: `Project ${at}`,
      })),
    ],
    issues: [...own, ...Array.from({ length: many }, (_, at) => issuesOf(at)).flat()],
    settings: { [`role-map:${PROJECTS.RIDE}`]: data.settings[`role-map:${PROJECTS.RIDE}`] },
  };
}

interface Opened {
  app: Simulation;
  /** What was spent in each hour, in their order. */
  hours: () => number[];
  setDefault: (revision: number, roleMap: RoleMap | null) => void;
  /** The hourly run, and all that comes of it within the hour. */
  anHour: () => Promise<void>;
  scans: () => Map<string, ScanRecord>;
}

function open(many: number): Opened {
  jest.setSystemTime(NOW);
  const app = openSimulation({ data: siteOf(many) });
  // The project with its own role map has no scan to come, so that all that is spent is spent for the default.
  putDocument(app.store, { key: CONFIGURED_PROJECTS_KEY, revision: 1, body: { ids: [] } });
  const spent = new Map<number, number>();
  const charge = app.site.meter.charge.bind(app.site.meter);
  app.site.meter.charge = (method, path, points) => {
    const hour = Math.floor(Date.now() / HOUR);
    spent.set(hour, (spent.get(hour) ?? 0) + points);
    charge(method, path, points);
  };
  const settleUntil = async (end: number): Promise<void> => {
    for (;;) {
      await app.works(app.platform.queue.drain());
      if (app.platform.queue.size === 0 || Date.now() >= end) return;
      jest.setSystemTime(Math.min(end, Date.now() + 60_000));
    }
  };
  return {
    app,
    hours: () => [...spent].sort(([one], [other]) => one - other).map(([, points]) => points),
    setDefault: (revision, body) => {
      putDocument(app.store, { key: settingsKey(SITE_DEFAULT), revision, body });
    },
    anHour: async () => {
      const end = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
      await app.works(app.platform.runScheduled());
      await settleUntil(end - 1);
      jest.setSystemTime(end);
    },
    scans: () =>
      new Map(
        keptDocuments(app.store).flatMap(({ key, body }) =>
          key.startsWith(scanKey('')) ? [[key.slice(scanKey('').length), body as ScanRecord]] : [],
        ),
      ),
  };
}

/** @returns how many hours it took until every project was checked by a revision */
async function until({ anHour, scans }: Opened, revision: number, many: number): Promise<number> {
  for (let hour = 1; hour <= 40; hour++) {
    await anHour();
    const done = [...scans().values()].filter(
      (scan) => scan.status === 'done' && scan.revision === -revision,
    );
    if (done.length === many) return hour;
  }
  throw new Error('It came to no end.');
}

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
  const listed = keptDocuments(app.store).find(({ key }) => key === CONFIGURED_PROJECTS_KEY);
  expect(listed?.body).toEqual({ ids: [] });
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

/** The list of projects that are looked after. */
const listed = ({ store }: Simulation): unknown =>
  keptDocuments(store).find(({ key }) => key === CONFIGURED_PROJECTS_KEY)?.body;

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
