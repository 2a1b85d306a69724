/** A scan whose last event the queue has given up: the hourly run takes it up again, and in the end lets go of it. */
import { ProcessEnded, reply } from '../../local/platform/faults';
import { keptDocuments } from '../site/kept-documents';
import {
  openSimulation,
  PROJECT,
  simulate,
  sizeOf,
  undisturbedEnding,
  type Ending,
  type Simulation,
} from './simulated';

const HOUR = 3_600_000;
/** In place of the 1,000 requests of `limits-async-events`. */
const MOST_PUSHES = 4;

let undisturbed: Ending;

beforeAll(async () => {
  simulate();
  undisturbed = await undisturbedEnding();
});

/** Every consumer dies, from one of its calls on, as often as the queue tries. */
async function dieFrom(app: Simulation, call: number): Promise<void> {
  let calls = 0;
  app.platform.faults = (_, next) => (calls++ < call ? next() : Promise.reject(new ProcessEnded()));
  await app.settle();
  app.platform.faults = null;
  expect(app.platform.queue.size).toBe(0);
}

async function anHourLater(app: Simulation): Promise<void> {
  jest.setSystemTime(Date.now() + HOUR);
  await app.works(app.platform.runScheduled());
}

test.each([
  ['before it was planned', 0, 'planning'],
  ['in the middle of its parts', 60, 'running'],
] as const)('%s: it goes on where it was', async (_, call, status) => {
  const app = openSimulation();
  await app.start(PROJECT);
  await dieFrom(app, call);
  expect(await app.progress(PROJECT)).toMatchObject({ status });
  await anHourLater(app);
  await app.settle();
  expect(await app.ending()).toEqual(undisturbed);
});

test('where the queue takes no more of what one invocation began, the next hourly run begins anew', async () => {
  const app = openSimulation();
  // Too few for one scan at first, and then for those of all projects at once.
  let left = 1;
  let refused = 0;
  app.platform.faults = (call, next) => {
    if (call.kind !== 'queue' || left-- > 0) return next();
    refused += 1;
    return Promise.resolve(reply(405, {}, { message: 'Too many of one invocation' }));
  };
  await app.start(PROJECT);
  await app.settle();
  expect(refused).toBeGreaterThan(0);
  expect((await app.progress(PROJECT))?.status).not.toBe('done');
  for (let hours = 0; hours < 6; hours++) {
    left = MOST_PUSHES;
    await anHourLater(app);
    await app.settle();
  }
  expect(await app.ending()).toEqual(undisturbed);
});

test('a scan that still works is left alone', async () => {
  const app = openSimulation();
  await app.start(PROJECT);
  await app.works(app.platform.runScheduled());
  const waiting = app.platform.queue.size;
  await app.works(app.platform.runScheduled());
  expect(app.platform.queue.size).toBe(waiting);
  await app.settle();
  expect(await app.ending()).toEqual(undisturbed);
});

test('one that gets nowhere is given up and says so; the next day begins another, which ends well', async () => {
  const app = openSimulation();
  await app.start(PROJECT);
  let hours = 0;
  for (; (await app.progress(PROJECT))?.status === 'planning'; hours++) {
    expect(hours).toBeLessThan(12);
    await dieFrom(app, 0);
    await anHourLater(app);
  }
  expect(hours).toBeGreaterThan(3);
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'failed', problem: 'no-answer' });
  jest.setSystemTime(Date.now() + 24 * HOUR);
  await anHourLater(app);
  await app.settle();
  expect(await app.progress(PROJECT)).toMatchObject({
    status: 'done',
    problem: null,
    done: sizeOf(app),
  });
});

test('what is wrong with one project keeps no other from its scan', async () => {
  const app = openSimulation();
  await app.works(app.platform.runScheduled());
  await app.settle();
  const scanned = (): string[] =>
    keptDocuments(app.store)
      .filter(
        ({ key, body }) =>
          key.includes('scan:') && isOfToday((body as { startedAt: string }).startedAt),
      )
      .map(({ key }) => key);
  const all = scanned();
  expect(all.length).toBeGreaterThan(1);
  jest.setSystemTime(Date.now() + 24 * HOUR);
  expect(scanned()).toEqual([]);
  app.platform.faults = (call, next) =>
    call.kind === 'storage' ? failingFor(PROJECT, next) : next();
  await app.works(app.platform.runScheduled());
  app.platform.faults = null;
  await app.settle();
  const others = all.filter((key) => !key.includes(PROJECT));
  expect(others).toHaveLength(all.length - 1);
  expect(scanned()).toEqual(others);
});

function isOfToday(startedAt: string): boolean {
  return Date.now() - Date.parse(startedAt) < HOUR;
}

/** An answer of storage about a project is lost; faults see no bodies of requests, so it is known by what comes back. */
async function failingFor(projectId: string, next: () => Promise<Response>): Promise<Response> {
  const answer = await next();
  const text = await answer.clone().text();
  if (text.includes(`scan:${projectId}`)) throw new TypeError('fetch failed');
  return answer;
}
