/** Reads whole exports: those of an invented team, and real ones, which are skipped where they are not beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realExport } from '../../bench/exports';
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';

const OWN = join(__dirname, '../import/exports');

function parse(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (path.includes('.jsonl')) {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  }
  const whole = JSON.parse(text) as unknown[] | { issues: unknown[] };
  return Array.isArray(whole) ? whole : whole.issues;
}

const unreadableParts = (issue: JiraIssue | null) =>
  issue === null
    ? ['issue']
    : [
        ...issue.fields.unreadable,
        ...(issue.changelog?.unreadable ? ['changelog'] : []),
        ...(issue.comments?.unreadable ? ['comments'] : []),
      ];

describe.each([
  { file: 'cloud.jsonl', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: 'server.json', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: 'agile.json', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: 'devlake-issues.json', issues: 55, comments: 30, histories: 540, incomplete: 0 },
  { file: 'demo.v3-adf.open.json', issues: 140, comments: 1242, histories: 0, incomplete: 0 },
  {
    file: 'stories-epics.v3-adf.open.jsonl.gz',
    issues: 2402,
    comments: 6338,
    histories: 0,
    incomplete: 0,
  },
  {
    file: 'titanium-issues.v2.open.jsonl.gz',
    issues: 28_754,
    comments: 102_658,
    histories: 0,
    incomplete: 6882,
  },
])('$file', ({ file, issues, comments, histories, incomplete }) => {
  const own = join(OWN, file);
  const path = existsSync(own) ? own : realExport(file);
  const here = path === null ? test.skip : test;

  here('is read whole, and in no time that anybody would wait for', () => {
    const values = parse(path ?? '');
    const started = process.cpuUsage();
    const read = values.map(readIssue);
    const seconds = process.cpuUsage(started).user / 1e6;

    expect(read.flatMap(unreadableParts)).toEqual([]);
    expect(read).toHaveLength(issues);
    const count = (of: (issue: JiraIssue) => number) =>
      read.reduce((sum, issue) => sum + (issue === null ? 0 : of(issue)), 0);
    expect(count((issue) => issue.comments?.comments.length ?? 0)).toBe(comments);
    expect(count((issue) => issue.changelog?.histories.length ?? 0)).toBe(histories);
    expect(count((issue) => Number(issue.comments?.complete === false))).toBe(incomplete);
    // In processor time, so that a busy machine makes no difference; small files are over before the code is warm.
    // Outside the test runner the reader is several times as fast.
    if (issues > 10_000) expect(issues / seconds).toBeGreaterThan(4000);
  });
});
