import type { Absent } from '../../duties/words/away';
import type { Covering } from '../../roles/covering';
import type { People } from './people';

/**
 * Those of some people who are away at this moment, each once, with who covers for them; nobody does whose account is not
 * active any more.
 */
export function absentAmong(
  accountIds: Iterable<string>,
  covering: Covering,
  people: Pick<People, 'isActive'>,
): Absent[] {
  return [...new Set(accountIds)].flatMap((accountId) => {
    const until = covering.absenceOf(accountId)?.until;
    if (until === undefined) return [];
    const cover = covering.coverOf(accountId);
    return [{ accountId, until, cover: cover !== null && people.isActive(cover) ? cover : null }];
  });
}
