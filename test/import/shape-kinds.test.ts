/** Records in other shapes than Jira Cloud's own answers, and records that lack parts: each kind in several forms. */
import { TypeSurvey } from '../../import/survey/types';
import {
  asks,
  DONE,
  EPIC,
  found,
  histories,
  history,
  managed,
  onServer,
  person,
  PRIORITY,
  record,
  roleMap,
  sprintText,
  STARTED,
  STORY,
  without,
  type Fields,
} from './pier-records';

const QUESTION = asks(person('dev'), 'Which colour do we take?');
const SERVER_RANK = { field: 'Rank', fieldtype: 'custom', to: '' };
const SERVER_SPRINT = { field: 'Sprint', fieldtype: 'custom', to: '4' };
const resolved = { status: DONE, resolutiondate: '2026-01-20T09:00:00.000+0000', ...QUESTION };
const move = (to: string | null, toString?: string): Fields =>
  history([{ field: 'status', fieldId: 'status', from: '1', to, toString: toString ?? null }]);
const idea = (type: string, parts: Fields = {}): Fields => ({
  issuetype: EPIC,
  issuelinks: [
    {
      id: '1',
      type: { id: '1', name: type },
      outwardIssue: { id: '900', key: 'IDEA-9', ...parts },
    },
  ],
});
const unkeyed = (n: number, fields: Fields = {}): Fields => record(n, fields, { id: undefined });

const CASES: Record<string, [form: string, content: unknown, expected: Record<string, string>][]> =
  {
    'an owner whom a server’s text names by user name': [
      [
        'alone',
        [
          record(1, {
            reporter: onServer('po'),
            ...asks(onServer('dev'), '[~po] which colour do we take?'),
          }),
        ],
        { 'developer-questions': 'waiting-beyond-target' },
      ],
      [
        'after a greeting',
        [
          record(1, {
            reporter: onServer('po'),
            ...asks(onServer('dev'), 'Hi [~po], which colour do we take?'),
          }),
        ],
        { 'developer-questions': 'waiting-beyond-target' },
      ],
      [
        'known from a history alone',
        [
          record(
            1,
            asks(onServer('dev'), '[~po] which colour do we take?'),
            histories(history([{ field: 'labels', toString: 'x' }], onServer('po'))),
          ),
        ],
        { 'developer-questions': 'waiting-beyond-target' },
      ],
      [
        'known from another record',
        [
          record(1, asks(onServer('dev'), '[~po] which colour do we take?')),
          record(2, { assignee: onServer('po') }),
        ],
        { 'developer-questions': 'waiting-beyond-target' },
      ],
      [
        'somebody else',
        [
          record(1, {
            assignee: onServer('qa'),
            ...asks(onServer('dev'), '[~qa] which colour do we take?'),
          }),
        ],
        { 'developer-questions': 'waiting-for-others' },
      ],
    ],
    'an epic link': [
      [
        'at its usual id',
        [record(1, { customfield_10014: 'PIER-2' }), record(2, managed)],
        { 'strategy-trace': 'traced' },
      ],
      [
        'at another id, with the names at the top',
        {
          names: { customfield_12270: 'Epic Link' },
          issues: [record(1, { customfield_12270: 'PIER-2' }), record(2, managed)],
        },
        { 'strategy-trace': 'traced' },
      ],
      [
        'to an epic without a manager',
        [record(1, { customfield_10014: 'PIER-2' }), record(2, { issuetype: EPIC })],
        { 'strategy-trace': 'no-product-manager' },
      ],
      [
        'to an epic that is not there',
        [record(1, { customfield_10014: 'PIER-7' })],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'from the epic’s side',
        [
          record(2, { ...managed, status: STARTED }),
          record(1, { customfield_10014: 'PIER-2', reporter: person('po') }),
        ],
        { breakdown: 'stories-in-order' },
      ],
      [
        'that is empty',
        {
          names: { customfield_12270: 'Epic Link' },
          issues: [record(1, { customfield_12270: null })],
        },
        { 'strategy-trace': 'story-without-epic' },
      ],
    ],
    'a history without ids of fields': [
      [
        'a rank',
        [record(1, { status: STARTED }, histories(history([SERVER_RANK])))],
        { prioritisation: 'prioritised-by-owner' },
      ],
      [
        'a sprint',
        [record(1, { status: STARTED }, histories(history([SERVER_SPRINT])))],
        { prioritisation: 'prioritised-by-owner' },
      ],
      [
        'a release',
        [
          record(
            1,
            { status: STARTED },
            histories(history([{ field: 'Fix Version', fieldtype: 'jira', to: '7' }])),
          ),
        ],
        { prioritisation: 'prioritised-by-owner' },
      ],
      [
        'a priority',
        [
          record(
            1,
            { status: STARTED },
            histories(history([{ field: 'priority', fieldtype: 'jira', from: '3', to: '2' }])),
          ),
        ],
        { prioritisation: 'prioritised-by-owner' },
      ],
      [
        'a text',
        [
          record(
            1,
            {},
            histories(
              history([{ field: 'description', fieldtype: 'jira', fromString: '', toString: 'x' }]),
            ),
          ),
        ],
        { 'user-stories': 'refined-by-owner' },
      ],
    ],
    'a sprint since creation': [
      [
        'an object',
        [record(1, { customfield_10777: [{ id: 4, name: 'Tide 4', state: 'active' }] })],
        { prioritisation: 'started-unprioritised' },
      ],
      [
        'in capitals',
        [record(1, { customfield_10777: [{ id: 4, name: 'Tide 4', state: 'ACTIVE' }] })],
        { prioritisation: 'started-unprioritised' },
      ],
      [
        'as text',
        [record(1, { customfield_10777: [sprintText('ACTIVE')] })],
        { prioritisation: 'started-unprioritised' },
      ],
      [
        'apart from other fields',
        [record(1, { sprint: { id: 4, name: 'Tide 4', state: 'active' } })],
        { prioritisation: 'started-unprioritised' },
      ],
      [
        'to come',
        [record(1, { customfield_10777: [{ id: 4, name: 'Tide 4', state: 'future' }] })],
        { prioritisation: 'not-yet-prioritised' },
      ],
    ],
    'work that is done, of whose end the history does not tell': [
      [
        'no history of the status',
        [record(1, resolved)],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'another status at the end',
        [record(1, { status: DONE, ...QUESTION }, histories(move('77')))],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'a status without an id or a name',
        [record(1, { status: DONE, ...QUESTION }, histories(move(null)))],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'a day on which it came to its category',
        [
          record(1, {
            ...{ status: DONE, ...QUESTION },
            statuscategorychangedate: '2026-01-20T09:00:00.000+0000',
          }),
        ],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'a category that it has had from the first',
        [
          record(1, {
            ...{ status: DONE, ...QUESTION },
            statuscategorychangedate: '2026-01-05T09:00:00.400+0000',
          }),
        ],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'no history at all',
        [
          without(['changelog'], {
            ...record(1, { status: DONE, ...QUESTION }),
            changelog: undefined,
          }),
        ],
        { 'developer-questions': 'moot-since-done' },
      ],
      [
        'a status of the same name, before the question',
        [record(1, { status: DONE, ...QUESTION }, histories(move(null, 'done')))],
        { 'developer-questions': 'asked-after-done' },
      ],
    ],
    'a record of few fields': [
      [
        'an epic',
        [
          without(
            ['reporter', 'issuelinks', 'comment'],
            record(1, { issuetype: EPIC, status: STARTED }),
          ),
        ],
        {
          breakdown: 'stories-not-readable',
          'strategy-trace': 'ancestor-not-visible',
          'developer-questions': 'comments-not-readable',
        },
      ],
      [
        'a story',
        [without(['reporter', 'creator', 'issuelinks'], record(1))],
        { 'user-stories': 'fields-not-readable', 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'no status',
        [without(['status'], record(1, QUESTION))],
        { prioritisation: 'fields-not-readable', 'developer-questions': 'fields-not-readable' },
      ],
      [
        'no texts',
        [without(['summary', 'description'], record(1))],
        { 'story-clarity': 'text-not-readable' },
      ],
      [
        'no assignee of the epic above',
        [record(1, { parent: { key: 'PIER-2' } }), without(['assignee'], record(2, managed))],
        { 'strategy-trace': 'manager-not-known' },
      ],
    ],
    'a changelog of another shape': [
      [
        'a last page of histories',
        [
          record(
            1,
            { status: STARTED },
            { changelog: { isLast: true, values: [history([PRIORITY])] } },
          ),
        ],
        { prioritisation: 'prioritised-by-owner' },
      ],
      [
        'a page of histories',
        [record(1, { status: STARTED }, { changelog: { values: [history([PRIORITY])] } })],
        { prioritisation: 'history-not-readable' },
      ],
      [
        'nothing in it',
        [record(1, { status: STARTED }, { changelog: {} })],
        { prioritisation: 'history-not-readable' },
      ],
      [
        'a list',
        [record(1, { status: STARTED }, { changelog: [history([PRIORITY])] })],
        { prioritisation: 'history-not-readable' },
      ],
      [
        'histories without changes',
        [
          record(
            1,
            { status: STARTED },
            { changelog: { histories: [{ ...history([]), items: undefined }] } },
          ),
        ],
        { prioritisation: 'history-not-readable' },
      ],
    ],
    'an issue without a type': [
      [
        'no such field',
        [without(['issuetype'], record(1))],
        { 'user-stories': 'fields-not-readable', 'strategy-trace': 'fields-not-readable' },
      ],
      ['null', [record(1, { issuetype: null })], { 'story-clarity': 'fields-not-readable' }],
      ['words', [record(1, { issuetype: 'Story' })], { prioritisation: 'fields-not-readable' }],
      [
        'a type without a name',
        [record(1, { issuetype: { id: '7' } })],
        { breakdown: 'fields-not-readable' },
      ],
      [
        'under an epic in progress',
        [
          record(2, { issuetype: EPIC, status: STARTED }),
          without(['issuetype'], record(1, { parent: { key: 'PIER-2' } })),
        ],
        { breakdown: 'stories-not-readable' },
      ],
    ],
    'a type that is given by its name': [
      [
        'a story',
        [record(1, { issuetype: { name: 'Story' } })],
        { 'user-stories': 'not-written-by-owner' },
      ],
      ['a bug', [record(1, { issuetype: { name: 'Fehler' } })], { 'user-stories': 'not-a-story' }],
      [
        'an epic',
        [record(1, { ...managed, issuetype: { name: 'Épopée' } })],
        { 'strategy-trace': 'traced' },
      ],
      [
        'a subtask',
        [record(1, { issuetype: { name: 'Teilaufgabe' } })],
        { 'user-stories': 'not-a-story' },
      ],
      [
        'beside a record that gives its id',
        [record(1, { issuetype: { name: 'Story' } }), record(2)],
        { 'user-stories': 'not-written-by-owner' },
      ],
      [
        'of an issue that is linked to',
        [
          record(
            1,
            idea('Blocks', { fields: { issuetype: { id: '9', name: 'Bug', subtask: false } } }),
          ),
        ],
        { 'strategy-trace': 'no-product-manager' },
      ],
    ],
    'an idea that is not in the file': [
      [
        'by the old link',
        [record(1, idea('Polaris issue link'))],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'by the new link',
        [
          record(
            1,
            idea('Polaris work item link', { fields: { issuetype: { id: '9', name: 'Idea' } } }),
          ),
        ],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'by a link of any other kind, in a project of which nothing is known',
        [record(1, idea('Relates'))],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'above its epic',
        [record(1, { parent: { key: 'PIER-2' } }), record(2, idea('Polaris issue link'))],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      ...[
        { id: '9', name: 'Historia', subtask: false },
        { id: '9', name: 'Work', subtask: false, hierarchyLevel: 1 },
        { id: '9', name: 'Sub-task', subtask: true },
      ].map((issuetype): [string, unknown, Record<string, string>] => [
        `no idea by its type, ${issuetype.name}`,
        [record(1, idea('Relates', { fields: { issuetype } }))],
        { 'strategy-trace': 'no-product-manager' },
      ]),
      [
        'called as a story is, by the link of discovery',
        [
          record(
            1,
            idea('Polaris issue link', { fields: { issuetype: { id: '9', name: 'Story' } } }),
          ),
        ],
        { 'strategy-trace': 'ancestor-not-visible' },
      ],
      [
        'no idea, but an issue of a project that is known',
        [
          record(1, {
            issuetype: EPIC,
            issuelinks: [
              {
                id: '1',
                type: { id: '1', name: 'Relates' },
                outwardIssue: { id: '77', key: 'PIER-77' },
              },
            ],
          }),
        ],
        { 'strategy-trace': 'no-product-manager' },
      ],
    ],
    'records without ids': [
      [
        'two that hang together',
        [unkeyed(1, { parent: { key: 'PIER-2' } }), unkeyed(2, managed)],
        { 'strategy-trace': 'traced' },
      ],
      ['one', [unkeyed(1)], { 'user-stories': 'not-written-by-owner' }],
      [
        'some of them',
        [unkeyed(1, { parent: { key: 'PIER-2' } }), record(2, managed)],
        { 'strategy-trace': 'traced' },
      ],
      [
        'a line each',
        [unkeyed(1, { reporter: person('po') }), unkeyed(2)]
          .map((one) => JSON.stringify(one))
          .join('\n'),
        { 'user-stories': 'written-by-owner' },
      ],
    ],
    'issues over many lines': [
      [
        'one',
        JSON.stringify(record(1, { reporter: person('po') }), null, 2),
        { 'user-stories': 'written-by-owner' },
      ],
      [
        'one, with tabs',
        JSON.stringify(record(1, { reporter: person('po') }), null, '\t'),
        { 'user-stories': 'written-by-owner' },
      ],
      [
        'one, with the line ends of Windows',
        JSON.stringify(record(1, { reporter: person('po') }), null, 2).replaceAll('\n', '\r\n'),
        { 'user-stories': 'written-by-owner' },
      ],
      [
        'one after a byte order mark',
        `\uFEFF${JSON.stringify(record(1, { reporter: person('po') }), null, 2)}`,
        { 'user-stories': 'written-by-owner' },
      ],
      [
        'a list',
        JSON.stringify([record(1, { reporter: person('po') })], null, 2),
        { 'user-stories': 'written-by-owner' },
      ],
    ],
  };

for (const [kind, forms] of Object.entries(CASES))
  describe(kind, () => {
    test.each(forms)('%s', async (_, content, expected) => {
      expect(forms.length).toBeGreaterThan(3);
      expect(await found(content)).toMatchObject(expected);
    });
  });

describe('a project that says which types are stories, by their ids', () => {
  const roles = { ...roleMap, stories: { ...roleMap.stories, issueTypeIds: ['7'] } };
  test.each<[string, unknown[], string]>([
    [
      'a type by its name alone',
      [record(1, { issuetype: { name: 'Story' } })],
      'fields-not-readable',
    ],
    [
      'the same, of which another record tells the id',
      [record(1, { issuetype: { name: 'Story' } }), record(2)],
      'not-written-by-owner',
    ],
    ['its id', [record(1)], 'not-written-by-owner'],
    ['another id', [record(1, { issuetype: { ...STORY, id: '9' } })], 'not-a-story'],
  ])('%s', async (_, content, expected) => {
    expect(await found(content, roles)).toMatchObject({ 'user-stories': expected });
  });

  test('an epic whose story may be one is not without stories', async () => {
    const epic = record(2, { ...managed, status: STARTED });
    const story = record(1, { issuetype: { name: 'Story' }, parent: { key: 'PIER-2' } });
    expect(await found([epic, story], roles)).toMatchObject({ breakdown: 'stories-not-readable' });
  });
});

test('a project that says by their names which types are stories knows one that is given by its name alone', async () => {
  const roles = { ...roleMap, stories: { ...roleMap.stories, issueTypeIds: ['Story'] } };
  const bug = await found([record(1, { issuetype: { name: 'Bug' } })], roles);
  expect(bug).toMatchObject({ 'user-stories': 'not-a-story' });
  const story = await found([record(1, { issuetype: { name: 'Story' } })], roles);
  expect(story).toMatchObject({ 'user-stories': 'not-written-by-owner' });
});

test.each([[[0, 1, 2]], [[1, 0, 2]], [[1, 2, 0]]])(
  'a type by its name alone, beside two of that name, is the same whatever stands before it: %j',
  (order) => {
    const types = [
      { name: 'Story', subtask: false },
      ...['7', '8'].map((id) => ({ id, name: 'Story', subtask: false })),
    ];
    const survey = new TypeSurvey();
    for (const place of order) survey.learn(types[place]);
    survey.settle([]);
    const label = survey.learn(types[0]) ?? '';
    expect([survey.isUnknown(label), survey.levelOf(label)]).toEqual([false, 0]);
  },
);
