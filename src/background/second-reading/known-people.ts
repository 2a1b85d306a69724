/** Everybody whom the site knows, so that nobody is named to a reader. Nothing of it is kept. */
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { JiraUser } from '../../jira/types';
import { reservePoints, secondsToNextHour } from '../../storage/points';

/** As many people as a list gives; people named on the issue are known besides. */
const MOST_PEOPLE = 5000;
/** Of Jira's points in an hour: two for each person of the list. */
const POINTS_A_PERSON = 2;
/** Beside the 40,000 of scans (scan/rate-budget.ts) within the 65,000 of an hour. */
const MOST_POINTS = 20_000;
const POINTS_OF_NAMES = 'points-of-names';

/** @returns null where a page of people may be read, else the seconds until there are points for it */
export async function secondsUntilPeople(now: number): Promise<number | null> {
  const isLeft = await reservePoints(1, MOST_POINTS, now, POINTS_OF_NAMES);
  return isLeft ? null : secondsToNextHour(now);
}

export type KnownPeople =
  | { kind: 'known'; people: JiraUser[] }
  /** The hour's points are spent before everybody was read. */
  | { kind: 'spent'; seconds: number }
  /** Jira does not tell the app. */
  | { kind: 'not-told' };

/**
 * Reads everybody, for a caller who was let by {@link secondsUntilPeople}.
 * @throws JiraError, StorageUnavailable, StorageConflict
 */
export async function knownPeople(jira: Jira, now: number): Promise<KnownPeople> {
  try {
    const people: JiraUser[] = [];
    for (let page = 0; people.length < MOST_PEOPLE; page++) {
      const seconds = page === 0 ? null : await secondsUntilPeople(now);
      if (seconds !== null) return { kind: 'spent', seconds };
      const { users, more } = await jira.allUsers('app', page);
      people.push(...users);
      // What was read is counted whatever is left: how much a page comes to shows only then.
      await reservePoints(users.length * POINTS_A_PERSON, Infinity, now, POINTS_OF_NAMES);
      if (!more) break;
    }
    return { kind: 'known', people };
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'forbidden') return { kind: 'not-told' };
    throw error;
  }
}
