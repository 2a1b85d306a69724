/** Every language says the same things, with the same figures in them, and is where the platform looks for it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { textProblems } from '../../scripts/text-problems';
import { DECLARATIONS } from '../../src/duties/registry';
import { textsByKey } from '../../src/texts/catalogue';
import { compileMessage } from '../../src/texts/compile';
import { languageNames, readCatalogue, readTexts } from '../../src/texts/language-files';
import { languagesFor, localeFor } from '../../src/texts/languages';
import { translatorOf } from '../../src/texts/translate';

/**
 * A language is begun while it lacks more than this share of the texts. It falls back to English for these, and must not
 * have the others wrong; one that is nearly whole has to be whole.
 */
const BEGUN = 0.1;
const ALL = textsByKey(readCatalogue('en-US')).size;

function isBegun(language: string): boolean {
  return textsByKey(readCatalogue(language)).size < ALL * (1 - BEGUN);
}
const WHOLE = languageNames().filter((language) => !isBegun(language));

const { translations } = parse(readFileSync('manifest.yml', 'utf8')) as {
  translations: { resources: { key: string; path: string }[] };
};

test('the manifest names the languages that there are', () => {
  const named = translations.resources.map(({ key, path }) => ({ key, path }));
  const there = languageNames().map((key) => ({ key, path: `src/texts/${key}.json` }));
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect(named.sort(byKey)).toEqual(there.sort(byKey));
});

describe.each(languageNames())('%s', (language) => {
  test('has every text of English with what it is made of, and all of it translated', () => {
    const problems = textProblems(language);
    expect(problems.filter((one) => !isBegun(language) || !/: is missing$/.test(one))).toEqual([]);
  });

  test('is found by its own name, by its language alone, and by that of another region', () => {
    const [short = ''] = language.split('-');
    for (const tag of [language, language.replace('-', '_'), short, `${short}-AU`])
      expect(languagesFor(tag)).toContain(language);
  });
});

describe.each(WHOLE)('%s, which is whole', (language) => {
  test('has a name for every duty', () => {
    const own = textsByKey(readCatalogue(language));
    const unnamed = DECLARATIONS.filter(({ id }) => !own.has(`duties.${id}.title`));
    expect(unnamed.map(({ id }) => `src/texts/${language}.json lacks duties.${id}.title`)).toEqual(
      [],
    );
  });

  test('gives both roles their say at about the same length', () => {
    const macro = [...textsByKey(readCatalogue(language))].filter(([key]) =>
      key.startsWith('macro.'),
    );
    const length = (role: string): number =>
      macro.reduce((sum, [key, text]) => sum + (key.includes(role) ? text.length : 0), 0);
    const ratio = length('productManager') / length('productOwner');
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });
});

test('the five languages are whole', () => {
  expect(WHOLE).toEqual(expect.arrayContaining(['de-DE', 'en-US', 'es-ES', 'fr-FR', 'pt-BR']));
});

test.each([
  ['en_GB', ['en-GB', 'en-US']],
  ['de-AT', ['de-AT', 'de-DE', 'en-US']],
  ['pt_PT', ['pt-PT', 'pt-BR', 'en-US']],
  ['fr', ['fr', 'fr-FR', 'en-US']],
  ['?', ['en-US']],
])('the locale %s is looked for as %j', (tag, names) => {
  expect(languagesFor(tag)).toEqual(names);
});

test('each of our languages is found by its name alone, without asking what is usual', () => {
  const maximize = jest.spyOn(Intl.Locale.prototype, 'maximize');
  for (const name of languageNames())
    expect(languagesFor(name.split('-')[0] ?? '')).toContain(name);
  expect(maximize).not.toHaveBeenCalled();
  maximize.mockRestore();
});

test('numbers and dates are the reader’s own beside texts of the same language, and those of the texts otherwise', () => {
  expect(localeFor('en_GB', 'en-US')).toBe('en-GB');
  expect(localeFor('de-CH', 'de-DE')).toBe('de-CH');
  expect(localeFor('ja-JP', 'en-US')).toBe('en-US');
  expect(localeFor('?', 'en-US')).toBe('en-US');
  expect(readTexts('de-CH')('counts.gap', { count: 12_000 })).toMatch(/^12[’']000 Lücken$/);
});

test('French signs of two parts keep to the word before them, each behind its own kind of space', () => {
  const loose = [...textsByKey(readCatalogue('fr-FR'))].filter(([, text]) =>
    /[ \u00a0][;!?]|[ \u202f]:|«(?!\u00a0)|(?<!\u00a0)»|\d[ \u00a0]\d{3}/u.test(text),
  );
  expect(loose).toEqual([]);
});

test.each([
  ['en-US', '“', '”'],
  ['de-DE', '„', '“'],
  ['fr-FR', '«', '»'],
  ['es-ES', '«', '»'],
  ['es-ES', '¿', '?'],
  ['es-ES', '¡', '!'],
  ['pt-BR', '“', '”'],
])('%s: each %s has its %s', (language, opening, closing) => {
  const odd = [...textsByKey(readCatalogue(language))].filter(
    ([, text]) => text.split(opening).length !== text.split(closing).length,
  );
  expect(odd).toEqual([]);
});

test('a number chooses its form, and what a language lacks is said in another, or by its key', () => {
  const t = readTexts('en-US');
  expect(t('counts.gap', { count: 1 })).toBe('1 gap');
  expect(t('counts.gap', { count: 1200 })).toBe('1,200 gaps');
  expect(t('project.scan.share', { share: 0.37 })).toBe('Checking the project: 37% done');
  const none = translatorOf({}, 'en-US');
  expect(none('counts.gap', { count: 2 })).toBe('counts.gap');
  expect(none.has('counts.gap')).toBe(false);
  const half = translatorOf({}, 'de-DE', {
    compile: compileMessage,
    fallback: readCatalogue('en-US'),
  });
  expect(half('counts.gap', { count: 2 })).toBe('2 gaps');
});

test.each(WHOLE)('%s: what is said of somebody is right for "you" as for a name', (language) => {
  const t = readTexts(language);
  const texts = [...textsByKey(readCatalogue('en-US'))].filter(([, text]) =>
    text.includes('{who, select,'),
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const [key, text] of texts) {
    const given: Record<string, string> = {};
    for (const [, name = ''] of text.matchAll(/\{(\w+)/g)) given[name] = 'x';
    const say = t as unknown as (key: string, values: object) => string;
    const counts = { count: 2, delivered: 2 };
    const you = say(key, { ...given, ...counts, who: 'you', name: '' });
    const named = say(key, { ...given, ...counts, who: 'named', name: 'Ada' });
    expect(named).toContain('Ada');
    expect(you).not.toBe(named.replace('Ada', ''));
    expect(you).not.toMatch(/that person|diese Person|cette personne|esa persona|essa pessoa/);
  }
});
