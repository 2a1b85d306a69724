/** Fetches what Jira gives in pages and what it takes in chunks, a few calls at a time. */

/** Enough to be quick, few enough to leave Jira's burst limit alone. */
export const AT_ONCE = 4;

/**
 * Works through a list, a few at a time.
 * @returns the results in the order of the list
 * @throws the first failure, after every call that was begun has ended: nothing may run on behind the invocation
 */
export async function mapConcurrently<T, R>(
  list: readonly T[],
  work: (element: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  let failed = false;
  const runner = async () => {
    for (const [index, element] of queue) {
      if (failed) return;
      try {
        results[index] = await work(element);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const runs = await Promise.allSettled(Array.from({ length: AT_ONCE }, runner));
  for (const run of runs) if (run.status === 'rejected') throw run.reason;
  return results;
}

/** Cuts a list into chunks of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  return [...eachChunk(list, size)];
}

/** The same, a chunk at a time, for what is more than memory should hold. */
export function* eachChunk<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Longest address that every proxy on the way takes, without what comes before the query. */
const MOST_OF_AN_ADDRESS = 6_000;

/**
 * Cuts a list of ids, of which an address repeats one parameter, into as many as fit in one.
 * @param name of the parameter
 * @param size the most in any case
 * @returns an id that fits in none is left out: nothing that Jira has made is so long
 */
export function addressChunks(name: string, ids: readonly string[], size: number): string[][] {
  const result: string[][] = [];
  let length = Infinity;
  for (const id of ids) {
    const added = name.length + 2 + encodeURIComponent(id).length;
    if (added > MOST_OF_AN_ADDRESS) continue;
    length += added;
    const last = result.at(-1);
    if (last && length <= MOST_OF_AN_ADDRESS && last.length < size) last.push(id);
    else {
      result.push([id]);
      length = added;
    }
  }
  return result;
}

export interface OffsetPage<T> {
  values: T[];
  /** How many elements the page had, readable or not. */
  received: number;
  /** How many there are on all pages. */
  total: number;
}

export interface AllPages<T> {
  values: T[];
  /** How many there are, by the newest page: more than `values` where some came in between, or lie beyond the cap. */
  total: number;
}

/**
 * Fetches all pages of a list that goes by `startAt`: the first alone, since only its answer tells how long a page
 * really is, then the others a few at a time. What comes in between moves the others on, so that an element may be
 * given on two pages: the caller keeps one.
 * @param cap the most elements to fetch
 */
export async function allPages<T>(
  page: (startAt: number) => Promise<OffsetPage<T>>,
  cap: number,
): Promise<AllPages<T>> {
  const first = await page(0);
  const starts: number[] = [];
  const end = Math.min(first.total, cap);
  const stride = first.received;
  if (stride > 0) for (let start = stride; start < end; start += stride) starts.push(start);
  const pages = [first, ...(await mapConcurrently(starts, page))];
  const total = Math.max(...pages.map((one) => one.total));
  return { values: pages.flatMap(({ values }) => values), total };
}
