/** What Jira says, with each answer, is left of the points that the app may spend in the hour. */

export interface PointsLeft {
  /** Points of the whole hour. */
  quota: number;
  left: number;
  /** Seconds until the count begins anew. */
  resetSeconds: number;
}

/** Keeps the newest word of Jira's on its limits. */
export class RateLimits {
  #latest: PointsLeft | null = null;

  /** Takes note of an answer's headers. Those of limits that are only announced bear other names and are passed over. */
  note(headers: { get: (name: string) => string | null }): void {
    const left = numberIn(headers.get('ratelimit'), 'r');
    const resetSeconds = numberIn(headers.get('ratelimit'), 't');
    const quota = numberIn(headers.get('ratelimit-policy'), 'q');
    if (left === null || resetSeconds === null || quota === null) return;
    this.#latest = { quota, left, resetSeconds };
  }

  /** @returns null as long as no answer has said anything */
  get latest(): PointsLeft | null {
    return this.#latest;
  }
}

/** A parameter of a structured header, such as `r` in `"global-app-quota";r=120;t=30`. */
function numberIn(header: string | null, name: string): number | null {
  const found = new RegExp(`;\\s*${name}=(\\d+)`).exec(header ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
