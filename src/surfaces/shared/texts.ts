/** The texts of a reader's language, as the platform stores them with the functions. */
import { i18n } from '@forge/api';
import { logFault } from '../../faults/log-fault';
import { OwnError } from '../../faults/own-error';
import { compileMessage } from '../../texts/compile';
import { languagesFor, localeFor } from '../../texts/languages';
import { translatorOf, type Translate } from '../../texts/translate';

type ForgeLocale = Parameters<typeof i18n.getTranslations>[0];

/** The platform has no file of texts for the function. */
class TextsMissing extends OwnError {
  constructor() {
    super('The platform has no file of texts.', { code: 'missing' });
    this.name = 'TextsMissing';
  }
}

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
  logFault({ request: 'texts', error: new TextsMissing() });
  return translatorOf(english, languages.at(-1) ?? tag, { compile: compileMessage });
}

async function textsOf(language: ForgeLocale): Promise<unknown> {
  try {
    return (await i18n.getTranslations(language, { fallback: false })).translations;
  } catch {
    return null;
  }
}
