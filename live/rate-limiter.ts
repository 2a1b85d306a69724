/** Keeps to the pace that Jira's answers ask for, before it has to refuse anything. */
import { RateLimits } from '../src/jira/rate-limits';

/** Below this share of what is left, requests are spread over the time until the count begins anew. */
const SCARCE = 1 / 10;
const LONGEST_REST_MS = 30_000;
/** Where Jira only says that the limit is near. */
const NEAR_REST_MS = 1000;

type Headers = Parameters<RateLimits['note']>[0];

export class RateLimiter {
  readonly limits = new RateLimits();
  #isNear = false;

  /** @param rest waits so many milliseconds */
  constructor(private readonly rest: (milliseconds: number) => Promise<unknown>) {}

  /** Takes note of what an answer's headers say is left. */
  note(headers: Headers): void {
    this.limits.note(headers);
    this.#isNear = headers.get('x-ratelimit-nearlimit') === 'true';
  }

  /** Waits until the next request may go out. */
  async turn(): Promise<void> {
    const milliseconds = this.#milliseconds();
    if (milliseconds > 0) await this.rest(milliseconds);
  }

  #milliseconds(): number {
    const { latest } = this.limits;
    if (latest === null || latest.share >= SCARCE) return this.#isNear ? NEAR_REST_MS : 0;
    const spread = (latest.resetSeconds * 1000) / Math.max(1, latest.left);
    return Math.min(LONGEST_REST_MS, spread);
  }
}
