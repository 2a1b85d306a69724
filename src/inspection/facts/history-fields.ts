/** The fields whose changes duties look at. */
import type { RoleMap } from '../../contract/role-map';
import type { Directory } from '../../roles/directory';

/** Priority fields whose ids are found by their schema. */
const BY_SCHEMA = ['rank', 'sprint'];

/**
 * @returns the ids of the project's priority fields, a rank or sprint field that the site lacks left out; null where Jira did not
 *   say which of its fields these are, so that nobody knows who changed one last
 */
export function priorityFieldIds(roleMap: RoleMap, directory: Directory): string[] | null {
  const isNeeded = roleMap.priorityFields.some((field) => BY_SCHEMA.includes(field));
  return isNeeded && !directory.fieldsKnown ? null : knownPriorityFieldIds(roleMap, directory);
}

function knownPriorityFieldIds({ priorityFields }: RoleMap, directory: Directory): string[] {
  return priorityFields.flatMap((field) => {
    if (field === 'rank') return directory.rankFieldId ?? [];
    if (field === 'sprint') return directory.sprintFieldId ?? [];
    return field;
  });
}

/** What facts of a story read in its history: its text, since when it is done or bears a marker, and whether it was moved. */
const READ_ALWAYS = [
  'summary',
  'description',
  'status',
  'labels',
  'components',
  'issuetype',
  // A move to another project sets a priority that nobody chose.
  'project',
  'issuekey',
];

/**
 * @returns the ids of all fields whose changes the facts of a story rest on, for histories that are asked for by field: a
 *   field that is left out would look as if it had never changed
 */
export function historyFieldIds(roleMap: RoleMap, directory: Directory): string[] {
  return [...new Set([...READ_ALWAYS, ...knownPriorityFieldIds(roleMap, directory)])];
}
