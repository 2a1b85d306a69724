/** A sweep through a whole project, or through what depends on an epic: it keeps to what is left of the hour, and goes on where it was. */
import { reply } from '../../local/platform/faults';
import { SCAN_POINTS_PER_HOUR } from '../../src/background/scan/rate-budget';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { openScanned, PROJECT, simulate, sizeOf, type Simulation } from './simulated';

beforeAll(simulate);

const HOUR = 3_600_000;
const EVENT = { kind: 'changed', projectId: PROJECT, since: '2020-01-01T00:00:00.000Z' };

/** A scanned project of which no issue says anything any more, and what they said. */
async function wiped(): Promise<{ app: Simulation; expected: Record<string, unknown> }> {
  const app = await openScanned();
  const expected = app.findings();
  for (const issue of app.site.data.issues) issue.properties = {};
  return { app, expected };
}

const sweep = async (app: Simulation, event: object = EVENT): Promise<void> => {
  const body = { body: event };
  await app.works(app.platform.invoke({ functionKey: 'check', body, accountId: null }));
};

/** How often the app called a path of Jira. */
function callsOf(app: Simulation, end: string): number {
  const calls = app.platform.invocations.flatMap((one) => one.calls);
  return calls.filter(({ path }) => path.endsWith(end)).length;
}

/** How often issues were read for their inspection. */
const reads = (app: Simulation): number => callsOf(app, '/issue/bulkfetch');

/** The beginning of an hour of which nothing is left but so many points. */
async function leave(app: Simulation, points: number): Promise<void> {
  jest.setSystemTime((Math.floor(Date.now() / HOUR) + 1) * HOUR);
  expect(await app.spend(SCAN_POINTS_PER_HOUR - points)).toBe(true);
}

/** Works while the present hour lasts. */
async function workThroughHour(app: Simulation): Promise<void> {
  const end = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
  while (Date.now() < end - 60_000) {
    await app.works(app.platform.queue.drain());
    jest.setSystemTime(Date.now() + 60_000);
  }
}

function idOf(app: Simulation, key: string): string {
  const issue = app.site.data.issues.find((one) => one.key === key);
  if (!issue) throw new Error(`${key} is not there.`);
  return issue.id;
}

const writtenOn = (app: Simulation): number =>
  app.site.data.issues.filter(
    ({ projectId, properties }) => projectId === PROJECT && PROPERTY_KEY in properties,
  ).length;

test('no more is looked at than the points of the hour allow, and the rest in the next', async () => {
  const { app, expected } = await wiped();
  // What two pages of three issues take, and a little.
  await leave(app, 15);
  await sweep(app);
  expect(writtenOn(app)).toBe(6);
  await workThroughHour(app);
  expect(writtenOn(app)).toBe(6);
  await app.settle();
  expect(app.findings()).toEqual(expected);
});

test('a sweep that breaks off goes on where it was', async () => {
  const calm = await wiped();
  await sweep(calm.app);
  await calm.app.settle();
  expect(calm.app.findings()).toEqual(calm.expected);
  const usual = reads(calm.app);
  expect(sizeOf(calm.app)).toBeGreaterThan(6);

  const { app, expected } = await wiped();
  let searches = 0;
  let refused = 0;
  app.platform.faults = (call, next) => {
    const isWalk = call.path.endsWith('/search/jql') && call.kind === 'jira';
    // Every third search, of pages and of what they need.
    if (!isWalk || ++searches % 3 !== 2) return next();
    refused += 1;
    return Promise.resolve(reply(500));
  };
  await sweep(app);
  await app.settle();
  expect(refused).toBeGreaterThan(1);
  expect(app.findings()).toEqual(expected);
  expect(reads(app)).toBeLessThanOrEqual(usual + 2 * refused);
});

test('an issue that may not be edited keeps no other from being checked', async () => {
  const { app, expected } = await wiped();
  for (const issue of app.site.data.issues) issue.isClosed = issue.key !== 'RIDE-38';
  await sweep(app);
  await app.settle();
  const others = Object.fromEntries(Object.keys(expected).map((key) => [key, null]));
  expect(app.findings()).toEqual({ ...others, 'RIDE-38': expected['RIDE-38'] });
});

test.each([
  ['for hours at its beginning', 0, 3],
  ['between two pages', 10, 1],
])('a sweep that rests %s still finds what changed first', async (_, points, hours) => {
  const { app, expected } = await wiped();
  await leave(app, points);
  const changedAt = new Date(Date.now() - 4 * 60_000).toISOString();
  for (const issue of app.site.data.issues) issue.updated = changedAt;
  await sweep(app, { ...EVENT, since: new Date(Date.now() - 5 * 60_000).toISOString() });
  expect(writtenOn(app)).toBe(points === 0 ? 0 : 3);
  for (let hour = 1; hour <= hours; hour++) {
    if (hour > 1) await leave(app, 0);
    await workThroughHour(app);
  }
  await app.settle();
  expect(app.findings()).toEqual(expected);
});

test.each(['changed', 'children', 'orphans'])(
  'while the points of an hour are spent, sweeps for “%s” ask Jira for nothing',
  async (kind) => {
    const { app } = await wiped();
    await leave(app, 0);
    const before = callsOf(app, '/search/jql');
    const event = { ...EVENT, kind, issueId: idOf(app, 'RIDE-5') };
    for (let turn = 0; turn < 3; turn++) await sweep(app, event);
    await workThroughHour(app);
    expect(callsOf(app, '/search/jql') - before).toBe(0);
    expect(app.platform.queue.size).toBe(3);
    await app.settle();
    expect(callsOf(app, '/search/jql') - before).toBeGreaterThan(2);
  },
);

test('what was found and had to wait is not searched for again before there is room for it', async () => {
  const { app } = await wiped();
  // Room for one search, and none for reading what it found.
  await leave(app, 3);
  const before = callsOf(app, '/search/jql');
  await sweep(app);
  await workThroughHour(app);
  expect(callsOf(app, '/search/jql') - before).toBe(1);
});

test('a sweep through children that goes on keeps the mark of one that is to come', async () => {
  const { app } = await wiped();
  const id = idOf(app, 'RIDE-5');
  const key = `mark:children:${id}`;
  const event = { kind: 'children', issueId: id };
  const isMarked = (): boolean => keptDocuments(app.store).some((one) => one.key === key);
  putDocument(app.store, { key, revision: 1, body: { dueAt: Date.now() + HOUR } });
  await sweep(app, { ...event, place: { jql: `parent = ${id} ORDER BY key ASC`, cursor: null } });
  expect(isMarked()).toBe(true);
  await sweep(app, event);
  expect(isMarked()).toBe(false);
});
