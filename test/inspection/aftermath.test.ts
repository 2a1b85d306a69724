/** What was said of an epic since its end: where it stands, whose it is, and what of it is not known. */
import type { Saying } from '../../src/duties/facts';
import { aftermathOf } from '../../src/inspection/facts/aftermath';
import { readCommentTexts } from '../../src/inspection/facts/comment-texts';
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';

const DONE_AT = '2026-01-10T10:00:00.000Z';
const LATER = '2026-02-10T10:00:00.000Z';
const TELLS = 'Since the launch calls have fallen from 40 to 12 a week.';

interface Told {
  comments?: object[];
  items?: object[];
  links?: object[];
  /** Histories that Jira says there are, beyond those given. */
  missing?: number;
  accountType?: string;
}

const author = (accountType = 'atlassian'): object => ({ accountId: 'jonas', accountType });

function epicWith({
  comments = [],
  items = [],
  links = [],
  missing = 0,
  accountType,
}: Told): JiraIssue {
  const histories = [
    {
      id: '1',
      created: DONE_AT,
      author: author(),
      items: [{ field: 'status', fieldId: 'status', from: '1', to: '3' }],
    },
    ...items.map((item, at) => ({
      id: String(at + 2),
      created: LATER,
      author: author(accountType),
      items: [item],
    })),
  ];
  return readIssue({
    id: '10',
    key: 'AB-1',
    fields: {
      created: '2026-01-01T10:00:00.000Z',
      issuetype: { id: '7', name: 'Epic', hierarchyLevel: 1, subtask: false },
      status: { id: '3', name: 'Done', statusCategory: { key: 'done' } },
      issuelinks: links,
      comment: { total: comments.length, comments },
    },
    changelog: { total: histories.length + missing, histories },
  }) as JiraIssue;
}

function comment(body: string, created = LATER, accountType?: string): object {
  return { id: 'c1', created, updated: created, author: author(accountType), body };
}

const found = (told: Told): ReturnType<typeof aftermathOf> => {
  const issue = epicWith(told);
  return aftermathOf(issue, readCommentTexts(issue.comments));
};
const partsOf = (told: Told): Saying['parts'][] | undefined =>
  found(told)?.said.map(({ parts }) => parts);

test('a comment since the end is read, and those before it and of apps are not', () => {
  expect(found({ comments: [comment(TELLS)] })).toEqual({
    endedAt: DONE_AT,
    isInFull: true,
    said: [
      {
        evidence: { kind: 'comment', id: 'c1', at: LATER, by: 'jonas' },
        at: LATER,
        authorGiven: true,
        parts: ['figure'],
      },
    ],
  });
  expect(partsOf({ comments: [comment('Closing as fixed.')] })).toEqual([[]]);
  expect(partsOf({ comments: [comment(TELLS, '2026-01-10T09:30:00.000Z')] })).toHaveLength(1);
  expect(partsOf({ comments: [comment(TELLS, '2026-01-10T08:30:00.000Z')] })).toEqual([]);
  expect(partsOf({ comments: [comment(TELLS, LATER, 'app')] })).toEqual([]);
});

const edit = (fromString: string | null, toString: string | null): object => ({
  field: 'description',
  fieldId: 'description',
  fromString,
  toString,
});

test.each<[string, object, Saying['parts'][]]>([
  ['what was added', edit('A goal.', `A goal.\n\n${TELLS}`), [['figure']]],
  ['what stood there before', edit(`${TELLS}\nA gaol.`, `${TELLS}\nA goal.`), [[]]],
  ['what was taken away', edit(`${TELLS}\nA goal.`, 'A goal.'), [[]]],
  ['a text before that may have had it', edit(null, TELLS), [null]],
  ['a first text that does not tell', edit(null, 'A goal.'), [[]]],
  ['a text after that may have it', edit('A goal.', null), [null]],
])('of an edit of the description: %s', (_, item, expected) => {
  expect(partsOf({ items: [item] })).toEqual(expected);
});

const link = (to: string | null, from: string | null = null): object => ({
  field: 'Link',
  from,
  to,
  toString: to && `This issue relates to ${to}`,
});
const linked = (summary?: string): object => ({
  id: '5',
  type: { id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  outwardIssue: { id: '20', key: 'AB-2', fields: { ...(summary && { summary }) } },
});

test.each<[string, Told, Saying['parts'][]]>([
  [
    'a follow-up by its title',
    { items: [link('AB-2')], links: [linked('Results of the map')] },
    [['figure']],
  ],
  ['other work', { items: [link('AB-2')], links: [linked('A map for the pier')] }, []],
  ['one without a title', { items: [link('AB-2')], links: [linked()] }, [null]],
  ['one that is hidden or gone', { items: [link('AB-2')] }, [null]],
  ['one that was taken away', { items: [link(null, 'AB-2')] }, []],
  ['one that does not say where it leads', { items: [link(null)] }, [null]],
  ['one by an app', { items: [link('AB-2')], accountType: 'app' }, []],
])('of links: %s', (_, told, expected) => {
  expect(partsOf(told)).toEqual(expected);
});

test('without the whole history nobody knows the end, and without all comments what was said', () => {
  expect(found({ missing: 1 })).toEqual({ endedAt: null, said: [], isInFull: false });
  const issue = epicWith({ comments: [comment(TELLS)] });
  const partial = { ...issue, comments: issue.comments && { ...issue.comments, complete: false } };
  expect(aftermathOf(partial, readCommentTexts(partial.comments))?.isInFull).toBe(false);
});

test('other issues and open epics have no aftermath', () => {
  const issue = epicWith({});
  const texts = readCommentTexts(issue.comments);
  const story = {
    ...issue,
    issueType: issue.issueType && { ...issue.issueType, hierarchyLevel: 0 },
  };
  expect(aftermathOf(story, texts)).toBeNull();
  const { status } = issue.fields;
  const open = {
    ...issue,
    fields: { ...issue.fields, status: status && { ...status, category: 'new' as const } },
  };
  expect(aftermathOf(open, texts)).toBeNull();
});
