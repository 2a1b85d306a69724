/** Keeps the background from using up what Jira gives the app: people who open a panel come first. */
import type { RateLimits } from '../../jira/rate-limits';
import { reservePoints, secondsToNextHour } from '../../storage/points';

/** Points that all scans of a site together may spend in an hour, of the 65,000 that Jira gives the app for all sites. */
export const SCAN_POINTS_PER_HOUR = 40_000;
/** A scan rests when less than this share of Jira's own count is left. */
const KEPT_FREE = 1 / 3;
/** Points reserved at once, so that not every page needs a write to storage. */
const RESERVED_AT_ONCE = 2_000;

export class RateBudget {
  #inHand = 0;

  constructor(private readonly limits: RateLimits) {}

  /**
   * Asks for leave to spend points.
   * @param now epoch milliseconds
   * @returns null where they may be spent, else the seconds to rest
   */
  async secondsToRest(points: number, now: number): Promise<number | null> {
    const { latest } = this.limits;
    if (latest && latest.left < latest.quota * KEPT_FREE) return Math.max(1, latest.resetSeconds);
    if (this.#inHand < points) {
      const wanted = Math.max(points, RESERVED_AT_ONCE);
      if (!(await reservePoints(wanted, SCAN_POINTS_PER_HOUR, now))) return secondsToNextHour(now);
      this.#inHand += wanted;
    }
    this.#inHand -= points;
    return null;
  }
}
