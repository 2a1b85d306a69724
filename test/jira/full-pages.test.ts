/** What Jira puts into an issue may stop at a length that it does not tell: such a list is a part until more was asked for. */
import type { Jira } from '../../src/jira/client';
import type { JiraIssue } from '../../src/jira/types';
import { platformWith } from './platform';

const at = '2026-03-02T09:00:00.000+0000';

/** An issue as an answer has it, with lists of a length whose `total` tells of no more. */
const issueWith = (length: number): object => ({
  id: '10001',
  key: 'RC-1',
  fields: {
    comment: {
      total: length,
      comments: Array.from({ length }, (_, n) => ({ id: String(n), created: at, body: 'x' })),
    },
  },
  changelog: {
    total: length,
    histories: Array.from({ length }, (_, n) => ({ id: String(n), created: at, items: [] })),
  },
});

const asked = { fields: ['comment'], changelog: true };
const WAYS: Record<
  string,
  { body: (issue: object) => object; read: (jira: Jira) => Promise<JiraIssue | undefined> }
> = {
  'a single issue': { body: (issue) => issue, read: (jira) => jira.issue('user', '10001', asked) },
  'many issues': {
    body: (issue) => ({ issues: [issue] }),
    read: async (jira) => (await jira.bulkIssues('user', ['10001'], asked)).issues[0],
  },
  'a search': {
    body: (issue) => ({ issues: [issue], isLast: true }),
    read: async (jira) =>
      (
        await jira.searchIssues('user', {
          jql: 'project = 1',
          fields: ['comment'],
          expandChangelog: true,
        })
      ).issues[0],
  },
};

describe.each(Object.entries(WAYS))('%s', (_, { body, read }) => {
  test.each([
    [0, true],
    [19, true],
    [20, false],
    [39, true],
    [40, false],
    [50, false],
    [99, true],
    [100, false],
    // So long a list was cut at none of the known lengths.
    [180, true],
  ])('with lists of %d: whether they are the whole is %s', async (length, complete) => {
    const { jira } = platformWith([{ body: body(issueWith(length)) }]);
    const issue = await read(jira);
    expect(issue).toMatchObject({ changelog: { complete }, comments: { complete } });
  });
});
