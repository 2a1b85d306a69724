/** A sweep through a whole project: it keeps to what is left of the hour, and goes on where it was. */
import { reply } from '../../local/platform/faults';
import { SCAN_POINTS_PER_HOUR } from '../../src/background/scan/rate-budget';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
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

const sweep = async (app: Simulation): Promise<void> => {
  const body = { body: EVENT };
  await app.works(app.platform.invoke({ functionKey: 'check', body, accountId: null }));
};

/** How often issues were read for their inspection. */
function reads(app: Simulation): number {
  const calls = app.platform.invocations.flatMap((one) => one.calls);
  return calls.filter(({ path }) => path.endsWith('/issue/bulkfetch')).length;
}

const writtenOn = (app: Simulation): number =>
  app.site.data.issues.filter(
    ({ projectId, properties }) => projectId === PROJECT && PROPERTY_KEY in properties,
  ).length;

test('no more is looked at than the points of the hour allow, and the rest in the next', async () => {
  const { app, expected } = await wiped();
  // An hour of which nothing is spent, but for what two pages of three issues take.
  jest.setSystemTime(Date.now() + HOUR);
  expect(await app.spend(SCAN_POINTS_PER_HOUR - 15)).toBe(true);
  await sweep(app);
  expect(writtenOn(app)).toBe(6);
  const end = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
  while (Date.now() < end - 60_000) {
    await app.works(app.platform.queue.drain());
    jest.setSystemTime(Date.now() + 60_000);
  }
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
