/** The language of all texts; what another one lacks is said in it. */
export const ENGLISH = 'en-US';

/**
 * Under which names a reader's language may be kept, best first: `de-AT` as itself, then as `de-DE`, then English.
 * @param tag a locale as products give it, such as `en_GB`
 */
export function languagesFor(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    const { language, region } = new Intl.Locale(locale.language).maximize();
    const usual = region === undefined ? language : `${language}-${region}`;
    return [...new Set([locale.baseName, usual, ENGLISH])];
  } catch {
    return [ENGLISH];
  }
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
