/** Who may say that somebody is away, and of what the app makes sure before it keeps that. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import type { AbsencesAnswer, KnownAbsence, ShownAbsence } from '../../src/contract/away';
import { dayAfter } from '../../src/contract/day';
import type { GlobalPayload } from '../../src/contract/global-page';
import { ABSENCES_KEY, type Absence } from '../../src/storage/absences';
import { failureSaid } from '../english';
import { openGlobalApp, type GlobalApp } from '../global/global-app';
import { silenceLog } from '../silent-log';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { CAST, siteWithCast } from '../trust/cast';

type Setting = GlobalPayload<'global.setAbsence'>;

const TODAY = new Date().toISOString().slice(0, 10);
const day = (days: number): string => dayAfter(TODAY, days);
const setting = (more: Partial<Setting> = {}): Setting => ({
  of: null,
  was: null,
  from: TODAY,
  until: day(3),
  cover: CAST.manager,
  ...more,
});

const NOT_THERE: KnownAbsence = {
  ...{ id: 'a'.repeat(16), from: TODAY, until: day(3), cover: null },
};

let data: SiteData;
let app: GlobalApp;
beforeEach(() => {
  silenceLog();
  data = siteWithCast();
  app = openGlobalApp(data);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const kept = (): Absence[] => {
  const found = keptDocuments(app.store).find(({ key }) => key === ABSENCES_KEY);
  return (found?.body as { absences: Absence[] } | undefined)?.absences ?? [];
};
const set = (more: Partial<Setting> = {}, who: string = CAST.owner): Promise<AbsencesAnswer> =>
  app.ask(who, 'global.setAbsence', setting(more));
const known = ({ id, from, until, cover }: KnownAbsence): KnownAbsence => ({
  ...{ id, from, until, cover },
});
const remove = (one: KnownAbsence, who: string = CAST.owner): Promise<AbsencesAnswer> =>
  app.ask(who, 'global.removeAbsence', { of: null, was: known(one) });
async function refused(more: Partial<Setting>, who: string = CAST.owner): Promise<string> {
  const before = JSON.stringify(kept());
  const { answer } = await app.send(who, 'global.setAbsence', setting(more));
  if (answer.ok) throw new Error('It was not refused.');
  expect(failureSaid(answer.failure)).toMatch(/^[A-Z].{20,}\.$/s);
  expect(JSON.stringify(kept())).toBe(before);
  return answer.failure.reason;
}
const onlyOne = ({ absences }: AbsencesAnswer): ShownAbsence => {
  const [one, ...others] = absences;
  if (!one || others.length > 0) throw new Error(`${absences.length} absences, not one.`);
  return one;
};

test('a person says from when to when they are away and who covers; the page then begins with it', async () => {
  const answer = await set();
  expect(onlyOne(answer)).toMatchObject({
    ...{ from: TODAY, until: day(3), cover: CAST.manager, by: CAST.owner },
    ...{ state: 'now', coverAway: false, timeZone: 'UTC' },
  });
  expect(Object.keys(answer.people).sort()).toEqual([CAST.manager, CAST.owner].sort());
  expect(answer.mayForOthers).toBe(false);
  const own = await app.ask(CAST.owner, 'global.load', {});
  expect(own).toMatchObject({ awayUntil: day(3), covering: 0 });
  expect(await app.ask(CAST.manager, 'global.load', {})).toMatchObject({
    awayUntil: null,
    covering: 1,
  });
  const { covers } = await app.ask(CAST.manager, 'global.absences', { of: null });
  expect(covers).toEqual([{ person: CAST.owner, from: TODAY, until: day(3), by: CAST.owner }]);
});

test('the same once more is done already, for the answer may have been lost on its way', async () => {
  const first = await app.ask(CAST.owner, 'global.setAbsence', setting());
  const again = await app.ask(CAST.owner, 'global.setAbsence', setting());
  expect(again.absences).toEqual(first.absences);
});

test('the days are those of the place where the person is', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-05-04T22:30:00Z'));
  // In Berlin the fifth of May has begun.
  const past = setting({ from: '2026-05-01', until: '2026-05-04' });
  const inBerlin = await app.send(CAST.owner, 'global.setAbsence', past, 'Europe/Berlin');
  expect(inBerlin.answer.ok).toBe(false);
  const inLisbon = await app.send(CAST.owner, 'global.setAbsence', past, 'Europe/Lisbon');
  if (!inLisbon.answer.ok) throw new Error('It was refused.');
  expect(inLisbon.answer.value).toMatchObject({ today: '2026-05-04', timeZone: 'Europe/Lisbon' });
  expect(onlyOne(inLisbon.answer.value)).toMatchObject({ state: 'now', timeZone: 'Europe/Lisbon' });
});

test('a zone that this runtime does not know is taken for UTC', async () => {
  const { answer } = await app.send(CAST.owner, 'global.setAbsence', setting(), 'Mars/Olympus');
  if (!answer.ok) throw new Error('It was refused.');
  expect(answer.value.timeZone).toBe('UTC');
});

test.each<[string, Partial<Setting>, string]>([
  ['the last day comes first', { from: day(3), until: day(2) }, 'away.order'],
  ['all of it is over', { from: day(-9), until: day(-1) }, 'away.past'],
  ['it takes more than a year', { until: day(366) }, 'away.long'],
  ['it begins in more than a year', { from: day(367), until: day(368) }, 'away.long'],
  ['people would cover for themselves', { cover: CAST.owner }, 'away.own-cover'],
  ['nobody has the account that covers', { cover: 'no-such-account' }, 'away.no-such-cover'],
  ['the account that covers is closed', { cover: CAST.inactive }, 'away.no-such-cover'],
  ['an absence is changed that is not there', { was: NOT_THERE }, 'away.gone'],
])('it is refused with a sentence where %s', async (_, more, reason) => {
  expect(await refused(more)).toBe(reason);
});

test.each([
  ['a day that there is not', { from: '2026-02-30' }],
  ['no day at all', { until: 'soon' }],
  ['a time of day', { until: `${day(1)}T12:00:00Z` }],
])('%s is no absence', async (_, more) => {
  expect(await refused(more)).toBe('common.unknown-request');
});

test('an app and a customer of a help desk do not cover, and are not among those who can', async () => {
  for (const accountType of ['app', 'customer'] as const) {
    const accountId = `cast:${accountType}`;
    data.people.push({
      ...{ accountId, displayName: `Mechthild ${accountType}`, active: true, accountType },
      ...{ timeZone: 'UTC', colour: 'teal', groups: [] },
    });
    expect(await refused({ cover: accountId })).toBe('away.no-such-cover');
  }
  const { choices } = await app.ask(CAST.owner, 'global.findPeople', { query: 'Me', page: 0 });
  expect(JSON.stringify(choices)).not.toContain('Mechthild');
  const found = await app.ask(CAST.owner, 'global.findPeople', { query: 'Mi', page: 0 });
  expect(found.choices.map(({ accountId }) => accountId)).toContain(CAST.owner);
});

test('two absences of a person never have a day in common, whichever came first', async () => {
  await set({ from: day(5), until: day(8) });
  for (const [from, until] of [
    [5, 7],
    [1, 5],
    [8, 12],
    [6, 7],
    [1, 12],
  ] as const)
    expect(await refused({ from: day(from), until: day(until) })).toBe('away.overlap');
  await set({ from: day(1), until: day(4), cover: CAST.developer });
  const { absences } = await set({ from: day(9), until: day(9), cover: null });
  expect(absences.map(({ from }) => from)).toEqual([day(1), day(5), day(9)]);
  expect(absences.at(-1)?.cover).toBeNull();
});

test('changing an absence may move it over its own days, not over those of another', async () => {
  const first = onlyOne(await set({ from: day(1), until: day(4) }));
  await set({ from: day(6), until: day(8) });
  expect(await refused({ was: known(first), from: day(2), until: day(6) })).toBe('away.overlap');
  const { absences } = await set({ was: known(first), from: day(2), until: day(5) });
  expect(absences.map(({ id, from }) => [id, from])[0]).toEqual([first.id, day(2)]);
  expect(kept()).toHaveLength(2);
});

test('what somebody changed since is neither written over nor removed, whoever knows it as it was', async () => {
  const first = onlyOne(await set());
  const changed = onlyOne(await set({ was: known(first), until: day(5) }));
  // Asked once more, as after an answer that was lost, it is done already.
  expect((await set({ was: known(first), until: day(5) })).absences).toEqual([changed]);
  const theirs = onlyOne(
    await set({ of: CAST.owner, was: known(changed), cover: CAST.developer }, CAST.siteAdmin),
  );
  // The way back from the change, and from the entry.
  for (const was of [changed, first].map(known)) {
    const days = { from: first.from, until: first.until, cover: first.cover };
    expect(await refused({ was, ...days })).toBe('away.changed-since');
    const { answer } = await app.send(CAST.owner, 'global.removeAbsence', { of: null, was });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  }
  expect((await app.ask(CAST.owner, 'global.absences', { of: null })).absences).toEqual([theirs]);
  // Whoever has seen it as it is now goes on from there.
  expect(onlyOne(await set({ was: known(theirs), until: day(1) })).until).toBe(day(1));
});

test('whoever saves the same days anew where they are now has the days of that place', async () => {
  const send = (was: KnownAbsence | null, zone: string) =>
    app.send(CAST.owner, 'global.setAbsence', setting({ from: day(2), was }), zone);
  const { answer } = await send(null, 'Europe/Berlin');
  if (!answer.ok) throw new Error(answer.failure.reason);
  await send(known(onlyOne(answer.value)), 'Asia/Tokyo');
  expect(kept()).toMatchObject([{ timeZone: 'Asia/Tokyo' }]);
});

test('of two who enter at the same time both are kept', async () => {
  await Promise.all([set({}, CAST.owner), set({ cover: CAST.owner }, CAST.developer)]);
  expect(
    kept()
      .map(({ person }) => person)
      .sort(),
  ).toEqual([CAST.owner, CAST.developer].sort());
});

test('of the same absence entered twice at once one is kept', async () => {
  const both = [setting(), setting()].map((one) => app.send(CAST.owner, 'global.setAbsence', one));
  const answers = await Promise.all(both);
  expect(answers.every(({ answer }) => answer.ok)).toBe(true);
  expect(kept()).toHaveLength(1);
});

test('a person has so many absences and no more, and a site as many as storage takes', async () => {
  for (let at = 0; at < 20; at++) await set({ from: day(at), until: day(at) });
  expect(await refused({ from: day(40), until: day(40) })).toBe('away.too-many');
  const [one] = kept();
  const many = Array.from({ length: 1_000 }, (_, at) => ({ ...one, person: `many:${at}` }));
  putDocument(app.store, { key: ABSENCES_KEY, revision: 30, body: { absences: many } });
  expect(await refused({})).toBe('away.full');
});

test('absences in the form of another version are not written over', async () => {
  const body = { format: 2, away: { [CAST.owner]: [{ from: TODAY }] } };
  putDocument(app.store, { key: ABSENCES_KEY, revision: 1, body });
  const { answer } = await app.send(CAST.owner, 'global.setAbsence', setting());
  expect(answer.ok).toBe(false);
  expect(keptDocuments(app.store).find(({ key }) => key === ABSENCES_KEY)?.body).toEqual(body);
  expect((await app.ask(CAST.owner, 'global.load', {})).awayUntil).toBeNull();
});

test('whoever is back early removes the absence; removing it again changes nothing', async () => {
  const own = onlyOne(await set());
  expect((await remove(own)).absences).toEqual([]);
  expect((await remove(own)).absences).toEqual([]);
  expect((await app.ask(CAST.owner, 'global.load', {})).awayUntil).toBeNull();
});

test('nobody changes or removes an absence of somebody else by its id', async () => {
  const theirs = onlyOne(await set());
  expect(await refused({ was: known(theirs), cover: CAST.owner }, CAST.developer)).toBe(
    'away.gone',
  );
  await remove(theirs, CAST.developer);
  expect(kept()).toHaveLength(1);
});

describe('for somebody else', () => {
  test('who administers the site may, and it says who entered it', async () => {
    const answer = await set({ of: CAST.owner }, CAST.siteAdmin);
    expect(onlyOne(answer)).toMatchObject({ by: CAST.siteAdmin, cover: CAST.manager });
    expect(answer).toMatchObject({ of: CAST.owner, mayForOthers: true });
    const own = await app.ask(CAST.owner, 'global.absences', { of: null });
    expect(onlyOne(own).by).toBe(CAST.siteAdmin);
    expect(own.people[CAST.siteAdmin]?.displayName).toBe('Rita Haupt');
  });

  test('the days are those of the person, and of who enters them where Jira keeps their zone back', async () => {
    const mira = data.people.find(({ accountId }) => accountId === CAST.owner);
    if (!mira) throw new Error('The owner has left.');
    mira.timeZone = 'Asia/Tokyo';
    const ofTokyo = await app.ask(CAST.siteAdmin, 'global.absences', { of: CAST.owner });
    expect(ofTokyo.timeZone).toBe('Asia/Tokyo');
    mira.timeZone = 'Nowhere/Told';
    const { answer } = await app.send(
      CAST.siteAdmin,
      'global.absences',
      { of: CAST.owner },
      'Europe/Paris',
    );
    expect(answer.ok && answer.value.timeZone).toBe('Europe/Paris');
  });

  test('who changes an absence leaves its days where the person is, also where Jira keeps their zone back', async () => {
    const mira = data.people.find(({ accountId }) => accountId === CAST.owner);
    if (!mira) throw new Error('The owner has left.');
    const send = (who: string, more: Partial<Setting>, zone: string) =>
      app.send(who, 'global.setAbsence', setting({ from: day(2), until: day(4), ...more }), zone);
    const own = await send(CAST.owner, {}, 'Asia/Tokyo');
    if (!own.answer.ok) throw new Error(own.answer.failure.reason);
    const was = known(onlyOne(own.answer.value));
    const { id } = was;
    mira.timeZone = 'Nowhere/Told';
    await send(CAST.siteAdmin, { of: CAST.owner, was, until: day(5) }, 'Europe/Paris');
    expect(kept()).toMatchObject([{ id, until: day(5), timeZone: 'Asia/Tokyo' }]);
    mira.timeZone = 'America/Lima';
    const moved = { ...was, until: day(5) };
    await send(CAST.siteAdmin, { of: CAST.owner, was: moved, until: day(6) }, 'Europe/Paris');
    expect(kept()).toMatchObject([{ id, until: day(6), timeZone: 'America/Lima' }]);
  });

  test.each(['manager', 'projectAdmin', 'otherAdmin', 'stranger'] as const)(
    'a %s may neither see, enter nor remove it, and storage is not changed',
    async (kind) => {
      const was = known(onlyOne(await set()));
      const of = CAST.owner;
      expect(await refused({ of, from: day(9), until: day(9) }, CAST[kind])).toBe(
        'away.only-admins',
      );
      const before = JSON.stringify(kept());
      const removing = await app.send(CAST[kind], 'global.removeAbsence', { of, was });
      const looking = await app.send(CAST[kind], 'global.absences', { of });
      for (const { answer, invocation } of [removing, looking]) {
        expect(answer).toMatchObject({ ok: false, failure: { reason: 'away.only-admins' } });
        expect(callsTo(invocation, 'jira').every(({ as }) => as === 'user')).toBe(true);
      }
      expect(JSON.stringify(kept())).toBe(before);
    },
  );

  test('nobody is entered who has left', async () => {
    expect(await refused({ of: CAST.inactive }, CAST.siteAdmin)).toBe('away.no-such-person');
    expect(await refused({ of: 'no-such-account' }, CAST.siteAdmin)).toBe('away.no-such-person');
  });

  test('whoever administered the site and does no more is refused at the next request', async () => {
    await set({ of: CAST.owner }, CAST.siteAdmin);
    const rita = data.people.find(({ accountId }) => accountId === CAST.siteAdmin);
    if (rita) rita.siteAdmin = false;
    expect(await refused({ of: CAST.owner, from: day(9), until: day(9) }, CAST.siteAdmin)).toBe(
      'away.only-admins',
    );
  });
});

test('it says whether the cover is away too, and no day of theirs', async () => {
  const theirs = [day(20), day(24)];
  await set({ from: day(20), until: day(24), cover: CAST.developer }, CAST.manager);
  const answer = await set({ until: day(300) });
  expect(onlyOne(answer).coverAway).toBe(true);
  for (const one of theirs) expect(JSON.stringify(answer)).not.toContain(one);
  expect(onlyOne(await set({ from: TODAY, until: day(1) }, CAST.developer)).coverAway).toBe(false);
});

test('what is over stays to be seen until it is forgotten', async () => {
  const { id } = onlyOne(await set({ until: TODAY }));
  const later = Date.parse(`${day(30)}T12:00:00Z`);
  jest.spyOn(Date, 'now').mockReturnValue(later);
  const { absences } = await app.ask(CAST.owner, 'global.absences', { of: null });
  expect(absences).toMatchObject([{ id, state: 'over' }]);
  expect((await app.ask(CAST.manager, 'global.absences', { of: null })).covers).toEqual([]);
});
