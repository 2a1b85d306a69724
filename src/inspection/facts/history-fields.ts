/** The fields whose changes duties look at. */
import type { RoleMap } from '../../contract/role-map';
import type { Directory } from '../../roles/directory';

/** @returns the ids of the project's priority fields; a rank or sprint field that the site lacks is left out. */
export function priorityFieldIds({ priorityFields }: RoleMap, directory: Directory): string[] {
  return priorityFields.flatMap((field) => {
    if (field === 'rank') return directory.rankFieldId ?? [];
    if (field === 'sprint') return directory.sprintFieldId ?? [];
    return field;
  });
}

/** @returns the ids of the fields whose changes duties look at, for histories that are asked for by field. */
export function historyFieldIds(roleMap: RoleMap, directory: Directory): string[] {
  return ['summary', 'description', ...priorityFieldIds(roleMap, directory)];
}
