/** Everybody whom the site knows, so that nobody is named to a reader. Nothing of it is kept but how long it is. */
import { ALL_PAGE } from '../../jira/calls/people';
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { JiraUser } from '../../jira/types';
import {
  correctPoints,
  pointsPutAside,
  reservePoints,
  secondsToNextHour,
} from '../../storage/points';
import { keepPriceOfNames, priceOfNames } from '../../storage/price-of-names';

/** As many as a list gives, which is 5,000 people; people named on the issue are known besides. */
const MOST_PAGES = 5;
/** Of Jira's points in an hour: two for each person of the list, and one for the request (rate-limiting). */
const POINTS_A_PERSON = 2;
const LONGEST_LIST = MOST_PAGES * (1 + ALL_PAGE * POINTS_A_PERSON);
/** The longest list twice: 20,010 beside the 40,000 of scans (scan/rate-budget.ts) within the 65,000 of an hour. */
const MOST_POINTS = 2 * LONGEST_LIST;
const POINTS_OF_NAMES = 'points-of-names';

/** @returns null where the people may be read, as far as can be told before, else the seconds until there are points for it */
export async function secondsUntilPeople(now: number): Promise<number | null> {
  const spent = await pointsPutAside(now, POINTS_OF_NAMES);
  return spent + (await expectedPoints()) <= MOST_POINTS ? null : secondsToNextHour(now);
}

export type KnownPeople =
  | { kind: 'known'; people: JiraUser[] }
  /** The hour has no points left for everybody. */
  | { kind: 'spent'; seconds: number }
  /** Jira does not tell the app. */
  | { kind: 'not-told' };

/**
 * Reads everybody, or nobody. Points for the whole list are put aside before the first page: of many who come at once some then
 * reach its end, where all would stop half way if each asked page by page.
 * @param now when it is read, epoch milliseconds
 * @throws JiraError, StorageUnavailable, StorageConflict
 */
export async function knownPeople(jira: Pick<Jira, 'allUsers'>, now: number): Promise<KnownPeople> {
  const expected = await expectedPoints();
  if (!(await reservePoints(expected, MOST_POINTS, now, POINTS_OF_NAMES)))
    return { kind: 'spent', seconds: secondsToNextHour(now) };
  let spent = 0;
  try {
    const people: JiraUser[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      spent += 1;
      const { users, unreadable, more } = await jira.allUsers('app', page);
      spent += (users.length + unreadable) * POINTS_A_PERSON;
      people.push(...users);
      if (!more) break;
    }
    if (spent !== expected) await keepPriceOfNames(spent);
    return { kind: 'known', people };
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'forbidden') return { kind: 'not-told' };
    throw error;
  } finally {
    if (spent !== expected) await correctPoints(spent - expected, now, POINTS_OF_NAMES);
  }
}

async function expectedPoints(): Promise<number> {
  return (await priceOfNames()) ?? LONGEST_LIST;
}
