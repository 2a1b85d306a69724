/** Records without a type, without its id or their own, or over many lines: each kind in several forms. */
import { TypeSurvey } from '../../import/survey/types';
import { testKinds } from './kind-cases';
import {
  EPIC,
  found,
  idea,
  managed,
  person,
  record,
  roleMap,
  STARTED,
  STORY,
  without,
  type Fields,
} from './pier-records';

const unkeyed = (n: number, fields: Fields = {}): Fields => record(n, fields, { id: undefined });

testKinds({
  'an issue without a type': [
    [
      'no such field',
      [without(['issuetype'], record(1))],
      { 'user-stories': 'fields-not-readable', 'strategy-trace': 'fields-not-readable' },
    ],
    ['null', [record(1, { issuetype: null })], { 'story-clarity': 'fields-not-readable' }],
    ['blank words', [record(1, { issuetype: ' ' })], { prioritisation: 'fields-not-readable' }],
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
