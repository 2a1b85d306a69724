/** Which role did which work, from which the partnership of the two roles is counted. Names no person, no text, no issue key. */

export const WORKS = ['stories', 'order', 'answers', 'epics', 'trace'] as const;
/**
 * Kinds of work. Of the owner: stories written or refined, the order set, questions answered. Of the manager: strategy
 * epics written or refined, strategy epics placed under a parent.
 */
export type Work = (typeof WORKS)[number];

export const CONTRIBUTORS = ['own', 'other', 'neither'] as const;
/** Who did the work: a holder of the role whose work it is, of the other role, or of neither. */
export type Contributor = (typeof CONTRIBUTORS)[number];

/** One piece of work on one issue. */
export interface Contribution {
  work: Work;
  hands: Contributor;
  /** ISO time. */
  at: string;
}

/**
 * The contributions to one issue in short: for each kind of work and contributor, the days (ISO, UTC) with some. However
 * often it was done on one day, it counts once; so the size is bounded by the number of days.
 */
export type ContributionDays = Partial<Record<Work, Partial<Record<Contributor, string[]>>>>;

export type ContributionCounts = Record<Contributor, number>;

/** Contributions to many issues, counted over a window of days: one for each kind of work on one issue on one day. */
export interface Partnership {
  /** First and last day of the window (ISO, UTC), both included. */
  from: string;
  to: string;
  works: Record<Work, ContributionCounts>;
  /** Issues that were counted. */
  issues: number;
  /** Issues whose history could not be read, so that nothing of them is counted. */
  unreadable: number;
}
