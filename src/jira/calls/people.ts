/** Calls about people and groups. */
import { route } from '@forge/api';
import { asNumber, asRaw, readEach } from '../answers/parse';
import { readMyself, readTimeZone, readUser } from '../answers/people';
import { listOf, readGroup } from '../answers/schemas';
import { addressChunks, allPages, mapConcurrently } from '../paging';
import type { Asker, Send } from '../send';
import type { JiraGroup, JiraGroupMembers, JiraMyself, JiraUser, JiraUserPage } from '../types';

/** People whom one call names. */
const BULK_USERS = 100;
const GROUP_PAGE = 50;
/** A group of more says nothing of who holds a role, and each page of it costs the points of everybody. */
const MOST_MEMBERS = 1_000;
const SEARCH_PAGE = 50;
/** As many people as Jira gives in one page of all of them. */
export const ALL_PAGE = 1000;

export function peopleCalls(send: Send) {
  function membersPage(asker: Asker, groupId: string, startAt: number) {
    return send(asker, {
      endpoint: 'GET /rest/api/3/group/member',
      request: (as) =>
        as.requestJira(
          route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&startAt=${startAt}&maxResults=${GROUP_PAGE}`,
        ),
      read: (body, skipped) => {
        const raw = asRaw(body);
        if (!Array.isArray(raw?.['values'])) return null;
        const values = readEach(raw['values'], readUser, skipped);
        const received = raw['values'].length;
        const total = asNumber(raw['total']) ?? startAt + received;
        return { values, received, total, unreadable: skipped.unreadable };
      },
    });
  }

  return {
    /** The person of the invocation, whom Jira names only where they have agreed that the app acts for them. */
    myself(asker: 'user'): Promise<JiraMyself> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/myself',
        request: (as) => as.requestJira(route`/rest/api/3/myself`),
        read: readMyself,
      });
    },

    /** People by account id; asks nothing where nobody is named. Whom Jira does not know, or may not name, is not in the answer. */
    async users(asker: Asker, accountIds: string[]): Promise<JiraUser[]> {
      const wanted = addressChunks('accountId', [...new Set(accountIds)], BULK_USERS);
      const found = await mapConcurrently(wanted, (chunk) => {
        const query = new URLSearchParams({ maxResults: String(chunk.length) });
        for (const accountId of chunk) query.append('accountId', accountId);
        return send(asker, {
          endpoint: 'GET /rest/api/3/user/bulk',
          request: (as) => as.requestJira(route`/rest/api/3/user/bulk?${query}`),
          read: (body, skipped) => listOf(readUser)(asRaw(body)?.['values'], skipped),
        });
      });
      return found.flat();
    },

    /** Where the days of a person begin and end; null where Jira does not tell the asker, as the person may have chosen. */
    timeZoneOf(asker: Asker, accountId: string): Promise<string | null> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/user/bulk',
        request: (as) => as.requestJira(route`/rest/api/3/user/bulk?accountId=${accountId}`),
        read: (body, skipped) => {
          const zones = listOf(readTimeZone)(asRaw(body)?.['values'], skipped);
          return zones && { timeZone: zones.find((one) => one.accountId === accountId)?.timeZone };
        },
      }).then(({ timeZone }) => timeZone ?? null);
    },

    /** A page of the active people whose name or address begins with the words of the query; pages count from 0. */
    findUsers(asker: Asker, query: string, page = 0): Promise<JiraUserPage> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/user/search',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/user/search?query=${query}&startAt=${page * SEARCH_PAGE}&maxResults=${SEARCH_PAGE}`,
          ),
        read: (body, skipped) => {
          const users = listOf(readUser)(body, skipped);
          const { unreadable } = skipped;
          return users && { users, unreadable, more: users.length + unreadable >= SEARCH_PAGE };
        },
      });
    },

    /** A page of everybody whom the site knows, also of those who have left; pages count from 0. For who may browse users. */
    allUsers(asker: Asker, page: number): Promise<JiraUserPage> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/users/search',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/users/search?startAt=${page * ALL_PAGE}&maxResults=${ALL_PAGE}`,
          ),
        read: (body, skipped) => {
          const users = listOf(readUser)(body, skipped);
          const { unreadable } = skipped;
          return users && { users, unreadable, more: users.length + unreadable >= ALL_PAGE };
        },
      });
    },

    /** Groups by id. Those that are not there any more are not in the answer. */
    async groups(asker: Asker, groupIds: string[]): Promise<JiraGroup[]> {
      const wanted = addressChunks('groupId', [...new Set(groupIds)], GROUP_PAGE);
      const found = await mapConcurrently(wanted, (chunk) => {
        const query = new URLSearchParams({ maxResults: String(GROUP_PAGE) });
        for (const groupId of chunk) query.append('groupId', groupId);
        return send(asker, {
          endpoint: 'GET /rest/api/3/group/bulk',
          request: (as) => as.requestJira(route`/rest/api/3/group/bulk?${query}`),
          read: (body, skipped) => listOf(readGroup)(asRaw(body)?.['values'], skipped),
        });
      });
      return found.flat();
    },

    /** Groups whose name holds the query, as many as Jira offers in a picker. */
    findGroups(asker: Asker, query: string): Promise<JiraGroup[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/groups/picker',
        request: (as) =>
          as.requestJira(route`/rest/api/3/groups/picker?query=${query}&caseInsensitive=true`),
        read: (body, skipped) => listOf(readGroup)(asRaw(body)?.['groups'], skipped),
      });
    },

    /** How many members a group has; refused like the members themselves. */
    async groupSize(asker: Asker, groupId: string): Promise<number> {
      return (await membersPage(asker, groupId, 0)).total;
    },

    /**
     * All members of a group, inactive ones too; null for one of more than 1,000, of which the first page alone is read. It needs the scope `manage:jira-configuration`, or in its
     * place `read:group:jira`, `read:user:jira` and `read:avatar:jira`; and of the asker the permission to browse users and
     * groups.
     */
    async groupMembers(asker: Asker, groupId: string): Promise<JiraGroupMembers | null> {
      const first = await membersPage(asker, groupId, 0);
      if (first.total > MOST_MEMBERS) return null;
      let unreadable = 0;
      const all = await allPages(async (startAt) => {
        const one = startAt === 0 ? first : await membersPage(asker, groupId, startAt);
        unreadable += one.unreadable;
        return one;
      }, MOST_MEMBERS);
      const users = [...new Map(all.values.map((user) => [user.accountId, user])).values()];
      return { users, unreadable, complete: users.length + unreadable >= all.total };
    },
  };
}
