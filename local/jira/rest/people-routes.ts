/** People and groups: by id, in bulk, by search, and who belongs where. */
import { badRequest, forbidden, RestFailure, notSignedIn } from '../failure';
import { personJson } from '../json/person-json';
import type { SiteGroup, SitePerson } from '../model';
import { queryList, queryNumber, type RestAnswer, type RestCall, type Route } from '../route';
import { expansions } from './issue-routes';
import { pageOf } from './page';

function requireSignedIn(call: RestCall): void {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
}

function groupJson(
  call: RestCall,
  group: SiteGroup,
): { name: string; groupId: string; self: string } {
  return {
    name: group.name,
    groupId: group.groupId,
    self: `${call.site.baseUrl}/rest/api/3/group?groupId=${encodeURIComponent(group.groupId)}`,
  };
}

function groupsOf(call: RestCall, person: SitePerson): SiteGroup[] {
  const { data, index } = call.site;
  return data.groups.filter((group) => index.inGroup(person, group.groupId));
}

function namedPerson(call: RestCall): SitePerson {
  const accountId = call.query.get('accountId');
  if (accountId === null) {
    throw badRequest('The accountId query parameter needs to be provided.');
  }
  const person = call.site.index.person(accountId);
  if (person === undefined) {
    throw new RestFailure(404, [
      'Specified user does not exist or you do not have required permissions',
    ]);
  }
  return person;
}

function wholePerson(call: RestCall, person: SitePerson): object {
  const expand = expansions(call.query.get('expand'));
  const groups = groupsOf(call, person);
  return {
    ...personJson(call.site, person.accountId),
    locale: (person.locale ?? 'en-US').replace('-', '_'),
    groups: {
      size: groups.length,
      items: expand.has('groups') ? groups.map((group) => groupJson(call, group)) : [],
    },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}

function getUser(call: RestCall): RestAnswer {
  requireSignedIn(call);
  const person = namedPerson(call);
  return { status: 200, json: wholePerson(call, person), objects: { identity: 1 } };
}

function myself(call: RestCall): RestAnswer {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
  return {
    status: 200,
    json: wholePerson(call, call.caller.person),
    objects: { identity: 1 },
  };
}

function bulkUsers(call: RestCall): RestAnswer {
  requireSignedIn(call);
  const accountIds = queryList(call, 'accountId');
  if (accountIds.length === 0) {
    throw badRequest('The accountId query parameter needs to be provided.');
  }
  // Ids that name nobody are passed over in silence.
  const found = [...new Set(accountIds)].filter((id) => call.site.index.person(id) !== undefined);
  return pageOf(call, found, { size: 10, max: 200 }, 'identity', (id) => personJson(call.site, id));
}

function searchUsers(call: RestCall): RestAnswer {
  requireSignedIn(call);
  const query = call.query.get('query')?.toLowerCase();
  const accountId = call.query.get('accountId');
  if (query === undefined && accountId === null) {
    throw badRequest('The query parameter or the accountId parameter needs to be provided.');
  }
  const startAt = queryNumber(call, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call, 'maxResults', 50), 1000);
  const found = [...call.site.index.allPeople()].filter(
    (person) =>
      person.active &&
      (accountId === null
        ? person.displayName
            .toLowerCase()
            .split(/\s+/)
            .concat(person.displayName.toLowerCase())
            .some((word) => word.startsWith(query ?? ''))
        : person.accountId === accountId),
  );
  const page = found.slice(startAt, startAt + maxResults);
  return {
    status: 200,
    json: page.map((person) => personJson(call.site, person.accountId)),
    objects: { identity: page.length },
  };
}

/** Everybody, also who has left. The app's account may browse people, as the site's people may. */
function allUsers(call: RestCall): RestAnswer {
  requireSignedIn(call);
  const startAt = queryNumber(call, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call, 'maxResults', 50), 1000);
  const page = [...call.site.index.allPeople()].slice(startAt, startAt + maxResults);
  return {
    status: 200,
    json: page.map((person) => personJson(call.site, person.accountId)),
    objects: { identity: page.length },
  };
}

function userGroups(call: RestCall): RestAnswer {
  requireSignedIn(call);
  const groups = groupsOf(call, namedPerson(call));
  return {
    status: 200,
    json: groups.map((group) => groupJson(call, group)),
    objects: { identity: groups.length },
  };
}

function pickGroups(call: RestCall): RestAnswer {
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const maxResults = queryNumber(call, 'maxResults', 20);
  // Somebody who may not browse groups is told that there are none.
  const found = call.site.permissions.canBrowsePeople(call.caller)
    ? call.site.data.groups.filter((group) => group.name.toLowerCase().includes(query))
    : [];
  const page = found.slice(0, maxResults);
  return {
    status: 200,
    json: {
      header: `Showing ${page.length} of ${found.length} matching groups`,
      total: found.length,
      groups: page.map(({ name, groupId }) => ({ name, groupId, html: name, labels: [] })),
    },
    objects: { identity: page.length },
  };
}

function bulkGroups(call: RestCall): RestAnswer {
  if (!call.site.permissions.canBrowsePeople(call.caller)) {
    throw forbidden('Browse users and groups permission is required to view groups.');
  }
  const ids = queryList(call, 'groupId');
  const names = queryList(call, 'groupName');
  const found = call.site.data.groups.filter(
    (group) =>
      (ids.length === 0 && names.length === 0) ||
      ids.includes(group.groupId) ||
      names.includes(group.name),
  );
  return pageOf(call, found, { size: 50, max: 50 }, 'identity', ({ name, groupId }) => ({
    name,
    groupId,
  }));
}

function groupMembers(call: RestCall): RestAnswer {
  const { site, caller } = call;
  if (caller.kind === 'anonymous') throw notSignedIn();
  // An app with the scope may ask; a person must administer the site.
  if (caller.kind === 'user' && !site.permissions.isSiteAdmin(caller)) {
    throw forbidden('Only Jira administrators can see the members of a group.');
  }
  const groupId = call.query.get('groupId');
  const groupName = call.query.get('groupname');
  if (groupId === null && groupName === null) {
    throw badRequest('The group name or the group ID needs to be provided.');
  }
  const group = site.data.groups.find((g) => g.groupId === groupId || g.name === groupName);
  if (group === undefined) {
    throw new RestFailure(404, [
      `Group with the ID '${groupId ?? groupName ?? ''}' does not exist.`,
    ]);
  }
  const inactive = call.query.get('includeInactiveUsers') === 'true';
  const members = [...site.index.allPeople()].filter(
    (person) => site.index.inGroup(person, group.groupId) && (person.active || inactive),
  );
  return pageOf(call, members, { size: 50, max: 50 }, 'identity', (person) =>
    personJson(site, person.accountId),
  );
}

const readUser = ['read:jira-user'];
const get = (path: string, scopes: string[], handle: Route['handle']): Route => ({
  method: 'GET',
  path: `/rest/api/3${path}`,
  scopes,
  handle,
});

export const peopleRoutes: Route[] = [
  get('/user', readUser, getUser),
  get('/user/bulk', readUser, bulkUsers),
  get('/user/search', readUser, searchUsers),
  get('/user/groups', readUser, userGroups),
  get('/users/search', readUser, allUsers),
  get('/groups/picker', readUser, pickGroups),
  get('/group/bulk', readUser, bulkGroups),
  // The narrower way in takes three scopes together; the one of groups stands for them here.
  get('/group/member', ['manage:jira-configuration', 'read:group:jira'], groupMembers),
  get('/myself', readUser, myself),
];
