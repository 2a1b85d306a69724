/** Sites made of whole exports: of an invented team, and in a long run of real ones. */
import { importExport, type Imported } from '../../local/import/import-export';
import type { AdfNode } from '../../local/jira/adf';
import { LONG } from '../long-run';
import { expectLinear, processorTime } from '../processor-time';
import { parseExport, pathOfExport, testOn, withReal } from '../real-exports';

/** Each export is read once, and looked at by every test that it is for. */
type Reading = Promise<{ value: Imported; milliseconds: number }>;
const read = new Map<string, Reading>();
function imported(name: string): Reading {
  const reading = read.get(name) ?? processorTime(() => importExport(pathOfExport(name)));
  read.set(name, reading);
  return reading;
}

const TITANIUM = 'titanium-issues.v2.open.jsonl.gz';
const COPIES = '100 × server.json';
const LARGEST = LONG ? TITANIUM : COPIES;
type Counts = [name: string, issues: number, comments: number];
const OWN: Counts[] = [
  ['cloud.jsonl', 10, 6],
  ['server.json', 10, 6],
  ['agile.json', 10, 6],
  [COPIES, 1000, 600],
];
const REAL: Counts[] = [
  ['demo.v3-adf.open.json', 140, 1_242],
  ['stories-epics.v3-adf.open.jsonl.gz', 2_402, 6_338],
  [TITANIUM, 28_754, 102_658],
];

describe.each(withReal(OWN, REAL))('%s', (name, issues, comments) => {
  testOn(name)('is taken whole, and everything in it leads somewhere', async () => {
    const { site, taken, refused } = (await imported(name)).value;
    expect([taken, refused.count]).toEqual([issues, 0]);
    const count = site.issues.reduce((sum, issue) => sum + issue.comments.length, 0);
    expect(count).toBe(comments);

    const ids = new Set(site.issues.map(({ id }) => id));
    const people = new Set(site.people.map(({ accountId }) => accountId));
    const types = new Map(site.issueTypes.map((type) => [type.id, type]));
    const lost = site.issues.filter(
      (issue) =>
        (issue.parentId !== null && !ids.has(issue.parentId)) ||
        !types.has(issue.typeId) ||
        [issue.creatorId, issue.reporterId, issue.assigneeId].some(
          (person) => person !== null && !people.has(person),
        ),
    );
    expect(lost).toEqual([]);
    const levels = Object.fromEntries(
      site.issueTypes.map(({ name: type, hierarchyLevel }) => [type, hierarchyLevel]),
    );
    expect(levels).toMatchObject({ Epic: 1, Story: 0 });
  });
});

if (LONG)
  testOn(TITANIUM)(
    'a large one costs not many times what it costs to unpack and parse it',
    async () => {
      const { milliseconds } = await imported(TITANIUM);
      const parsing = await processorTime(() => parseExport(TITANIUM).length);
      // A little more than once as long was measured.
      expect(milliseconds).toBeLessThan(8 * parsing.milliseconds);
    },
  );

test('a larger one costs more in proportion', async () => {
  await expectLinear((times) => importExport(pathOfExport(`${4 * times} × server.json`)));
});

describe.each(
  withReal(
    [
      ['cloud.jsonl', 10, 14, 'customfield_10019'],
      ['server.json', 10, 14, 'customfield_11501'],
      [COPIES, 1000, 1400, 'customfield_11501'],
    ],
    [['devlake-issues.json', 55, 540, 'customfield_10019']],
  ),
)('%s', (name, issues, count, rankField) => {
  testOn(name)('histories are taken with who did what', async () => {
    const { site, taken } = (await imported(name)).value;
    expect(taken).toBe(issues);
    const histories = site.issues.flatMap((issue) => issue.histories);
    expect(histories).toHaveLength(count);
    expect(histories.every(({ authorId }) => authorId !== null)).toBe(true);
    const ranked = site.fields.find(({ name: field, id }) => field === 'Rank' && id === rankField);
    expect(ranked?.schema.custom).toBe('com.pyxis.greenhopper.jira:gh-lexo-rank');
  });
});

testOn(LARGEST)('markup of hundreds of comments becomes documents without a fault', async () => {
  const { site } = (await imported(LARGEST)).value;
  const comments = site.issues
    .flatMap((issue) => issue.comments)
    .filter((_, at) => at % (LONG ? 100 : 1) === 0);
  expect(comments.length).toBeGreaterThan(500);
  const empty = comments.filter(({ body }) => words(body.content) === '');
  // Some comments are pictures alone.
  expect(empty.length).toBeLessThan(comments.length / 20);
});

function words(nodes: readonly AdfNode[]): string {
  return nodes.map((node) => node.text ?? words(node.content ?? [])).join('');
}
