/** Every file, or part of one, that is made from the code: what `npm run docs` writes and a test compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutiesPage } from './duties-page';
import { dutyIds } from './duty-sources';
import { indexedValues } from './indexed-values';
import { translations, usualLanguages } from './language-sources';
import { licencesPage } from './licences-page';
import { roleMapJsonSchema, roleMapPage } from './role-map-page';
import { textArguments } from './text-arguments';

const ROOT = join(__dirname, '..');

/** By path from the root: gives the file's text as it should be. */
type Generated = Record<string, () => string>;

/** What the app itself is built with. */
export const SOURCES: Generated = {
  'src/contract/duty-ids.ts': dutyIds,
  'src/texts/text-arguments.ts': textArguments,
  'src/texts/usual-languages.ts': usualLanguages,
  'manifest.yml': () => translations(indexedValues(present('manifest.yml'))),
};

/** Pages for people; what is in them may rest on the sources above. */
export const PAGES: Generated = {
  'docs/duties.md': dutiesPage,
  'docs/licences.md': licencesPage,
  'docs/role-map.md': roleMapPage,
  'docs/role-map.schema.json': roleMapJsonSchema,
};

/** @param path from the root */
export function present(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function write(generated: Generated): void {
  for (const [path, text] of Object.entries(generated)) writeFileSync(join(ROOT, path), text());
}
