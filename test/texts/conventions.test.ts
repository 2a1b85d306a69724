/** What a language's conventions say without asking is what the standard says when it is asked. */
import fc from 'fast-check';
import { compileMessage } from '../../src/texts/compile';
import { formattersOf } from '../../src/texts/formatters';
import { conventionsOf } from '../../src/texts/language-conventions';
import { languageNames, readCatalogue } from '../../src/texts/language-files';
import { listOfAll, listOfAny } from '../../src/texts/lists';
import { translatorOf } from '../../src/texts/translate';

/** Our own languages, and some that write otherwise. */
const LOCALES = [...languageNames(), 'en-GB', 'pt-PT', 'it-IT', 'ja-JP', 'ar-EG'];

/** Words as people write them, and such as languages mind: Spanish `i`, `hi`, `o`, `ho`, `8`, `11`. */
const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('Inés', 'hijo', 'hielo', 'Óscar', 'otra', 'Ho', '8', '11', '⁨Ivo⁩', ''),
);
const list = fc.array(word, { maxLength: 6 });

describe.each(LOCALES)('%s', (locale) => {
  const conventions = conventionsOf(locale);
  const known = { locale, conventions };

  test('joins lists as the standard does', () => {
    fc.assert(
      fc.property(list, (items) => {
        const all = new Intl.ListFormat(locale, { type: 'conjunction' });
        const any = new Intl.ListFormat(locale, { type: 'disjunction' });
        expect(listOfAll(items, known)).toBe(all.format(items));
        expect(listOfAny(items, known)).toBe(any.format(items));
      }),
    );
  });

  test('writes numbers as the standard does', () => {
    const options = { compile: compileMessage };
    const texts = readCatalogue('en-US');
    const asked = translatorOf(texts, locale, options);
    const told = translatorOf(texts, locale, { ...options, conventions });
    const number = fc.oneof(
      fc.nat(20_000),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 999, 1000, 9999, 10_000),
    );
    fc.assert(
      fc.property(number, (count) => {
        expect(told('counts.gap', { count })).toBe(asked('counts.gap', { count }));
        expect(told('project.scan.share', { share: count })).toBe(
          asked('project.scan.share', { share: count }),
        );
      }),
    );
  });

  test('gives words the form that the standard does', () => {
    const forms = new Intl.PluralRules(locale);
    const formatters = formattersOf(locale, conventions);
    const number = fc.oneof(fc.nat(120), fc.nat(2_000_000), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(number, (count) => {
        expect(formatters.getPluralRules(locale).select(count)).toBe(forms.select(count));
      }),
    );
  });
});

test('what our languages write most is told without asking', () => {
  for (const language of languageNames()) {
    const { all, any, plainBelow, plurals } = conventionsOf(language);
    expect([all, any, plurals]).not.toContain(null);
    expect(plainBelow).toBeGreaterThanOrEqual(1000);
  }
});
