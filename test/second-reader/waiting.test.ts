/** Issues that wait for a second reader: the newest first, however many there are, and none lost where a run ends in the middle. */
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { NOW, simulate } from '../background/simulated';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { DOUBTFUL, openReader, openScannedReader, PROJECT, type ReaderApp } from './reader-app';
import { rightAbout, scripted } from './scripted-models';

beforeAll(simulate);

const KEY = `to-read:${PROJECT}`;
const ON = { reads: true, lifts: false };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Waiting {
  ids: string[];
  taken: { ids: string[] };
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
  expect(left?.taken.ids).toContain(idOf(app));
  expect(waiting(app)?.taken.ids).toEqual([]);
  const [readings] = keptDocuments(app.store).filter(({ key }) => key === `reading:${idOf(app)}`);
  if (!readings) throw new Error('Nothing was read.');
  putDocument(app.store, { ...readings, body: { ...(readings.body as object), readings: {} } });
  putDocument(app.store, { key: KEY, revision: 1, body: left });
  const { length } = app.models.sent;
  jest.setSystemTime(Date.now() + DAY);
  await app.works(app.platform.runScheduled());
  await app.finish();
  expect(app.models.sent.length).toBeGreaterThan(length);
  expect(waiting(app)).toMatchObject({ ids: [], taken: { ids: [] } });
});

test('where the hour has no points for everybody’s names, reading waits for the next, and reads nobody before', async () => {
  const data = createSampleSite(NOW);
  const [person] = data.people;
  if (!person) throw new Error('Nobody is on the site.');
  for (let at = 0; at < 1500; at++)
    data.people.push({
      ...person,
      accountId: `many-${String(at)}`,
      displayName: `Many ${String(at)}`,
    });
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
  // One page of the hour before, and the two of all people.
  expect(pages()).toBe(3);
});
