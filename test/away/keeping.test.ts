/** How absences are kept: each change on what is there, thirty days after the end at most, and no longer than an account is open. */
import { reply } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { ABSENCES_KEY, type Absence } from '../../src/storage/absences';
import { silenceLog } from '../silent-log';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { openApp, valueOf, type App } from '../site/sample-app';

const [MIRA, JONAS, ANNEKE] = [accountIdOf('mira'), accountIdOf('jonas'), accountIdOf('anneke')];

const absence = (more: Partial<Absence> = {}): Absence => ({
  id: 'one',
  person: MIRA,
  cover: JONAS,
  from: '2026-05-01',
  until: '2026-05-04',
  timeZone: 'Europe/Berlin',
  by: MIRA,
  at: '2026-04-20T09:00:00.000Z',
  ...more,
});

let app: App;
const keep = (...absences: unknown[]): void => {
  putDocument(app.store, { key: ABSENCES_KEY, revision: 1, body: { absences } });
};
const kept = (): Absence[] => {
  const found = keptDocuments(app.store).find(({ key }) => key === ABSENCES_KEY);
  return (found?.body as { absences: Absence[] } | undefined)?.absences ?? [];
};
const run = (functionKey: string) =>
  valueOf(app.platform, { functionKey, body: {}, accountId: null });

beforeEach(() => {
  silenceLog();
  app = openApp({ data: createSampleSite(new Date()) });
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('an absence is forgotten when it has been over for thirty days, where the person is, and not before', async () => {
  keep(absence(), absence({ id: 'two', until: '2026-05-20', timeZone: 'Pacific/Kiritimati' }));
  const goTo = (time: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(time));
  // The fourth of May and thirty days is the third of June, which ends in Berlin at 22:00 UTC.
  goTo('2026-06-03T21:30:00Z');
  await run('hourly');
  expect(kept().map(({ id }) => id)).toEqual(['one', 'two']);
  goTo('2026-06-03T22:00:00Z');
  await run('hourly');
  expect(kept().map(({ id }) => id)).toEqual(['two']);
  // On Kiritimati it is fourteen hours later.
  goTo('2026-06-19T09:59:00Z');
  await run('hourly');
  expect(kept()).toHaveLength(1);
  goTo('2026-06-19T10:00:00Z');
  await run('hourly');
  expect(kept()).toEqual([]);
});

test('what another version of the app has written stays, whatever this one changes', async () => {
  const old = absence({ id: 'old', from: '2020-01-01', until: '2020-01-01' });
  const newer = { ...absence({ id: 'newer' }), until: { day: '2026-05-04', half: 'morning' } };
  const more = { ...absence({ id: 'more', until: '2099-01-01' }), substitute: 'a later word' };
  keep(old, newer, more);
  await run('hourly');
  expect(kept()).toEqual([more, newer]);
});

test('a storage that does not answer ends no hourly run, and the next one forgets', async () => {
  keep(absence({ until: '2020-01-01', from: '2020-01-01' }));
  let isBroken = true;
  app.platform.faults = (call, ask) =>
    isBroken && call.kind === 'storage' ? Promise.resolve(reply(503)) : ask();
  await run('hourly').catch(() => undefined);
  expect(kept()).toHaveLength(1);
  isBroken = false;
  await run('hourly');
  expect(kept()).toEqual([]);
});

test('who is away, who covers and who entered it are reported, with when that was', async () => {
  keep(absence({ by: ANNEKE }));
  await run('personal-data');
  const reported = app.platform.privacy.reports.flat();
  for (const accountId of [MIRA, JONAS, ANNEKE])
    expect(reported.map((one) => one.accountId)).toContain(accountId);
  expect(reported.find(({ accountId }) => accountId === ANNEKE)?.updatedAt).toBe(absence().at);
});

test.each<[string, string, Partial<Absence>[]]>([
  ['of who is away goes with their absence, and no other', MIRA, [{ id: 'two', person: ANNEKE }]],
  [
    'of who covers leaves an absence without a cover',
    JONAS,
    [
      { id: 'one', cover: null },
      { id: 'two', cover: null, person: ANNEKE },
    ],
  ],
  [
    'of who entered it leaves an absence that nobody known entered',
    ANNEKE,
    [{ id: 'one', by: null }],
  ],
])('a closed account %s', async (_, closed, left) => {
  keep(
    absence({ by: closed === ANNEKE ? ANNEKE : MIRA }),
    absence({ id: 'two', person: ANNEKE, by: ANNEKE }),
  );
  app.platform.privacy.closed.add(closed);
  await run('personal-data');
  expect(JSON.stringify(kept())).not.toContain(closed);
  expect(kept()).toHaveLength(left.length);
  for (const [at, one] of left.entries()) expect(kept()[at]).toMatchObject(one);
});

test('an absence that this version cannot read is forgotten with a closed account all the same', async () => {
  keep({ ...absence(), until: 'whenever' }, absence({ id: 'two', person: ANNEKE, by: ANNEKE }));
  app.platform.privacy.closed.add(MIRA);
  await run('personal-data');
  expect(JSON.stringify(kept())).not.toContain(MIRA);
  expect(kept()).toHaveLength(1);
});
