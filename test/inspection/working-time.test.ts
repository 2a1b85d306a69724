import type * as zones from '@date-fns/tz';
import fc from 'fast-check';
import type { WorkingWeek } from '../../src/contract/role-map';
import { workingHours } from '../../src/inspection/facts/working-time';
import { runs } from '../long-run';

/** Counts what the library of time zones is asked. */
let asked = 0;
jest.mock('@date-fns/tz', () => {
  const library = jest.requireActual<typeof zones>('@date-fns/tz');
  return {
    TZDate: new Proxy(library.TZDate, {
      construct: (target, given: [number, string]) => {
        asked += 1;
        return new target(...given);
      },
    }),
    tzOffset: (...given: Parameters<typeof zones.tzOffset>) => {
      asked += 1;
      return library.tzOffset(...given);
    },
    tzScan: (...given: Parameters<typeof zones.tzScan>) => {
      asked += 1;
      return library.tzScan(...given);
    },
  };
});

const berlin: WorkingWeek = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
};
const always: WorkingWeek = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5, 6, 7],
  from: '00:00',
  to: '24:00',
};
const santiago: WorkingWeek = { ...always, timeZone: 'America/Santiago', days: [7] };
/** Its hours begin when the autumn clock shows two for the first time. */
const early: WorkingWeek = { ...always, from: '02:00', to: '10:00' };
/** Its hours end when the autumn clock of Cairo shows eleven for the first time. */
const late: WorkingWeek = { ...always, timeZone: 'Africa/Cairo', from: '07:00', to: '23:00' };
const dubai: WorkingWeek = {
  timeZone: 'Asia/Dubai',
  days: [7, 1, 2, 3, 4],
  from: '08:30',
  to: '16:30',
};

test.each<[string, string, string, WorkingWeek, number]>([
  ['within one day', '2026-03-03T09:00Z', '2026-03-03T11:30Z', berlin, 2.5],
  ['from before opening', '2026-03-03T05:00Z', '2026-03-03T09:00Z', berlin, 1],
  ['past closing', '2026-03-03T15:00Z', '2026-03-03T22:00Z', berlin, 1],
  ['over one night', '2026-03-03T15:00Z', '2026-03-04T09:00Z', berlin, 2],
  ['over a weekend', '2026-03-06T15:00Z', '2026-03-09T09:00Z', berlin, 2],
  ['within a weekend', '2026-03-07T09:00Z', '2026-03-08T15:00Z', berlin, 0],
  ['a whole week', '2026-03-02T08:00Z', '2026-03-09T08:00Z', berlin, 40],
  ['ten years', '2015-06-01T07:00Z', '2025-06-02T07:00Z', berlin, 2610 * 8],
  ['the zone decides which day it is', '2026-03-05T22:00Z', '2026-03-08T05:30Z', dubai, 1],
  ['over the spring change of the clock', '2026-03-27T16:00Z', '2026-03-30T08:00Z', berlin, 1],
  ['a night in spring is an hour short', '2026-03-28T12:00Z', '2026-03-29T12:00Z', always, 24],
  ['whole days over the spring change', '2026-03-27T23:00Z', '2026-03-30T22:00Z', always, 71],
  ['whole days over the autumn change', '2026-10-23T22:00Z', '2026-10-26T23:00Z', always, 73],
  ['a day that begins at one', '2026-09-05T00:00Z', '2026-09-08T00:00Z', santiago, 23],
  ['opens when the clock first shows it', '2025-10-26T00:00Z', '2025-10-26T09:00Z', early, 9],
  ['closes when the clock first shows it', '2025-10-30T04:00Z', '2025-10-31T00:00Z', late, 16],
  ['backwards is nothing', '2026-03-04T09:00Z', '2026-03-03T09:00Z', berlin, 0],
  ['no time is nothing', 'soon', '2026-03-03T09:00Z', berlin, 0],
])('%s', (_, from, to, week, hours) => {
  expect(workingHours(from, to, week)).toBeCloseTo(hours, 9);
});

const DAY = 86_400_000;
/** Clocks that are changed at night, at midnight, by half an hour, around Ramadan, by a whole day, and never. */
const ZONES = [
  ...['Europe/Berlin', 'America/Santiago', 'Africa/Cairo', 'Australia/Lord_Howe'],
  ...['Africa/Casablanca', 'Pacific/Apia', 'Asia/Kolkata'],
];
const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
const anyWeek: fc.Arbitrary<WorkingWeek> = fc
  .tuple(
    fc.constantFrom(...ZONES),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([timeZone, days, hours]) => {
    const [from = 0, to = 0] = hours.sort((one, other) => one - other).map((half) => half * 30);
    return { timeZone, days, from: clock(from), to: clock(to) };
  });

test('a long wait is as long as its days one after the other', () => {
  const start = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2027, 0) });
  const length = fc.integer({ min: DAY, max: 220 * DAY });
  fc.assert(
    fc.property(anyWeek, start, length, (week, from, milliseconds) => {
      const to = from + milliseconds;
      let dayByDay = 0;
      const hours = (a: number, b: number): number =>
        workingHours(new Date(a).toISOString(), new Date(b).toISOString(), week);
      // A piece of half a day holds no whole day.
      for (let at = from; at < to; at += DAY / 2) dayByDay += hours(at, Math.min(to, at + DAY / 2));
      expect(hours(from, to)).toBeCloseTo(dayByDay, 6);
    }),
    { numRuns: runs(8, 300) },
  );
});

test.each([
  ['around the clock', '00:00', '24:00'],
  ['in the day', '09:00', '17:00'],
])('what a time zone is asked does not grow with the wait of a week %s', (_, from, to) => {
  const week = { ...always, timeZone: 'Europe/Paris', from, to };
  const askedFor = (since: string): number => {
    const before = asked;
    workingHours(since, '2026-03-02T10:00:00.000Z', week);
    return asked - before;
  };
  const first = askedFor('1990-03-02T09:00:00.000Z');
  expect(askedFor('1990-03-02T09:00:00.000Z')).toBe(askedFor('2026-02-16T09:00:00.000Z'));
  // Each year is looked at once: its scan, and the few days around two changes.
  expect(first).toBeLessThan(38 * 60);
});
