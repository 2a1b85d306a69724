/**
 * What Forge asks of an app in a month and what is free of it, from "Forge platform pricing" in Atlassian's developer
 * documentation (as of August 2026). Panels, pages and macros themselves cost nothing, nor does what a page asks Jira by itself.
 */
export interface Price {
  free: number;
  /** Dollars for each unit beyond. */
  dollars: number;
  unit: string;
}

export const PRICES = {
  functions: { free: 200_000, dollars: 0.000025, unit: 'GB-seconds' },
  storageRead: { free: 0.1, dollars: 0.055, unit: 'GB' },
  storageWritten: { free: 0.1, dollars: 1.09, unit: 'GB' },
  logs: { free: 1, dollars: 1.005, unit: 'GB' },
} satisfies Record<string, Price>;

export type Billed = keyof typeof PRICES;
/** So much of each thing that is billed. */
export type Use = Record<Billed, number>;

export const NO_USE: Use = { functions: 0, storageRead: 0, storageWritten: 0, logs: 0 };

/** @returns the uses together, each as often as it says */
export function total(parts: readonly { use: Use; times: number }[]): Use {
  const sum = { ...NO_USE };
  for (const { use, times } of parts)
    for (const billed of Object.keys(PRICES) as Billed[]) sum[billed] += use[billed] * times;
  return sum;
}

/** @returns dollars for what is not free */
export function dollarsFor(use: Use): number {
  return (Object.keys(PRICES) as Billed[]).reduce((sum, billed) => {
    const { free, dollars } = PRICES[billed];
    return sum + Math.max(0, use[billed] - free) * dollars;
  }, 0);
}
