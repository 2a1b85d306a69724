/** What a project's rule says of many epics, of which Jira hides some: it names one that is hidden, and Jira refuses the search. */
import fc from 'fast-check';
import { IssueReader } from '../../src/inspection/gathering/issue-reader';
import type { Jira } from '../../src/jira/client';
import { JiraError } from '../../src/jira/error';
import { runs } from '../long-run';

const RULE = 'labels = strategy';
const IDS = Array.from({ length: 100 }, (_, at) => String(at + 1));
/** Every third of the epics is strategy. */
const isStrategy = (id: string): boolean => Number(id) % 3 === 0;

/** @param hides whether the app cannot see an epic */
function readerOf(hides: (id: string) => boolean, takesRule = true) {
  const asked: string[][] = [];
  const searchIssues: Jira['searchIssues'] = (_, { jql }) => {
    const ids = jql.slice(0, jql.indexOf(' AND ')).match(/\d+/g) ?? [];
    asked.push(ids);
    if (!takesRule || ids.some(hides))
      return Promise.reject(
        new JiraError({ kind: 'bad-request', status: 400, endpoint: 'search' }),
      );
    const issues = ids.filter(isStrategy).map((id) => ({ id }));
    return Promise.resolve({ issues, nextPageToken: null, unreadable: 0 } as never);
  };
  const bulkIssues = () => Promise.resolve({ issues: [], missing: [], failed: [] });
  const reader = new IssueReader({ searchIssues, bulkIssues } as unknown as Jira, 'app', []);
  return { reader, asked };
}

test('an epic that cannot be seen leaves the answers for all others as they are, in few searches', async () => {
  const hidden = fc.uniqueArray(fc.constantFrom(...IDS.slice(1, -1)), { maxLength: 5 });
  const ends = fc.constantFrom<string[]>([], ['1'], ['100']);
  await fc.assert(
    fc.asyncProperty(hidden, ends, async (inside, end) => {
      const gone = new Set([...inside, ...end]);
      const { reader, asked } = readerOf((id) => gone.has(id));
      await reader.askRule(IDS, RULE);
      // Both halves of each refused search, down to one of a hundred; and the two that tell that the rule is taken.
      expect(asked.length).toBeLessThanOrEqual(3 + gone.size * 2 * 7);
      const before = asked.length;
      for (const id of IDS)
        expect([id, await reader.strategic(id, RULE)]).toEqual([
          id,
          gone.has(id) ? null : isStrategy(id),
        ]);
      expect(asked.length).toBe(before);
    }),
    { numRuns: runs(5, 500) },
  );
});

test('one that was looked for in vain is not asked about', async () => {
  const { reader, asked } = readerOf((id) => id === '1');
  await reader.read(['1']);
  await reader.askRule(IDS, RULE);
  expect(asked).toEqual([IDS.slice(1)]);
  expect(await reader.strategic('1', RULE)).toBeNull();
});

test('a rule that Jira does not take costs three searches, however many epics there are', async () => {
  const { reader, asked } = readerOf(() => false, false);
  const many = Array.from({ length: 300 }, (_, at) => String(at + 1));
  await reader.askRule(many, RULE);
  expect(await reader.strategic('150', RULE)).toBeNull();
  expect(asked).toHaveLength(3);
});
