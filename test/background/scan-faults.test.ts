/** A scan that is disturbed at any of its steps ends as an undisturbed one does. */
import { cutShort, ProcessEnded, reply, type Faults } from '../../local/platform/faults';
import type { CallKind, PlatformCall } from '../../local/platform/journal';
import { count, LONG } from '../long-run';
import {
  atStep,
  openSimulation,
  PROJECT,
  simulate,
  sizeOf,
  type Ending,
  type Simulation,
} from './simulated';

/** One way to go wrong, and the calls that can go wrong so. */
interface Disturbance {
  kinds: readonly CallKind[];
  fault: Faults;
}

const ALL: readonly CallKind[] = ['jira', 'storage', 'queue'];
const answers =
  (status: number, headers?: Record<string, string>): Faults =>
  () =>
    Promise.resolve(reply(status, headers, { code: 'ON_PURPOSE', message: 'On purpose.' }));

const DISTURBANCES: Record<string, Disturbance> = {
  'the process is gone before the call': {
    kinds: ALL,
    fault: () => Promise.reject(new ProcessEnded()),
  },
  'the process is gone after the call': {
    kinds: ALL,
    fault: async (_, next) => {
      await next();
      throw new ProcessEnded();
    },
  },
  'the call is done and its answer is lost': {
    kinds: ALL,
    fault: async (_, next) => {
      await next();
      throw new TypeError('fetch failed');
    },
  },
  'no answer ever comes': { kinds: ['jira'], fault: () => new Promise(() => undefined) },
  'an answer is cut': { kinds: ['jira'], fault: async (_, next) => cutShort(await next()) },
  '401: the token ran out': { kinds: ['jira'], fault: answers(401) },
  '409': { kinds: ['jira'], fault: answers(409) },
  '429 for two seconds': { kinds: ALL, fault: answers(429, { 'retry-after': '2' }) },
  '429 for half an hour': { kinds: ['jira'], fault: answers(429, { 'retry-after': '1800' }) },
  '429 without a word on how long': { kinds: ALL, fault: answers(429) },
  '500': { kinds: ALL, fault: answers(500) },
  '503': { kinds: ['jira'], fault: answers(503) },
};

let undisturbed: Ending;
let steps: PlatformCall[];

beforeAll(async () => {
  simulate();
  const app = openSimulation();
  const { faults, calls } = atStep(-1, (_, next) => next());
  app.platform.faults = faults;
  await app.scan(PROJECT);
  steps = [...calls];
  undisturbed = await app.ending();
});

/** Starts the scan as a person would: once more where it was not told that it began. */
async function begin(app: Simulation): Promise<void> {
  await app.start(PROJECT).catch(() => app.start(PROJECT));
}

test('what is compared is a whole scan, of several parts and batches', () => {
  const issues = sizeOf(openSimulation());
  expect(undisturbed).toMatchObject({
    progress: { status: 'done', done: issues, left: 0, problem: null },
    leftovers: [],
  });
  expect(undisturbed.snapshots).toHaveLength(1);
  expect(Object.values(undisturbed.findings).filter(Boolean)).toHaveLength(issues);
  expect(steps.length).toBeGreaterThan(150);
});

test.each(Object.entries(DISTURBANCES))(
  '%s: the scan ends as it would have',
  async (name, { kinds, fault }) => {
    const possible = steps.flatMap((call, place) => (kinds.includes(call.kind) ? [place] : []));
    expect(possible.length).toBeGreaterThan(3);
    // Each disturbance begins at another step, so that over all of them most steps are tried.
    const every = LONG ? 1 : Math.ceil(possible.length / 2);
    const first = Object.keys(DISTURBANCES).indexOf(name) % every;
    for (let index = first; index < possible.length; index += every) {
      const place = possible[index] ?? -1;
      const app = openSimulation();
      const { faults, calls } = atStep(place, fault);
      count('scans, each disturbed at another call or in another way');
      app.platform.faults = faults;
      await begin(app);
      await app.finish();
      app.platform.faults = null;
      expect({ place, path: calls[place]?.path, ...(await app.ending()) }).toEqual({
        place,
        path: calls[place]?.path,
        ...undisturbed,
      });
      await app.platform.close();
    }
  },
  LONG ? 3_600_000 : 300_000,
);
