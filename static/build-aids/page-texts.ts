import type { Plugin } from 'vite';
import { textsByKey } from '../../src/texts/catalogue';
import { compileMessage } from '../../src/texts/compile';
import { conventionsOf } from '../../src/texts/language-conventions';
import { languageNames, readCatalogue } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import type { Message } from '../../src/texts/translate';
import { isInPart, TEXTS_OF_PAGES } from './texts-of-pages';

const REQUESTED = /^virtual:texts\/([\w-]+)(?:\/([\w-]+))?$/;

/**
 * Gives each page its texts, a chunk a language: a page loads its reader's own and no other.
 *
 * `virtual:texts/panel` says how each language of the panel is loaded, with the one sentence that has to be there when
 * none can be. Messages are compiled here, so that pages load no parser; what a language lacks is said in English.
 */
export function pageTexts(): Plugin {
  return {
    name: 'page-texts',
    enforce: 'pre',
    resolveId(source) {
      return REQUESTED.test(source) ? `\0${source}` : null;
    },
    load(id) {
      const [, page, language] = REQUESTED.exec(id.replace('\0', '')) ?? [];
      if (page === undefined) return null;
      for (const name of languageNames()) this.addWatchFile(`src/texts/${name}.json`);
      return language === undefined ? languagesOf(page) : textsOf(page, language);
    },
  };
}

function languagesOf(page: string): string {
  const loaders = languageNames().map(
    (name) => `${JSON.stringify(name)}: () => import('virtual:texts/${page}/${name}')`,
  );
  const broken = textsByKey(readCatalogue(ENGLISH)).get('page.broken') ?? '';
  return `export const languages = { ${loaders.join(', ')} };
          export const broken = ${JSON.stringify(broken)};`;
}

function textsOf(page: string, language: string): string {
  const parts = TEXTS_OF_PAGES[page];
  if (!parts)
    throw new Error(`static/build-aids/texts-of-pages.ts does not know the page ${page}.`);
  const own = textsByKey(readCatalogue(language));
  const texts = [...textsByKey(readCatalogue(ENGLISH))]
    .filter(([key]) => parts.some((part) => isInPart(key, part)))
    .map(([key, english]): [string, Message] => [key, compileMessage(own.get(key) ?? english)]);
  // Browsers read JSON in a text in half the time that they take for the same as code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(nested(texts)))});
          export const conventions = ${conventionsIn(language)};`;
}

const conventions = new Map<string, string>();

/** Told from many examples, so told once. */
function conventionsIn(language: string): string {
  const known = conventions.get(language) ?? JSON.stringify(conventionsOf(language));
  conventions.set(language, known);
  return known;
}

type Nested = { [name: string]: Nested | Message };

/** Texts by the parts of their keys, so that what keys begin with is not written down again and again. */
function nested(texts: [string, Message][]): Nested {
  const all: Nested = {};
  for (const [key, message] of texts) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    let at = all;
    for (const name of names) at = (at[name] ??= {}) as Nested;
    at[last] = message;
  }
  return all;
}
