/** The texts of a reader's language, as the platform stores them with the functions. */
import { i18n } from '@forge/api';
import { compileMessage } from '../../texts/compile';
import { languagesFor, localeFor } from '../../texts/languages';
import { translatorOf, type Translate } from '../../texts/translate';

type ForgeLocale = Parameters<typeof i18n.getTranslations>[0];

/**
 * @param tag the reader's locale, as products give it
 * @param english what the function may say in English, for what a language lacks and where there is none: a missing file
 * is no reason to say nothing
 */
export async function textsFor(tag: string, english: unknown): Promise<Translate> {
  const languages = languagesFor(tag);
  for (const language of languages) {
    const texts = await textsOf(language);
    if (texts)
      return translatorOf(texts, localeFor(tag, language), {
        compile: compileMessage,
        fallback: english,
      });
  }
  console.error(JSON.stringify({ request: 'texts', code: 'missing' }));
  return translatorOf(english, languages.at(-1) ?? tag, { compile: compileMessage });
}

async function textsOf(language: ForgeLocale): Promise<unknown> {
  try {
    return (await i18n.getTranslations(language, { fallback: false })).translations;
  } catch {
    return null;
  }
}
