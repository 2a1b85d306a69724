/** Who is who in records: leavers, programs, teams, and people of whom nothing tells who they are. */
import { roleMapOf } from './known-exports';
import {
  asks,
  found,
  histories,
  history,
  onServer,
  person,
  record,
  STARTED,
  without,
  type Fields,
} from './pier-records';

const shut = (accountId: string) => ({ ...person(accountId), active: false });
const app = (accountId: string) => ({ ...person(accountId), accountType: 'app' });
const customer = (accountId: string) => ({ ...person(accountId), accountType: 'customer' });
const ofNoKind = (accountId: string) => ({ ...person(accountId), accountType: 'unknown' });
const FIELD = 'customfield_10500';
const byField = roleMapOf({
  version: 1,
  productOwner: { sources: [{ kind: 'issueField', fieldId: FIELD }] },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm'] }] },
});
const byFieldOrAssignee = roleMapOf({
  version: 1,
  productOwner: { sources: [{ kind: 'issueField', fieldId: FIELD }, { kind: 'assignee' }] },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm'] }] },
});

describe('a leaver whom a field names holds nothing', () => {
  test.each<[string, unknown, string, typeof byField]>([
    ['one person', shut('old'), 'no-product-owner', byField],
    ['a list of one', [shut('old')], 'no-product-owner', byField],
    ['an app', app('planner'), 'no-product-owner', byField],
    ['a customer', customer('carla'), 'no-product-owner', byField],
    [
      'a customer, and the next place names a person',
      customer('c'),
      'written-by-owner',
      byFieldOrAssignee,
    ],
    ['an account whose kind Jira does not know', ofNoKind('dev'), 'written-by-owner', byField],
    ['an account that is gone', { accountId: 'unknown' }, 'no-product-owner', byField],
    [
      'a leaver beside somebody who is there',
      [shut('old'), person('dev')],
      'written-by-owner',
      byField,
    ],
    [
      'a leaver, and the next place names somebody',
      shut('old'),
      'written-by-owner',
      byFieldOrAssignee,
    ],
    ['nobody', null, 'no-product-owner', byField],
  ])('%s', async (_, value, code, roleMap) => {
    const fields = { [FIELD]: value, assignee: person('dev') };
    expect((await found([record(1, fields)], roleMap))['user-stories']).toBe(code);
  });

  test('one who is known to have left from another record alone', async () => {
    const records = [record(1, { [FIELD]: person('old') }), record(2, { assignee: shut('old') })];
    expect((await found(records, byField))['user-stories']).toBe('no-product-owner');
  });

  test.each([
    ['an app', app('old'), ofNoKind('old')],
    ['a customer', customer('old'), person('old')],
  ])('%s, told by another record alone', async (_, told, untold) => {
    for (const [field, reporter] of [
      [untold, told],
      [{ ...told }, untold],
    ]) {
      const records = [record(1, { [FIELD]: field }), record(2, { reporter })];
      expect((await found(records, byField))['user-stories']).toBe('no-product-owner');
    }
  });

  test('a field that was not given may name somebody, whoever the next place names', async () => {
    const records = [record(1, { assignee: person('dev') }), record(2, { [FIELD]: person('po') })];
    expect((await found(records, byFieldOrAssignee))['user-stories']).toBe('owner-not-known');
  });
});

const mention = (id: string): Fields => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id, text: '@Somebody' } },
        { type: 'text', text: ' which colour do we take?' },
      ],
    },
  ],
});

describe('a question that is put to nobody who can answer waits for the owner', () => {
  test.each<[string, Fields[], string]>([
    [
      'a closed account',
      [record(1, { ...asks(person('dev'), mention('old')), assignee: shut('old') })],
      'waiting-beyond-target',
    ],
    [
      'one that another record knows to be closed',
      [record(1, asks(person('dev'), mention('old'))), record(2, { reporter: shut('old') })],
      'waiting-beyond-target',
    ],
    [
      'an account that is gone',
      [record(1, asks(person('dev'), mention('unknown')))],
      'waiting-beyond-target',
    ],
    [
      'an app',
      [record(1, { ...asks(person('dev'), mention('planner')), creator: app('planner') })],
      'waiting-beyond-target',
    ],
    [
      'a team by its name',
      [record(1, asks(person('dev'), mention('ari:cloud:identity::team/7')))],
      'waiting-beyond-target',
    ],
    [
      'a team by its id',
      [record(1, asks(person('dev'), mention('6d1c1a2b-0c1d-4e2f-8a3b-5c6d7e8f9a0b')))],
      'waiting-beyond-target',
    ],
    ['nobody', [record(1, asks(person('dev'), mention('')))], 'waiting-beyond-target'],
    [
      'a closed account of a server',
      [
        record(1, {
          ...asks(onServer('dev'), '[~old] which colour do we take?'),
          assignee: { ...onServer('old'), active: false },
        }),
      ],
      'waiting-beyond-target',
    ],
    [
      'somebody who is there',
      [record(1, { ...asks(person('dev'), mention('qa')), assignee: person('qa') })],
      'waiting-for-others',
    ],
    [
      'a customer',
      [record(1, { ...asks(person('dev'), mention('carla')), reporter: customer('carla') })],
      'waiting-for-others',
    ],
    [
      'somebody of whom the file says nothing else',
      [record(1, asks(person('dev'), mention('qa')))],
      'waiting-for-others',
    ],
  ])('%s', async (_, records, code) => {
    expect((await found(records))['developer-questions']).toBe(code);
  });
});

const PRIORITY = { field: 'priority', fieldId: 'priority', from: '3', to: '2' };
const RELEASE = { field: 'Fix Version', fieldId: 'fixVersions', from: null, to: '7' };
const EDIT = { field: 'description', fieldId: 'description', fromString: 'A', toString: 'B' };
const unsigned = (item: Fields, at = '2026-01-09T09:00:00.000+0000'): Fields => ({
  id: '99',
  created: at,
  items: [item],
});

describe('what accounts do counts by what they are', () => {
  test.each<[string, Fields, string, string]>([
    ['a person', person('dev'), 'prioritised-by-other', 'waiting-beyond-target'],
    [
      'an account of no known kind',
      ofNoKind('dev'),
      'prioritised-by-other',
      'waiting-beyond-target',
    ],
    ['a customer', customer('carla'), 'prioritised-by-other', 'waiting-beyond-target'],
    ['an app', app('bot'), 'started-unprioritised', 'no-questions'],
  ])('%s', async (_, author, order, question) => {
    const fields = { ...asks(author, 'Which colour do we take?'), status: STARTED };
    const verdicts = await found([record(1, fields, histories(history([PRIORITY], author)))]);
    expect(verdicts).toMatchObject({ prioritisation: order, 'developer-questions': question });
  });

  test.each<[string, Fields, string]>([
    ['a customer', customer('carla'), 'all-answered'],
    ['an app', app('bot'), 'waiting-beyond-target'],
  ])('%s replies to a question', async (_, author, code) => {
    const { comment } = asks(person('dev'), 'Which colour do we take?');
    const reply = {
      id: '61',
      author,
      created: '2026-01-07T10:00:00.000+0000',
      body: 'We take blue, please, as on the other signs.',
    };
    const comments = { comment: { total: 2, comments: [...comment.comments, reply] } };
    expect(
      (await found([record(1, { ...comments, reporter: author })]))['developer-questions'],
    ).toBe(code);
  });
});

describe('of a change without an author it is not known whose it is', () => {
  test.each<[string, Fields[], Record<string, string>]>([
    [
      'the last change of the order',
      [history([PRIORITY]), unsigned(RELEASE)],
      { prioritisation: 'author-not-known' },
    ],
    ['the only one', [unsigned(PRIORITY)], { prioritisation: 'author-not-known' }],
    [
      'null in place of the author',
      [{ ...unsigned(PRIORITY), author: null }],
      { prioritisation: 'author-not-known' },
    ],
    [
      'an author of whom nothing tells who it is',
      [{ ...unsigned(PRIORITY), author: { name: 'x' } }],
      { prioritisation: 'author-not-known' },
    ],
    [
      'one before the owner’s',
      [unsigned(PRIORITY, '2026-01-05T10:00:00.000+0000'), history([RELEASE])],
      { prioritisation: 'prioritised-by-owner' },
    ],
    ['a change of the text', [unsigned(EDIT)], { 'user-stories': 'author-not-known' }],
    [
      'a change of something else',
      [unsigned({ field: 'labels', fieldId: 'labels', toString: 'x' })],
      { 'user-stories': 'not-written-by-owner', prioritisation: 'started-unprioritised' },
    ],
    [
      'one of an account that is gone',
      [{ ...unsigned(PRIORITY), author: { accountId: 'unknown' } }],
      { prioritisation: 'prioritised-by-other' },
    ],
  ])('%s', async (_, all, expected) => {
    expect(await found([record(1, { status: STARTED }, histories(...all))])).toMatchObject(
      expected,
    );
  });

  test('nor of a comment', async () => {
    const question = { id: '60', created: '2026-01-07T09:00:00.000+0000', body: 'Which colour?' };
    const records = [record(1, { comment: { total: 1, comments: [question] } })];
    expect((await found(records))['developer-questions']).toBe('author-not-known');
  });
});

const nameless = (fields: Fields): Fields[] => [record(1, fields)];
const EMAIL = { name: 'po', emailAddress: 'po@piers.example' };

describe('who wrote a story of which the people cannot be told apart is not known', () => {
  test.each<[string, Fields[], string]>([
    [
      'names alone',
      nameless({ creator: { name: 'po' }, reporter: { name: 'po' } }),
      'fields-not-readable',
    ],
    [
      'a link and a name',
      nameless({ reporter: { self: 'https://piers.example/1', name: 'po' } }),
      'fields-not-readable',
    ],
    ['names and addresses', nameless({ creator: EMAIL, reporter: EMAIL }), 'fields-not-readable'],
    [
      'neither reporter nor creator',
      [without(['creator', 'reporter'], record(1))],
      'fields-not-readable',
    ],
    ['no reporter', [without(['reporter'], record(1))], 'fields-not-readable'],
    ['a reporter in words', nameless({ reporter: 'Paula' }), 'fields-not-readable'],
    ['a reporter who is nobody', nameless({ reporter: null }), 'not-written-by-owner'],
    [
      'no reporter, and the owner created it',
      [without(['reporter'], record(1, { creator: person('po') }))],
      'written-by-owner',
    ],
    [
      'a name beside a name to read, where people have keys',
      [
        record(1, { reporter: { name: 'po', displayName: 'P' } }),
        record(2, { reporter: onServer('dev') }),
      ],
      'fields-not-readable',
    ],
  ])('%s', async (_, records, code) => {
    expect((await found(records))['user-stories']).toBe(code);
  });
});

describe('a program that writes on a server is nobody', () => {
  test.each([
    'ASF GitHub Bot',
    'Jenkins',
    'Hudson CI',
    'Pier Build Robot',
    'gitlab-bot',
    'Automation for Jira',
    'ASF subversion and git services',
    'Dependabot',
    'SonarQube',
    'Bitbucket Server',
    'Hadoop QA',
    'Service Account (piers)',
  ])('%s', async (displayName) => {
    const author = { ...onServer('ci'), displayName };
    const records = [record(1, asks(author, 'Why do we copy the list here?'))];
    expect((await found(records))['developer-questions']).toBe('no-questions');
  });

  test.each(['Jean Talbot', 'Bob Jenkins', 'Kate Hudson', 'Travis Bott', 'Anna Abbot'])(
    '%s is a person',
    async (displayName) => {
      const author = { ...onServer('someone'), displayName };
      const records = [record(1, asks(author, 'Why do we copy the list here?'))];
      expect((await found(records))['developer-questions']).toBe('waiting-beyond-target');
    },
  );
});
