/** Whoever is named becomes "Person A": names, parts of names, ids and addresses, and no more of the text than that. */
import { NameIndex } from '../../src/second-reader/name-index';
import { PersonNames } from '../../src/second-reader/person-names';

const PEOPLE = [
  { accountId: '712020:mira', displayName: 'Mira Okafor' },
  { accountId: '5b10a2844c20165700ede21g', displayName: 'Ferhat Yılmaz' },
  { accountId: 'wmark', displayName: 'Mark Will' },
  { accountId: 'li', displayName: '李 小龙' },
  { accountId: 'anneke', displayName: 'Anneke de Vries' },
  { accountId: '712020:c1', displayName: 'Lopez, Clara' },
  { accountId: '712020:c2', displayName: 'Payments Team' },
];

function masked(text: string): string {
  const names = new PersonNames([new NameIndex(PEOPLE)]);
  let at = 0;
  let result = '';
  for (const { start, end, by } of names.in(text)) {
    result += `${text.slice(at, start)}<${by}>`;
    at = end;
  }
  return result + text.slice(at);
}

test.each([
  ['Mira Okafor decides.', '<Person A> decides.'],
  ['Okafor, Mira decides.', '<Person A> decides.'],
  ['MIRA OKAFOR and mira okafor', '<Person A> and <Person A>'],
  ['Mira decides, and Yilmaz agrees.', '<Person A> decides, and <Person B> agrees.'],
  ['That is Miras idea, and Mira’s turn.', 'That is <Person A> idea, and <Person A>’s turn.'],
  [
    '[~mokafor] or 712020:mira or mira.okafor@site.example',
    '<Person A> or <Person A> or <Person A>',
  ],
  ['Write to somebody.else@site.example or +49 40 123 4567.', 'Write to <somebody> or <somebody>.'],
  ['Will this do? Mark it, and mind the will.', 'Will this do? Mark it, and mind the will.'],
  ['I think Mark knows; did mira say so?', 'I think <Person A> knows; did <Person B> say so?'],
  ['the vries of today, and a clara sky', 'the vries of today, and a clara sky'],
  ['Clara, and lopez, clara', '<Person A>, and <Person A>'],
  [
    'The payments, and Payments alone, not the team.',
    'The payments, and <Person A> alone, not the team.',
  ],
  ['Hi Mark, thanks Will', 'Hi <Person A>, thanks <Person A>'],
  ['@somebody.new can you look?', '<somebody> can you look?'],
  ['Install @atlaskit/button please.', 'Install @atlaskit/button please.'],
  ['小龙说可以。', '<Person A>说可以。'],
  ['Anneke de Vries and Vries', '<Person A> and <Person A>'],
  ['The mirage is no admiral.', 'The mirage is no admiral.'],
  [
    'Version 1.2.3 of 2026-03-04, about 1 000 000.',
    'Version 1.2.3 of 2026-03-04, about 1 000 000.',
  ],
])('%s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test('letters go on behind Z', () => {
  const names = new PersonNames([]);
  const all = Array.from({ length: 28 }, (_, at) => names.of(String(at)));
  expect([all[0], all[25], all[26], all[27]]).toEqual([
    'Person A',
    'Person Z',
    'Person AA',
    'Person AB',
  ]);
  expect(names.of('0')).toBe('Person A');
  expect(names.of(null)).toBe('Somebody');
});
