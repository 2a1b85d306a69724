/** What is made from the duties is as they are declared now; `npm run docs` writes it. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dutiesPage } from '../../scripts/duties-page';
import { present, SOURCES } from '../../scripts/generated';
import { indexedValues } from '../../scripts/indexed-values';
import { DECLARATIONS } from '../../src/duties/registry';

const MADE = { ...SOURCES, 'docs/duties.md': dutiesPage };

test('every duty that a file declares is in the registry', () => {
  const registered = new Set<string>(DECLARATIONS.map(({ id }) => id));
  const declaring = readdirSync(join(__dirname, '../../src/duties'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/duties/${file}`)
    .filter((path) => present(path).includes('= declareDuty({'));
  expect(declaring.filter((path) => !registered.has(basename(path, '.ts')))).toEqual([]);
  expect(declaring).toHaveLength(DECLARATIONS.length);
});

test.each(Object.entries(MADE))('%s is what `npm run docs` writes', (path, text) => {
  expect(present(path)).toBe(text());
});

test('of manifest.yml only the part between the marks is written', () => {
  const manifest = present('manifest.yml');
  const stale = manifest.replace('searchAlias: roleUserStories', 'searchAlias: roleOld');
  expect(stale).not.toBe(manifest);
  expect(indexedValues(stale)).toBe(manifest);
  const elsewhere = manifest.replace('memoryMB: 256', 'memoryMB: 512 # more');
  expect(indexedValues(elsewhere)).toBe(elsewhere);
  expect(() => indexedValues('modules: {}')).toThrow(/^manifest\.yml lacks the lines/);
});
