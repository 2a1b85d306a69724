/** What `npm run texts` tells whoever translates: each kind of fault is found, and what is right is not. */
import { problemsBetween } from '../../scripts/text-problems';

const KEY = 'some.text';

function problems(text: string, english: string, language = 'de-DE'): string[] {
  return problemsBetween(new Map([[KEY, text]]), new Map([[KEY, english]]), language).map((one) =>
    one.replace(`${KEY}: `, ''),
  );
}

const COUNTED = '{count, plural, one {# gap} other {# gaps}}';

test.each<[string, string, string, RegExp]>([
  ['a text without words', '', 'Some words', /^is empty$/],
  ['a sentence left in English', 'Open the project first', 'Open the project first', /English$/],
  ['an argument that nobody gives', 'Von {who}', 'By {name}', /^has \{who\} where .*\{name\}$/],
  ['an argument left out', 'Von jemandem', 'By {name}', /^has no arguments where .*\{name\}$/],
  ['a number taken for words', '{count} offen', '{count, number} open', /^has \{count\} where/],
  ['a plural form left out', '{count, plural, other {# Lücken}}', COUNTED, /lacks "one"$/],
  [
    'a # where it says nothing',
    '{count, plural, one {{who, select, other {#}}} other {#{who, select, other {}}}}',
    '{count, plural, one {{who, select, other {}}} other {{who, select, other {}}}}',
    /^# in a choice/,
  ],
  [
    'a brace too many',
    'Das {field, select, other {Feld}}} da',
    '{field, select, other {}}',
    /brace/,
  ],
  ['a brace that is not closed', 'Von {name', 'By {name}', /^is no ICU message/],
  ['a form that no text uses', '{day, date}', '{day, date}', /^is no ICU message/],
])('finds %s', (_, text, english, told) => {
  expect(problems(text, english)).toEqual([expect.stringMatching(told)]);
});

test.each([
  ['{count, plural, one {# Lücke} other {# Lücken}}', COUNTED],
  ["Felder in Klammern '{' '}'", "Fields in braces '{' '}'"],
  ['{count, plural, other {# 件}}', COUNTED, 'ja-JP'],
  ['Product Owner', 'Product Owner'],
])('finds nothing in %s', (text, english, language = 'de-DE') => {
  expect(problems(text, english, language)).toEqual([]);
});

test('finds texts that are missing, and those that English has not', () => {
  const own = new Map([['old', 'Alt']]);
  expect(problemsBetween(own, new Map([['new', 'New']]), 'de-DE')).toEqual([
    'new: is missing',
    'old: English has no such text',
  ]);
});
