/** The texts of a reader's language, as the platform stores them with the functions. */
import { i18n } from '@forge/api';
import english from '../../explainer/locales/en-US.json';
import { forgeLocale, translatorOf, type Translate } from '../../explainer/translation';

export interface Texts {
  t: Translate;
  /** BCP 47 tag of the language. */
  locale: string;
}

/**
 * @param tag the reader's locale, as products give it
 * @returns the texts of that language, or English where there are none: a missing file is no reason to say nothing
 */
export async function textsFor(tag: string): Promise<Texts> {
  try {
    const { translations, locale } = await i18n.getTranslations(forgeLocale(tag));
    if (translations) return { t: translatorOf(translations, locale), locale };
  } catch {
    console.error(JSON.stringify({ request: 'texts', code: 'missing' }));
  }
  return { t: translatorOf(english, 'en-US'), locale: 'en-US' };
}
