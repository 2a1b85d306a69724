/**
 * What is next and what is ahead through both doors, the command line and the project page; and with things taken out of the
 * export, which never turns either into met or into a gap.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportedSite } from '../../cli/export';
import { inspectWhole } from '../../cli/inspect-whole';
import { importExport } from '../../local/import/import-export';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { VISITOR } from '../../local/import/site-builder';
import { resolverRequest } from '../../local/platform/resolver-request';
import { PROJECTS } from '../../local/sample/site-ids';
import type { Answer } from '../../src/contract/answer';
import type { TeamAnswer } from '../../src/contract/project-page';
import type { ProjectReport } from '../../src/contract/project-report';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { t } from '../english';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { answerOf, expectAnswer, openApp, type App } from '../site/sample-app';
import { EXPORTS, FERRY_ROLES, sampleExport } from './known-exports';
import { removalsOf, type Json } from './removals';

const folder = mkdtempSync(join(tmpdir(), 'plan-doors-'));
const file = join(folder, 'export.json');
const NOW = new Date('2026-03-01T12:00:00Z');

beforeAll(() => {
  silenceLog();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the two duties came to, by duty, with what it was read from. */
function planIn({ verdicts, next, ahead }: ProjectReport): object {
  const asked = verdicts.filter(({ duty }) => duty === 'next-up' || duty === 'horizon');
  return {
    ...Object.fromEntries(asked.map(({ duty, code, args }) => [duty, { code, args }])),
    stories: next?.stories.map(({ key, parts }) => ({ key, parts })),
    items: ahead?.items.map(({ key, begun, strategic, hasReason, target }) => ({
      ...{ key, begun, strategic },
      ...{ hasReason, target },
    })),
  };
}

async function byCommandLine(path: string, roleMap: RoleMap, now = NOW): Promise<ProjectReport> {
  const site = await ExportedSite.read(path, () => undefined);
  const settings = { roleMap, configured: true };
  const noReports = { onInspected: () => undefined, onRow: null, t };
  return inspectWhole(site, settings, now.toISOString(), noReports).project;
}

async function onPage(app: App, who: string, projectId: string): Promise<ProjectReport> {
  const place = { moduleKey: 'role-clarity-project', extension: { project: { id: projectId } } };
  const body = resolverRequest('project.team', {}, place);
  const request = { functionKey: 'project', body, accountId: who };
  const { answer } = await answerOf<TeamAnswer>(app.platform, request);
  return expectAnswer(answer satisfies Answer<TeamAnswer>).report;
}

const ON = { duties: EMPTY_ROLE_MAP.duties };

test('the rider app of the sample, live and as an export of it', async () => {
  const now = new Date();
  const { app, admin, roleMap, records } = await sampleExport(now);
  writeFileSync(file, JSON.stringify({ total: records.length, issues: records }));
  const page = planIn(await onPage(app, admin, PROJECTS.RIDE));
  expect(planIn(await byCommandLine(file, roleMap, now))).toEqual(page);
  expect(page).toMatchObject({ 'next-up': { code: 'next-needs-work' } });
});

test.each(['cloud.jsonl', 'server.json', 'agile.json'])('the export %s', async (name) => {
  const path = join(EXPORTS, name);
  const roleMap = { ...FERRY_ROLES, ...ON };
  const { site: data } = await importExport(path, { timeZone: 'UTC' });
  settleRoleMap(data, roleMap);
  const project = data.projects.find(({ id }) => data.issues.some((one) => one.projectId === id));
  const app = openApp({ data, now: NOW });
  const page = planIn(await onPage(app, VISITOR.accountId, project?.id ?? ''));
  expect(planIn(await byCommandLine(path, roleMap))).toEqual(page);
});

describe('with something taken away', () => {
  const outcomes = ({ verdicts }: ProjectReport): Record<string, string> =>
    Object.fromEntries(verdicts.map(({ duty, outcome }) => [duty, outcome]));

  test('neither turns into met, or into a gap', async () => {
    const { roleMap, records } = await sampleExport(NOW);
    // What is next and ahead rests on these, and on what they stand under.
    const open = records.filter(isNotBegun);
    const above = new Set(open.map(parentOf));
    const all = records.filter((one) => open.includes(one) || above.has(String(one['key'])));
    const write = (issues: readonly Json[]): void => {
      writeFileSync(file, JSON.stringify({ total: issues.length, issues }));
    };
    write(all);
    const before = outcomes(await byCommandLine(file, roleMap));
    const removals = open.flatMap((record) =>
      removalsOf(record)
        .filter(({ what }) => /^fields\.[^.]+$|^changelog$/.test(what))
        .map((removal) => ({ ...removal, of: record })),
    );
    const found: string[] = [];
    for (const { what, record, of } of pick(removals, 8, 5)) {
      write(all.map((one) => (one === of ? record : one)));
      const after = outcomes(await byCommandLine(file, roleMap));
      for (const duty of ['next-up', 'horizon'] as const) {
        const outcome = after[duty] ?? '';
        if (outcome !== before[duty] && ['met', 'gap'].includes(outcome))
          found.push(`${String(of['key'])} ${what}: ${duty} ${String(before[duty])} > ${outcome}`);
      }
    }
    expect(found).toEqual([]);
  });
});

function parentOf({ fields }: Json): string {
  return (fields as { parent?: { key: string } | null }).parent?.key ?? '';
}

function isNotBegun({ fields }: Json): boolean {
  const { status } = fields as { status?: { statusCategory?: { key?: string } } };
  return status?.statusCategory?.key === 'new';
}
