import type { WorkingWeek } from '../../src/contract/role-map';
import { workingHours } from '../../src/inspection/facts/working-time';

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
