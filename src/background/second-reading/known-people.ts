/** Everybody whom the site knows, so that nobody is named to a reader. Nothing of it is kept. */
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { JiraUser } from '../../jira/types';
import { reservePoints } from '../../storage/points';

/** As many people as a list gives; people named on the issue are known besides. */
const MOST_PEOPLE = 5000;
/** Of Jira's points in an hour: two for each person of the list. */
const POINTS_A_PERSON = 2;
const MOST_POINTS = 30_000;

/** @returns null where Jira does not tell, or the points of the hour are spent: then nothing may be asked */
export async function knownPeople(jira: Jira, now: number): Promise<JiraUser[] | null> {
  try {
    const people: JiraUser[] = [];
    for (let page = 0; people.length < MOST_PEOPLE; page++) {
      const { users, more } = await jira.allUsers('app', page);
      people.push(...users);
      const isLeft = await reservePoints(
        users.length * POINTS_A_PERSON,
        MOST_POINTS,
        now,
        'points-of-names',
      );
      if (!isLeft) return null;
      if (!more) break;
    }
    return people;
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'forbidden') return null;
    throw error;
  }
}
