/** Runs of the second reader: what is never answered holds up nothing, and what was answered is kept and paid once, whatever happens. */
import type { SiteData } from '../../local/jira/model';
import { reply } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { NOW, simulate, withoutPast } from '../background/simulated';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import {
  ADMIN,
  DOUBTFUL,
  openReader,
  openScannedReader,
  PROJECT,
  VIEWER,
  type ReaderApp,
} from './reader-app';
import { calling, rightAbout, scripted, type Script } from './scripted-models';

beforeAll(simulate);

const ON = { reads: true, lifts: false };
const DAY = 24 * 3_600_000;
const RIGHT = rightAbout({});

const waiting = ({ store }: ReaderApp): string[] => {
  const kept = keptDocuments(store).find(({ key }) => key === `to-read:${PROJECT}`);
  return (kept?.body as { ids: string[] } | undefined)?.ids ?? [];
};

async function nextDay(app: ReaderApp): Promise<void> {
  jest.setSystemTime(Date.now() + DAY);
  await app.works(app.platform.runScheduled());
  await app.finish();
}

/** How often each request was sent. */
function timesAsked(app: ReaderApp): Map<string, number> {
  const times = new Map<string, number>();
  for (const { whole } of app.models.sent) times.set(whole, (times.get(whole) ?? 0) + 1);
  return times;
}

const REFUSED: Script = () => ({ status: 400, json: { code: 'BAD_REQUEST', message: 'no' } });

describe.each<[string, Script, number]>([
  ['one request that is refused', REFUSED, 1],
  ['one request that takes too long', () => new Promise(() => undefined), 1],
  ['whatever comes first', REFUSED, 3],
])('%s, always,', (_, refuse, many) => {
  test('is tried four times, and holds up nothing else beyond a day', async () => {
    const refused = new Set<string>();
    const models = scripted((seen) => {
      if (refused.size < many) refused.add(seen.whole);
      return refused.has(seen.whole) ? refuse(seen) : RIGHT(seen);
    });
    const app = await openScannedReader({ models });
    await app.switchReader(ON);
    await app.finish();
    if (many > 1) await nextDay(app);
    expect(waiting(app)).toEqual([]);
    const times = timesAsked(app);
    expect(times.size).toBeGreaterThan(many + 3);
    for (const [whole, asked] of times) expect(asked).toBe(refused.has(whole) ? 4 : 1);
    // Nor is it asked again, until somebody wants it read.
    const { length } = app.models.sent;
    await nextDay(app);
    expect(app.models.sent).toHaveLength(length);
  });
});

/** The sample, with one issue that has so many comments that each may ask something. */
function withComments(count: number): SiteData {
  const data = withoutPast(createSampleSite(NOW));
  const issue = data.issues.find(({ key }) => key === DOUBTFUL);
  if (!issue) throw new Error(`There is no ${DOUBTFUL}.`);
  const start = NOW.getTime() - 20 * DAY;
  issue.comments = Array.from({ length: count }, (_, place) => {
    const created = new Date(start + place * 60_000).toISOString();
    const body = prose(
      `Kierowcy mówią nam o tym na stacji numer ${String(place)}. ${'Rowerzyści rozmawiają o tym zawsze, gdy przejeżdżają obok, i chcieliby wiedzieć, czy zamek się otworzy. '.repeat(6)}`,
    );
    const authorId = accountIdOf(place % 2 === 0 ? 'andrij' : 'aylin');
    return { id: `9${String(place)}`, authorId, body, created, updated: created };
  });
  return data;
}

const ofLong = (app: ReaderApp) =>
  app.models.sent.filter(({ whole }) => whole.includes('Kierowcy')).map(({ whole }) => whole);

test('an issue that takes longer than a run is gone on with, and read once, in the background and by hand', async () => {
  const ANSWER_MS = 55_000;
  const answer: Script = async (seen) => {
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    const said = RIGHT(seen);
    return calling(said);
  };
  const app = openReader({ data: withComments(30), models: scripted(answer) });
  await app.scan(PROJECT);
  await app.switchReader(ON);
  await app.finish();
  const asked = ofLong(app);
  // A run has fifteen minutes.
  expect(asked.length * ANSWER_MS).toBeGreaterThan(900_000);
  expect(new Set(asked).size).toBe(asked.length);
  expect(waiting(app)).toEqual([]);
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  await app.finish();
  const again = ofLong(app).slice(asked.length);
  expect(again.length).toBeGreaterThanOrEqual(asked.length);
  expect(new Set(again).size).toBe(again.length);
});

test('a run that only looks for what there is to ask ends in time, and the next goes on', async () => {
  const LOOK_MS = 60_000;
  const app = await openScannedReader();
  await app.switchReader(ON);
  await app.finish();
  const { length } = app.platform.invocations;
  const ids = Array.from({ length: 400 }, (_, at) => String(900_000 + at));
  const body = { ids, dueAt: 0, taken: [] };
  putDocument(app.store, { key: `to-read:${PROJECT}`, revision: 1, body });
  app.platform.faults = async (call, next) => {
    if (call.path.includes('/bulkfetch')) await new Promise((done) => setTimeout(done, LOOK_MS));
    return next();
  };
  await nextDay(app);
  expect(waiting(app)).toEqual([]);
  const looks = app.platform.invocations
    .slice(length)
    .map(({ calls }) => calls.filter(({ path }) => path.includes('/bulkfetch')).length);
  // The last minute of fifteen is for writing down how far it came.
  expect(Math.max(...looks) * LOOK_MS).toBeLessThanOrEqual(840_000);
  expect(looks.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(20);
});

test.each([0, 2, 9])(
  'what was answered is kept where storage fails at write %d since the first request',
  async (place) => {
    const app = openReader({ data: withComments(30) });
    await app.scan(PROJECT);
    let writes = -1;
    app.platform.faults = async (call, next) => {
      const isAsking = app.models.sent.length > 0;
      if (!isAsking || !call.path.includes('/transaction') || ++writes !== place) return next();
      return reply(503, {}, { code: 'UNKNOWN', message: 'out of order' });
    };
    await app.switchReader(ON);
    await app.finish();
    expect(writes).toBeGreaterThan(place);
    expect(ofLong(app).length).toBeGreaterThan(3);
    expect(new Set(timesAsked(app).values())).toEqual(new Set([1]));
    expect(waiting(app)).toEqual([]);
  },
);

test('nothing is kept of an issue that was deleted while the reader was asked', async () => {
  const app = await openScannedReader();
  const id = app.site.data.issues.find(({ key }) => key === DOUBTFUL)?.id ?? '';
  let isDeleted = false;
  app.models.script = async (seen) => {
    if (seen.whole.includes('beside') && !isDeleted) {
      isDeleted = true;
      await as(app.site, ADMIN).delete(`/issue/${DOUBTFUL}`);
    }
    return calling(RIGHT(seen));
  };
  await app.switchReader(ON);
  await app.finish();
  expect(isDeleted).toBe(true);
  expect(app.kept('reading:').length).toBeGreaterThan(0);
  expect(app.kept('reading:')).not.toContain(`reading:${id}`);
});

test('nobody’s name is read where the day has no request left', async () => {
  process.env['SECOND_READER_REQUESTS_A_DAY'] = '1';
  try {
    const app = await openScannedReader();
    await app.switchReader(ON);
    await app.works(app.settle());
    const lists = (): number =>
      app.platform.invocations
        .flatMap(({ calls }) => calls)
        .filter(({ path }) => path.includes('/users/search')).length;
    expect([app.models.sent.length, lists()]).toEqual([1, 1]);
    await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
    await app.works(app.platform.runScheduled());
    await app.works(app.settle());
    expect([app.models.sent.length, lists()]).toEqual([1, 1]);
  } finally {
    delete process.env['SECOND_READER_REQUESTS_A_DAY'];
  }
});
