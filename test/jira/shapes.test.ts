import fc from 'fast-check';
import { answeredIssueReader, readIssue } from '../../src/jira/answers/issue';
import { readUsersField } from '../../src/jira/answers/people';
import { readSprintsField } from '../../src/jira/answers/sprints';
import { wasGiven } from '../../src/jira/given-fields';
import type { JiraFields, JiraIssue } from '../../src/jira/types';

/** An issue with the given fields and other parts, read. */
function read(fields: object, parts: object = {}): JiraIssue {
  const issue = readIssue({ id: '10001', key: 'ROLE-1', fields, ...parts });
  if (issue === null) throw new Error('the issue was not read');
  return issue;
}

describe('a person', () => {
  test.each<[string, unknown, JiraFields['assignee'], string[]]>([
    [
      'of the cloud',
      {
        accountId: 'a',
        displayName: 'Ada',
        active: false,
        accountType: 'atlassian',
        avatarUrls: { '48x48': 'https://p' },
      },
      { accountId: 'a', displayName: 'Ada', active: false, kind: 'person', avatarUrl: 'https://p' },
      [],
    ],
    [
      'that is an app',
      { accountId: 'bot', displayName: 'Automation', active: true, accountType: 'app' },
      { accountId: 'bot', displayName: 'Automation', active: true, kind: 'app', avatarUrl: null },
      [],
    ],
    [
      'of a help desk',
      { accountId: 'qm:1', displayName: 'Carla', active: true, accountType: 'customer' },
      {
        accountId: 'qm:1',
        displayName: 'Carla',
        active: true,
        kind: 'customer',
        avatarUrl: null,
      },
      [],
    ],
    [
      'of whom Jira itself does not know the kind',
      { accountId: 'a', displayName: 'Ada', active: true, accountType: 'unknown' },
      { accountId: 'a', displayName: 'Ada', active: true, kind: 'not-known', avatarUrl: null },
      [],
    ],
    [
      'without a word on whether they are active',
      { accountId: 'a', displayName: 'Ada' },
      { accountId: 'a', displayName: 'Ada', active: true, kind: 'not-known', avatarUrl: null },
      [],
    ],
    [
      'whose name is hidden',
      { accountId: 'a' },
      { accountId: 'a', displayName: 'a', active: true, kind: 'not-known', avatarUrl: null },
      [],
    ],
    [
      'of a server, who has a key and no account',
      { key: 'JIRAUSER1', name: 'ada', displayName: 'Ada', active: true },
      {
        accountId: 'JIRAUSER1',
        displayName: 'Ada',
        active: true,
        kind: 'not-known',
        avatarUrl: null,
      },
      [],
    ],
    ['who is nobody', null, null, []],
    ['whose record is gone', { accountId: 'unknown', displayName: 'Former user' }, null, []],
    ['in words only', 'Ada', null, ['assignee']],
    ['without anything to tell them by', { displayName: 'Ada' }, null, ['assignee']],
  ])('%s', (_what, assignee, expected, unreadable) => {
    const { fields } = read({ assignee });
    expect(fields.assignee).toEqual(expected);
    expect(fields.unreadable).toEqual(unreadable);
  });
});

test.each<[string, unknown, string | null]>([
  ['with an offset', '2020-06-12T08:13:13.360+0800', '2020-06-12T00:13:13.360Z'],
  ['in UTC', '2015-09-20T16:10:32.000+0000', '2015-09-20T16:10:32.000Z'],
  ['with a colon in the offset', '2026-01-05T09:00:00.000-05:00', '2026-01-05T14:00:00.000Z'],
  ['without milliseconds', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00.000Z'],
  ['in seconds since 1970', 1_492_070_429, '2017-04-13T08:00:29.000Z'],
  ['in milliseconds since 1970', 1_492_070_429_000, '2017-04-13T08:00:29.000Z'],
  ['that is no date', '2026-13-45T09:00:00.000+0000', null],
  ['in words', 'yesterday', null],
  ['beyond all calendars', 9e15, null],
])('a time %s', (_what, created, expected) => {
  const { fields } = read({ created });
  expect(fields.created).toBe(expected);
  expect(fields.unreadable).toEqual(expected === null ? ['created'] : []);
});

describe('what an answer does not hold is told from what is empty', () => {
  test('a description that is absent, null, a document or wiki text', () => {
    expect(read({}).fields).toMatchObject({ description: undefined, given: [] });
    expect(read({ description: null }).fields).toMatchObject({
      description: null,
      given: ['description'],
    });
    const document = { type: 'doc', version: 1, content: [] };
    expect(read({ description: document }).fields.description).toEqual(document);
    expect(read({ description: 'h1. Why' }).fields.description).toBe('h1. Why');
    expect(read({ description: '' }).fields.description).toBe('');
  });

  test('a field that Jira was asked for and left out holds nothing, but for those that every issue has', () => {
    const asked = ['description', 'customfield_1', 'parent', 'status', 'comment'];
    const { fields, comments } =
      answeredIssueReader(asked)({ id: '1', key: 'R-1', fields: { labels: [] } }) ?? read({});
    const given = ['description', 'customfield_1', 'parent', 'labels'];
    const left = ['status', 'comment', 'customfield_2'];
    expect([...given, ...left].filter((field) => wasGiven(fields, field))).toEqual(given);
    expect(comments).toBeNull();
  });

  test('asked for all fields, Jira leaves out none that holds something', () => {
    const { fields } =
      answeredIssueReader(['*all'])({ id: '1', key: 'R-1', fields: { summary: 'A' } }) ?? read({});
    const named = ['summary', 'customfield_1', 'issuelinks', 'status', 'project'];
    expect(named.filter((field) => !wasGiven(fields, field))).toEqual(['status', 'project']);
  });

  test('a list of a custom field that lacks an entry is not known', () => {
    const { fields } = read({ customfield_1: [null], customfield_2: [], customfield_3: null });
    expect(fields.unreadable).toEqual(['customfield_1']);
  });

  test('a description of another kind is not known', () => {
    expect(read({ description: 7 }).fields).toMatchObject({
      description: null,
      unreadable: ['description'],
    });
  });

  test('an issue without fields, changelog, comments and properties', () => {
    expect(readIssue({ id: 10001, key: 'ROLE-1' })).toMatchObject({
      id: '10001',
      project: null,
      issueType: null,
      changelog: null,
      comments: null,
      properties: {},
      fields: { given: [], unreadable: [], labels: [], parent: null, custom: {} },
    });
  });
});

test('lists keep what can be read and name the field where something cannot', () => {
  const { fields } = read({
    labels: ['saas', null, 7],
    components: [{ id: '1', name: 'Checkout', description: 'x' }, { name: 'no id' }],
    fixVersions: [
      { id: '2', name: '2.0', released: true },
      { id: 3, name: '3.0' },
    ],
    issuelinks: 'none',
  });
  expect(fields).toMatchObject({
    labels: ['saas'],
    components: [{ id: '1', name: 'Checkout' }],
    fixVersions: [
      { id: '2', name: '2.0', released: true },
      { id: '3', name: '3.0', released: false },
    ],
    links: [],
    unreadable: ['labels', 'components', 'issuelinks'],
  });
});

test.each<[string, object, JiraIssue['issueType']]>([
  [
    'with a level',
    { id: '1', name: '史诗', hierarchyLevel: 1 },
    { id: '1', name: '史诗', hierarchyLevel: 1, subtask: false },
  ],
  [
    'without a level',
    { id: '6', name: 'Epic', subtask: false },
    { id: '6', name: 'Epic', hierarchyLevel: null, subtask: false },
  ],
  [
    'of a subtask, without a level',
    { id: '5', name: 'Step', subtask: true },
    { id: '5', name: 'Step', hierarchyLevel: -1, subtask: true },
  ],
  [
    'of a subtask, by its level',
    { id: '5', name: 'Step', hierarchyLevel: -1 },
    { id: '5', name: 'Step', hierarchyLevel: -1, subtask: true },
  ],
])('an issue type %s', (_what, issuetype, expected) => {
  expect(read({ issuetype }).issueType).toEqual(expected);
});

test('a status of a category that the app does not know has none', () => {
  const status = { id: '1', name: 'Neu', statusCategory: { key: 'undefined' } };
  expect(read({ status }).fields.status).toEqual({ id: '1', name: 'Neu', category: null });
});

describe('what an issue hangs on', () => {
  const parent = {
    id: '9',
    key: 'ROLE-9',
    fields: {
      summary: 'Checkout',
      issuetype: { id: '6', name: 'Epic', hierarchyLevel: 1 },
      status: { statusCategory: { key: 'done' } },
    },
  };
  const stub = {
    id: '9',
    key: 'ROLE-9',
    summary: 'Checkout',
    issueType: { id: '6', name: 'Epic', hierarchyLevel: 1, subtask: false },
    statusCategory: 'done',
  };

  test('its parent', () => {
    expect(read({ parent }).fields.parent).toEqual(stub);
  });

  test('the epic of an export stands for the parent', () => {
    const { fields } = read({
      epic: { id: 9, key: 'ROLE-9', name: 'Checkout', summary: '', done: true },
    });
    expect(fields.parent).toEqual({ ...stub, summary: '', issueType: null });
    expect(fields.given).toEqual(['epic', 'parent']);
  });

  test('the parent wins over the epic, and an empty epic says that there is none', () => {
    expect(read({ parent, epic: null }).fields.parent).toEqual(stub);
    expect(read({ epic: null }).fields).toMatchObject({ parent: null, given: ['epic', 'parent'] });
  });

  test('links, in both directions', () => {
    const type = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const { links, unreadable } = read({
      issuelinks: [
        { id: '1', type, inwardIssue: parent },
        { id: '2', type, outwardIssue: { id: '8', key: 'ROLE-8' } },
        { id: '3', type },
      ],
    }).fields;
    expect(links).toEqual([
      { typeId: '10000', type: 'Blocks', direction: 'inward', issue: stub },
      {
        typeId: '10000',
        type: 'Blocks',
        direction: 'outward',
        issue: { id: '8', key: 'ROLE-8', summary: null, issueType: null, statusCategory: null },
      },
    ]);
    expect(unreadable).toEqual(['issuelinks']);
  });
});

describe('a changelog', () => {
  const early = { id: '9', created: '2026-01-01T09:00:00.000+0000', items: [] };
  const late = { id: '10', created: '2026-01-02T09:00:00.000+0000', items: [] };

  test.each([
    ['oldest first', [early, late]],
    ['newest first', [late, early]],
  ])('that comes %s is oldest first', (_what, histories) => {
    const { changelog } = read({}, { changelog: { histories, total: 2 } });
    expect(changelog?.histories.map(({ id }) => id)).toEqual(['9', '10']);
  });

  test('orders histories of one moment by their ids as numbers', () => {
    const histories = [
      { ...early, id: '10' },
      { ...early, id: '9' },
    ];
    const { changelog } = read({}, { changelog: { histories } });
    expect(changelog?.histories.map(({ id }) => id)).toEqual(['9', '10']);
  });

  test('may name nobody, and may leave out what was there before', () => {
    const items = [{ field: 'Link', fieldtype: 'jira', from: null, to: 'ROLE-2' }];
    const { changelog } = read({}, { changelog: { total: 1, histories: [{ ...early, items }] } });
    expect(changelog?.histories[0]).toEqual({
      id: '9',
      author: null,
      authorGiven: false,
      at: '2026-01-01T09:00:00.000Z',
      items: [
        {
          field: 'Link',
          bothGiven: true,
          fieldId: null,
          from: null,
          fromString: null,
          to: 'ROLE-2',
          toString: null,
        },
      ],
    });
  });

  test('of which Jira embedded only a part is not complete', () => {
    const { changelog } = read(
      {},
      { changelog: { histories: [late], total: 140, maxResults: 100 } },
    );
    expect(changelog).toMatchObject({ total: 140, complete: false });
  });

  test('keeps what can be read and counts the rest', () => {
    const items = [{ field: 'status' }, { nothing: 1 }];
    const histories = [{ ...early, items }, { id: '11' }, 'nonsense'];
    const { changelog } = read({}, { changelog: { histories, total: 3 } });
    expect(changelog?.histories).toHaveLength(1);
    expect(changelog?.histories[0]?.items).toHaveLength(1);
    expect(changelog).toMatchObject({ complete: true, unreadable: 3 });
  });
});

describe('comments', () => {
  const created = '2026-01-01T09:00:00.000+0000';

  test.each<[string, object, object]>([
    ['of an account that is gone', { author: null }, { author: null }],
    ['without an author', {}, { author: null }],
    ['without a body', {}, { body: null }],
    ['in wiki text', { body: 'Why *this*?' }, { body: 'Why *this*?' }],
    ['for the inside of a service desk', { jsdPublic: false }, { internal: true }],
    ['for everybody', { jsdPublic: true }, { internal: false, visibleTo: null }],
    [
      'for one role only',
      { visibility: { type: 'role', value: 'Admins', identifier: 'Admins' } },
      { visibleTo: { type: 'role', value: 'Admins', identifier: 'Admins' } },
    ],
    [
      'for some that are not named',
      { visibility: {} },
      { visibleTo: { type: null, value: null, identifier: null } },
    ],
    ['never edited', {}, { updatedAt: '2026-01-01T09:00:00.000Z' }],
  ])('%s', (_what, parts, expected) => {
    const { comments } = read({
      comment: { comments: [{ id: '1', created, ...parts }], total: 1 },
    });
    expect(comments?.comments[0]).toMatchObject(expected);
  });

  test('without any list, as exports have them for an issue that nobody wrote on', () => {
    const { comments } = read({ comment: { total: 0, maxResults: 0, startAt: 0 } });
    expect(comments).toEqual({ comments: [], total: 0, complete: true, unreadable: 0 });
  });

  test('that an export says it lacks are not complete', () => {
    const { comments } = read({ comment: { total: 3 } });
    expect(comments).toMatchObject({ comments: [], total: 3, complete: false });
  });
});

test.each<[string, unknown, unknown]>([
  ['one person', { accountId: 'a' }, ['a']],
  ['many people', [{ accountId: 'a' }, { accountId: 'b' }], ['a', 'b']],
  ['an empty field', null, []],
  ['people of whom one is gone', [{ accountId: 'unknown' }, { accountId: 'b' }], ['b']],
  ['words', 'Ada', null],
  ['options', [{ id: '1', value: 'High' }], null],
  ['components, which have names too', [{ id: '1', name: 'Checkout' }], null],
  ['groups', [{ groupId: 'g', name: 'owners' }], null],
  ['a number', 7, null],
])('the people of a field that holds %s', (_what, value, expected) => {
  expect(readUsersField(value)?.map(({ accountId }) => accountId) ?? null).toEqual(expected);
});

test.each<[string, unknown, unknown]>([
  [
    'objects',
    [{ id: 7, name: 'Week 7', state: 'active', boardId: 1 }],
    [{ id: '7', name: 'Week 7', state: 'active' }],
  ],
  [
    'printed objects',
    [
      'com.atlassian.greenhopper.service.sprint.Sprint@5b[id=7,rapidViewId=1,state=CLOSED,name=Week 7, late,startDate=2026-01-05]',
    ],
    [{ id: '7', name: 'Week 7, late', state: 'closed' }],
  ],
  [
    'one object',
    { id: 7, name: 'Week 7', state: 'paused' },
    [{ id: '7', name: 'Week 7', state: null }],
  ],
  ['nothing', null, []],
  ['words', 'Week 7', null],
  ['options', [{ id: '1', value: 'High' }], null],
])('the sprints of a field that holds %s', (_what, value, expected) => {
  expect(readSprintsField(value)).toEqual(expected);
});

test('the sprints of an export come from both of its fields', () => {
  const { fields } = read({
    closedSprints: [{ id: 1, name: 'Week 1', state: 'closed' }],
    sprint: { id: 2, name: 'Week 2', state: 'active' },
  });
  expect(fields.sprints.map(({ state }) => state)).toEqual(['closed', 'active']);
});

test('custom fields stay as they are', () => {
  const fields = { customfield_10050: { accountId: 'a' }, customfield_1: null, environment: 'x' };
  expect(read(fields).fields.custom).toEqual({
    customfield_10050: { accountId: 'a' },
    customfield_1: null,
  });
});

test('whatever stands in place of any part, an issue is read or it is not, and nothing is thrown', () => {
  const names = [
    'summary',
    'description',
    'status',
    'assignee',
    'parent',
    'issuelinks',
    'comment',
    'sprint',
    'created',
    'project',
    'issuetype',
    'epic',
  ];
  const fields = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
  const parts = fc.record({
    fields: fc.oneof(fields, fc.jsonValue()),
    changelog: fc.jsonValue(),
    properties: fc.jsonValue(),
  });
  fc.assert(
    fc.property(parts, (rest) => {
      const issue = readIssue({ id: '1', key: 'R-1', ...rest });
      expect(issue?.key).toBe('R-1');
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const issue = readIssue(value);
      expect(issue === null || issue.id !== '').toBe(true);
    }),
  );
});
