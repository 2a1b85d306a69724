/**
 * How many of Jira's points one person may spend in an hour, on requests that cost hundreds or may be sent thousands of times.
 * Jira gives the app 65,000 an hour for all its sites together (rate-limiting: the global pool).
 */
import { pointsOf, reservePoints, secondsToNextHour } from '../../storage/points';
import { Refusal } from './failures';

/** Enough for two files of 5,000 rows and some looks besides; a fifth of what there is. */
export const POINTS_AN_HOUR = 13_000;

/** What comes before each request of a page whose requests have a price. */
export function spend<K extends string>(
  prices: Record<K, number>,
): (request: K, caller: { viewer: string | null; now: number }) => Promise<void> {
  return (request, { viewer, now }) => spendPoints(prices[request], viewer, now);
}

/**
 * @param viewer account id, or null for everybody who is not signed in
 * @param now epoch milliseconds
 * @throws Refusal where the person has spent the hour's points
 */
export async function spendPoints(
  points: number,
  viewer: string | null,
  now: number,
): Promise<void> {
  if (await reservePoints(points, POINTS_AN_HOUR, now, pointsOf(viewer))) return;
  const minutes = Math.ceil(secondsToNextHour(now) / 60);
  throw new Refusal({ code: 'busy', reason: 'project.spent', args: { minutes }, retry: true });
}
