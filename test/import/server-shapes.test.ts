/** Records as servers and other tools give them, in other shapes than Jira Cloud’s own answers: each kind in several forms. */
import { testKinds } from './kind-cases';
import {
  asks,
  EPIC,
  histories,
  history,
  managed,
  onServer,
  person,
  PRIORITY,
  record,
  sprintText,
  STARTED,
} from './pier-records';

const SERVER_RANK = { field: 'Rank', fieldtype: 'custom', to: '' };
const SERVER_SPRINT = { field: 'Sprint', fieldtype: 'custom', to: '4' };

testKinds({
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
});
