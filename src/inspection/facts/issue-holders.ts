import type { Role } from '../../contract/report';
import { EMPTY_ROLE_MAP, type RoleMap, type RoleSettings } from '../../contract/role-map';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { resolveHolders, type RoleHolders } from '../../roles/holders';
import type { People } from './people';
import type { Settings } from './subject';

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
  if (!settings.configured || settings.undecided?.includes(role))
    return { holders: [], known: false, fieldNotGiven: false, findings: [] };
  return resolveHolders(settingsOf(role, settings.roleMap), issue.fields, directory, people);
}

/** What stands in where a project has no settings. */
export const NO_SETTINGS: Settings = { roleMap: EMPTY_ROLE_MAP, configured: false };
