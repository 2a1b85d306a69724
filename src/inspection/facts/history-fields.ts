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

/** What facts of a story read in its history: its text, since when it is done, and since when it bears a marker. */
const READ_ALWAYS = ['summary', 'description', 'status', 'labels', 'components', 'issuetype'];

/**
 * @returns the ids of all fields whose changes the facts of a story rest on, for histories that are asked for by field: a
 *   field that is left out would look as if it had never changed
 */
export function historyFieldIds(roleMap: RoleMap, directory: Directory): string[] {
  return [...new Set([...READ_ALWAYS, ...priorityFieldIds(roleMap, directory)])];
}
