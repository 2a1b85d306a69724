import { useCallback, useState } from 'react';
import type { TurnCounts, TurnRow } from '../../../src/contract/global-page';

/**
 * How much waits, without what was settled since it was counted.
 * @returns the counts, and what notes that nothing is left to do on a work item, or something again
 */
export function useCounts(
  counted: TurnCounts,
): [TurnCounts, (row: TurnRow, isSettled: boolean) => void] {
  /** Keys of projects, by the id of the work item. */
  const [settled, setSettled] = useState<ReadonlyMap<string, string>>(new Map());
  const note = useCallback((row: TurnRow, isSettled: boolean) => {
    setSettled((before) => {
      const after = new Map(before);
      if (isSettled) after.set(row.id, row.project.key);
      else after.delete(row.id);
      return after;
    });
  }, []);
  const projects = [...settled.values()];
  const counts: TurnCounts = {
    ...counted,
    count: Math.max(0, counted.count - settled.size),
    byProject: counted.byProject.map(({ key, count }) => ({
      key,
      count: Math.max(0, count - projects.filter((one) => one === key).length),
    })),
  };
  return [counts, note];
}
