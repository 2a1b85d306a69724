/** Turns as the page lists them: a thing to do each, by what kind of thing it is. */
import type { Turn, TurnRow } from '../../../src/contract/global-page';
import { dayBefore } from '../../../src/contract/search-forms';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { TASKS, taskOf, type Task } from '../../../src/contract/turn-tasks';

export interface TurnItem {
  /** Names the item on the page. */
  id: string;
  row: TurnRow;
  turn: Turn;
}

export interface TurnGroup {
  task: Task;
  items: TurnItem[];
}

/**
 * A search finds work by its oldest turn; of the turns on it, the younger ones are left out here.
 * @param now epoch milliseconds
 * @returns the groups that hold anything, in the order of tasks, what has waited longest first
 */
export function groupsOf(
  rows: readonly TurnRow[],
  { task, days }: TurnFilter,
  now: number,
): TurnGroup[] {
  const latest = days === null ? null : dayBefore(days, now);
  const isOldEnough = ({ since }: Turn): boolean =>
    latest === null || since === null || since.slice(0, 10) <= latest;
  const items = rows.flatMap((row) =>
    row.turns.filter(isOldEnough).map((turn) => ({ id: `${row.id} ${turn.duty}`, row, turn })),
  );
  return TASKS.filter((one) => task === null || one === task).flatMap((one) => {
    const own = items.filter(({ turn }) => taskOf(turn.duty) === one).sort(byAge);
    return own.length === 0 ? [] : [{ task: one, items: own }];
  });
}

/** @returns how many work items groups hold; on one there may be several things to do */
export function itemsIn(groups: readonly TurnGroup[]): number {
  return new Set(groups.flatMap(({ items }) => items.map(({ row }) => row.id))).size;
}

/** What waits since a known time comes before what does not say. */
function byAge({ turn: { since: one } }: TurnItem, { turn: { since: other } }: TurnItem): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Date.parse(one) - Date.parse(other);
}
