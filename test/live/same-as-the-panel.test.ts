/** A site inspected over HTTP by four people gives each of them what the panel shows them, or says that it is not known. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLiveSite } from '../../local/import/live-site';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import type { Report } from '../../src/contract/report';
import type { RoleMap } from '../../src/contract/role-map';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { inspect } from '../cli/inspect-in-process';
import { differences, verdictsOf, type Verdicts } from '../import/both-doors';
import { openProjectApp } from '../project/project-app';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { emailOf, serveJira, TOKEN, type JiraServer } from './jira-server';

const NOW = new Date();
const folder = mkdtempSync(join(tmpdir(), 'live-'));
const data = createSampleSite(NOW);
const maps = sampleRoleMaps();
let jira: JiraServer;

beforeAll(async () => {
  jira = await serveJira(new JiraSite(data));
  process.env['ROLE_CLARITY_MIRROR'] = join(folder, 'mirror');
});
afterAll(async () => {
  await jira.close();
  rmSync(folder, { recursive: true });
});

async function reportsFor(name: string, project: keyof typeof PROJECTS): Promise<Report[]> {
  process.env['JIRA_API_TOKEN'] = TOKEN;
  const roleMap = join(folder, `${project}.json`);
  writeFileSync(roleMap, JSON.stringify(maps[PROJECTS[project]]));
  const { out, err, code } = await inspect(
    ...['--site', jira.address, '--email', emailOf(name)],
    ...['--jql', `project = ${project}`, '--role-map', roleMap],
    ...['--now', NOW.toISOString(), '--json', '--reports'],
  );
  if (code !== 0) throw new Error(err);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

test.each([
  ['project = RIDE', false],
  ['project = RIDE AND statusCategory = "In Progress"', true],
])('what is next of %s is left open: %s', async (jql, isOpen) => {
  process.env['JIRA_API_TOKEN'] = TOKEN;
  const roleMap = join(folder, 'planning.json');
  const map = maps[PROJECTS.RIDE];
  const duties = { ...map?.duties, 'next-up': { enabled: true } };
  writeFileSync(roleMap, JSON.stringify({ ...map, duties }));
  const { out } = await inspect(
    ...['--site', jira.address, '--email', emailOf('ingrid'), '--jql', jql],
    ...['--role-map', roleMap, '--now', NOW.toISOString(), '--json'],
  );
  const { project } = JSON.parse(out) as {
    project: { verdicts: { duty: string; code: string }[] };
  };
  const next = project.verdicts.find(({ duty }) => duty === 'next-up');
  expect([next?.code === 'part-of-project-seen', next?.code]).toEqual([isOpen, next?.code]);
  process.env['JIRA_API_TOKEN'] = TOKEN;
  silenceLog();
  const choices = { site: jira.address, email: emailOf('ingrid'), jql };
  const copied = await readLiveSite(choices, null, readTexts(ENGLISH));
  settleRoleMap(copied.data, { ...map, duties } as RoleMap);
  const app = openProjectApp(copied.data);
  const { report } = await app.ask(copied.me, 'RIDE', 'project.team', {});
  const onCopy = report.verdicts.find(({ duty }) => duty === 'next-up');
  expect(onCopy?.code).toBe(next?.code);
});

/** Acceptances and what people said of questions stand in the app's own storage, which only an installed app has. */
const withoutRecords = {
  ...data,
  settings: Object.fromEntries(
    Object.entries(data.settings).filter(([name]) => !name.startsWith('record:')),
  ),
};

/**
 * Whoever does not administer the project reads nobody in its roles, while the panel asks as the app: less is known, and
 * nothing is said that the panel does not say.
 */
test.each([
  ['mira', 'RIDE', 'reads less'],
  ['tomasz', 'RIDE', 'reads less'],
  ['dana', 'BACK', 'reads less'],
  ['ingrid', 'RIDE', 'reads all'],
] as const)('%s sees in %s what the panel shows', async (name, project, reading) => {
  const reports = await reportsFor(name, project);
  silenceLog();
  const app = openApp({ now: NOW, data: withoutRecords });
  const found: string[] = [];
  let shown = 0;
  let alike = 0;
  for (const report of reports) {
    const { key } = report.issue;
    const { answer } = await app.panel(`712020:${name}`, key, 'panel.view');
    if (!answer.ok) throw new Error(key);
    // Of an initiative nothing is asked.
    const onPanel = 'report' in answer.value ? verdictsOf(answer.value.report) : null;
    const here = verdictsOf(report);
    if (onPanel) shown += 1;
    if (reading === 'reads all') found.push(...differences(key, here, onPanel));
    else {
      found.push(...differences(key, withoutTurns(here), onPanel && withoutTurns(onPanel), 'one'));
      found.push(...namedHereOnly(key, here, onPanel ?? {}));
    }
    alike += Object.entries(here).filter(
      ([duty, { code }]) => onPanel?.[duty]?.code === code,
    ).length;
  }
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThanOrEqual(3);
  expect(alike).toBeGreaterThan(shown * 3);
  expect(new Set(jira.asked.map(({ who }) => who))).toContain(`712020:${name}`);
});

test('on a copy of the site the whole app gives the person the same', async () => {
  process.env['JIRA_API_TOKEN'] = TOKEN;
  silenceLog();
  const named = (name: string) => ({
    sources: [{ kind: 'people' as const, accountIds: [`712020:${name}`] }],
    deputies: [],
    name: null,
  });
  const map = maps[PROJECTS.RIDE];
  if (!map) throw new Error('RIDE has no role map');
  const roleMap = { ...map, productOwner: named('mira'), productManager: named('jonas') };
  const choices = { site: jira.address, email: emailOf('tomasz'), jql: 'project = RIDE' };
  const copied = await readLiveSite(choices, roleMap, readTexts(ENGLISH));
  settleRoleMap(copied.data, roleMap);
  const settings = { [`role-map:${PROJECTS.RIDE}`]: roleMap };
  const apps = {
    copy: openApp({ now: NOW, data: copied.data }),
    site: openApp({ now: NOW, data: { ...data, settings } }),
  };
  const found: string[] = [];
  let shown = 0;
  for (const { key } of copied.data.issues.filter((issue) => issue.key.startsWith('RIDE-'))) {
    const views: (Verdicts | string | null)[] = [];
    for (const app of [apps.copy, apps.site]) {
      const { answer } = await app.panel(copied.me, key, 'panel.view');
      if (!answer.ok) views.push(answer.failure.code);
      else views.push('report' in answer.value ? verdictsOf(answer.value.report) : null);
    }
    const [onCopy, onSite] = views;
    if (!onCopy || !onSite || typeof onCopy === 'string' || typeof onSite === 'string') {
      expect([key, onCopy]).toEqual([key, onSite]);
      continue;
    }
    shown += 1;
    found.push(...differences(key, onCopy, onSite, 'one'));
  }
  expect(copied.me).toBe('712020:tomasz');
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThan(40);
  expect(jira.asked.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
});

function withoutTurns(verdicts: Verdicts): Verdicts {
  return Object.fromEntries(
    Object.entries(verdicts).map(([duty, verdict]) => [duty, { ...verdict, turn: '' }]),
  );
}

/** Whose turn it is here, and not on the panel. */
function namedHereOnly(key: string, here: Verdicts, onPanel: Verdicts): string[] {
  return Object.entries(here).flatMap(([duty, { outcome, turn }]) => {
    if (outcome === 'unknown' || turn === '') return [];
    const theirs = onPanel[duty]?.turn.split(' ') ?? [];
    return turn.split(' ').every((id) => theirs.includes(id)) ? [] : [`${key} ${duty}: ${turn}`];
  });
}
