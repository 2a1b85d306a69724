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

/** Fields whose changes show that somebody works on an issue, beside those that decide its order. */
const WORKED_ON = [
  'summary',
  'description',
  'status',
  'labels',
  'components',
  'issuetype',
  'project',
  'issuekey',
];

/** @returns the ids of the fields whose changes show that somebody works on an issue */
export function workedOnFieldIds(roleMap: RoleMap, directory: Directory): string[] {
  return [...new Set([...WORKED_ON, ...knownPriorityFieldIds(roleMap, directory)])];
}
