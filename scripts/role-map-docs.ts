/** Writes docs/role-map.md and docs/role-map.schema.json from the schema in code, so that they cannot drift. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleMapJsonSchema, roleMapPage } from './role-map-page';

writeFileSync(join(__dirname, '../docs/role-map.md'), roleMapPage());
writeFileSync(join(__dirname, '../docs/role-map.schema.json'), roleMapJsonSchema());
