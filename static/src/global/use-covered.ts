import type { CoveredAnswer } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { callGlobal } from './api';
import { usePages, type Pages } from './use-pages';

export interface Covered extends Pages<CoveredAnswer> {
  /** All pages so far; null until the first. */
  found: CoveredAnswer | null;
}

/** What waits for those for whom the viewer covers, a page after the other. */
export function useCovered(filter: TurnFilter): Covered {
  const list = usePages(JSON.stringify(filter), (pageToken) =>
    callGlobal('global.covered', { filter, pageToken }),
  );
  const last = list.pages.at(-1);
  const rows = list.pages.flatMap((page) => page.rows);
  return { ...list, found: last ? { ...last, rows } : null };
}
