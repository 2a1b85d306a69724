/** What stands above epics, as earlier views found it, so that a later one asks for all of it at once. */
import type { Directory, Lineage } from './directory';

/** Enough for the epics that a project works on, and far below what storage takes. */
const MOST_LINEAGES = 500;

/** Prefixed, because objects sort integer-like keys and eviction needs insertion order. */
function placeOf(epicId: string): string {
  return `epic ${epicId}`;
}

/** @returns what a view found above an epic; undefined if none has looked yet, or it was evicted */
export function lineageOf(
  { lineages }: Pick<Directory, 'lineages'>,
  epicId: string,
): Lineage | undefined {
  return lineages[placeOf(epicId)];
}

/** @returns the lineages with that of one more epic; beyond the limit, the oldest are evicted */
export function withLineage(
  { lineages }: Pick<Directory, 'lineages'>,
  epicId: string,
  lineage: Lineage,
): Directory['lineages'] {
  const others = Object.entries(lineages).filter(([place]) => place !== placeOf(epicId));
  return Object.fromEntries([...others.slice(-(MOST_LINEAGES - 1)), [placeOf(epicId), lineage]]);
}
