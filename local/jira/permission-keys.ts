/** Every permission that REST may ask after, and how the stand-in's fewer permissions decide it. */
import { own } from '../../src/contract/own';
import type { PermissionKey } from './model';

/** Permissions of Jira that the data do not grant by name: each follows the one that says most about it. */
const FOLLOWS: Record<string, PermissionKey> = {
  ASSIGN_ISSUES: 'EDIT_ISSUES',
  ASSIGNABLE_USER: 'EDIT_ISSUES',
  CLOSE_ISSUES: 'EDIT_ISSUES',
  CREATE_ATTACHMENTS: 'EDIT_ISSUES',
  DELETE_ALL_ATTACHMENTS: 'ADMINISTER_PROJECTS',
  DELETE_ISSUES: 'ADMINISTER_PROJECTS',
  EDIT_ALL_COMMENTS: 'DELETE_ALL_COMMENTS',
  MODIFY_REPORTER: 'ADMINISTER_PROJECTS',
  MOVE_ISSUES: 'EDIT_ISSUES',
  RESOLVE_ISSUES: 'EDIT_ISSUES',
  SET_ISSUE_SECURITY: 'ADMINISTER_PROJECTS',
  TRANSITION_ISSUES: 'EDIT_ISSUES',
  VIEW_VOTERS_AND_WATCHERS: 'BROWSE_PROJECTS',
  WORK_ON_ISSUES: 'EDIT_ISSUES',
};

/** What somebody who works on a project may do there, besides seeing it. */
export const MEMBER_PERMISSIONS: readonly PermissionKey[] = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
];

const GRANTED_BY_NAME: readonly PermissionKey[] = [
  ...MEMBER_PERMISSIONS,
  'BROWSE_PROJECTS',
  'ADMINISTER_PROJECTS',
  'DELETE_ALL_COMMENTS',
  'MANAGE_SPRINTS_PERMISSION',
];

/** Permissions of the whole site: administering it, and what everybody who is signed in may. */
export const GLOBAL_PERMISSIONS: Record<string, 'admin' | 'signedIn'> = {
  ADMINISTER: 'admin',
  SYSTEM_ADMIN: 'admin',
  USER_PICKER: 'signedIn',
  BULK_CHANGE: 'signedIn',
  CREATE_SHARED_OBJECTS: 'signedIn',
};

/** The permission of the data that decides a project permission; undefined for a key that Jira does not know. */
export function decidingPermission(key: string): PermissionKey | undefined {
  return GRANTED_BY_NAME.find((known) => known === key) ?? own(FOLLOWS, key);
}

/** Words for a key, as Jira's own list has them: `EDIT_ISSUES` is "Edit Issues". */
export function permissionName(key: string): string {
  return key
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
