import { view } from '@forge/bridge';
import type { Conventions } from '../../../src/texts/conventions';
import { ENGLISH, languagesFor, localeFor } from '../../../src/texts/languages';
import { warmUp } from './warm-up';

/** How the texts of each language are loaded, by its name; the build makes it for each page (`virtual:texts/…`). */
export type Languages = Readonly<Record<string, () => Promise<PageLanguage>>>;

interface PageLanguage {
  default: unknown;
  conventions: Conventions;
}

/** The texts of a language, and the locale of what stands beside them. */
interface Fetched {
  texts: unknown;
  locale: string;
  /** Those of the locale, where it is the language's own. */
  conventions: Conventions | undefined;
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
    const underWay = languages[language]?.();
    if (!underWay) continue;
    const locale = localeFor(tag, language);
    const isOwn = locale === language;
    if (!isOwn) warmUp(locale);
    const found = await underWay.catch(() => null);
    if (found)
      return { texts: found.default, locale, conventions: isOwn ? found.conventions : undefined };
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
