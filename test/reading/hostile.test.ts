/** What nobody means to write, and somebody will: the readers neither fail on it nor stand still. */
import fc from 'fast-check';
import { readAdf } from '../../src/reading/document/adf';
import type { PlainDocument } from '../../src/reading/document/document';
import { readWiki } from '../../src/reading/document/wiki';
import { findQuestions } from '../../src/reading/questions/questions';
import { readOutcome } from '../../src/reading/reasons/outcome';
import { readStory } from '../../src/reading/stories/story';
import { readThread } from '../../src/reading/threads/thread';
import { runs } from '../long-run';
import { expectLinear } from '../processor-time';
import { NAMED } from './speaking';

/** All readings of one text, and what must be true of them whatever it holds. */
function readEverything(document: PlainDocument): void {
  const { text, blocks } = document;
  let before = 0;
  for (const { start, end, mentions, opaque } of blocks) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    for (const range of [...mentions, ...opaque]) {
      expect(range.start).toBeGreaterThanOrEqual(start);
      expect(range.end).toBeLessThanOrEqual(end);
    }
    before = end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
  for (const { quote, start, end, certainty } of findQuestions(document, NAMED)) {
    expect(quote).toBe(text.slice(start, end));
    expect(certainty).toBeGreaterThanOrEqual(0.5);
  }
  const comment = { authorName: 'Ada Lind', at: '2026-03-02T09:00:00Z', document };
  const thread = [
    { ...comment, id: 'c0', authorId: 'ada' },
    { ...comment, id: 'c1', authorId: 'mira' },
  ];
  expect(readThread(thread).questions.length).toBeGreaterThanOrEqual(0);
  expect(readOutcome(document).parts ?? []).toEqual(expect.any(Array));
  const { isUserStory, role, situation, want } = readStory(text.slice(0, 200), document);
  expect(isUserStory).toBe((role ?? situation) !== null && want !== null);
}

/** Text in which the marks and words that mean something are as likely as any other. */
const speech = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '?',
        '. ',
        '\n',
        '\n\n',
        '{code}',
        '{quote}',
        '[~',
        ']',
        '|',
        '||',
        '*',
        '_',
        '{{',
        '}}',
        '"',
      ),
      fc.constantFrom(
        'h1. ',
        '* ',
        'bq. ',
        '> ',
        '<pre>',
        '</pre>',
        'https://',
        '@mira ',
        '!a.png!',
        '\\\\',
      ),
      fc.constantFrom(
        'As a ',
        'I want ',
        ' so that ',
        'Acceptance criteria:',
        'given ',
        'when ',
        'then ',
        'e.g. ',
      ),
      fc.constantFrom(
        'could you ',
        'please ',
        "I'll check",
        'Ada, ',
        'cc ',
        'why ',
        'because ',
        'Als ',
        'möchte ich ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Trees that are nearly ADF. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    speech.map((text) => ({ type: 'text', text })),
    fc.record(
      {
        type: fc.constantFrom('paragraph', 'heading', 'bulletList', 'listItem', 'blockquote', 'codeBlock', 'table', 'tableRow', 'tableCell', 'expand', 'mention', 'emoji', 'date', 'inlineCard', 'extension', 'unknown'),
        attrs: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.record({ id: fc.string(), text: speech, level: fc.integer(), timestamp: fc.string(), title: speech })),
        marks: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant([{ type: 'code' }])),
        content: fc.oneof(fc.array(tie('tree'), { maxLength: 4 }), fc.jsonValue({ maxDepth: 1 })),
      },
      { requiredKeys: ['type'] },
    ),
  ),
})); // prettier-ignore

describe('whatever people write', () => {
  test('wiki markup is read', () => {
    fc.assert(fc.property(speech, (text) => { readEverything(readWiki(text)); }), { numRuns: 300 }); // prettier-ignore
  });

  test('ADF, and what is nearly ADF, is read', () => {
    const documents = fc.array(tree, { maxLength: 5 });
    fc.assert(
      fc.property(documents, (content) => {
        const document = readAdf({ type: 'doc', version: 1, content });
        if (!document) throw new Error('a document was not seen');
        readEverything(document);
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON is an ADF document or is not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const document = readAdf(value);
        if (document) readEverything(document);
      }),
    );
  });
});

const MEGABYTE = 1_000_000;
/** Characters of a text that costs in proportion up to eight times as many; every so manieth is a long one, in a long run each. */
const [SHORT_TEXT, LONG_TEXT] = [8_000, 20_000];
const EVERY = 6;
const HOSTILE: [string, string][] = [
  ['question marks', '?'],
  ['full stops', '. '],
  ['brackets', '['],
  ['braces', '{'],
  ['macros without an end', '{code}'],
  ['quotations without an end', '{quote}'],
  ['stars', '*'],
  ['stars and words', '*a '],
  ['bars', '|'],
  ['cells with links', '|[a'],
  ['image marks', '!a.png|'],
  ['people', '[~mira] '],
  ['handles', '@mira.okoye '],
  ['addresses', 'https://x.test/?a '],
  ['tags', '<p>'],
  ['verbatim tags', '<pre>'],
  ['line feeds', '\n'],
  ['spaces', ' '],
  ['list items', '* a\n'],
  ['one word', 'a'],
  ['abbreviations', 'e.g. '],
  ['roles', 'As a '],
  ['stories', 'As a driver, I want '],
  ['benefits', 'As a driver, I want a map so that so that '],
  ['labels', 'Acceptance criteria: '],
  ['scenarios', 'Given a, when b, then c. '],
  ['requests', 'could you please '],
  ['questions', 'why is it so? '],
  ['promises', "I'll check and "],
  ['commas', 'a, '],
  ['quotation marks', '" '],
  ['mails', '> why?\n'],
];

function readEverythingOnce(text: string): void {
  const document = readWiki(text);
  const comment = { authorName: 'Ada Lind', at: '2026-03-02T09:00:00Z', document };
  readThread([
    { ...comment, id: 'c0', authorId: 'ada' },
    { ...comment, id: 'c1', authorId: 'mira' },
  ]);
  readStory('Stops', document);
}

function ofLength(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

describe('a hostile text', () => {
  test('of a megabyte is read to its end, and costs in proportion to its length', async () => {
    const share = MEGABYTE / HOSTILE.length / 8;
    await expectLinear((times) => {
      const pieces = HOSTILE.map(([, piece]) => ofLength(piece, share * times));
      readEverythingOnce(pieces.join('\n\n'));
    });
  });

  // The longer a text, the smaller a part of it may grow faster and be seen.
  const LENGTHS = HOSTILE.map(([name, piece], index): [string, number, string] => [
    name,
    index % EVERY === 0 ? LONG_TEXT : runs(SHORT_TEXT, LONG_TEXT),
    piece,
  ]);
  test.each(LENGTHS)('of %s costs in proportion to its length (%d)', async (_, length, piece) => {
    const short = ofLength(piece, length);
    await expectLinear((times) => {
      readEverythingOnce(short.repeat(times));
    });
  });
});

test('ten thousand ADF nodes inside each other are read', () => {
  let node: unknown = { type: 'text', text: 'Is it deep?' };
  for (const type of ['paragraph', 'blockquote', 'bulletList', 'panel', 'unknown']) {
    for (let depth = 0; depth < 2000; depth++) node = { type, content: [node] };
  }
  expect(readAdf({ type: 'doc', content: [node] })?.text).toBe('Is it deep?');
});

test('a mention whose name is blank is passed over like any other', () => {
  const blank = { type: 'mention', attrs: { id: 'mira', text: '   ' } };
  const said = { type: 'text', text: '@you which colour is it?' };
  const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [blank, said] }] };
  const document = readAdf(adf);
  expect(document?.text).toContain('which colour');
  if (document) readEverything(document);
});
