/**
 * One export looked at through every door: the command line, and the panel and the scan of the local site that is made of
 * it.
 */
import { ExportedSite } from '../../cli/export';
import { Inspections } from '../../cli/inspections';
import { importExport } from '../../local/import/import-export';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { VISITOR } from '../../local/import/site-builder';
import type { Report } from '../../src/contract/report';
import type { RoleMap } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { openBackground } from '../background/background-app';
import { silenceLog } from '../silent-log';

/** The verdicts of an issue, by duty: what is found and whose turn it is. */
export type Verdicts = Record<string, { outcome: string; code: string; turn: string }>;

export interface BothDoors {
  keys: string[];
  commandLine: (key: string) => Verdicts;
  /** Null for an issue of which nothing is asked. */
  localSite: (key: string) => Promise<Verdicts | null>;
  /** What a scan of all projects writes onto each issue, by key: of the duties that apply, without whose turn it is. */
  scanned: () => Promise<Record<string, Written>>;
}

/** What is found, by duty. */
export type Written = Record<string, { outcome: string; code: string }>;

/**
 * @param now the time of both looks
 * @param timeZone of times that name none
 */
export async function openBothDoors(
  file: string,
  roleMap: RoleMap,
  now = new Date(),
  timeZone = 'UTC',
): Promise<BothDoors> {
  silenceLog();
  const exported = await ExportedSite.read(file, () => undefined, { timeZone });
  const settings = { roleMap, configured: true };
  const { site: data } = await importExport(file, { timeZone });
  settleRoleMap(data, roleMap);
  const app = openBackground({ data, now });
  return {
    keys: [...exported.issues()].map(({ key }) => key),
    commandLine: (key) => {
      const issue = exported.issue(key);
      if (!issue) throw new Error(`${key} was not read.`);
      const inspections = new Inspections(exported, settings, now.toISOString());
      return verdictsOf(inspections.of(issue).report);
    },
    localSite: async (key) => {
      const { answer } = await app.panel(VISITOR.accountId, key, 'panel.view');
      if (!answer.ok) throw new Error(`${key}: ${JSON.stringify(answer)}`);
      return 'report' in answer.value ? verdictsOf(answer.value.report) : null;
    },
    scanned: async () => {
      for (const { id } of data.projects) await app.scan(id);
      return Object.fromEntries(
        data.issues.map(({ key, properties }) => [
          key,
          readSummary(properties[PROPERTY_KEY])?.verdicts ?? {},
        ]),
      );
    },
  };
}

/** What a scan would write of what another door shows. */
export function writtenOf(verdicts: Verdicts | null): Written {
  return Object.fromEntries(
    Object.entries(verdicts ?? {}).flatMap(([duty, { outcome, code }]) =>
      outcome === NOTHING_ASKED.outcome ? [] : [[duty, { outcome, code }]],
    ),
  );
}

export function verdictsOf({ verdicts }: Pick<Report, 'verdicts'>): Verdicts {
  return Object.fromEntries(
    verdicts.map(({ duty, outcome, code, waitingFor }) => [
      duty,
      { outcome, code, turn: [...(waitingFor?.accountIds ?? [])].sort().join(' ') },
    ]),
  );
}

/**
 * @param poorer what was found with less to go by, if that is what the doors differ in
 * @returns a line for each duty that the two differ on; not knowing is no difference for the poorer
 */
export function differences(
  key: string,
  one: Verdicts,
  other: Verdicts | null,
  poorer: 'one' | 'neither' = 'neither',
): string[] {
  return Object.entries(one).flatMap(([duty, verdict]) => {
    const theirs = other?.[duty] ?? NOTHING_ASKED;
    const same =
      other === null
        ? verdict.outcome === NOTHING_ASKED.outcome
        : JSON.stringify(verdict) === JSON.stringify(theirs);
    if (same || (poorer === 'one' && verdict.outcome === 'unknown')) return [];
    return [
      `${key} ${duty}: ${Object.values(verdict).join(' ')} / ${Object.values(theirs).join(' ')}`,
    ];
  });
}

const NOTHING_ASKED = { outcome: 'not-applicable', code: '', turn: '' };
