/** Every issue of whole exports is read, those of real ones in a long run. */
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';
import { processorTime } from '../processor-time';
import { parseExport, testOn, withReal } from '../real-exports';

const unreadableParts = (issue: JiraIssue | null) =>
  issue === null
    ? ['issue']
    : [
        ...issue.fields.unreadable,
        ...(issue.changelog?.unreadable ? ['changelog'] : []),
        ...(issue.comments?.unreadable ? ['comments'] : []),
      ];

/** Of three turns, in milliseconds: memory that is collected meanwhile, maybe of files before, can only add to it. */
async function leastTime(work: () => unknown): Promise<number> {
  const turns: number[] = [];
  for (let turn = 0; turn < 3; turn++) turns.push((await processorTime(work)).milliseconds);
  return Math.min(...turns);
}

const OWN = [
  { file: 'cloud.jsonl', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: 'server.json', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: 'agile.json', issues: 10, comments: 6, histories: 14, incomplete: 0 },
  { file: '200 × cloud.jsonl', issues: 2000, comments: 1200, histories: 2800, incomplete: 0 },
];
const REAL = [
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
];

describe.each(withReal(OWN, REAL))('$file', ({ file, issues, comments, histories, incomplete }) => {
  testOn(file)('is read whole, and costs not many times what it costs to parse', async () => {
    const values = parseExport(file);
    const text = JSON.stringify(values);
    const read = values.map(readIssue);
    // Now the code is warm.
    const parsing = await leastTime(() => JSON.parse(text) as unknown);
    const reading = await leastTime(() => values.map(readIssue));

    expect(read.flatMap(unreadableParts)).toEqual([]);
    expect(read).toHaveLength(issues);
    const count = (of: (issue: JiraIssue) => number) =>
      read.reduce((sum, issue) => sum + (issue === null ? 0 : of(issue)), 0);
    expect(count((issue) => issue.comments?.comments.length ?? 0)).toBe(comments);
    expect(count((issue) => issue.changelog?.histories.length ?? 0)).toBe(histories);
    expect(count((issue) => Number(issue.comments?.complete === false))).toBe(incomplete);
    // About once as long was measured; small files are over before it can be.
    if (issues >= 2000) expect(reading).toBeLessThan(6 * parsing);
  });
});
