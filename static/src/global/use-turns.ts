import type { Turn, TurnRow, TurnsAnswer } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { callGlobal } from './api';
import { usePages, type Pages } from './use-pages';

export interface Turns extends Pages<TurnsAnswer> {
  /** Null until the first answer; those of an earlier filter while the next are on their way. */
  rows: TurnRow[] | null;
  /** ISO time of the look at them, of the first where there were several. */
  at: string;
  /** Whether Jira has more than were read. */
  more: boolean;
  /** Puts in what is left to do on a work item after something was done there, or taken back. */
  settle: (issueId: string, left: Turn[]) => void;
}

/**
 * What waits for the viewer, a page after the other.
 * @param isNone whether it is known already that the filter finds nothing, which saves asking
 */
export function useTurns(filter: TurnFilter, isNone: boolean): Turns {
  const list = usePages(isNone ? null : JSON.stringify(filter), (pageToken) =>
    callGlobal('global.turns', { filter, pageToken }),
  );
  const last = list.pages.at(-1);
  return {
    ...list,
    rows: last || isNone ? list.pages.flatMap(({ rows }) => rows) : null,
    at: list.pages[0]?.at ?? '',
    more: last !== undefined && last.nextPageToken !== null,
    settle: (issueId, left) => {
      list.mapPages(({ rows, ...page }) => ({
        ...page,
        rows: rows.map((row) => (row.id === issueId ? { ...row, turns: left } : row)),
      }));
    },
  };
}
