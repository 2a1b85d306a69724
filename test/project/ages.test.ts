/** How ages are told: exact while that helps, and in the larger unit where it does not. */
import { hoursWords } from '../../src/duties/messages';
import { relativeAge } from '../../static/src/shared/relative-age';
import { t } from '../english';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each<[string, number]>([
  ['now', 0],
  ['now', 59],
  ['1 minute ago', MINUTE],
  ['59 minutes ago', HOUR - 1],
  ['1 hour ago', HOUR],
  ['23 hours ago', DAY - 1],
  ['yesterday', DAY],
  ['2 days ago', 2 * DAY],
  ['13 days ago', 14 * DAY - 1],
  ['2 weeks ago', 14 * DAY],
  ['8 weeks ago', 59 * DAY],
  ['2 months ago', 61 * DAY],
  ['24 months ago', 2 * 365 * DAY - 1],
  ['2 years ago', 2 * 365 * DAY],
])('%s', (words, seconds) => {
  expect(relativeAge(-seconds, 'en')).toBe(words);
});

test('what is to come is told the same way', () => {
  expect(relativeAge(2 * HOUR, 'en')).toBe('in 2 hours');
  expect(relativeAge(-13 * DAY, 'de')).toBe('vor 13 Tagen');
});

test.each<[string, number]>([
  ['less than a working hour', 0.9],
  ['1 working hour', 1],
  ['7 working hours', 7.9],
  ['1 working day', 8],
  ['60 working days', 60 * 8],
  ['about 3 months', 61 * 8],
  ['about 24 months', 24 * 21 * 8],
  ['about 10 years', 2624 * 8],
])('%s of working time', (words, hours) => {
  expect(hoursWords(hours, t)).toBe(words);
});
