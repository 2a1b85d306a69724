/** Who is in the roles of projects, as far as one person may read it: administrators of a project alone (OpenAPI of the call). */
import type { Jira } from '../src/jira/client';
import type { JiraUser } from '../src/jira/types';
import { unlessRefused } from '../src/jira/unless-refused';

/** Projects whose roles are asked for: each costs a call for every role. */
const MOST_PROJECTS = 20;
const MOST_GROUPS = 50;

export interface RolesAsSeen {
  /** By project id; a project that is not in it does not tell this person. */
  byProject: Map<string, RoleAsSeen[]>;
  /** By group id, those whose members the person may read. */
  groups: Map<string, { name: string; members: JiraUser[] }>;
  /** Whoever is in a role by themselves. */
  people: JiraUser[];
}

interface RoleAsSeen {
  id: string;
  name: string;
  accountIds: string[];
  groupIds: string[];
}

/**
 * @param jira asks as the person, also where it is told to ask as the app
 * @param projectIds in the order in which they matter; those after the first twenty are not asked for
 */
export async function rolesAsSeen(jira: Jira, projectIds: readonly string[]): Promise<RolesAsSeen> {
  const byProject = new Map<string, RoleAsSeen[]>();
  const names = new Map<string, string>();
  for (const projectId of projectIds.slice(0, MOST_PROJECTS)) {
    const roles = await unlessRefused(jira.projectRoles('app', projectId), null);
    const seen: RoleAsSeen[] = [];
    for (const { id, name } of roles ?? []) {
      const actors = await unlessRefused(jira.roleActors('app', projectId, id), null);
      if (actors === null || actors.unreadable > 0) continue;
      for (const group of actors.groups) names.set(group.groupId, group.name);
      seen.push({
        ...{ id, name },
        accountIds: actors.users.map(({ accountId }) => accountId),
        groupIds: actors.groups.map(({ groupId }) => groupId),
      });
    }
    if (seen.length > 0 || roles?.length === 0) byProject.set(projectId, seen);
  }
  const groups: RolesAsSeen['groups'] = new Map();
  for (const [groupId, name] of [...names].slice(0, MOST_GROUPS)) {
    const members = await unlessRefused(jira.groupMembers('app', groupId), null);
    if (members !== null) groups.set(groupId, { name, members: members.users });
  }
  const ids = [...byProject.values()].flat().flatMap(({ accountIds }) => accountIds);
  const distinct = [...new Set(ids)];
  const people = distinct.length === 0 ? [] : await unlessRefused(jira.users('user', distinct), []);
  return { byProject, groups, people };
}
