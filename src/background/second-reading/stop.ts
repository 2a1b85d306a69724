/** Why reading stops before all is read. */
import type { Asked } from '../../second-reader/asking';
import type { Spent } from '../../storage/second-reader-use';

export interface Stop {
  /** For settings; null where they say it already, or where it is no fault. */
  code: string | null;
  /** Until it is worth going on; null for not today. */
  seconds: number | null;
  /** Whether it was a fault, so that it is not gone on with for ever. */
  isFailure: boolean;
}

export const DAY_SPENT: Stop = { code: 'DAY_SPENT', seconds: null, isFailure: false };

/** Nothing is wrong; there is more to do. */
export function goOnIn(seconds: number): Stop {
  return { code: null, seconds, isFailure: false };
}

export function never(code: string): Stop {
  return { code, seconds: null, isFailure: true };
}

export function untilNames(seconds: number): Stop {
  return { code: 'NAMES_SPENT', seconds, isFailure: false };
}

export function stopWhereSpent(spent: Spent): Stop {
  return spent.spent === 'day' ? DAY_SPENT : goOnIn(spent.seconds);
}

export function stopAfter({ code, again }: Extract<Asked, { kind: 'failed' }>): Stop {
  return { code, seconds: again, isFailure: true };
}
