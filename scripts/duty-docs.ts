/** Writes docs/duties.md from the duties' own declarations, so that the two cannot drift. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutiesPage } from './duties-page';

writeFileSync(join(__dirname, '../docs/duties.md'), dutiesPage());
