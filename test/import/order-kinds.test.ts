/** What changed the order of work without anybody deciding it: nobody is held to it. */
import {
  EPIC,
  found,
  histories,
  history,
  person,
  record,
  STARTED,
  type Fields,
} from './pier-records';

const SPRINT = 'customfield_10777';
const PRIORITY = { field: 'priority', fieldId: 'priority', from: '3', to: '2' };
const RANK = {
  field: 'Rank',
  fieldId: 'customfield_10019',
  from: '',
  to: '',
  fromString: '',
  toString: 'Ranked higher',
};
const at = (day: number, items: Fields[], author: Fields | null = person('dev')): Fields => ({
  ...history(items),
  id: String(50 + day),
  created: `2026-01-${String(day).padStart(2, '0')}T09:00:00.000+0000`,
  author,
});
const byOwner = at(6, [PRIORITY], person('po'));
const MOVED: Fields[] = [
  { field: 'project', from: '2', to: '1' },
  { field: 'Key', fromString: 'QUAY-1', toString: 'PIER-1' },
];
const closed = { id: 4, name: 'Tide 4', state: 'closed', completeDate: '2026-01-10T08:59:30.000Z' };
const next = { id: 5, name: 'Tide 5', state: 'future' };
const carried = {
  field: 'Sprint',
  fieldId: SPRINT,
  from: '4',
  to: '4, 5',
  fromString: 'Tide 4',
  toString: 'Tide 4, Tide 5',
};

test.each<[string, Fields, Fields[], string]>([
  [
    'a priority that a move sets',
    {},
    [byOwner, at(9, [...MOVED, { ...PRIORITY, from: '2', to: '3' }])],
    'prioritised-by-owner',
  ],
  [
    'a release that a move takes away',
    {},
    [
      byOwner,
      at(9, [...MOVED, { field: 'Fix Version', fieldId: 'fixVersions', from: '7', to: null }]),
    ],
    'prioritised-by-owner',
  ],
  [
    'a sprint that a move takes away',
    { [SPRINT]: [next] },
    [byOwner, at(9, [MOVED[0] ?? {}, { field: 'Sprint', fieldId: SPRINT, from: '5', to: '' }])],
    'prioritised-by-owner',
  ],
  ['a move, and nothing else', {}, [at(9, [...MOVED, PRIORITY])], 'order-changed-elsewhere'],
  [
    'a move, and then a decision of somebody else',
    {},
    [at(9, [...MOVED, PRIORITY]), at(10, [PRIORITY])],
    'prioritised-by-other',
  ],
  [
    'a move of work that was begun',
    { status: STARTED },
    [at(9, [...MOVED, PRIORITY])],
    'started-unprioritised',
  ],

  [
    'a priority that stays what it was',
    {},
    [byOwner, at(9, [{ ...PRIORITY, from: '2', to: '2' }])],
    'prioritised-by-owner',
  ],
  [
    'one that is named alike before and after',
    {},
    [
      byOwner,
      at(9, [{ field: 'priority', fieldId: 'priority', fromString: 'High', toString: 'High' }]),
    ],
    'prioritised-by-owner',
  ],
  [
    'a release that stays',
    {},
    [byOwner, at(9, [{ field: 'Fix Version', fieldId: 'fixVersions', from: '7', to: '7' }])],
    'prioritised-by-owner',
  ],
  [
    'a sprint that stays',
    { [SPRINT]: [next] },
    [
      byOwner,
      at(9, [{ ...carried, from: '5', to: '5', fromString: 'Tide 5', toString: 'Tide 5' }]),
    ],
    'prioritised-by-owner',
  ],
  [
    'a priority that is nothing before and after',
    {},
    [byOwner, at(9, [{ ...PRIORITY, from: null, to: null, fromString: null, toString: null }])],
    'prioritised-by-owner',
  ],
  [
    'the same, of which ids alone are told',
    {},
    [byOwner, at(9, [{ ...PRIORITY, from: '', to: '' }])],
    'prioritised-by-owner',
  ],
  [
    'a sprint that is none before and after',
    {},
    [byOwner, at(9, [{ ...carried, from: '', to: '', fromString: '', toString: '' }])],
    'prioritised-by-owner',
  ],
  [
    'a priority of which nothing is told',
    {},
    [byOwner, at(9, [{ field: 'priority', fieldId: 'priority' }])],
    'prioritised-by-other',
  ],
  [
    'a priority of which only the end is told',
    {},
    [byOwner, at(9, [{ field: 'priority', fieldId: 'priority', to: '2' }])],
    'prioritised-by-other',
  ],
  [
    'a priority that is taken away',
    {},
    [byOwner, at(9, [{ ...PRIORITY, from: '2', to: null }])],
    'prioritised-by-other',
  ],
  [
    'a rank of which nothing is told',
    {},
    [byOwner, at(9, [{ ...RANK, toString: '' }])],
    'prioritised-by-other',
  ],
  [
    'a rank, whose before and after are always alike',
    {},
    [byOwner, at(9, [RANK])],
    'prioritised-by-other',
  ],
  [
    'a priority of another id and the same name',
    {},
    [byOwner, at(9, [{ ...PRIORITY, fromString: 'High', toString: 'High' }])],
    'prioritised-by-other',
  ],

  [
    'a sprint that the end of another carries over',
    { [SPRINT]: [closed, next] },
    [byOwner, at(10, [carried])],
    'prioritised-by-owner',
  ],
  [
    'the same where nothing tells when the sprint ended',
    { [SPRINT]: [{ ...closed, completeDate: undefined }, next] },
    [byOwner, at(10, [carried])],
    'prioritised-by-owner',
  ],
  [
    'the same, as older servers print sprints',
    {
      [SPRINT]: [
        'com.atlassian.greenhopper.service.sprint.Sprint@1[id=4,state=CLOSED,name=Tide 4,completeDate=2026-01-10T08:59:30.000Z]',
        'com.atlassian.greenhopper.service.sprint.Sprint@2[id=5,state=FUTURE,name=Tide 5]',
      ],
    },
    [byOwner, at(10, [carried])],
    'prioritised-by-owner',
  ],
  [
    'a sprint carried over, and nothing else',
    { [SPRINT]: [closed, next] },
    [at(10, [carried])],
    'order-changed-elsewhere',
  ],
  [
    'a sprint that somebody plans days after the other ended',
    { [SPRINT]: [closed, next] },
    [byOwner, at(14, [carried])],
    'prioritised-by-other',
  ],
  [
    'a sprint that an owner adds behind one of which nothing tells that it ended',
    {},
    [at(10, [carried], person('po'))],
    'prioritised-by-owner',
  ],
  [
    'the same by a manager',
    { [SPRINT]: [{ ...closed, completeDate: undefined }, next] },
    [at(10, [carried], person('pm'))],
    'prioritised-by-manager',
  ],
  [
    'a sprint that an owner ends',
    { status: STARTED, [SPRINT]: [closed, next] },
    [at(10, [carried], person('po'))],
    'started-unprioritised',
  ],
  [
    'a sprint in place of another',
    { [SPRINT]: [next] },
    [byOwner, at(10, [{ ...carried, to: '5', toString: 'Tide 5' }])],
    'prioritised-by-other',
  ],

  [
    'a rank by somebody without another part in it',
    {},
    [byOwner, at(9, [RANK], person('guest'))],
    'prioritised-by-owner',
  ],
  [
    'such a rank, and nothing else',
    {},
    [at(9, [RANK], person('guest'))],
    'order-changed-elsewhere',
  ],
  [
    'such a rank of an epic',
    { issuetype: EPIC },
    [at(9, [RANK], person('guest'))],
    'order-changed-elsewhere',
  ],
  [
    'a rank by the assignee',
    { assignee: person('guest') },
    [byOwner, at(9, [RANK], person('guest'))],
    'prioritised-by-other',
  ],
  [
    'a rank by somebody who moved it on',
    {},
    [
      byOwner,
      at(8, [{ field: 'status', fieldId: 'status', from: '9', to: '1' }], person('guest')),
      at(9, [RANK], person('guest')),
    ],
    'prioritised-by-other',
  ],
  [
    'a priority by somebody without another part in it',
    {},
    [byOwner, at(9, [{ ...PRIORITY, from: '2', to: '1' }], person('guest'))],
    'prioritised-by-other',
  ],
])('%s', async (_, fields, all, code) => {
  const names = { customfield_10019: 'Rank', [SPRINT]: 'Sprint' };
  const records = [record(1, fields, { names, ...histories(...all) })];
  expect((await found(records)).prioritisation).toBe(code);
});
