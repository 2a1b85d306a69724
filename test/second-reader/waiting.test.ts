/** Issues that wait for a second reader: the newest first, however many there are, and none lost where a run ends in the middle. */
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { simulate } from '../background/simulated';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { DOUBTFUL, openScannedReader, PROJECT, type ReaderApp } from './reader-app';
import { rightAbout, scripted } from './scripted-models';

beforeAll(simulate);

const KEY = `to-read:${PROJECT}`;
const ON = { reads: true, lifts: false };
const DAY = 24 * 3_600_000;

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
  await app.setting('settings.switchSecondReader', ON);
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
  await app.setting('settings.switchSecondReader', ON);
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
