/** Keeps the background from using up what Jira gives the app: people who open a panel come first. */
import type { RateLimits } from '../../jira/rate-limits';
import { OF_SITE_DEFAULT, reservePoints, secondsToNextHour } from '../../storage/points';

/** Points that all scans of a site together may spend in an hour, of the 65,000 that Jira gives the app for all sites. */
export const SCAN_POINTS_PER_HOUR = 40_000;
/** A scan rests when less than this share of Jira's own count is left. Jira begins to count aloud below a fifth, about. */
const KEPT_FREE = 1 / 3;
/** Points reserved at once, so that not every page needs a write to storage. */
const RESERVED_AT_ONCE = 2_000;

/** What the projects that follow the site's default may spend of it. One object, so that a test can make it small. */
export const SITE_DEFAULT_SHARE = {
  /** Points in an hour: a fifth of the 65,000. */
  perHour: 13_000,
  /** What an issue comes to in all, with what is read beside it and what is written (test/background/scan-budget.test.ts). */
  anIssue: 2.2,
  /** What a scan comes to besides its issues and one for each field of the site: who holds the roles, who may see what, counts. */
  aScan: 100,
};

interface Spender {
  /** Points that are expected to be asked for in all. */
  expected: number;
  /** Whether they are spent for the site's default, which has a share of its own within what scans may spend. */
  ofSite: boolean;
}

export class RateBudget {
  #inHand = 0;
  #expected: number;

  constructor(
    private readonly limits: RateLimits,
    private readonly spender: Spender,
  ) {
    this.#expected = spender.expected;
  }

  /**
   * Asks for leave to spend points.
   * @param now epoch milliseconds
   * @returns null where they may be spent, else the seconds to rest
   */
  async secondsToRest(points: number, now: number): Promise<number | null> {
    const { latest } = this.limits;
    if (latest && latest.share < KEPT_FREE) return Math.max(1, latest.resetSeconds);
    if (this.#inHand < points) {
      const granted = await this.#reserveAtLeast(points - this.#inHand, now);
      if (granted === 0) return secondsToNextHour(now);
      this.#inHand += granted;
    }
    this.#inHand -= points;
    this.#expected -= points;
    return null;
  }

  /** Of what an hour has left the last is taken in small portions, so that all of it can be spent. @returns points, or 0 */
  async #reserveAtLeast(points: number, now: number): Promise<number> {
    const wanted = Math.max(points, Math.min(RESERVED_AT_ONCE, this.#expected));
    if (await this.#reserve(wanted, now)) return wanted;
    return wanted > points && (await this.#reserve(points, now)) ? points : 0;
  }

  /** The share is asked first: what is put aside there and not granted by the other only leaves more for others. */
  async #reserve(points: number, now: number): Promise<boolean> {
    if (this.spender.ofSite && !(await reserveOfShare(points * SITE_DEFAULT_SHARE.anIssue, now)))
      return false;
    return reservePoints(points, SCAN_POINTS_PER_HOUR, now);
  }
}

/** Reserves points from the site default's share. @returns whether that many were left in this hour */
export function reserveOfShare(points: number, now: number): Promise<boolean> {
  return reservePoints(Math.ceil(points), SITE_DEFAULT_SHARE.perHour, now, OF_SITE_DEFAULT);
}
