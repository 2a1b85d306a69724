/** Writes the pages of docs/ that are made from the code, so that they cannot drift: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutiesPage } from './duties-page';
import { licencesPage } from './licences-page';
import { roleMapJsonSchema, roleMapPage } from './role-map-page';

const PAGES = {
  'duties.md': dutiesPage,
  'licences.md': licencesPage,
  'role-map.md': roleMapPage,
  'role-map.schema.json': roleMapJsonSchema,
};

for (const [name, page] of Object.entries(PAGES)) {
  writeFileSync(join(__dirname, '../docs', name), page());
}
