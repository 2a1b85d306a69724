import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = '@forge/i18n';
const STAND_IN = '\0bridge-texts';
const LOCALES = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), 'ensureLocale.js');

/** What the bridge uses of the package: the first names the reader's language, the others only read texts. */
const USED = [
  'ensureLocale',
  ...['TranslationsGetter', 'Translator', 'I18N_BUNDLE_FOLDER_NAME', 'I18N_INFO_FILE_NAME'],
];

/**
 * Takes out of Forge's bridge its own way to texts, which reads whole language files while a page waits. The pages have
 * theirs, compiled and for one page each (`page-texts.ts`); as CommonJS the bridge would bring the other one along, with
 * what it needs of lodash. Whoever asks it for a text in a page is told that there is none. A bridge that comes to use
 * something else of the package stops the build here.
 */
export function bridgeTexts(): Plugin {
  return {
    name: 'bridge-texts',
    enforce: 'pre',
    resolveId: (source) => (source === PACKAGE ? STAND_IN : null),
    load: (id) =>
      id === STAND_IN
        ? `export { ensureLocale } from ${JSON.stringify(LOCALES)};
           const none = () => Promise.reject(new Error('The pages have texts of their own.'));
           export class TranslationsGetter { reset() {} getTranslations = none; }
           export class Translator { init = none; }
           export const I18N_BUNDLE_FOLDER_NAME = '';
           export const I18N_INFO_FILE_NAME = '';`
        : null,
    transform(code, id) {
      for (const [, name = ''] of code.matchAll(/\bi18n_\d+\.(\w+)/g))
        if (!USED.includes(name)) this.error(`${id} uses ${name}, which the pages leave out.`);
      return null;
    },
  };
}
