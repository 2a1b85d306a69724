/** Whoever is named becomes "Person A": names, parts of names, ids and addresses, and no more of the text than that. */
import fc from 'fast-check';
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
  { accountId: 'lukasz', displayName: 'Łukasz Żak' },
  { accountId: 'soren', displayName: 'Sørensen, Max Weiß' },
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
  [
    'Lukasz Zak asked Sorensen, and Weiss agreed.',
    '<Person A> asked <Person B>, and <Person B> agreed.',
  ],
  [
    'lodash@4.17.21 and @types/node@20.1.0 for mira@10.0.0.5',
    'lodash@4.17.21 and @types/node@20.1.0 for <Person A>',
  ],
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
  ['feature/mira_okafor by _Ferhat_', 'feature/<Person A> by _<Person B>_'],
  ['I think _Mark_ knows; thanks *Will*', 'I think _<Person A>_ knows; thanks *<Person A>*'],
  ['will_mark and max_clara', '<Person A> and max_clara'],
  ['_5b10a2844c20165700ede21a_', '_<somebody>_'],
  [
    'Version 1.2.3 of 2026-03-04, about 1 000 000.',
    'Version 1.2.3 of 2026-03-04, about 1 000 000.',
  ],
])('%s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

/** Two words that are in no other. */
const ONE = [{ accountId: 'a', displayName: 'Zixul Vikchu' }];
const between = fc.constantFrom(' ', '_', '__', '-', '.', '/', ', ', '_ _', ' _');
const before = fc.constantFrom('', '_', '__', '*', '(', '"', 'x_', '/', '7_');
const behind = fc.constantFrom('', '_', '__', '*', ')', '"', '_x', '/', '_7');
const written = fc.constantFrom<(word: string) => string>(
  (word) => word,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
);

test('whatever joins the words of a name or stands around it, nothing of it is left', () => {
  fc.assert(
    fc.property(between, before, behind, written, fc.boolean(), (by, left, right, as, isTurned) => {
      const words = ['Zixul', 'Vikchu'].map(as);
      const name = (isTurned ? words.reverse() : words).join(by);
      const text = `tea ${left}${name}${right} tea`;
      const names = new PersonNames([new NameIndex(ONE)]).in(text);
      const kept = names.reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      );
      expect(kept).not.toMatch(/[zvikchu]{3}/i);
      expect(kept).toMatch(/^tea .* tea$/);
    }),
  );
});

/** As many digits as each group has; `0` for a nought. */
function numberLike(shape: string): fc.Arbitrary<string> {
  const parts = shape.split('').map((sign) => {
    if (sign !== 'n') return fc.constant(sign);
    return fc.integer({ min: 0, max: 9 }).map(String);
  });
  return fc.tuple(...parts).map((signs) => signs.join(''));
}
const PHONES = fc.oneof(
  ...(
    '+49 nn nnnnnnn/0nnn nnnnnnn/(nnn) nnn-nnnn/0nn-nnnnnnn/0nnn - nnnnnn/0n nn nn nn nn/0n.nn.nn.nn.nn/0nnnnnnnnnn/' +
    'nnn-nnn-nnnn/nnn.nnn.nnnn/1-nnn-nnn-nnnn/(nn) nnnnn-nnnn/nn nnnnn-nnnn/nnn nn nn nn/nnn-nnn-nnn/9nnnnnnnn'
  )
    .split('/')
    .map(numberLike),
  ...['tel. ', 'call ', 'Telefon: ', 'móvil '].map((word) =>
    numberLike('9nn nnn nnn').map((number) => word + number),
  ),
);

const digit = fc.integer({ min: 0, max: 99 });
const DAYS = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
  .chain((date) => {
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    const time = date.toISOString().slice(11, 19);
    return fc.constantFrom(
      ...['.', '/', '-', ' '].flatMap((by) => [
        [year, month, day].join(by),
        [day, month, year].join(by),
        [month, day, year].join(by),
      ]),
      `${year}-${month}-${day} ${time}`,
      date.toISOString(),
      `${year}${month}${day}`,
      `${year}${month}${day}${time.replaceAll(':', '')}`,
      `${month}/${year}`,
      `${year}-${String(Number(year) + 1)}`,
    );
  });
const AMOUNTS = fc
  .tuple(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constantFrom(' ', '.', ',', '’'))
  .map(([amount, by]) => amount.toLocaleString('en').replaceAll(',', by));
const VERSIONS = fc
  .tuple(fc.array(digit, { minLength: 2, maxLength: 4 }), fc.constantFrom('', 'v'), fc.nat(99_999))
  .map(([parts, v, build]) => `${v}${[...parts, build].join('.')}`);
const KEYS = fc.nat(9_999_999).map((key) => `RIDE-${String(key)}`);

test('a telephone number goes, and what is before and behind it stays', () => {
  fc.assert(
    fc.property(PHONES, fc.constantFrom('', '.', '_', ')', '?'), (number, behind) => {
      // A number that reads as a day or a year is not looked for here.
      fc.pre(!/(?:19|20)\d\d/.test(number));
      const text = masked(`at ${number}${behind} now`);
      expect(text.replaceAll(/\D/g, '')).toBe('');
      expect(text).toMatch(/^at .*<somebody>.? now$/);
    }),
    { numRuns: 1000 },
  );
});

test('a day, an amount, a version and the key of an issue stay', () => {
  fc.assert(
    fc.property(fc.oneof(DAYS, AMOUNTS, VERSIONS, KEYS), (number) => {
      expect(masked(`at ${number} now`)).toBe(`at ${number} now`);
    }),
    { numRuns: 2000 },
  );
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
