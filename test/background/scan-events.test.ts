/** Events of a scan that come twice, late or in any order, a Jira that refuses for long, and people who press buttons. */
import fc from 'fast-check';
import { reply } from '../../local/platform/faults';
import { BATCH_SIZES } from '../../src/background/scan/batch-sizes';
import { count, LONG, pick, runs } from '../long-run';
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

let undisturbed: Ending;

beforeAll(async () => {
  simulate();
  undisturbed = await undisturbedEnding();
});

/** What the queue delivered, in order. */
type Delivered = { body: { kind: string } };

test('every event that is delivered twice changes nothing', async () => {
  let twice = 0;
  const app = openSimulation({
    deliverTwice: () => {
      twice += 1;
      return true;
    },
  });
  await app.scan(PROJECT);
  expect(twice).toBeGreaterThan(4);
  expect(await app.ending()).toEqual(undisturbed);
});

/** Delivers an event once more, as if the queue had kept it. */
async function deliver(app: Simulation, event: Delivered): Promise<void> {
  count('events that came once more');
  const functionKey = ['plan', 'part'].includes(event.body.kind) ? 'scan' : 'check';
  await app.works(app.platform.invoke({ functionKey, body: event, accountId: null }));
}

test(
  'events that come once more in any order, in the middle of the scan and after its end, change nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        async (amid, after) => {
          const delivered: Delivered[] = [];
          const again = [...amid];
          const app = openSimulation({
            deliverTwice: (event) => {
              delivered.push(event as Delivered);
              return false;
            },
          });
          const old = (place: number): Delivered | undefined => delivered[place % delivered.length];
          await app.start(PROJECT);
          app.platform.faults = async (_, next) => {
            // Between two calls of the scan, as another consumer would.
            const place = delivered.length > 0 ? again.shift() : undefined;
            const event = place === undefined ? undefined : old(place);
            if (event) void deliver(app, event);
            return next();
          };
          await app.finish();
          app.platform.faults = null;
          for (const place of after) {
            const event = old(place);
            if (event) await deliver(app, event);
          }
          await app.finish();
          expect(await app.ending()).toEqual(undisturbed);
        },
      ),
      { numRuns: runs(3, 200) },
    );
  },
  LONG ? 3_600_000 : 300_000,
);

/** How many calls a plan makes, about. */
const CALLS_OF_A_PLAN = 24;

test('of two plans at once, which cut the project differently, one counts', async () => {
  const places = Array.from({ length: CALLS_OF_A_PLAN }, (_, place) => place);
  // The second plan comes between the count and the writing most of all.
  for (const place of LONG ? places : [12, 18]) {
    const app = openSimulation();
    await app.start(PROJECT);
    const [event] = app.store.table<{ body: object }>('queue-events').entries();
    const { part } = BATCH_SIZES;
    BATCH_SIZES.part = part / 2;
    let calls = 0;
    app.platform.faults = async (_, next) => {
      if (calls++ === place) {
        BATCH_SIZES.part = part;
        const body = { body: event?.value.body };
        await app.platform.invoke({ functionKey: 'scan', body, accountId: null });
      }
      return next();
    };
    await app.finish();
    BATCH_SIZES.part = part;
    expect({ place, ...(await app.ending()) }).toEqual({ place, ...undisturbed });
  }
});

test.each([
  ['at the beginning', 0],
  ['in the middle', 40],
])(
  'a quarter of an hour in which Jira refuses everything, %s, puts the scan off',
  async (_, from) => {
    const all: Record<string, string>[] = [{}, { 'retry-after': '30' }];
    for (const headers of pick(all, 1, from === 0 ? 0 : 1)) {
      const app = openSimulation();
      await app.start(PROJECT);
      let calls = 0;
      let until: number | null = null;
      let refused = 0;
      app.platform.faults = (call, next) => {
        if (call.kind !== 'jira') return next();
        calls += 1;
        if (calls > from) until ??= Date.now() + 15 * 60_000;
        if (until === null || Date.now() >= until) return next();
        refused += 1;
        return Promise.resolve(reply(429, headers));
      };
      await app.finish();
      expect(await app.ending()).toEqual(undisturbed);
      // Whoever is refused must not come back all the time, nor wait until it is over.
      expect(refused).toBeGreaterThan(2);
      expect(refused).toBeLessThan(300);
    }
  },
);

test('a scan whose place in the search Jira forgets reads that part once more', async () => {
  let asked = 0;
  let forgotten = 0;
  for (let place = 0; place < 8; place += 2) {
    const app = openSimulation();
    const request = app.site.request.bind(app.site);
    let seen = 0;
    jest.spyOn(app.site, 'request').mockImplementation((asking) => {
      const goesOn = String(asking.body).includes('"nextPageToken"');
      if (goesOn) asked += 1;
      if (!goesOn || seen++ !== place) return request(asking);
      forgotten += 1;
      const errorMessages = ['The provided next page token is invalid or has expired.'];
      return Promise.resolve({ status: 400, json: { errorMessages, errors: {} }, headers: {} });
    });
    await app.scan(PROJECT);
    expect(await app.ending()).toEqual(undisturbed);
  }
  expect(forgotten).toBe(4);
  expect(asked).toBeGreaterThan(forgotten);
});

test('however long a part is, no more is held at once than a batch of pages', async () => {
  const whole = jest.replaceProperty(BATCH_SIZES, 'part', 1_000);
  const app = openSimulation();
  const kept = (): number => {
    const parts = keptDocuments(app.store).filter(({ key }) => key.includes('scan-part:'));
    expect(parts.length).toBeLessThanOrEqual(1);
    return (parts[0]?.body as { done: number } | undefined)?.done ?? 0;
  };
  const progress = new Set<number>();
  app.platform.faults = (call, next) => {
    if (call.path.endsWith('/search/jql')) progress.add(kept());
    return next();
  };
  await app.scan(PROJECT);
  whole.restore();
  const issues = sizeOf(app);
  const held = BATCH_SIZES.page * BATCH_SIZES.batch;
  const batches = Array.from({ length: Math.ceil(issues / held) }, (_, at) => at * held);
  expect([...progress]).toEqual([...batches, issues]);
});

test('there is one scan a project at a time, however many people start it', async () => {
  const app = openSimulation();
  const started = await Promise.all([1, 2, 3, 4].map(() => app.start(PROJECT)));
  expect(new Set(started.map((progress) => progress?.startedAt)).size).toBe(1);
  let searches = 0;
  app.platform.faults = (call, next) => {
    if (call.path.includes('/search/jql')) searches += 1;
    return next();
  };
  await app.finish();
  const alone = openSimulation();
  let searchesAlone = 0;
  alone.platform.faults = (call, next) => {
    if (call.path.includes('/search/jql')) searchesAlone += 1;
    return next();
  };
  await alone.scan(PROJECT);
  expect(searches).toBe(searchesAlone);
  expect(await app.ending()).toEqual(undisturbed);
});

test('a scan that could not be handed to the queue begins when it is started once more', async () => {
  const app = openSimulation();
  app.platform.faults = (call, next) =>
    call.kind === 'queue' ? Promise.resolve(reply(500)) : next();
  await expect(app.start(PROJECT)).rejects.toThrow();
  app.platform.faults = null;
  await app.settle();
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'planning' });
  await app.start(PROJECT);
  await app.settle();
  expect(await app.ending()).toEqual(undisturbed);
});

test('a scan that is stopped writes nothing more, says so, and can be started anew', async () => {
  const app = openSimulation();
  await app.start(PROJECT);
  let writes = 0;
  const stopping: Promise<unknown>[] = [];
  app.platform.faults = (call, next) => {
    if (call.path.includes('/properties/multi')) writes += 1;
    // As soon as the first findings are written.
    if (writes === 1 && stopping.length === 0) stopping.push(app.cancel(PROJECT));
    return next();
  };
  await app.settle();
  await Promise.all(stopping);
  app.platform.faults = null;
  const stopped = await app.ending();
  expect(stopped.progress).toMatchObject({ status: 'cancelled', problem: null });
  expect(stopped.snapshots).toEqual([]);
  const checked = Object.values(stopped.findings).filter(Boolean).length;
  expect(checked).toBeGreaterThan(0);
  expect(checked).toBeLessThan(sizeOf(app));
  await app.scan(PROJECT);
  expect(await app.ending()).toEqual(undisturbed);
});
