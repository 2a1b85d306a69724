/** What says that an issue is with design or a launch: by id first, by name else, and since when. */
import type { RoleMap } from '../../src/contract/role-map';
import { markerStateOf } from '../../src/inspection/facts/markers';
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';

const CREATED = '2026-03-01T10:00:00.000Z';
const PUT_ON = '2026-03-05T10:00:00.000Z';

const FIELDS = {
  created: CREATED,
  labels: ['with-design', 'Web'],
  components: [{ id: '30', name: 'Brand' }],
  status: { id: '5', name: 'In Design', statusCategory: { key: 'indeterminate' } },
  issuetype: { id: '7', name: 'Launch', hierarchyLevel: 0, subtask: false },
};

function issueWith(fields: object, items: object[] | null = []): JiraIssue {
  return readIssue({
    id: '1',
    key: 'AB-1',
    fields,
    ...(items && {
      changelog: {
        total: items.length,
        histories: items.map((item, at) => ({ id: String(at), created: PUT_ON, items: [item] })),
      },
    }),
  }) as JiraIssue;
}

type Marker = NonNullable<RoleMap['markers']['design']>;
const carried = (since: string | null): object => ({ kind: 'carried', since });

test.each<[string, Marker | null, object]>([
  ['no marker', null, { kind: 'not-set' }],
  ['a label', { kind: 'label', value: 'with-design' }, carried(CREATED)],
  ['a label in other capitals', { kind: 'label', value: 'web' }, carried(CREATED)],
  ['a label that is not there', { kind: 'label', value: 'design' }, { kind: 'absent' }],
  ['a component by id', { kind: 'component', value: '30' }, carried(CREATED)],
  ['a component by name', { kind: 'component', value: 'brand' }, carried(CREATED)],
  ['a status by id', { kind: 'status', value: '5' }, carried(CREATED)],
  ['a status by name', { kind: 'status', value: 'in design' }, carried(CREATED)],
  ['an issue type by id', { kind: 'issueType', value: '7' }, carried(CREATED)],
  ['an issue type by name', { kind: 'issueType', value: 'LAUNCH' }, carried(CREATED)],
  ['another issue type', { kind: 'issueType', value: '5' }, { kind: 'absent' }],
])('%s', (_, marker, expected) => {
  expect(markerStateOf(issueWith(FIELDS), marker)).toEqual(expected);
});

test('an id goes before a name that looks like it', () => {
  const components = [
    { id: '40', name: '30' },
    { id: '30', name: 'Brand' },
  ];
  const put = { field: 'Component', fieldId: 'components', from: null, to: '30' };
  expect(
    markerStateOf(issueWith({ ...FIELDS, components }, [put]), { kind: 'component', value: '30' }),
  ).toEqual(carried(PUT_ON));
});

test.each<[string, Marker, object]>([
  [
    'a label that was put on beside another',
    { kind: 'label', value: 'with-design' },
    { field: 'labels', fieldId: 'labels', fromString: 'Web', toString: 'with-design Web' },
  ],
  [
    'a status that it was moved to',
    { kind: 'status', value: 'In Design' },
    { field: 'status', fieldId: 'status', from: '4', to: '5' },
  ],
])('%s is carried since then', (_, marker, item) => {
  expect(markerStateOf(issueWith(FIELDS, [item]), marker)).toEqual(carried(PUT_ON));
});

test('a change that leaves the label where it was is no handoff', () => {
  const item = { field: 'labels', fromString: 'with-design', toString: 'with-design Web' };
  const marker: Marker = { kind: 'label', value: 'with-design' };
  expect(markerStateOf(issueWith(FIELDS, [item]), marker)).toEqual(carried(CREATED));
});

test('without a history nobody knows since when, and without the field nobody knows whether', () => {
  const marker: Marker = { kind: 'label', value: 'with-design' };
  expect(markerStateOf(issueWith(FIELDS, null), marker)).toEqual(carried(null));
  expect(markerStateOf(issueWith({ created: CREATED }), marker)).toEqual({ kind: 'not-readable' });
});
