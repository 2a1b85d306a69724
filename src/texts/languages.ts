import { USUAL } from './usual-languages';

/** The language of all texts; what another one lacks is said in it. */
export const ENGLISH = 'en-US';

/**
 * Under which names a reader's language may be kept, best first: `de-AT` as itself, then as `de-DE`, then English.
 * @param tag a locale as products give it, such as `en_GB`
 */
export function languagesFor(tag: string): string[] {
  try {
    const { baseName, language } = new Intl.Locale(tag.replaceAll('_', '-'));
    return [...new Set([baseName, usualFor(language), ENGLISH])];
  } catch {
    return [ENGLISH];
  }
}

/** Browsers know that of all languages, but the first question takes a page longer than all of React does. */
function usualFor(name: string): string {
  const known = USUAL.get(name);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(name).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/**
 * The locale in which numbers, dates and lists stand beside the texts of a language: the reader's own, as long as it is
 * the same language. A date in Japanese would not be read in an English sentence.
 * @param tag the reader's locale, as products give it
 * @param language the one that its texts are in
 */
export function localeFor(tag: string, language: string): string {
  const [own] = languagesFor(tag);
  return own !== undefined && own.split('-')[0] === language.split('-')[0] ? own : language;
}
