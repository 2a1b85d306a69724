import { lean, pattern } from '../../../src/reading/words/pattern';

/** Patterns with all that a source may hold: groups that may stand, classes with brackets in them, escapes, looks both ways. */
const SOURCES: readonly [source: string, flags: string][] = [
  ['^(?:please )?(?:describe|explain) (the )?(?:goal|reason)(?![\\p{L}-])', 'u'],
  ['(?<=\\p{L})[\\u2019)](?=\\p{L})', 'u'],
  ['[^\\p{L}\\d)]{1,3}(?:a|b){2}?c|\\)(?:d)*e', 'u'],
  ['(a+)(?:b|c)?\\1[()?*]+(?:d|e)+f', ''],
  ['^(?:(?:and|or)[ ,]+)*(?!(?:no|not)\\b)(\\w+)(?: \\w+){0,2}?$', 'i'],
  ['(?<!\\b(?:left|top) )\\bright(?:s|ly)?\\s*(?:[:.)]|$)', 'iu'],
];
const TEXTS = [
  'please describe the reason',
  'please explain goals',
  'explain reason',
  'l’été, qu’il',
  'ü?(;abc )dde',
  'aaba()?def aacaa(def',
  'and, or the page here',
  'or not the page',
  'left right: rights) Rightly',
  'Überschrift: ёлка 東京 ελιά',
  '',
];

test.each(SOURCES)('%s finds the same when it is made cheaper', (source, flags) => {
  const [written, made] = [new RegExp(source, `${flags}g`), lean(source, `${flags}g`)];
  for (const text of TEXTS)
    expect([...text.matchAll(made)].map((match) => [...match])).toEqual(
      [...text.matchAll(written)].map((match) => [...match]),
    );
});

test('what is written is looked at for the first text only', () => {
  const written = jest.fn(() => /a(?:b)?c/);
  const found = pattern(written);
  expect(written).not.toHaveBeenCalled();
  expect(found.test('abc') && found.exec('xac')?.index === 1).toBe(true);
  expect(found.replace('abcac', '-')).toBe('-ac');
  expect(written).toHaveBeenCalledTimes(1);
});

/** Blocks of Unicode in which every letter is told, as those of the languages that people work in. */
const SCRIPTS =
  /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Deva}\p{sc=Hira}\p{sc=Kana}\p{sc=Hani}\p{sc=Hang}\p{sc=Thai}]/u;
/** Signs that Unicode calls letters and nobody writes words with: for sounds, for figures, raised or lowered. */
const NO_WORDS = /[\p{Lm}\u2071-\u2184\uFB29]/u;

/** Latin letters and what stands among them in texts of any script: marks, digits, arrows, CJK punctuation. */
const isBesideLatin = (code: number): boolean =>
  code < 0x370 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040);

test('letters of the scripts that have their place above the others are told, and no picture or note is one', () => {
  const letter = lean('^\\p{L}$', 'u');
  const missed: string[] = [];
  const taken: string[] = [];
  for (let code = 0x10000; code < 0x40000; code++) {
    const sign = String.fromCodePoint(code);
    if (/\p{L}/u.test(sign)) {
      if (!letter.test(sign)) missed.push(sign);
    } else if (/[\p{Extended_Pictographic}\u{1D000}-\u{1D24F}]/u.test(sign) && letter.test(sign))
      taken.push(sign);
  }
  expect(missed).toEqual([]);
  expect(taken).toEqual([]);
});

test('letters are those of Unicode, and no mark, digit or space beside Latin ones is one', () => {
  const letter = lean('^\\p{L}$', 'u');
  const missed: string[] = [];
  const taken: string[] = [];
  for (let code = 0; code < 0xffff; code++) {
    const sign = String.fromCharCode(code);
    if (/\p{L}/u.test(sign)) {
      if (SCRIPTS.test(sign) && !NO_WORDS.test(sign) && !letter.test(sign)) missed.push(sign);
    } else if (isBesideLatin(code) && letter.test(sign)) taken.push(sign);
  }
  expect(missed).toEqual([]);
  expect(taken).toEqual([]);
});
