/** Measured on real exports, which are not part of this repository; without them these tests are skipped. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AdfNode } from '../../local/jira/adf';
import { importExport } from '../../local/import/import-export';

const FOLDER = resolve(__dirname, '../../../shared/data/jira');
const real = (name: string): string => resolve(FOLDER, name);

/** Each export is read once, and looked at by every test that it is for. */
const read = new Map<string, ReturnType<typeof importExport>>();
function imported(name: string): ReturnType<typeof importExport> {
  const reading = read.get(name) ?? importExport(real(name));
  read.set(name, reading);
  return reading;
}

/** Loading 28,754 issues must not take a person's patience; this is far above what it takes, for slow machines. */
const A_MINUTE = 60_000;

describe.each([
  ['demo.v3-adf.open.json', 140, 1_242],
  ['stories-epics.v3-adf.open.jsonl.gz', 2_402, 6_338],
  ['titanium-issues.v2.open.jsonl.gz', 28_754, 102_658],
])('%s', (name, issues, comments) => {
  const measured = existsSync(real(name)) ? test : test.skip;

  measured(
    'is taken whole, and everything in it leads somewhere',
    async () => {
      const begun = Date.now();
      const { site, taken, refused } = await imported(name);
      expect(Date.now() - begun).toBeLessThan(A_MINUTE);
      expect([taken, refused]).toEqual([issues, []]);
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
    },
    A_MINUTE,
  );
});

const devlake = existsSync(real('devlake-issues.json')) ? test : test.skip;
devlake('histories of a Cloud site are taken with who did what', async () => {
  const { site, taken } = await importExport(real('devlake-issues.json'));
  expect(taken).toBe(55);
  const histories = site.issues.flatMap((issue) => issue.histories);
  expect(histories).toHaveLength(540);
  expect(histories.every(({ authorId }) => authorId !== null)).toBe(true);
  const ranked = site.fields.find(({ name, id }) => name === 'Rank' && id === 'customfield_10019');
  expect(ranked?.schema.custom).toBe('com.pyxis.greenhopper.jira:gh-lexo-rank');
});

const markup = existsSync(real('titanium-issues.v2.open.jsonl.gz')) ? test : test.skip;
markup(
  'markup of a thousand real comments becomes documents without a fault',
  async () => {
    const { site } = await imported('titanium-issues.v2.open.jsonl.gz');
    const comments = site.issues
      .flatMap((issue) => issue.comments)
      .filter((_, at) => at % 100 === 0);
    expect(comments.length).toBeGreaterThan(1_000);
    const empty = comments.filter(({ body }) => words(body.content) === '');
    // Some comments are pictures alone.
    expect(empty.length).toBeLessThan(comments.length / 20);
  },
  A_MINUTE,
);

function words(nodes: readonly AdfNode[]): string {
  return nodes.map((node) => node.text ?? words(node.content ?? [])).join('');
}
