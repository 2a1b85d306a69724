import type { RoleMap } from '../../../src/contract/role-map';
import { listOfAll } from '../../../src/texts/lists';
import { t } from './texts';

/** What parts of a role map are called, in one list. */
export function partNames(parts: readonly (keyof RoleMap)[]): string {
  return listOfAll(
    parts.map((part) => t(`settings.parts.${part}`)),
    t,
  );
}
