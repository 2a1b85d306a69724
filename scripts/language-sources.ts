/** What the app knows of its languages, made from the files of src/texts. */
import { languageNames } from '../src/texts/language-files';
import { withPart, type Marks } from './marked-part';

const MARKS: Marks = {
  begin: '  # Written by `npm run docs` from the files of src/texts:',
  end: '  # The end of the languages.',
};

/** In one order, whatever order a folder is read in. */
const names = (): string[] => languageNames().sort();

/**
 * @param manifest the text of manifest.yml
 * @returns the same with every language among its translations
 * @throws Error where the marks are not there
 */
export function translations(manifest: string): string {
  const resources = names().flatMap((name) => [
    `    - key: ${name}`,
    `      path: src/texts/${name}.json`,
  ]);
  return withPart(manifest, MARKS, ['  resources:', ...resources]);
}

/**
 * @returns src/texts/usual-languages.ts: where a language that is asked for by itself is usual, for pages, which take long to ask
 *   the browser. A second region of a language is none.
 */
export function usualLanguages(): string {
  const usual = names().filter((name) => {
    const { language, region } = new Intl.Locale(new Intl.Locale(name).language).maximize();
    return name === `${language}-${region ?? ''}`;
  });
  return [
    '/** Where each of our languages is usual, as the standard has it. Made from the files beside this one by `npm run docs`; a test compares. */',
    'export const USUAL: ReadonlyMap<string, string> = new Map([',
    ...usual.map((name) => `  ['${name.split('-')[0] ?? ''}', '${name}'],`),
    ']);',
    '',
  ].join('\n');
}
