/** Kinds of records that exports hold and a live Jira does not: what is found on them, through both doors. */
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
  sprintText,
  STARTED,
  without,
} from './pier-records';

test.each<[string, unknown, Record<string, string>]>([
  [
    'an owner mentioned by user name is the owner whom fields know by a key',
    [
      record(1, {
        reporter: onServer('po'),
        ...asks(onServer('dev'), '[~po] which colour do we take?'),
      }),
    ],
    { 'developer-questions': 'waiting-beyond-target', 'user-stories': 'written-by-owner' },
  ],
  [
    'a person given by name alone is the one whom another record gives in full',
    [record(1, { reporter: { name: 'po' } }), record(2, { assignee: onServer('po') })],
    { 'user-stories': 'written-by-owner' },
  ],
  [
    'an epic link is known by the name that the end of the page gives it',
    {
      issues: [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
      names: { customfield_12000: 'Epic Link' },
    },
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link is known by the names inside an issue',
    [
      record(1, { customfield_12000: 'PIER-2' }, { names: { customfield_12000: 'Epic Link' } }),
      record(2, managed),
    ],
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link is known by its type in whatever language it is named',
    {
      issues: [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
      names: { customfield_12000: 'Epos-Verknüpfung' },
      schema: {
        customfield_12000: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
      },
    },
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link without a name is known by the epics in it',
    [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
    { 'strategy-trace': 'traced' },
  ],
  [
    'a field of keys of other issues is no epic link',
    [record(1, { customfield_12000: 'PIER-2' }), record(2, { assignee: person('pm') })],
    { 'strategy-trace': 'story-without-epic' },
  ],
  [
    'a rank that a history names without an id counts',
    [
      record(
        1,
        { status: STARTED },
        histories(history([{ field: 'Rank', fieldtype: 'custom', to: '' }])),
      ),
    ],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'a sprint that a history names without an id counts',
    [
      record(
        1,
        { status: STARTED },
        histories(history([{ field: 'Sprint', fieldtype: 'custom', to: '4' }])),
      ),
    ],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'a sprint that a later record knows to be over is none',
    [
      record(1, { customfield_10777: [sprintText('ACTIVE')] }),
      record(2, { customfield_10777: [sprintText('CLOSED')] }),
    ],
    { prioritisation: 'not-yet-prioritised' },
  ],
  [
    'a history that ends in another status has lost a part',
    [
      record(
        1,
        { status: DONE, ...asks(person('dev'), 'Which colour do we take?') },
        histories(history([{ field: 'status', from: '1', to: '77' }])),
      ),
    ],
    { 'developer-questions': 'moot-since-done', 'user-stories': 'history-not-readable' },
  ],
  [
    'a history that does not tell of a resolution has lost a part',
    [
      record(1, {
        status: DONE,
        resolutiondate: '2026-01-20T09:00:00.000+0000',
        ...asks(person('dev'), 'Which colour do we take?'),
      }),
    ],
    { 'developer-questions': 'moot-since-done', 'user-stories': 'history-not-readable' },
  ],
  [
    'a page of histories in place of the changelog is read where it is the last',
    [record(1, {}, { changelog: { isLast: true, values: [history([PRIORITY])] } })],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'a page of histories that may have others is no whole history',
    [record(1, { status: STARTED }, { changelog: { values: [history([PRIORITY])] } })],
    { prioritisation: 'history-not-readable' },
  ],
  [
    'a changelog of an unknown shape was not given',
    [record(1, { status: STARTED }, { changelog: {} })],
    { prioritisation: 'history-not-readable' },
  ],
  [
    'a story in an export without parents may belong to an epic',
    [without(['issuelinks'], record(1))],
    { 'strategy-trace': 'ancestor-not-visible' },
  ],
  [
    'an epic in an export without parents may have stories',
    [without(['issuelinks'], record(1, { issuetype: EPIC, status: STARTED }))],
    { breakdown: 'stories-not-readable', 'strategy-trace': 'ancestor-not-visible' },
  ],
  [
    'an issue without a type may be a story or an epic',
    [without(['issuetype'], record(1))],
    { 'user-stories': 'fields-not-readable', 'strategy-trace': 'fields-not-readable' },
  ],
  [
    'an issue whose status has no category may have been started',
    [record(1, { issuetype: EPIC, status: { id: '4', name: 'Afloat' } })],
    { breakdown: 'status-not-readable' },
  ],
  [
    'a program that writes on a server asks nothing',
    [
      record(
        1,
        asks({ ...onServer('ci'), displayName: 'Pier Build Bot' }, 'Can anybody repair this?'),
      ),
    ],
    { 'developer-questions': 'no-questions' },
  ],
  [
    'records without ids are read by their keys',
    [
      record(1, { parent: { key: 'PIER-2' } }, { id: undefined }),
      record(2, managed, { id: undefined }),
    ],
    { 'strategy-trace': 'traced' },
  ],
  [
    'one issue over many lines is read',
    JSON.stringify(record(1, { reporter: person('po') }), null, 2),
    { 'user-stories': 'written-by-owner' },
  ],
  [
    'issues over many lines, one after another, are read',
    [record(1, { parent: { key: 'PIER-2' } }), record(2, managed)]
      .map((one) => JSON.stringify(one, null, 2))
      .join('\n'),
    { 'strategy-trace': 'traced' },
  ],
  [
    'pages over many lines, one after another, are read',
    [record(1, { parent: { key: 'PIER-2' } }), record(2, managed)]
      .map((one) => JSON.stringify({ startAt: 0, issues: [one] }, null, 2))
      .join('\n'),
    { 'strategy-trace': 'traced' },
  ],
])('%s', async (_, content, expected) => {
  expect(await found(content)).toMatchObject(expected);
});
