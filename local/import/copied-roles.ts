/** Puts what a person may read of project roles onto their copy of a live site. */
import type { RolesAsSeen } from '../../live/project-roles';
import type { JiraUser } from '../../src/jira/types';
import type { SiteData, SitePerson, SiteRole } from '../jira/model';
import { personNamed } from './site-things';

/** @returns the site with roles, their groups and their people; whose roles are not known is said in it */
export function withRoles(data: SiteData, { byProject, groups, people }: RolesAsSeen): SiteData {
  const known = new Map(data.people.map((person) => [person.accountId, person]));
  const personOf = (user: JiraUser): SitePerson => {
    const person = known.get(user.accountId) ?? personNamed(user, known.size);
    known.set(user.accountId, person);
    return person;
  };
  people.forEach(personOf);
  for (const [groupId, { members }] of groups)
    for (const member of members) personOf(member).groups.push(groupId);
  const roles = new Map<string, SiteRole>();
  for (const [projectId, seen] of byProject)
    for (const { id, name, accountIds, groupIds } of seen) {
      const role = roles.get(id) ?? { id, name, actors: {} };
      role.actors[projectId] = { accountIds, groupIds };
      roles.set(id, role);
    }
  return {
    ...data,
    people: [...known.values()],
    groups: [...groups].map(([groupId, { name }]) => ({ groupId, name })),
    roles: [...roles.values()],
    rolesNotKnown: data.projects.flatMap(({ id }) => (byProject.has(id) ? [] : [id])),
  };
}
