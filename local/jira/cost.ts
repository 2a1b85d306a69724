/** Counts points as Jira's rate limits do: one a request, one more for each object read, two for each person, group or permission. */
import type { World } from '../worlds/facts';
import type { RestAnswer } from './route';

/** What an app may spend in an hour over all its sites before Jira answers 429. */
export const APP_POINTS_PER_HOUR = 65_000;
const HOUR = 3_600_000;
/** Below this share of the hour's points each answer says how many are left. */
const COUNTED_BELOW = 1 / 5;

/** Points of one answer. Writing costs one, whatever it writes. */
export function costOf(method: string, answer: RestAnswer): number {
  const reads = method.toUpperCase() === 'GET' || answer.objects !== undefined;
  if (!reads) return 1;
  return 1 + (answer.objects?.core ?? 0) + 2 * (answer.objects?.identity ?? 0);
}

export interface Charge {
  method: string;
  path: string;
  points: number;
}

export class CostMeter {
  /** Points since the site was made. */
  total = 0;
  /** The last few hundred requests, oldest first. */
  readonly charges: Charge[] = [];
  private hour = 0;
  private spentThisHour = 0;

  constructor(
    private readonly now: () => Date,
    /** Points an hour after which requests are refused; null to count only. */
    private readonly quota: number | null,
    private readonly told: World['limitHeaders'],
  ) {}

  charge(method: string, path: string, points: number): void {
    this.turnHour();
    this.total += points;
    this.spentThisHour += points;
    this.charges.push({ method: method.toUpperCase(), path, points });
    if (this.charges.length > 500) this.charges.shift();
  }

  /** What a request gets when the hour's points are spent; null while some are left. */
  refusal(): { status: 429; headers: Record<string, string> } | null {
    this.turnHour();
    if (this.quota === null || this.spentThisHour < this.quota) return null;
    return {
      status: 429,
      headers: {
        ...this.headers(),
        'retry-after': String(this.secondsLeft()),
        'ratelimit-reason': 'jira-quota-global-based',
      },
    };
  }

  /** The headers that tell an app how much of the hour is left. */
  headers(): Record<string, string> {
    this.turnHour();
    const quota = this.quota ?? APP_POINTS_PER_HOUR;
    const left = Math.max(0, quota - this.spentThisHour);
    const policy = `"global-app-quota";q=${quota};w=${HOUR / 1000}`;
    const time = `t=${this.secondsLeft()}`;
    if (this.told === 'points-alone')
      return { 'ratelimit-policy': policy, ratelimit: `"global-app-quota";r=${left};${time}` };
    const counted = left < quota * COUNTED_BELOW ? `r=${left};${time}` : time;
    return {
      'ratelimit-policy': `${policy},"jira-burst-based";q=100;w=1`,
      ratelimit: `"global-app-quota";${counted},"jira-burst-based";r=90;t=1`,
    };
  }

  private secondsLeft(): number {
    return Math.ceil((HOUR - (this.now().getTime() % HOUR)) / 1000);
  }

  /** The count starts anew with each full hour. */
  private turnHour(): void {
    const hour = Math.floor(this.now().getTime() / HOUR);
    if (hour === this.hour) return;
    this.hour = hour;
    this.spentThisHour = 0;
  }
}
