/** Records that lack parts: fields, the end of the work, an idea. Each kind in several forms. */
import { MOST_STORIES } from '../../src/inspection/facts/linked-story-ids';
import { testKinds } from './kind-cases';
import {
  asks,
  DONE,
  EPIC,
  histories,
  history,
  idea,
  managed,
  found,
  person,
  record,
  roleMap,
  STARTED,
  STORY,
  without,
  type Fields,
} from './pier-records';

const QUESTION = asks(person('dev'), 'Which colour do we take?');
const resolved = { status: DONE, resolutiondate: '2026-01-20T09:00:00.000+0000', ...QUESTION };
const move = (to: string | null, toString?: string): Fields =>
  history([{ field: 'status', fieldId: 'status', from: '1', to, toString: toString ?? null }]);

/** Done on 6 January and closed on the 10th, with a question of the 7th. */
const movedOn = (fields: Fields = {}): Fields =>
  record(
    1,
    { status: { ...DONE, id: '4', name: 'closed' }, ...QUESTION, ...fields },
    histories(
      history([{ field: 'status', from: '1', fromString: 'new', to: '3', toString: 'done' }]),
      {
        ...history([{ field: 'status', from: '3', fromString: 'done', to: '4' }]),
        ...{ id: '51', created: '2026-01-10T09:00:00.000+0000' },
      },
    ),
  );

testKinds({
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
  'work that was moved on after its end, which was before the question': [
    [
      'the category of what it was moved from is told elsewhere',
      [movedOn(), record(2, { status: DONE }), record(3)],
      { 'developer-questions': 'asked-after-done' },
    ],
    [
      'Jira says since when it is done',
      [movedOn({ statuscategorychangedate: '2026-01-06T09:00:00.020+0000' })],
      { 'developer-questions': 'asked-after-done' },
    ],
    [
      'Jira says that, and there is no history',
      [
        without(['changelog'], {
          ...movedOn({ statuscategorychangedate: '2026-01-06T09:00:00.020+0000' }),
          changelog: undefined,
        }),
      ],
      { 'developer-questions': 'asked-after-done' },
    ],
    [
      'it was brought from another site later, with its history',
      [movedOn({ statuscategorychangedate: '2026-02-06T09:00:00.000+0000' })],
      { 'developer-questions': 'moot-since-done' },
    ],
    [
      'nothing tells whether what it was moved from is done',
      [movedOn()],
      { 'developer-questions': 'moot-since-done' },
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
});

test('of stories that a launch is linked to, beyond those that are looked at, it is not known whose they are', async () => {
  const built = Array.from({ length: MOST_STORIES + 1 }, (_, n) =>
    record(n + 2, { status: DONE, reporter: person('po') }),
  );
  const issuelinks = built.map(({ id, key }) => ({
    id: `9${String(id)}`,
    type: { id: '1', name: 'Relates' },
    outwardIssue: { id, key, fields: { issuetype: STORY } },
  }));
  const launch = record(1, { labels: ['launch'], assignee: person('pm'), issuelinks });
  const markers = { ...roleMap.markers, launch: { kind: 'label' as const, value: 'launch' } };
  expect(await found([launch, ...built], { ...roleMap, markers })).toMatchObject({
    'launch-positioning': 'stories-not-readable',
  });
});
