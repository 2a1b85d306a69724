import { readWiki } from '../../../src/reading/document/wiki';
import { proseSentences } from '../../../src/reading/prose/prose';

function sentencesOf(markup: string): string[] {
  const document = readWiki(markup);
  return proseSentences(document).map(({ start, end }) => document.text.slice(start, end));
}

describe('a sentence', () => {
  test.each<[string, string, string[]]>([
    ['ends with its mark', 'It broke. Why? Help!', ['It broke.', 'Why?', 'Help!']],
    ['keeps several marks', 'Really?! Yes…', ['Really?!', 'Yes…']],
    [
      'does not end in an abbreviation',
      'Use it, e.g. here, or z.B. dort.',
      ['Use it, e.g. here, or z.B. dort.'],
    ],
    ['does not end in a version', 'Version 2.4.1 has it.', ['Version 2.4.1 has it.']],
    [
      'does not end in an address',
      'See https://x.test/a?b=c. Then wait.',
      ['See https://x.test/a?b=c.', 'Then wait.'],
    ],
    ['does not end in inline code', 'Call {{a?.b()}} first.', ['Call a?.b() first.']],
    ['goes on over a wrapped line', 'The page\nis slow.', ['The page\nis slow.']],
    ['ends with the line of a greeting', 'Hi Tom,\nis it done?', ['Hi Tom,', 'is it done?']],
    ['ends where the next begins without a space', 'Is it?Then go.', ['Is it?', 'Then go.']],
    [
      'ends with a full-width mark',
      '\u597d\u5417\uff1f \u597d\u3002',
      ['\u597d\u5417\uff1f', '\u597d\u3002'],
    ],
    ['is each item of a list', '* one\n* two', ['one', 'two']],
  ])('%s', (_, markup, expected) => {
    expect(sentencesOf(markup)).toEqual(expected);
  });
});

describe('what the author did not write as prose', () => {
  test.each<[string, string, string[]]>([
    ['code', '{code}why();{code}Mine.', ['Mine.']],
    ['a quotation', '{quote}Whose?{quote}Mine.', ['Mine.']],
    ['a line that repeats a mail', '> Whose?\nMine.', ['Mine.']],
    ['a sentence between quotation marks', '"Whose is it?" Mine.', ['Mine.']],
    ['a log', '[ERROR] what now?\nMine.', ['Mine.']],
    ['a stack frame', 'at app.Main(Main.java:3)\nMine.', ['Mine.']],
    ['the mail below', 'Mine.\n\n-----Original Message-----\nWhose?', ['Mine.']],
    ['a line of a program', 'let a = b ? 1 : 2;\nMine.', ['Mine.']],
  ])('is left out: %s', (_, markup, expected) => {
    expect(sentencesOf(markup)).toEqual(expected);
  });
});
