/** The documents about the role map are what the schema says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleMapJsonSchema, roleMapPage } from '../../scripts/role-map-page';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { SOURCE_KINDS } from '../../src/contract/source-kinds';

const docs = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');

test('docs/role-map.schema.json is made from the schema in code', () => {
  expect(JSON.parse(docs('role-map.schema.json'))).toEqual(JSON.parse(roleMapJsonSchema()));
});

test('docs/role-map.md has a line for every field and every kind of source', () => {
  const page = roleMapPage();
  const cells = (text: string): string[] =>
    text.split('\n').map((line) => line.replace(/-{3,}/g, '---').replace(/\s+/g, ' ').trim());
  expect(cells(docs('role-map.md')).filter((line) => line.startsWith('|'))).toEqual(
    cells(page).filter((line) => line.startsWith('|')),
  );
  for (const field of Object.keys(EMPTY_ROLE_MAP)) expect(page).toContain(`| \`${field}\` |`);
  for (const kind of SOURCE_KINDS)
    expect(page).toContain(`| \`productOwner.sources[kind = ${kind}]\` |`);
});
