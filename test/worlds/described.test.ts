/** The page on the local site has every fact that is not settled, with its values in their order. */
import { readFileSync } from 'node:fs';
import { FACTS, type Fact } from '../../local/worlds/facts';

test('the table of worlds is the list of facts', () => {
  const page = readFileSync('docs/local-site.md', 'utf8');
  const [, worlds = ''] = page.split('\n## Worlds\n');
  const [table = ''] = worlds.split('\n## ');
  const rows = [...table.matchAll(/^\| `(\w+)` +\| ([^|]+?) +\|/gm)];
  const described = rows.map(([, name, values = '']) => [name, values.split(', ')]);
  const facts = Object.entries<Fact>(FACTS).map(([name, { values }]) => [
    name,
    values.map((value) => `\`${value}\``),
  ]);
  expect(described.sort()).toEqual(facts.sort());
});
