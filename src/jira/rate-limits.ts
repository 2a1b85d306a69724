/** What Jira says, with each answer, is left of the points that the app may spend in the hour. */
import { entriesIn, type ListEntry } from './list-header';

export interface PointsLeft {
  left: number;
  /** The share of the whole hour's points that is left: 1 is all of them. */
  share: number;
  /** Seconds until the count begins anew. */
  resetSeconds: number;
}

/** The limits that count points: over all sites, or for one. Others, such as that of bursts, are of single endpoints and seconds. */
const POINT_LIMITS = ['global-app-quota', 'tenant-app-quota'];

/** Keeps the newest word of Jira's on its limits. */
export class RateLimits {
  #latest: PointsLeft | null = null;

  /** Takes note of an answer's headers. Those of limits that are only announced bear other names and are passed over. */
  note(headers: { get: (name: string) => string | null }): void {
    const policies = entriesIn(headers.get('ratelimit-policy'));
    const said = entriesIn(headers.get('ratelimit'))
      .filter(({ name }) => POINT_LIMITS.includes(name))
      .map((limit) => pointsLeft(limit, policies))
      .filter((reading) => reading !== undefined);
    // An answer that tells nothing of points leaves standing what an earlier one told.
    if (said.length === 0) return;
    const counted = said.filter((reading) => reading !== null);
    this.#latest = counted.sort((one, other) => one.share - other.share)[0] ?? null;
  }

  /** @returns null where plenty is left, and as long as no answer has said anything */
  get latest(): PointsLeft | null {
    return this.#latest;
  }
}

/** @returns null where nothing is counted, since the app "is well within its limits"; undefined for what can't be understood */
function pointsLeft(
  { name, parameters }: ListEntry,
  policies: readonly ListEntry[],
): PointsLeft | null | undefined {
  if (!parameters.has('r')) return null;
  const left = numberOf(parameters.get('r'));
  const resetSeconds = numberOf(parameters.get('t'));
  if (left === undefined || resetSeconds === undefined) return undefined;
  // The refusal of a spent hour comes without the policy: nothing is nothing, of however much.
  if (left === 0) return { left, share: 0, resetSeconds };
  const quota = numberOf(policies.find((policy) => policy.name === name)?.parameters.get('q'));
  if (quota === undefined || quota === 0) return undefined;
  return { left, share: left / quota, resetSeconds };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
