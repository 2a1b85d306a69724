import { readWiki } from '../../../src/reading/document/wiki';

function blocksOf(markup: string): string[] {
  const { text, blocks } = readWiki(markup);
  return blocks.map(
    ({ kind, level, start, end }) => `${kind} ${String(level)}: ${text.slice(start, end)}`,
  );
}

describe('wiki markup', () => {
  test.each<[string, string, string[]]>([
    ['a heading', 'h3. Scope\nOne page.', ['heading 3: Scope', 'paragraph 0: One page.']],
    ['lists by their depth', '* a\n** b\n# c', ['listItem 1: a', 'listItem 2: b', 'listItem 1: c']],
    [
      'a wrapped paragraph as one block',
      'one\ntwo\n\nthree',
      ['paragraph 0: one\ntwo', 'paragraph 0: three'],
    ],
    ['a short quotation', 'bq. said before\nnew', ['quote 0: said before', 'paragraph 0: new']],
    [
      'a long quotation',
      '{quote}said\nbefore{quote}new',
      ['quote 0: said\nbefore', 'paragraph 0: new'],
    ],
    ['code', '{code:java}a ? b : c{code}after', ['code 0: a ? b : c', 'paragraph 0: after']],
    ['text without format', '{noformat}* no item{noformat}', ['code 0: * no item']],
    ['code with no end as text', '{code}a b', ['paragraph 0: a b']],
    [
      'the title of a panel',
      '{panel:title=Note|borderStyle=solid}inside{panel}',
      ['heading 6: Note', 'paragraph 0: inside'],
    ],
    [
      'cells of a table',
      '||h1||h2||\n|a|b|',
      ['tableCell 0: h1', 'tableCell 0: h2', 'tableCell 0: a', 'tableCell 0: b'],
    ],
    [
      'words without the marks of emphasis',
      'a *bold* and _slanted_ word',
      ['paragraph 0: a bold and slanted word'],
    ],
    ['an underscore inside a name', 'see user_name_field', ['paragraph 0: see user_name_field']],
    ['an escaped brace', String.raw`\{a}`, ['paragraph 0: {a}']],
    ['a forced line break', String.raw`a\\b`, ['paragraph 0: a\nb']],
    ['the label of a link', '[the page|https://x.test]', ['paragraph 0: the page']],
    ['brackets that are no link', 'array[i] and [sic]', ['paragraph 0: array[i] and [sic]']],
    ['nothing for a rule', 'a\n----\nb', ['paragraph 0: a', 'paragraph 0: b']],
    ['nothing for a picture', '!shot.png|thumbnail!', []],
    ['lines of any system', 'h1. A\r\nb\rc', ['heading 1: A', 'paragraph 0: b\nc']],
  ])('gives %s', (_, markup, expected) => {
    expect(blocksOf(markup)).toEqual(expected);
  });

  test.each([
    ['[~mira]', 'mira'],
    ['[~accountid:5f:a-1]', '5f:a-1'],
  ])('reads %s as a mention', (markup, accountId) => {
    const [block] = readWiki(`Hello ${markup}, look`).blocks;
    expect(block?.mentions.map((mention) => mention.accountId)).toEqual([accountId]);
  });

  test('sets inline code and bare links aside', () => {
    const { text, blocks } = readWiki('run {{npm ls}} at [https://x.test/?q]');
    const aside = blocks.flatMap(({ opaque }) =>
      opaque.map(({ start, end }) => text.slice(start, end)),
    );
    expect(aside).toEqual(['npm ls', 'https://x.test/?q']);
  });

  test.each([
    ['with 1.4.0 (?) it works', ['(?)']],
    ['(!) mind the gap', ['(!)']],
    ['is it f(?) or g', []],
    ['is that so (really?)', []],
  ])('sets icons aside, and no other bracket: %s', (markup, expected) => {
    const { text, blocks } = readWiki(markup);
    const aside = blocks.flatMap(({ opaque }) => opaque);
    expect(aside.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
