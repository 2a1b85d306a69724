import type { Person } from '../../contract/panel';
import { toPerson } from '../../inspection/facts/people';
import type { JiraUser } from '../../jira/types';

/** @returns what a page may show of people, by account id */
export function byAccountId(users: readonly JiraUser[]): Record<string, Person> {
  return Object.fromEntries(users.map((user) => [user.accountId, toPerson(user)]));
}
