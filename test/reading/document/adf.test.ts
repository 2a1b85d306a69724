import { readAdf } from '../../../src/reading/document/adf';
import type { Block } from '../../../src/reading/document/document';

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const node = (type: string, content: unknown[] = [], attrs: Record<string, unknown> = {}) => ({
  type,
  attrs,
  content,
});
const paragraph = (...content: unknown[]) => node('paragraph', content);
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

/** The blocks of a document as `kind level: words`. */
function blocksOf(adf: unknown): string[] {
  const document = readAdf(adf);
  return (document?.blocks ?? []).map(
    ({ kind, level, start, end }) =>
      `${kind} ${String(level)}: ${document?.text.slice(start, end) ?? ''}`,
  );
}

function onlyBlock(
  adf: unknown,
): Block & { words: (range: { start: number; end: number }) => string } {
  const document = readAdf(adf);
  const block = document?.blocks[0];
  if (!document || !block) throw new Error('no block was read');
  return { ...block, words: ({ start, end }) => document.text.slice(start, end) };
}

describe('an ADF document', () => {
  test.each<[string, unknown, string[]]>([
    [
      'a paragraph after a heading',
      doc(node('heading', [text('Scope')], { level: 2 }), paragraph(text('One page.'))),
      ['heading 2: Scope', 'paragraph 0: One page.'],
    ],
    [
      'a list in a list, one level deeper each',
      doc(
        node('bulletList', [
          node('listItem', [
            paragraph(text('outer')),
            node('orderedList', [node('listItem', [paragraph(text('inner'))])]),
          ]),
          node('listItem', [paragraph(text('outer again'))]),
        ]),
      ),
      ['listItem 1: outer', 'listItem 2: inner', 'listItem 1: outer again'],
    ],
    [
      'a quotation, and the list inside it as a quotation',
      doc(node('blockquote', [node('bulletList', [node('listItem', [paragraph(text('said'))])])])),
      ['quote 0: said'],
    ],
    ['a code block', doc(node('codeBlock', [text('x ? 1 : 2')])), ['code 0: x ? 1 : 2']],
    [
      'the title of an expand as a heading',
      doc(node('expand', [paragraph(text('inside'))], { title: 'Details' })),
      ['heading 6: Details', 'paragraph 0: inside'],
    ],
    [
      'a panel as what stands in it',
      doc(node('panel', [paragraph(text('careful'))], { panelType: 'warning' })),
      ['paragraph 0: careful'],
    ],
    [
      'a node that nobody knows as its words',
      doc(node('hologram', [paragraph(text('still here'))])),
      ['paragraph 0: still here'],
    ],
    [
      'a line break inside a paragraph',
      doc(paragraph(text('one'), node('hardBreak'), text('two'))),
      ['paragraph 0: one\ntwo'],
    ],
    [
      'a date and a status as words',
      doc(
        paragraph(
          node('date', [], { timestamp: '1772409600000' }),
          text(' '),
          node('status', [], { text: 'LATE' }),
        ),
      ),
      ['paragraph 0: 2026-03-02 LATE'],
    ],
    ['no block for a paragraph of spaces', doc(paragraph(text('  '))), []],
  ])('gives %s', (_, adf, expected) => {
    expect(blocksOf(adf)).toEqual(expected);
  });

  test('counts the rows of its tables through the whole document', () => {
    const cell = (words: string) => node('tableCell', [paragraph(text(words))]);
    const row = (...words: string[]) => node('tableRow', words.map(cell));
    const document = readAdf(
      doc(
        node('table', [row('a', 'b'), row('c')]),
        paragraph(text('between')),
        node('table', [row('d')]),
      ),
    );
    expect(document?.blocks.map(({ row: number }) => number)).toEqual([1, 1, 2, 0, 3]);
  });

  test('keeps a mention with the account and the place of the name', () => {
    const block = onlyBlock(
      doc(
        paragraph(text('Ask '), node('mention', [], { id: 'm1', text: '@Mira Okoye' }), text('.')),
      ),
    );
    expect(block.mentions.map((mention) => [mention.accountId, block.words(mention)])).toEqual([
      ['m1', '@Mira Okoye'],
    ]);
  });

  test.each<[string, unknown[], string[]]>([
    ['inline code', [text('run '), text('npm ls', 'code'), text(' now')], ['npm ls']],
    [
      'a link card',
      [node('inlineCard', [], { url: 'https://x.test/?a=b' })],
      ['https://x.test/?a=b'],
    ],
    [
      'an address without the mark that ends its sentence',
      [text('Did you see https://x.test/a?b=c?')],
      ['https://x.test/a?b=c'],
    ],
    [
      'the name of an emoji',
      [text('ok '), node('emoji', [], { shortName: ':smile:' })],
      [':smile:'],
    ],
    ['no bold words', [text('very', 'strong')], []],
  ])('sets aside as nobody’s prose: %s', (_, content, expected) => {
    const block = onlyBlock(doc(paragraph(...content)));
    expect(block.opaque.map(block.words)).toEqual(expected);
  });

  test.each([null, undefined, 7, 'text', [], {}, { type: 'paragraph' }])(
    'is not seen in %j',
    (value) => {
      expect(readAdf(value)).toBeNull();
    },
  );

  test.each([
    [{ type: 'doc' }],
    [{ type: 'doc', content: 'x' }],
    [{ type: 'doc', content: [null, 3, [], { type: 5, content: {} }] }],
    [doc(paragraph({ type: 'text', text: 7 }, { type: 'mention' }))],
  ])('with broken parts %j is read without them', (value) => {
    const words = readAdf(value)?.text.replace('@', '');
    expect(words).toBe('');
  });
});
