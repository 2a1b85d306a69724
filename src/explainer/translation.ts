/** Turns the keys of a language file into sentences. The files are those that manifest.yml names under `translations`. */
import type en from './locales/en-US.json';

type Plural = { one: string; other: string };
/** Dotted paths to the texts of a language file; a text in several numbers counts as one. */
type Keys<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | Plural ? `${P}${K}` : Keys<T[K], `${P}${K}.`>;
}[keyof T & string];
export type TextKey = Keys<typeof en>;

/** What stands in for `{name}` in a text. Numbers are written as the language has them; `count` chooses the number. */
export type TextValues = Record<string, string | number>;
export type Translate = (key: TextKey, values?: TextValues) => string;

/**
 * Makes the function that gives a language's sentences.
 * @param texts a language file, of any shape: what it lacks comes out as its key, so that a page never breaks over it
 * @param locale BCP 47 tag of that language
 */
export function translatorOf(texts: unknown, locale: string): Translate {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const found = key.split('.').reduce<unknown>(partOf, texts);
    const text = typeof found === 'string' ? found : inNumber(found, plurals, values['count']);
    if (text === undefined) return key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}

function partOf(texts: unknown, name: string): unknown {
  return typeof texts === 'object' && texts !== null && Object.hasOwn(texts, name)
    ? (texts as Record<string, unknown>)[name]
    : undefined;
}

function inNumber(
  found: unknown,
  plurals: Intl.PluralRules,
  count: string | number | undefined,
): string | undefined {
  const form = typeof count === 'number' ? plurals.select(count) : 'other';
  const text = partOf(found, form) ?? partOf(found, 'other');
  return typeof text === 'string' ? text : undefined;
}

/**
 * The locale that Forge keeps a language under: `de` and `de-AT` both as `de-DE`.
 * @param tag a locale as products give it, such as `en_GB`
 */
export function forgeLocale(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(
      new Intl.Locale(tag.replaceAll('_', '-')).language,
    ).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'en-US';
  }
}
