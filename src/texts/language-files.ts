/** The languages as the repository holds them, for what runs on Node beside the app: one file each, named as Forge names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from './compile';
import { ENGLISH, languagesFor, localeFor } from './languages';
import { translatorOf, type Translate } from './translate';

const FILE = /^([a-z]{2,3}(?:-[A-Z]{2})?)\.json$/;

/** Names of the languages that there are, such as `en-US`. */
export function languageNames(): string[] {
  return readdirSync(__dirname).flatMap((file) => FILE.exec(file)?.[1] ?? []);
}

/** @returns the catalogue of a language that there is */
export function readCatalogue(language: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8'));
}

/** The sentences for a reader, in English where there are none in the reader's language. */
export function readTexts(tag: string): Translate {
  const names = languageNames();
  const language = languagesFor(tag).find((name) => names.includes(name)) ?? ENGLISH;
  return translatorOf(readCatalogue(language), localeFor(tag, language), {
    compile: compileMessage,
    fallback: readCatalogue(ENGLISH),
  });
}
