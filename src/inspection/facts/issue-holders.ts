import { EMPTY_ROLE_MAP, type RoleMap, type RoleSettings } from '../../contract/role-map';
import type { Role } from '../../contract/report';
import { readUsersField } from '../../jira/answers/people';
import type { JiraIssue } from '../../jira/types';
import { resolveHolders, type HoldersIssue, type RoleHolders } from '../../roles/holders';
import type { Directory } from '../../roles/directory';
import type { Settings } from './subject';
import type { People } from './people';

/**
 * Whose settings answer for a role. A team with one role only has that one do the work of both, so that nothing is
 * missing where nothing is missed.
 */
export function settingsOf(
  role: Role,
  { shape, productOwner, productManager }: RoleMap,
): RoleSettings {
  if (shape === 'manager-only') return productManager;
  if (shape === 'owner-only') return productOwner;
  return role === 'productOwner' ? productOwner : productManager;
}

/** Who holds a role on an issue. Without settings nobody is known to, whatever the issue says. */
export function holdersOn(
  issue: JiraIssue,
  role: Role,
  { settings, directory, people }: { settings: Settings; directory: Directory; people: People },
): RoleHolders {
  if (!settings.configured) return { holders: [], known: false, findings: [] };
  return resolveHolders(
    settingsOf(role, settings.roleMap),
    holdersIssue(issue),
    directory,
    people.isActive,
  );
}

function holdersIssue({ fields }: JiraIssue): HoldersIssue {
  const given = (field: string): boolean =>
    fields.given.includes(field) && !fields.unreadable.includes(field);
  return {
    reporter: given('reporter') ? (fields.reporter?.accountId ?? null) : undefined,
    assignee: given('assignee') ? (fields.assignee?.accountId ?? null) : undefined,
    componentIds: given('components')
      ? fields.components.map((component) => component.id)
      : undefined,
    peopleIn: (fieldId) =>
      given(fieldId)
        ? readUsersField(fields.custom[fieldId])?.map((user) => user.accountId)
        : undefined,
  };
}

/** What stands in where a project has no settings. */
export const NO_SETTINGS: Settings = { roleMap: EMPTY_ROLE_MAP, configured: false };
