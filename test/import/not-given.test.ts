/**
 * Not given is not empty, ever. Whatever is taken out of a record, a verdict stays as it was or becomes "not known":
 * it never turns into met or into a gap. Nor may it turn into "to review" or "does not apply", but in the ways that
 * `ALLOWED` names with their reasons. `npm test` takes out some hundreds of things, `npm run test:long` all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportedSite } from '../../cli/export';
import { Inspections } from '../../cli/inspections';
import { NotAnExportError } from '../../import/records';
import { importExport } from '../../local/import/import-export';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { count, LONG, pick } from '../long-run';
import { parseExport, testOn, withReal } from '../real-exports';
import { differences, openBothDoors, verdictsOf, type Verdicts } from './both-doors';
import { FERRY_ROLES, roleMapOf, sampleExport } from './known-exports';
import { removalsOf, type Json } from './removals';

const folder = mkdtempSync(join(tmpdir(), 'not-given-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'export.json');
const NOW = new Date('2026-03-01T12:00:00Z');
if (LONG) jest.setTimeout(3_600_000);

/** A page that says how many issues there are. */
function write(records: readonly Json[], total: number): void {
  writeFileSync(file, JSON.stringify({ total, issues: records }));
}

async function verdictsIn(roleMap: RoleMap): Promise<Map<string, Verdicts>> {
  const site = await ExportedSite.read(file, () => undefined).catch(() => null);
  if (site === null) return new Map();
  const inspections = new Inspections(site, { roleMap, configured: true }, NOW.toISOString());
  return new Map(
    [...site.issues()].map((issue) => [issue.key, verdictsOf(inspections.of(issue).report)]),
  );
}

/** `duty: from > to` */
const ALLOWED: readonly RegExp[] = [
  // That the work is done is known; since when is not, so that nobody is said to wait.
  /^developer-questions: .+ > moot-since-done$/,
  // Who wrote an answer is a sign of it. Without it the answer is for a person to confirm, which claims nothing.
  /^developer-questions: .+ > question-to-confirm$/,
];

/** What turned into something that nobody knows. */
function falseNews(before: Map<string, Verdicts>, after: Map<string, Verdicts>): string[] {
  return [...after].flatMap(([key, verdicts]) =>
    Object.entries(verdicts).flatMap(([duty, { outcome, code }]) => {
      const was = before.get(key)?.[duty];
      if (!was || outcome === was.outcome || outcome === 'unknown') return [];
      const news = `${duty}: ${was.code} > ${code}`;
      const isAllowed = !['met', 'gap'].includes(outcome) && ALLOWED.some((one) => one.test(news));
      return isAllowed ? [] : [`${key} ${news}`];
    }),
  );
}

/** The issue, with everything that it hangs on or that hangs on it. */
function aroundOf(record: Json, all: readonly Json[]): Json[] {
  const key = String(record['key']);
  const above = new Set([key, ...keysNamedBy(record)]);
  const near = all.filter((one) => above.has(String(one['key'])) || parentOf(one) === key);
  const further = new Set(near.flatMap(keysNamedBy));
  return [...near, ...all.filter((one) => further.has(String(one['key'])) && !near.includes(one))];
}

function parentOf({ fields }: Json): string | undefined {
  return (fields as { parent?: { key: string } }).parent?.key;
}

function keysNamedBy(record: Json): string[] {
  const { issuelinks = [] } = record['fields'] as { issuelinks?: Json[] | null };
  const linked = (issuelinks ?? []).flatMap(({ inwardIssue, outwardIssue }) => [
    (inwardIssue as Json | undefined)?.['key'],
    (outwardIssue as Json | undefined)?.['key'],
  ]);
  return [parentOf(record), ...linked].filter((key) => typeof key === 'string');
}

/** Takes one thing after another out of an issue and what stands around it; a few, or in a long run all. */
async function takeOut(
  record: Json,
  all: readonly Json[],
  roleMap: RoleMap,
  few: number,
  place: number,
): Promise<string[]> {
  const around = aroundOf(record, all);
  write(around, around.length);
  const before = await verdictsIn(roleMap);
  const found: string[] = [];
  const fieldIds = roleMap.productOwner.sources.flatMap((source) =>
    'fieldId' in source ? [source.fieldId] : [],
  );
  const removals = removalsOf(record, fieldIds).filter(({ what }) => !isContradicted(what, record));
  const changed = removals.map(({ what, record: less }) => ({
    what,
    records: around.map((one) => (one === record ? less : one)),
  }));
  const gone = { what: 'the record', records: around.filter((one) => one !== record) };
  for (const { what, records } of some([...changed, gone], few, place)) {
    count('things taken out of records');
    write(records, around.length);
    const news = falseNews(before, await verdictsIn(roleMap));
    found.push(...news.map((one) => `without ${String(record['key'])} ${what}: ${one}`));
  }
  return found;
}

/** Jira's ids of the categories of status. */
const CATEGORIES: Readonly<Record<string, unknown>> = { new: 2, done: 3, indeterminate: 4 };

/** Where two parts of a record say different things, taking one of them away tells something new. */
function isContradicted(what: string, { fields }: Json): boolean {
  if (!what.includes('fields.status.statusCategory.')) return false;
  const { status } = fields as { status?: { statusCategory?: { id: unknown; key: string } } };
  const { id, key } = status?.statusCategory ?? {};
  return key !== undefined && CATEGORIES[key] !== id;
}

/** As many of a long list as can be tried in a long run, from all over it. */
const MOST = 150;

function some<T>(list: readonly T[], few: number, place: number): readonly T[] {
  const step = Math.ceil(list.length / MOST);
  return LONG ? list.filter((_, at) => at % step === place % step) : pick(list, few, place);
}

async function takeOutOfEach(records: Json[], roleMap: RoleMap, few: number): Promise<string[]> {
  const found: string[] = [];
  for (const [place, record] of records.entries())
    found.push(...(await takeOut(record, records, roleMap, few, place)));
  return found;
}

/** With the duties that came after the first role maps were saved. */
function withEveryDuty(roleMap: RoleMap): RoleMap {
  return { ...roleMap, duties: { ...EMPTY_ROLE_MAP.duties, ...roleMap.duties } };
}

const BY_FIELDS = roleMapOf({
  version: 1,
  productOwner: { sources: [{ kind: 'assignee' }, { kind: 'reporter' }] },
  productManager: { sources: [{ kind: 'reporter' }] },
  markers: { design: { kind: 'label', value: 'design' }, launch: null },
});

describe('whatever is taken out of a record, nothing turns into met or into a gap', () => {
  const EXPORTS: [name: string, roleMap: RoleMap, roles: string][] = withReal(
    [
      ['cloud.jsonl', FERRY_ROLES, 'people'],
      ['server.json', FERRY_ROLES, 'people'],
      ['agile.json', FERRY_ROLES, 'people'],
      ['cloud.jsonl', BY_FIELDS, 'fields'],
    ],
    [['devlake-issues.json', BY_FIELDS, 'fields']],
  );
  for (const [name, roleMap, roles] of EXPORTS)
    testOn(name)(`${name}, with holders by ${roles}`, async () => {
      expect(await takeOutOfEach(parseExport(name) as Json[], withEveryDuty(roleMap), 4)).toEqual(
        [],
      );
    });

  test('the sample site, exported', async () => {
    const { records, roleMap } = await sampleExport(NOW);
    expect(records.length).toBeGreaterThan(50);
    expect(await takeOutOfEach(records, withEveryDuty(roleMap), 1)).toEqual([]);
  });

  test('whatever was said of strategy epics after their end', async () => {
    const { records, roleMap } = await sampleExport(NOW);
    const ended = records.filter(({ key }) => /^RIDE-11[1-4]$/.test(String(key)));
    expect(ended).toHaveLength(4);
    const found: string[] = [];
    for (const [place, record] of ended.entries())
      found.push(...(await takeOut(record, records, withEveryDuty(roleMap), 12, place)));
    expect(found).toEqual([]);
  });

  if (LONG)
    testOn('demo.v3-adf.open.json')('issues of others, without histories', async () => {
      const records = parseExport('demo.v3-adf.open.json') as Json[];
      expect(await takeOutOfEach(records, withEveryDuty(BY_FIELDS), 3)).toEqual([]);
    });
});

/** Whether anything of a file is an issue; both doors must agree on that. */
async function isRead(path: string): Promise<boolean> {
  const doors = [ExportedSite.read(path, () => undefined), importExport(path, {})];
  const refused = (await Promise.allSettled(doors)).map((door) =>
    door.status === 'rejected' ? (door.reason as unknown) : null,
  );
  if (refused.every((reason) => reason === null)) return true;
  for (const reason of refused) expect(reason).toBeInstanceOf(NotAnExportError);
  return false;
}

test('the panel finds on a record with less what the command line finds', async () => {
  const records = parseExport('cloud.jsonl') as Json[];
  const found: string[] = [];
  for (const [place, record] of records.entries()) {
    const around = aroundOf(record, records);
    for (const { what, record: less } of some(removalsOf(record), 2, place)) {
      count('records with less, through both doors');
      write(
        around.map((one) => (one === record ? less : one)),
        around.length,
      );
      if (!(await isRead(file))) {
        count('records that are no issue any more, at both doors');
        continue;
      }
      const doors = await openBothDoors(file, FERRY_ROLES);
      for (const key of doors.keys) {
        const differs = differences(key, doors.commandLine(key), await doors.localSite(key));
        found.push(...differs.map((one) => `without ${what}: ${one}`));
      }
    }
  }
  expect(found).toEqual([]);
});
