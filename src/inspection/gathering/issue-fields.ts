/** The fields that are read of each inspected issue. */
import type { RoleMap } from '../../contract/role-map';
import type { Directory } from '../../roles/directory';
import { fieldsLookedAt } from '../../roles/sources';

/** Fields that every inspection looks at. */
export const ISSUE_FIELDS = [
  'summary',
  'description',
  'issuetype',
  'status',
  'statuscategorychangedate',
  'priority',
  'creator',
  'reporter',
  'assignee',
  'created',
  'updated',
  'labels',
  'components',
  'fixVersions',
  'parent',
  'issuelinks',
  'project',
];

/** @returns the fields that an inspection looks at, by this role map. */
export function fieldsFor(
  { productOwner, productManager }: RoleMap,
  directory: Directory,
): string[] {
  const picked = fieldsLookedAt([...productOwner.sources, ...productManager.sources]);
  const sprint = directory.sprintFieldId === null ? [] : [directory.sprintFieldId];
  const { criteriaFieldIds, namelessFieldIds } = directory;
  return [
    ...new Set([...ISSUE_FIELDS, ...picked, ...sprint, ...criteriaFieldIds, ...namelessFieldIds]),
  ];
}
