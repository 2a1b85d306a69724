/**
 * The same work, the same verdict, whichever door it came in by: each issue is looked at through the command line, through
 * the panel of the local site, and by what its scan writes. `npm test` takes some issues of large ones, `npm run test:long` every issue of real
 * ones, too.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleMap } from '../../src/contract/role-map';
import { LONG } from '../long-run';
import { pathOfExport, testOn, withReal } from '../real-exports';
import {
  differences,
  openBothDoors,
  verdictsOf,
  writtenOf,
  type BothDoors,
  type Verdicts,
} from './both-doors';
import { EXPORTS, FERRY_ROLES, roleMapOf, sampleExport, type SampleExport } from './known-exports';

const opened = new Map<string, Promise<BothDoors>>();

/** An export of ours, opened once for all that only look at it. */
function doorsOf(name: string, timeZone = 'UTC'): Promise<BothDoors> {
  const id = `${name} ${timeZone}`;
  const doors =
    opened.get(id) ?? openBothDoors(join(EXPORTS, name), FERRY_ROLES, undefined, timeZone);
  opened.set(id, doors);
  return doors;
}

/** What differs between the doors on every so manieth issue of a file. */
async function differencesIn(file: string, roleMap: RoleMap, every = 1): Promise<string[]> {
  const doors = await openBothDoors(file, roleMap);
  const found: string[] = [];
  for (const key of doors.keys.filter((_, at) => at % every === 0)) {
    found.push(...differences(key, doors.commandLine(key), await doors.localSite(key)));
  }
  return found;
}

/** What a scan says otherwise than the command line does, and how many verdicts were compared. */
async function scannedOtherwise(file: string, roleMap: RoleMap) {
  const { keys, commandLine, scanned } = await openBothDoors(file, roleMap);
  const written = await scanned();
  let compared = 0;
  const found: string[] = [];
  for (const key of keys) {
    const here = writtenOf(commandLine(key));
    const there = written[key] ?? {};
    compared += Object.keys(here).length;
    for (const duty of new Set([...Object.keys(here), ...Object.keys(there)]))
      if (here[duty]?.code !== there[duty]?.code || here[duty]?.outcome !== there[duty]?.outcome)
        found.push(`${key} ${duty}: ${here[duty]?.code ?? '-'} / ${there[duty]?.code ?? '-'}`);
  }
  return { found, compared };
}

/** Exports without histories, in the languages and ages that Jira has. */
const POORER = [
  ...['english', 'german', 'french', 'spanish', 'portuguese', 'polish'].map(
    (language) => `cloud-${language}.csv`,
  ),
  ...['server-english.csv', 'spreadsheet-german.csv', 'cloud-columns.csv'],
  ...['cloud.xml', 'server.xml', 'server-browser.xml'],
];
const TEAM_ZONE = 'Europe/Helsinki';
/** Of these it is not known whether they hold all fields, so that an idea may be linked of which they say nothing. */
const MAY_HAVE_LINKS: ReadonlySet<string> = new Set(['cloud-polish.csv', 'spreadsheet-german.csv']);
const TOLD_WITHOUT_HISTORY = [
  'strategy-trace',
  'strategy-rationale',
  'user-stories',
  'story-clarity',
];

describe('exports of an invented team', () => {
  test.each(['cloud.jsonl', 'server.json', 'agile.json', 'one-issue.json'])(
    '%s gets the same verdicts through both doors',
    async (name) => {
      expect(await differencesIn(join(EXPORTS, name), FERRY_ROLES)).toEqual([]);
    },
  );

  test.each(['cloud.jsonl', 'server.json', 'agile.json', 'one-issue.json', ...POORER])(
    'a scan of %s writes what the command line says',
    async (name) => {
      const { found, compared } = await scannedOtherwise(join(EXPORTS, name), FERRY_ROLES);
      expect(found).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    },
  );

  test('the same issues get the same verdicts in whichever shape they come', async () => {
    const found = async (name: string): Promise<Record<string, string[]>> => {
      const { keys, commandLine } = await doorsOf(name);
      return Object.fromEntries(keys.map((key) => [key, codesIn(commandLine(key))]));
    };
    const cloud = await found('cloud.jsonl');
    expect(Object.keys(cloud)).toHaveLength(10);
    expect(await found('server.json')).toEqual(cloud);
    expect(await found('agile.json')).toEqual(cloud);
  });

  test.each(POORER)('%s gets them, too, or says that it cannot tell', async (name) => {
    const rich = await doorsOf('cloud.jsonl');
    const poor = await doorsOf(name, TEAM_ZONE);
    expect(poor.keys).toEqual(rich.keys);
    const differing: string[] = [];
    for (const key of rich.keys) {
      const found = withAccounts(poor.commandLine(key));
      differing.push(...differences(key, found, withAccounts(rich.commandLine(key)), 'one'));
      differing.push(...differences(key, poor.commandLine(key), await poor.localSite(key)));
    }
    expect(differing).toEqual([]);
  });

  test.each(POORER.filter((name) => name !== 'cloud-columns.csv'))(
    '%s tells what needs no history',
    async (name) => {
      const { keys, commandLine } = await doorsOf(name, TEAM_ZONE);
      const known = keys.flatMap((key) =>
        Object.entries(commandLine(key)).flatMap(([duty, { outcome }]) =>
          outcome === 'unknown' || outcome === 'not-applicable' ? [] : [duty],
        ),
      );
      expect(
        Object.fromEntries(TOLD_WITHOUT_HISTORY.map((one) => [one, count(known, one)])),
      ).toEqual({
        'strategy-trace': MAY_HAVE_LINKS.has(name) ? 5 : 7,
        'strategy-rationale': 2,
        'user-stories': 2,
        'story-clarity': 6,
      });
      // Two wait, or were answered by a change of the text: without a history that is not known.
      expect(count(known, 'developer-questions')).toBe(1);
    },
  );
});

function count(list: readonly string[], one: string): number {
  return list.filter((other) => other === one).length;
}

/** The owner and the manager of the team have another name in each kind of export. */
const SAME_PERSON: readonly [RegExp, string][] = [
  [/\b(?:JIRAUSER10401|iaalto|712020:ines)\b/g, 'ines'],
  [/\b(?:JIRAUSER10402|bokafor|712020:bram)\b/g, 'bram'],
];

function withAccounts(verdicts: Verdicts): Verdicts {
  return Object.fromEntries(
    Object.entries(verdicts).map(([duty, verdict]) => {
      const turn = SAME_PERSON.reduce((text, [name, one]) => text.replace(name, one), verdict.turn);
      return [duty, { ...verdict, turn: [...new Set(turn.split(' '))].join(' ') }];
    }),
  );
}

function codesIn(verdicts: Verdicts): string[] {
  return Object.entries(verdicts).map(([duty, { code }]) => `${duty}: ${code}`);
}

describe('the sample site, exported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-verdicts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const now = new Date();
  const file = join(folder, 'ride.jsonl');
  let sample: SampleExport;
  beforeAll(async () => {
    sample = await sampleExport(now);
    writeFileSync(file, sample.records.map((record) => JSON.stringify(record)).join('\n'));
  });

  test('gets the same verdicts through both doors', async () => {
    expect(await differencesIn(file, sample.roleMap, LONG ? 1 : 6)).toEqual([]);
  });

  test('a scan writes what the command line says', async () => {
    const { found, compared } = await scannedOtherwise(file, sample.roleMap);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  test('gets those of the live site, as far as the export tells', async () => {
    const { app, admin, roleMap } = sample;
    const { keys, commandLine } = await openBothDoors(file, roleMap, now);
    const found: string[] = [];
    // In a short run others than those that come through both doors above; test/site/asks-enough takes the ones between.
    for (const key of keys.filter((_, at) => LONG || at % 3 === 1)) {
      const { answer } = await app.panel(admin, key, 'panel.view');
      if (!answer.ok) throw new Error(key);
      const live = 'report' in answer.value ? verdictsOf(answer.value.report) : null;
      found.push(...differences(key, commandLine(key), live, 'one'));
    }
    expect(keys.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

describe('large exports', () => {
  const LARGE: [name: string, every: number][] = withReal(
    [['20 × server.json', 11]],
    [
      ['200 × server.json', 61],
      ['devlake-issues.json', 1],
      ['demo.v3-adf.open.json', 1],
      ['stories-epics.v3-adf.open.jsonl.gz', 1],
      ['titanium-issues.v2.open.jsonl.gz', 40],
    ],
  );
  const roleMap = roleMapOf({
    version: 1,
    productOwner: { sources: [{ kind: 'assignee' }] },
    productManager: { sources: [{ kind: 'reporter' }] },
  });
  for (const name of withReal(
    ['20 × server.json'],
    ['devlake-issues.json', 'demo.v3-adf.open.json'],
  ))
    testOn(name)(`a scan of ${name} writes what the command line says`, async () => {
      const { found, compared } = await scannedOtherwise(pathOfExport(name), roleMap);
      expect(found).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    });
  for (const [name, every] of LARGE) {
    testOn(name)(`${name} gets the same verdicts through both doors`, async () => {
      expect(await differencesIn(pathOfExport(name), roleMap, every)).toEqual([]);
    });
  }
});
