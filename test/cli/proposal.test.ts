/** Holders proposed by the work in an export: found on a site whose holders are known, and nothing is made of nobody. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportedSite } from '../../cli/export';
import { Inspections } from '../../cli/inspections';
import { evidenceIn, settingsBy } from '../../cli/proposal';
import { sampleExport } from '../import/known-exports';

const NOW = new Date('2026-03-01T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'proposal-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function exported(records: object[]): Promise<ExportedSite> {
  const file = join(folder, 'export.json');
  writeFileSync(file, JSON.stringify(records));
  return ExportedSite.read(file, () => undefined);
}

test('of the sample those are proposed who hold the roles there', async () => {
  const { records, roleMap } = await sampleExport(NOW);
  const settings = settingsBy(evidenceIn(await exported(records), NOW.toISOString()));
  expect(settings.roleMap.productOwner.sources).toEqual(roleMap.productOwner.sources);
  expect(settings.roleMap.productManager.sources).toEqual(roleMap.productManager.sources);
  expect(settings).toMatchObject({ configured: true, undecided: [] });
});

test('a role that the work speaks for nobody in is not known, and nobody is blamed', async () => {
  const { records } = await sampleExport(NOW);
  // Without epics there is no work of a manager's.
  const stories = records.filter(
    ({ fields }) =>
      (fields as { issuetype: { hierarchyLevel: number } }).issuetype.hierarchyLevel < 1,
  );
  const site = await exported(stories);
  const settings = settingsBy(evidenceIn(site, NOW.toISOString()));
  expect(settings.undecided).toEqual(['productManager']);
  const inspections = new Inspections(site, settings, NOW.toISOString());
  const codes = [...site.issues()].flatMap((issue) =>
    inspections.of(issue).report.verdicts.map(({ code }) => code),
  );
  expect(codes).not.toContain('no-manager');
  expect(codes).not.toContain('no-product-manager');
});

test('where nobody did anything, the settings name nobody', async () => {
  const site = await exported([
    {
      id: '1',
      key: 'A-1',
      fields: { summary: 'Show the next ferry', issuetype: { name: 'Story' } },
    },
  ]);
  expect(settingsBy(evidenceIn(site, NOW.toISOString()))).toMatchObject({ configured: false });
});
