/**
 * How far tests go: a little in `npm test`; in `npm run test:long`, which sets TEST_LONG, searches go far and say what they
 * tried, and what measures on a large site takes the largest there is.
 */

export const LONG = process.env['TEST_LONG'] !== undefined;

const tried = new Map<string, number>();

/**
 * Counts what a search tries, for docs/security.md; a long one prints the counts when its file of tests has ended.
 * @param what a noun in the plural
 */
export function count(what: string, times = 1): void {
  tried.set(what, (tried.get(what) ?? 0) + times);
}

if (LONG)
  afterAll(() => {
    for (const [what, times] of tried)
      process.stderr.write(`Tried: ${times.toLocaleString('en')} ${what}\n`);
  });

/** Runs of a property, a number for each of the two. */
export function runs(short: number, long: number): number {
  return LONG ? long : short;
}

/**
 * What to try of a list at one place: everything in a long search, else `few` that change from place to place, so that over
 * the places all of it is tried.
 */
export function pick<T>(list: readonly T[], few: number, place: number): readonly T[] {
  if (LONG) return list;
  return Array.from({ length: Math.min(few, list.length) }, (_, index) => {
    const found = list[(place * few + index) % list.length];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  });
}
