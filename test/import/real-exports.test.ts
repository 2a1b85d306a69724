/** Sites made of whole exports: of an invented team, and of real ones, which are skipped where they are not beside the checkout. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { realExport } from '../../bench/exports';
import type { AdfNode } from '../../local/jira/adf';
import { importExport } from '../../local/import/import-export';

/** The path of an export, or null for a real one that is not on this machine. */
function pathOf(name: string): string | null {
  const own = join(__dirname, 'exports', name);
  return existsSync(own) ? own : realExport(name);
}

/** Each export is read once, and looked at by every test that it is for. */
const read = new Map<string, ReturnType<typeof importExport>>();
function imported(name: string): ReturnType<typeof importExport> {
  const reading = read.get(name) ?? importExport(pathOf(name) ?? '');
  read.set(name, reading);
  return reading;
}

/** Loading 28,754 issues must not take a person's patience; this is far above what it takes, for slow machines. */
const A_MINUTE = 60_000;

describe.each([
  ['cloud.jsonl', 10, 6],
  ['server.json', 10, 6],
  ['agile.json', 10, 6],
  ['demo.v3-adf.open.json', 140, 1_242],
  ['stories-epics.v3-adf.open.jsonl.gz', 2_402, 6_338],
  ['titanium-issues.v2.open.jsonl.gz', 28_754, 102_658],
])('%s', (name, issues, comments) => {
  const measured = pathOf(name) === null ? test.skip : test;

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

describe.each([
  ['cloud.jsonl', 10, 14, 'customfield_10019'],
  ['server.json', 10, 14, 'customfield_11501'],
  ['devlake-issues.json', 55, 540, 'customfield_10019'],
])('%s', (name, issues, count, rankField) => {
  const measured = pathOf(name) === null ? test.skip : test;

  measured('histories are taken with who did what', async () => {
    const { site, taken } = await imported(name);
    expect(taken).toBe(issues);
    const histories = site.issues.flatMap((issue) => issue.histories);
    expect(histories).toHaveLength(count);
    expect(histories.every(({ authorId }) => authorId !== null)).toBe(true);
    const ranked = site.fields.find(({ name: field, id }) => field === 'Rank' && id === rankField);
    expect(ranked?.schema.custom).toBe('com.pyxis.greenhopper.jira:gh-lexo-rank');
  });
});

const markup = pathOf('titanium-issues.v2.open.jsonl.gz') === null ? test.skip : test;
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
