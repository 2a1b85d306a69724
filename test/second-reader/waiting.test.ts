/** Issues that wait for a second reader: the newest first, however many there are, and none lost where a run ends in the middle. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { NOW, openSimulation, simulate, type Simulation } from '../background/simulated';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { valueOf } from '../site/sample-app';
import { DOUBTFUL, openReader, openScannedReader, PROJECT, type ReaderApp } from './reader-app';
import { rightAbout, scripted } from './scripted-models';

beforeAll(simulate);

const KEY = `to-read:${PROJECT}`;
const ON = { reads: true, lifts: false };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Waiting {
  ids: string[];
  taken: { ids: string[]; until: number }[];
}

const waiting = ({ store }: ReaderApp): Waiting | undefined =>
  keptDocuments(store).find(({ key }) => key === KEY)?.body as Waiting | undefined;
const idOf = ({ site }: ReaderApp): string =>
  site.data.issues.find(({ key }) => key === DOUBTFUL)?.id ?? '';

test('one that is asked about when the list is full comes first on it', async () => {
  const app = await openScannedReader();
  await app.switchReader(ON);
  await app.finish();
  const ids = Array.from({ length: 5000 }, (_, at) => String(900_000 + at));
  const taken = { ids: [], until: 0 };
  const body = { ids, dueAt: Date.now() + DAY, taken };
  putDocument(app.store, { key: KEY, revision: 1, body });
  const path = `/issue/${DOUBTFUL}/comment`;
  const said = { body: prose('Any thoughts by somebody who knows the locks.') };
  expect((await as(app.site, accountIdOf('aylin')).post(path, said)).status).toBe(201);
  await app.settle();
  expect(waiting(app)?.ids).toHaveLength(5000);
  expect(waiting(app)?.ids.slice(0, 2)).toEqual([idOf(app), '900000']);
});

test('those that a run took and said nothing of wait again for the next day', async () => {
  const during: (Waiting | undefined)[] = [];
  const answer = rightAbout({});
  const models = scripted((seen) => {
    during.push(waiting(app));
    return answer(seen);
  });
  const app = await openScannedReader({ models });
  await app.switchReader(ON);
  await app.finish();
  // Were the process to end while the model is asked, this is what it would leave behind.
  const left = during[0];
  expect(left?.taken.flatMap(({ ids }) => ids)).toContain(idOf(app));
  expect(waiting(app)?.taken).toEqual([]);
  const [readings] = keptDocuments(app.store).filter(({ key }) => key === `reading:${idOf(app)}`);
  if (!readings) throw new Error('Nothing was read.');
  putDocument(app.store, { ...readings, body: { ...(readings.body as object), readings: {} } });
  putDocument(app.store, { key: KEY, revision: 1, body: left });
  const { length } = app.models.sent;
  jest.setSystemTime(Date.now() + DAY);
  await app.works(app.platform.runScheduled());
  await app.finish();
  expect(app.models.sent.length).toBeGreaterThan(length);
  expect(waiting(app)).toMatchObject({ ids: [], taken: [] });
});

/** The sample with more people than it has. */
function siteOf(people: number): SiteData {
  const data = createSampleSite(NOW);
  const [person] = data.people;
  if (!person) throw new Error('Nobody is on the site.');
  for (let at = data.people.length; at < people; at++)
    data.people.push({
      ...person,
      accountId: `many-${String(at)}`,
      displayName: `Many ${String(at)}`,
    });
  return data;
}

async function called(app: Simulation, ...body: unknown[]): Promise<unknown> {
  const asked = valueOf(app.platform, { functionKey: 'api', body, accountId: null });
  return (await app.works(asked)).value;
}

test('what a run took waits again where it dies, although another has begun and ended since', async () => {
  const app = openSimulation();
  const now = Date.now();
  const add = (id: string) => called(app, 'addIssuesToRead', PROJECT, [id], { now, dueAt: now });
  const take = (at: number) => called(app, 'takeIssuesToRead', PROJECT, at);
  const [first, second, third] = ['1', '2', '3'] as const;
  await add(first);
  expect(await take(now)).toEqual([first]);
  await add(second);
  expect(await take(now + 60_000)).toEqual([second]);
  const ended = { took: [second], left: [] };
  await called(app, 'putBackIssuesToRead', PROJECT, ended, now + 120_000, 0);
  // Others who come and go put off nothing of it.
  await add(third);
  expect(await take(now + HOUR / 4)).toEqual([third]);
  expect(await take(now + HOUR / 2)).toEqual([first]);
  expect(await take(now + HOUR)).toEqual([first, third]);
});

describe('everybody’s names on a site of 5,000', () => {
  const MOST_AN_HOUR = 20_010;
  /** On the clock of the test, which goes on by itself. */
  const PAGE_MS = 2000;

  test.each([2, 3, 6, 12])(
    'are looked up in some project each hour, of %d that come at once, within the hour’s points',
    async (projects) => {
      const app = openSimulation({ data: siteOf(5000) });
      // A page of a thousand takes longer than a write to storage, so that all are at the same page together.
      app.platform.faults = async (call, next) => {
        if (call.path.includes('/users/search'))
          await new Promise((resolve) => setTimeout(resolve, PAGE_MS));
        return next();
      };
      let waits = projects;
      for (let hour = 0; waits > 0; hour++) {
        const before = app.site.meter.total;
        const now = NOW.getTime() + hour * HOUR;
        jest.setSystemTime(now);
        const runs = Array.from({ length: waits }, () => called(app, 'lookUpNames', now));
        const known = (await Promise.all(runs)).filter((kind) => kind === 'known');
        expect(known.length).toBeGreaterThan(0);
        waits -= known.length;
        // Who had to wait asks again before the hour is over.
        if (waits > 0) await called(app, 'lookUpNames', now + HOUR / 2);
        expect(app.site.meter.total - before).toBeLessThanOrEqual(MOST_AN_HOUR);
      }
    },
  );

  test('and a small site is not held up by what a large one would come to', async () => {
    const app = openSimulation();
    const kinds = [];
    for (let at = 0; at < 12; at++) kinds.push(await called(app, 'lookUpNames', Date.now()));
    const runs = Array.from({ length: 12 }, () => called(app, 'lookUpNames', Date.now()));
    expect(new Set([...kinds, ...(await Promise.all(runs))])).toEqual(new Set(['known']));
  });

  test('and where Jira does not tell them, no points are lost on it', async () => {
    const app = openSimulation();
    app.platform.faults = (call, next) =>
      call.path.includes('/users/search')
        ? Promise.resolve(new Response('{}', { status: 403 }))
        : next();
    for (let at = 0; at < 3; at++)
      expect(await called(app, 'lookUpNames', Date.now())).toBe('not-told');
  });
});

test('where the hour has no points for everybody’s names, reading waits for the next, and reads nobody before', async () => {
  const data = siteOf(1500);
  const askedAt: number[] = [];
  const answer = rightAbout({});
  const models = scripted((seen) => {
    askedAt.push(Date.now());
    return answer(seen);
  });
  const app = openReader({ data, models });
  await app.finish();
  const pages = (): number =>
    app.platform.invocations
      .flatMap(({ calls }) => calls)
      .filter(({ path }) => path.includes('/users/search')).length;
  const hour = Math.floor(Date.now() / HOUR);
  putDocument(app.store, { key: 'points-of-names', revision: 1, body: { hour, points: 19_998 } });
  await app.switchReader(ON);
  // The event comes back every quarter of an hour until there are points.
  await app.finish();
  expect(askedAt[0]).toBeGreaterThanOrEqual((hour + 1) * HOUR);
  expect(pages()).toBe(2);
});
