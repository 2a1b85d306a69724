/**
 * The same work, the same verdict, whichever door it came in by: each issue is looked at through the command line and
 * through the panel of the local site. `npm test` takes some issues of large ones, `npm run test:long` every issue of real
 * ones, too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import { readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { pathOfExport, testOn, withReal } from '../real-exports';
import { openApp, type App } from '../site/sample-app';
import { differences, openBothDoors, verdictsOf, type Verdicts } from './both-doors';

const EXPORTS = join(__dirname, 'exports');

function roleMapOf(value: unknown): RoleMap {
  const reading = readRoleMap(value);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.roleMap;
}
const FERRY_ROLES = roleMapOf(JSON.parse(readFileSync(join(EXPORTS, 'roles.json'), 'utf8')));

/** What differs between the doors on every so manieth issue of a file. */
async function differencesIn(file: string, roleMap: RoleMap, every = 1): Promise<string[]> {
  const doors = await openBothDoors(file, roleMap);
  const found: string[] = [];
  for (const key of doors.keys.filter((_, at) => at % every === 0)) {
    found.push(...differences(key, doors.commandLine(key), await doors.localSite(key)));
  }
  return found;
}

describe('exports of an invented team', () => {
  test.each(['cloud.jsonl', 'server.json', 'agile.json', 'one-issue.json'])(
    '%s gets the same verdicts through both doors',
    async (name) => {
      expect(await differencesIn(join(EXPORTS, name), FERRY_ROLES)).toEqual([]);
    },
  );

  test('the same issues get the same verdicts in whichever shape they come', async () => {
    const found = async (name: string): Promise<Record<string, string[]>> => {
      const { keys, commandLine } = await openBothDoors(join(EXPORTS, name), FERRY_ROLES);
      return Object.fromEntries(keys.map((key) => [key, codesIn(commandLine(key))]));
    };
    const cloud = await found('cloud.jsonl');
    expect(Object.keys(cloud)).toHaveLength(10);
    expect(await found('server.json')).toEqual(cloud);
    expect(await found('agile.json')).toEqual(cloud);
  });
});

function codesIn(verdicts: Verdicts): string[] {
  return Object.entries(verdicts).map(([duty, { code }]) => `${duty}: ${code}`);
}

describe('the sample site, exported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-verdicts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const now = new Date();
  const { data, roleMap, admin } = sampleWithPeople(now);
  const file = join(folder, 'ride.jsonl');
  let app: App;
  beforeAll(async () => {
    app = openApp({ data, now });
    const keys = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE);
    writeFileSync(
      file,
      await exported(
        app,
        admin,
        keys.map(({ key }) => key),
      ),
    );
  });

  test('gets the same verdicts through both doors', async () => {
    expect(await differencesIn(file, roleMap)).toEqual([]);
  });

  test('gets those of the live site, as far as the export tells', async () => {
    const { keys, commandLine } = await openBothDoors(file, roleMap, now);
    const found: string[] = [];
    for (const key of keys) {
      const { answer } = await app.panel(admin, key, 'panel.view');
      if (!answer.ok) throw new Error(key);
      const live = 'report' in answer.value ? verdictsOf(answer.value.report) : null;
      found.push(...differences(key, commandLine(key), live, 'one'));
    }
    expect(keys.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

/** The sample, its rider app with holders whom an export can know, and without what people said in the app. */
function sampleWithPeople(now: Date): { data: SiteData; roleMap: RoleMap; admin: string } {
  const data = createSampleSite(now);
  const setUp = data.settings[`role-map:${PROJECTS.RIDE}`] as RoleMap;
  const inRole = (name: string): string[] =>
    data.roles.find((role) => role.name === name)?.actors[PROJECTS.RIDE]?.accountIds ?? [];
  const people = (names: string[]): object[] =>
    names.map((name) => ({ kind: 'people', accountIds: inRole(name) }));
  const roles = data.roles.map(({ name }) => name);
  const roleMap = roleMapOf({
    ...setUp,
    productOwner: { sources: people(roles.filter((name) => /owner/i.test(name))) },
    productManager: { sources: people(roles.filter((name) => /management|manager/i.test(name))) },
  });
  data.settings = { [`role-map:${PROJECTS.RIDE}`]: roleMap };
  const admin = data.people.find(({ siteAdmin }) => siteAdmin === true)?.accountId ?? '';
  return { data, roleMap, admin };
}

/** Issues as somebody saves them with `*all` fields and their histories, one a line. */
async function exported({ site }: App, accountId: string, keys: string[]): Promise<string> {
  const lines: string[] = [];
  for (const key of keys) {
    const path = `/rest/api/3/issue/${key}?fields=*all&expand=changelog,names`;
    const { status, json } = await site.request({ as: 'user', accountId, method: 'GET', path });
    if (status === 200) lines.push(JSON.stringify(json));
  }
  return lines.join('\n');
}

describe('large exports', () => {
  const LARGE: [name: string, every: number][] = withReal(
    [['200 × server.json', 61]],
    [
      ['devlake-issues.json', 1],
      ['demo.v3-adf.open.json', 1],
      ['stories-epics.v3-adf.open.jsonl.gz', 1],
    ],
  );
  for (const [name, every] of LARGE) {
    testOn(name)(`${name} gets the same verdicts through both doors`, async () => {
      const roleMap = roleMapOf({
        version: 1,
        productOwner: { sources: [{ kind: 'assignee' }] },
        productManager: { sources: [{ kind: 'reporter' }] },
      });
      expect(await differencesIn(pathOfExport(name), roleMap, every)).toEqual([]);
    });
  }
});
