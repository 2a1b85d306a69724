import { dayIn } from '../../src/contract/day';
import { readRoleMap } from '../../src/contract/role-map';
import { isTimeZone, timeZoneNamed } from '../../src/contract/time-zone';

const week = (timeZone: string) => ({ timeZone, days: [1], from: '09:00', to: '10:00' });
const takenInRoleMap = (zone: string) =>
  readRoleMap({ version: 1, questions: { workingWeek: week(zone) } }).ok;
const hasDays = (zone: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(dayIn(zone, Date.parse('2026-05-04T12:00:00Z')));
  } catch {
    return false;
  }
};

test.each([
  ['UTC', true],
  ['Europe/Berlin', true],
  ['europe/berlin', true],
  ['Etc/GMT+3', true],
  ['US/Pacific', true],
  ['Asia/Kolkata', true],
  ['Asia/Calcutta', true],
  ['Mars', false],
  ['Nowhere/City', false],
  ['Europe/Berlin ', false],
  ['undefined', false],
  ['', false],
])('whether %j is a time zone is the same wherever it is asked, and asked again', (zone, is) => {
  for (const _ of [1, 2]) {
    expect([isTimeZone(zone), timeZoneNamed(zone) !== null]).toEqual([is, is]);
    expect([takenInRoleMap(zone), hasDays(zone)]).toEqual([is, is]);
  }
});

test('a zone has one name, however it is spelt', () => {
  expect(timeZoneNamed('EUROPE/berlin')).toBe('Europe/Berlin');
});
