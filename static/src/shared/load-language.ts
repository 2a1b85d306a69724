import { view } from '@forge/bridge';
import { ENGLISH, languagesFor, localeFor } from '../../../src/texts/languages';
import { translatorOf } from '../../../src/texts/translate';
import { speak } from './texts';

/** How the texts of each language are loaded, by its name; the build makes it for each page (`virtual:texts/…`). */
export type Languages = Readonly<Record<string, () => Promise<{ default: unknown }>>>;

/** Loads the reader's language, and whatever comes next where it cannot be had, down to English. */
export async function loadLanguage(languages: Languages): Promise<void> {
  const tag = await readerTag();
  for (const language of languagesFor(tag)) {
    const texts = await languages[language]?.().catch(() => null);
    if (!texts) continue;
    speak(translatorOf(texts.default, localeFor(tag, language)));
    return;
  }
  throw new Error('No language could be loaded.');
}

/** Jira writes `en_US`. */
async function readerTag(): Promise<string> {
  try {
    return (await view.getContext()).locale;
  } catch {
    return ENGLISH;
  }
}
