import type { Range } from './document';

/**
 * The ranges that touch a stretch of text, found by binary search: a long block has many ranges and many sentences, and
 * visiting all ranges for each sentence would be quadratic.
 * @param ranges sorted and not overlapping
 */
export function touching<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  const from = firstEndingAfter(ranges, start);
  let to = from;
  while (to < ranges.length && (ranges[to]?.start ?? end) < end) to++;
  return ranges.slice(from, to);
}

/** The index of the first range that ends after an offset. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
