/** No part of a name is sent beside what covers the rest of it: a mention, code, the end of a quotation, a letter that nobody sees. */
import fc from 'fast-check';
import type { Block, PlainDocument, Range } from '../../src/reading/document/document';
import { NameIndex } from '../../src/second-reader/name-index';
import { PersonNames } from '../../src/second-reader/person-names';
import { sentText } from '../../src/second-reader/sent-text';

/** The letters of the name stand in nothing else that is sent. */
const PEOPLE = [{ accountId: 'a', displayName: 'Zixul Vikchu' }];
const OF_THE_NAME = /[zixulvkch]{2}/i;

function sent(text: string, block: Partial<Block>): string {
  const whole = { kind: 'paragraph', level: 0, row: 0, start: 0, end: text.length } as const;
  const document: PlainDocument = {
    text,
    blocks: [{ ...whole, mentions: [], opaque: [], ...block }],
  };
  return sentText(document, new PersonNames([new NameIndex(PEOPLE)]), { most: 2_000 }).text;
}

const mention = (range: Range) => ({ ...range, accountId: 'b', name: 'at' });

test.each<[string, Partial<Block>, string]>([
  ['Tea, Zixul Vikchu', { opaque: [{ start: 5, end: 10 }] }, 'Tea, […] Person A'],
  ['Tea, Zixul Vikchu', { mentions: [mention({ start: 5, end: 10 })] }, 'Tea, @Person A Person B'],
  ['Zixul Vikchu here', { opaque: [{ start: 6, end: 12 }] }, 'Person A […] here'],
  ['the Zixul Vikchu.', { opaque: [{ start: 7, end: 9 }] }, 'the Person A[…] Person A.'],
  ['getVikchu', { opaque: [{ start: 0, end: 3 }] }, '[…]Person A'],
  ['no name, and code', { opaque: [{ start: 13, end: 17 }] }, 'no name, and […]'],
  ['Vik\u00adchu', {}, 'Person A'],
])('%s', (text, block, expected) => {
  expect(sent(text, block)).toBe(expected);
});

/** A name of which a part is covered, or to which something covered is glued on. */
const named = fc.record({
  written: fc.constantFrom(
    'Zixul Vikchu',
    'zixul vikchu',
    'Vikchu, Zixul',
    'Zixul',
    'zvikchu',
    'zixul.vikchu@at.ee',
  ),
  isGlued: fc.tuple(fc.boolean(), fc.boolean()),
  covered: fc.array(fc.tuple(fc.nat(18), fc.integer({ min: 1, max: 12 })), { maxLength: 2 }),
  isMention: fc.boolean(),
  unseen: fc.option(fc.nat(20)),
  kind: fc.constantFrom<Block['kind']>('paragraph', 'quote'),
  before: fc.constantFrom('', 'tea '.repeat(37), 'tea '.repeat(38)),
});

test('whatever covers a part of a name, or touches it, no two letters of it are sent', () => {
  fc.assert(
    fc.property(named, ({ written, isGlued, covered, isMention, unseen, kind, before }) => {
      const name =
        unseen === null ? written : `${written.slice(0, unseen)}\u200b${written.slice(unseen)}`;
      const isCovered = covered.length > 0;
      const [left, right] = [0, 1].map((side) => (isGlued[side] && !isCovered ? 'at' : '')) as [
        string,
        string,
      ];
      const head = `${before}tea ${left}`;
      const text = `${head}${name}${right} tea`;
      const nameEnd = head.length + name.length;
      const ranges = [
        { start: head.length - left.length, end: head.length },
        ...covered.map(([from, length]) => ({
          start: Math.min(head.length + from, nameEnd - 1),
          end: Math.min(head.length + from + length, nameEnd),
        })),
        { start: nameEnd, end: nameEnd + right.length },
      ]
        .filter(({ start, end }) => start < end)
        .sort((one, other) => one.start - other.start)
        .filter(({ start }, at, all) => all.slice(0, at).every(({ end }) => end <= start));
      const marked = isMention ? { mentions: ranges.map(mention) } : { opaque: ranges };
      expect(sent(text, { kind, ...marked })).not.toMatch(OF_THE_NAME);
    }),
    { numRuns: 150 },
  );
});

test('of marks that overlap, nothing that either covers is sent', () => {
  const marked = { opaque: [{ start: 4, end: 8 }], mentions: [mention({ start: 6, end: 14 })] };
  expect(sent('tea Huckle Zuck, at', marked)).toBe('tea […]@Person Ak, at');
});
