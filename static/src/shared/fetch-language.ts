import { view } from '@forge/bridge';
import { ENGLISH, languagesFor, localeFor } from '../../../src/texts/languages';

/** How the texts of each language are loaded, by its name; the build makes it for each page (`virtual:texts/…`). */
export type Languages = Readonly<Record<string, () => Promise<{ default: unknown }>>>;

/** The texts of a language, and the locale of what stands beside them. */
interface Fetched {
  texts: unknown;
  locale: string;
}

/** What is fetched or was, by what it was fetched from: the page's first script begins, and its own code goes on. */
const fetches = new Map<Languages, Promise<Fetched>>();

/** @returns the reader's language, or whatever comes next where it cannot be had, down to English */
export function fetchLanguage(languages: Languages): Promise<Fetched> {
  const fetched = fetches.get(languages) ?? fetchAnew(languages);
  fetches.set(languages, fetched);
  return fetched;
}

async function fetchAnew(languages: Languages): Promise<Fetched> {
  const tag = await readerTag();
  for (const language of languagesFor(tag)) {
    const texts = await languages[language]?.().catch(() => null);
    if (texts) return { texts: texts.default, locale: localeFor(tag, language) };
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
