/** What a search found, in order, so that its pages can go on after any position. */
import type { SiteIssue } from '../model';

export type SortValue = string | number | null;

/** What an issue is sorted by: for each part of the order the values that decide it. */
export type SortPosition = readonly (readonly SortValue[])[];

/** Orders issues, and says after which position the next page goes on. */
export interface Ordering {
  positionOf: (issue: SiteIssue) => SortPosition;
  compare: (a: SortPosition, b: SortPosition) => number;
}

export interface SearchResult {
  /** In order, each with what it was sorted by. */
  entries: readonly { issue: SiteIssue; at: SortPosition }[];
  ordering: Ordering;
}

/** The issues of a result that come after a position, whether or not an issue is still there. */
export function issuesAfter(
  { entries, ordering }: SearchResult,
  position: SortPosition,
): SiteIssue[] {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && ordering.compare(entry.at, position) <= 0) low = middle + 1;
    else high = middle;
  }
  return entries.slice(low).map(({ issue }) => issue);
}
