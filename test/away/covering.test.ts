/** Who covers for whom: by the days of who is away, through covers who are away too, and never by what cannot be read. */
import fc from 'fast-check';
import { dayAfter, dayIn, dayWords, daysFrom } from '../../src/contract/day';
import { Covering } from '../../src/roles/covering';
import { readAbsencesIn, type Absence } from '../../src/storage/absences';

const absence = (person: string, cover: string | null, more: Partial<Absence> = {}): Absence => ({
  id: `${person}-${String(cover)}`,
  person,
  cover,
  from: '2026-05-01',
  until: '2026-05-04',
  timeZone: 'UTC',
  by: person,
  at: '2026-04-20T09:00:00.000Z',
  ...more,
});
const at = (time: string): number => Date.parse(time);
const MID = at('2026-05-02T12:00:00Z');

test.each([
  ['UTC', '2026-04-30T23:59:59Z', false],
  ['UTC', '2026-05-01T00:00:00Z', true],
  ['UTC', '2026-05-04T23:59:59Z', true],
  ['UTC', '2026-05-05T00:00:00Z', false],
  // In Berlin it is two hours later in May.
  ['Europe/Berlin', '2026-04-30T21:59:59Z', false],
  ['Europe/Berlin', '2026-04-30T22:00:00Z', true],
  ['Europe/Berlin', '2026-05-04T21:59:59Z', true],
  ['Europe/Berlin', '2026-05-04T22:00:00Z', false],
  // On Kiritimati the first of May is there first, in Honolulu last.
  ['Pacific/Kiritimati', '2026-04-30T10:00:00Z', true],
  ['Pacific/Honolulu', '2026-05-05T09:59:59Z', true],
  ['Pacific/Honolulu', '2026-05-05T10:00:00Z', false],
])('in %s somebody is away at %s: %s', (timeZone, time, isAway) => {
  const covering = new Covering([absence('ada', 'ben', { timeZone })], at(time));
  expect(covering.absenceOf('ada') !== undefined).toBe(isAway);
  expect(covering.coverOf('ada')).toBe(isAway ? 'ben' : null);
  expect(covering.coveredBy('ben')).toEqual(isAway ? ['ada'] : []);
  expect(covering.inPlaceOf(['ada', 'ben', 'cat'])).toEqual(
    isAway ? ['ben', 'cat'] : ['ada', 'ben', 'cat'],
  );
});

test('the days are right on the day on which clocks are changed', () => {
  const sunday = { from: '2026-03-29', until: '2026-03-29', timeZone: 'Europe/Berlin' };
  const isAway = (time: string): boolean =>
    new Covering([absence('ada', 'ben', sunday)], at(time)).absenceOf('ada') !== undefined;
  expect(isAway('2026-03-28T22:59:59Z')).toBe(false);
  expect(isAway('2026-03-28T23:00:00Z')).toBe(true);
  expect(isAway('2026-03-29T21:59:59Z')).toBe(true);
  expect(isAway('2026-03-29T22:00:00Z')).toBe(false);
});

test('for a cover who is away too, their own cover has the turn, only as long as they are away', () => {
  const chain = [
    absence('ada', 'ben', { until: '2026-05-10' }),
    absence('ben', 'cat', { from: '2026-05-02', until: '2026-05-03' }),
  ];
  const coverOn = (day: string): string | null =>
    new Covering(chain, at(`${day}T12:00:00Z`)).coverOf('ada');
  expect(coverOn('2026-05-01')).toBe('ben');
  expect(coverOn('2026-05-02')).toBe('cat');
  expect(new Covering(chain, MID).coveredBy('cat').sort()).toEqual(['ada', 'ben']);
  expect(new Covering(chain, MID).coveredBy('ben')).toEqual([]);
  expect(coverOn('2026-05-04')).toBe('ben');
});

test.each([
  ['two', [absence('ada', 'ben'), absence('ben', 'ada')]],
  ['three', [absence('ada', 'ben'), absence('ben', 'cat'), absence('cat', 'ada')]],
  ['one who names themself', [absence('ada', 'ada')]],
])('covers that lead round in a circle of %s cover for nobody', (_, absences) => {
  const covering = new Covering(absences, MID);
  for (const { person } of absences) {
    expect(covering.coverOf(person)).toBeNull();
    expect(covering.coveredBy(person)).toEqual([]);
    expect(covering.inPlaceOf([person])).toEqual([person]);
  }
});

test('where nobody covers the turn stays where it is', () => {
  const covering = new Covering([absence('ada', 'ben'), absence('ben', null)], MID);
  expect(covering.coverOf('ada')).toBeNull();
  expect(covering.inPlaceOf(['ada'])).toEqual(['ada']);
});

test('one person covers for several, each apart', () => {
  const covering = new Covering([absence('ada', 'cat'), absence('ben', 'cat')], MID);
  expect(covering.coveredBy('cat')).toEqual(['ada', 'ben']);
  expect(covering.inPlaceOf(['ada', 'ben'])).toEqual(['cat']);
});

const people = fc.constantFrom('ada', 'ben', 'cat', 'dan', 'eve');
const anyAbsences = fc.uniqueArray(
  fc.record({ person: people, cover: fc.option(people), days: fc.integer({ min: 0, max: 6 }) }),
  { selector: ({ person }) => person },
);

test('whatever is kept, a turn goes to nobody who is away, and each of the two sides says the same', () => {
  fc.assert(
    fc.property(anyAbsences, fc.integer({ min: 1, max: 9 }), (kept, day) => {
      const absences = kept.map(({ person, cover, days }) =>
        absence(person, cover, { until: dayAfter('2026-05-01', days) }),
      );
      const covering = new Covering(absences, at(`2026-05-0${day}T12:00:00Z`));
      for (const { person } of absences) {
        const cover = covering.coverOf(person);
        if (cover === null) continue;
        expect(covering.absenceOf(person)).toBeDefined();
        expect(covering.absenceOf(cover)).toBeUndefined();
        expect(covering.coveredBy(cover)).toContain(person);
      }
    }),
  );
});

test('nobody is away by what cannot be read, and what can be read beside it counts', () => {
  const good = absence('ada', 'ben');
  const broken = [
    null,
    'ada',
    { ...good, until: '2026-02-30' },
    { ...good, until: 'tomorrow' },
    { ...good, timeZone: 'Nowhere/At_All' },
    { ...good, person: '' },
    { ...good, cover: undefined },
  ];
  const stored = (absences: unknown) => ({ revision: 1, body: { absences } });
  expect(readAbsencesIn(stored([...broken, good]))).toEqual([good]);
  expect(readAbsencesIn(stored('none'))).toEqual([]);
  expect(readAbsencesIn({ revision: 0, body: undefined })).toEqual([]);
  expect(readAbsencesIn(undefined)).toEqual([]);
});

test('days are counted, moved and worded whatever the clock', () => {
  expect(daysFrom('2026-05-01', '2026-05-04')).toBe(4);
  expect(daysFrom('2026-05-04', '2026-05-01')).toBeLessThan(1);
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  expect(dayIn('Asia/Tokyo', at('2026-05-04T15:00:00Z'))).toBe('2026-05-05');
  expect(dayWords('2026-05-04', '2026-04-01', 'en-GB')).toBe('4 May');
  expect(dayWords('2027-01-04', '2026-12-20', 'de-DE')).toBe('4. Januar 2027');
});
