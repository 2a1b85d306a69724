/** What settles a question besides a comment: an edit of the text by who was asked, and that the work is done. */
import type { Question } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { People } from '../../src/inspection/facts/people';
import { inspect } from '../../src/inspection/judging/inspect-issue';
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';
import { EMPTY_DIRECTORY } from '../../src/roles/directory';
import { EMPTY_ISSUE_RECORD } from '../../src/storage/issue-record';

const ASKED = '2026-03-02T10:00:00.000Z';
const hoursAfter = (hours: number): string =>
  new Date(Date.parse(ASKED) + hours * 3_600_000).toISOString();
const user = (accountId: string, accountType = 'atlassian'): object => ({
  accountId,
  displayName: accountId,
  active: true,
  accountType,
});

interface Case {
  /** Hours after the question, by whom, which field, to what. */
  history?: [hours: number, by: string, field: string, to?: string][];
  done?: boolean;
  comments?: [hours: number, by: string, text: string][];
  withoutHistory?: boolean;
}

function questionOf({ history = [], done = false, comments = [], withoutHistory }: Case): Question {
  const issue = readIssue({
    id: '1',
    key: 'AB-1',
    fields: {
      summary: 'Sorted list',
      description: 'A list that is sorted.',
      issuetype: { id: '7', name: 'Story', hierarchyLevel: 0, subtask: false },
      status: { id: '5', name: 'X', statusCategory: { key: done ? 'done' : 'indeterminate' } },
      created: hoursAfter(-48),
      comment: {
        total: comments.length + 1,
        comments: [[0, 'dev', 'Which order do we want?'] as const, ...comments].map(
          ([hours, by, body], at) => ({
            id: String(at + 1),
            author: user(by),
            created: hoursAfter(hours),
            body,
          }),
        ),
      },
    },
    ...(withoutHistory === true
      ? {}
      : {
          changelog: {
            total: history.length,
            histories: history.map(([hours, by, field, to], at) => ({
              id: `h${at}`,
              author: user(by, by === 'robot' ? 'app' : 'atlassian'),
              created: hoursAfter(hours),
              items: [{ field, fieldId: field, to: to ?? null }],
            })),
          },
        }),
  }) as JiraIssue;
  const { report } = inspect({
    issue,
    ancestry: { ancestors: [], hidden: false, linked: [], strategic: null },
    children: null,
    linkedStories: null,
    settings: {
      configured: true,
      roleMap: {
        ...EMPTY_ROLE_MAP,
        productOwner: {
          sources: [{ kind: 'people', accountIds: ['owner'] }],
          deputies: ['deputy'],
          name: null,
        },
      },
    },
    directory: EMPTY_DIRECTORY,
    people: new People(),
    secondReader: null,
    record: EMPTY_ISSUE_RECORD,
    now: hoursAfter(72),
  });
  const [question] = report.questions;
  if (!question) throw new Error('No question was found.');
  return question;
}

const LOOKS_ANSWERED = {
  state: 'answered',
  settledBy: 'text',
  sure: false,
  answerCommentId: null,
  settlingHistoryId: 'h0',
};
const WAITS = { state: 'waiting', settledBy: null, turn: 'owner' };
const MOOT = { state: 'dismissed', settledBy: 'done', turn: null, waitingFor: null };

test.each<[string, Case, Partial<Question>]>([
  [
    'the owner edits the description afterwards',
    { history: [[3, 'owner', 'description']] },
    { ...LOOKS_ANSWERED, answeredBy: 'owner', settledAt: hoursAfter(3) } as Partial<Question>,
  ],
  [
    'a deputy does',
    { history: [[3, 'deputy', 'description']] },
    { ...LOOKS_ANSWERED, answeredBy: 'deputy' } as Partial<Question>,
  ],
  [
    'the owner edited it before',
    { history: [[-1, 'owner', 'description']] },
    WAITS as Partial<Question>,
  ],
  ['somebody else edits it', { history: [[3, 'dev', 'description']] }, WAITS as Partial<Question>],
  ['an app edits it', { history: [[3, 'robot', 'description']] }, WAITS as Partial<Question>],
  [
    'the owner changes something else',
    { history: [[3, 'owner', 'priority']] },
    WAITS as Partial<Question>,
  ],
  [
    'the owner edits it between a promise and now',
    {
      comments: [[1, 'owner', 'I will check and get back to you.']],
      history: [[3, 'owner', 'description']],
    },
    LOOKS_ANSWERED as Partial<Question>,
  ],
  [
    'the owner edited it and then promised an answer',
    {
      history: [[1, 'owner', 'description']],
      comments: [[2, 'owner', 'I will check and get back to you.']],
    },
    WAITS as Partial<Question>,
  ],
  [
    'an answer in a comment goes before an edit',
    {
      comments: [[1, 'owner', 'By name, please.']],
      history: [[3, 'owner', 'description']],
    },
    { state: 'answered', settledBy: 'comment', answerCommentId: '2' },
  ],
  [
    'the work is done afterwards',
    { done: true, history: [[5, 'dev', 'status', '5']] },
    { ...MOOT, settledAt: hoursAfter(5) } as Partial<Question>,
  ],
  [
    'the work was done before somebody asked',
    { done: true, history: [[-5, 'dev', 'status', '5']] },
    WAITS as Partial<Question>,
  ],
  [
    'the work is done, and nobody knows since when',
    { done: true, withoutHistory: true },
    { ...MOOT, settledAt: null } as Partial<Question>,
  ],
  ['the work goes on', {}, WAITS as Partial<Question>],
])('%s', (_, given, expected) => {
  expect(questionOf(given)).toMatchObject(expected);
});
