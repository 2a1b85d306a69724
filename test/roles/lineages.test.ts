import type { Lineage } from '../../src/roles/directory';
import { lineageOf, withLineage } from '../../src/roles/lineages';

test('of too many epics those are let go of that were found first, whatever their ids', () => {
  let directory: { lineages: Record<string, Lineage> } = { lineages: {} };
  const found = (epicId: string): void => {
    const lineage = { parent: [`above ${epicId}`], others: [] };
    directory = { lineages: withLineage(directory, epicId, lineage) };
  };
  const first = Array.from({ length: 500 }, (_, at) => String(20_000 + at));
  for (const id of first) found(id);
  // As it comes back from storage.
  directory = JSON.parse(JSON.stringify(directory)) as typeof directory;
  for (const id of ['10001', '20000', '10002']) found(id);
  const known = [...first, '10001', '10002'].filter((id) => lineageOf(directory, id));
  expect(known).toEqual(['20000', ...first.slice(3), '10001', '10002']);
  expect(lineageOf(directory, '10001')?.parent).toEqual(['above 10001']);
});
