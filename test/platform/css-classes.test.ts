/** A class that no style sheet has is `undefined`, silently: types know no names of classes. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = join(__dirname, '../../static/src');
const IMPORT = /^import (\w+) from '(\.[^']+\.module\.css)';$/gm;

function missingIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, name = '', path = '']) => {
    const sheet = readFileSync(join(dirname(file), path), 'utf8');
    const used = [...source.matchAll(/className=\{([^}]+)\}/g)].flatMap(([, classes = '']) => [
      ...classes.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g')),
    ]);
    return [...new Set(used.map(([, one = '']) => one))]
      .filter((one) => !new RegExp(`\\.${one}\\b`).test(sheet))
      .map((one) => `${file.slice(PAGES.length + 1)}: ${name}.${one} is not in ${path}`);
  });
}

test('every class that a page names is in the style sheet that it names', () => {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(PAGES, file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(missingIn)).toEqual([]);
});
