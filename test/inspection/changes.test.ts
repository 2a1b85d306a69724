/** Who ranked an issue without a part in it, and that many ranks cost no more than they are. */
import { changesOf } from '../../src/inspection/facts/changes';
import { answeredIssueReader } from '../../src/jira/answers/issue';
import type { JiraComment, JiraIssue } from '../../src/jira/types';

const RANK = 'customfield_10019';
const AT = '2026-03-02T09:00:00.000+0000';
const user = (accountId: string): object => ({ accountId, displayName: accountId, active: true });
const CONTEXT = {
  owner: { holders: [{ accountId: 'owner', source: 'people' as const }], known: true },
  manager: { holders: [], known: true },
  ...{ rankFieldId: RANK, sprintFieldId: null, fieldIds: ['summary', RANK] },
};

function issueWith(changes: [by: string, fieldId: string][], comments: number): JiraIssue {
  const histories = changes.map(([by, fieldId], at) => ({
    ...{ id: String(at), created: AT, author: user(by) },
    items: [{ field: fieldId, fieldId, from: null, fromString: 'a', to: null, toString: 'b' }],
  }));
  const issue = answeredIssueReader([])({
    ...{ id: '1', key: 'AB-1' },
    changelog: { histories, total: histories.length },
    fields: {
      ...{ creator: user('writer'), reporter: user('writer'), assignee: null },
      comment: {
        comments: Array.from({ length: comments }, (_, at) => ({
          ...{ id: String(at), created: AT, author: user('commenter') },
        })),
        total: comments,
      },
    },
  });
  if (!issue?.changelog || !issue.comments) throw new Error('This is no issue.');
  const changelog = { ...issue.changelog, complete: true };
  return { ...issue, changelog, comments: { ...issue.comments, complete: true } };
}

test('a rank is from elsewhere where whoever set it has no part in the issue', () => {
  const people = ['writer', 'commenter', 'editor', 'owner', 'stranger'];
  const ranks = people.map((by): [string, string] => [by, RANK]);
  const found = changesOf(issueWith([...ranks, ['editor', 'summary']], 1), CONTEXT);
  const elsewhere = found?.filter(({ cameBy }) => cameBy === 'elsewhere');
  expect(elsewhere?.map(({ by }) => by)).toEqual(['stranger']);
});

test('the comments are looked through once, however often strangers ranked the issue', () => {
  const looksFor = (ranks: number): number => {
    let looks = 0;
    const strangers = Array.from({ length: ranks }, (_, at): [string, string] => [`s${at}`, RANK]);
    const issue = issueWith(strangers, 10);
    const counted = issue.comments?.comments.map((comment): JiraComment =>
      Object.defineProperty({ ...comment }, 'author', {
        get: () => {
          looks += 1;
          return comment.author;
        },
      }),
    );
    const comments = issue.comments && { ...issue.comments, comments: counted ?? [] };
    expect(changesOf({ ...issue, comments }, CONTEXT)).toHaveLength(ranks);
    return looks;
  };
  expect(looksFor(50)).toBe(looksFor(1));
});
