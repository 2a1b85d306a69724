import type { RoleSettings, Source } from '../../src/contract/role-map';
import { readFields } from '../../src/jira/answers/fields';
import { EMPTY_DIRECTORY, type Directory } from '../../src/roles/directory';
import { resolveHolders, type Eligibility } from '../../src/roles/holders';
import { roleNamed } from '../../src/roles/proposal';

const directory: Directory = {
  ...EMPTY_DIRECTORY,
  sources: {
    'projectRole:1': { status: 'read', accountIds: ['ada', 'ben'], label: 'Owners' },
    'projectRole:2': { status: 'read', accountIds: [], label: 'Empty' },
    'projectRole:3': { status: 'unreadable', label: null },
    'group:g': { status: 'read', accountIds: ['gone'], label: null },
    projectLead: { status: 'read', accountIds: ['lead'], label: null },
  },
  componentLeads: { '7': 'cleo', '8': null },
};

const person = (accountId: string) => ({ accountId, displayName: accountId });
const fields = readFields({
  reporter: person('rep'),
  assignee: null,
  components: [
    { id: '7', name: 'Payments' },
    { id: '8', name: 'Maps' },
  ],
  customfield_1: [person('field')],
  customfield_2: [],
});

const role = (fieldId: string): Source => ({ kind: 'projectRole', roleId: fieldId });
const field = (fieldId: string): Source => ({ kind: 'issueField', fieldId });
const who: Eligibility = {
  isActive: (accountId) => accountId !== 'gone',
  canHold: (accountId) => accountId !== 'gone' && accountId !== 'bot',
};

function resolve(sources: Source[], deputies: string[] = []): ReturnType<typeof resolveHolders> {
  const settings: RoleSettings = { sources, deputies, name: null };
  return resolveHolders(settings, fields, directory, who);
}

test.each<[string, Source[], string[], boolean]>([
  [
    'the first source that names somebody wins',
    [field('customfield_1'), role('1')],
    ['field'],
    true,
  ],
  [
    'an empty field falls back to the role',
    [field('customfield_2'), role('1')],
    ['ada', 'ben'],
    true,
  ],
  ['everybody in a role holds it', [role('1')], ['ada', 'ben'], true],
  [
    'an inactive person is passed over',
    [{ kind: 'group', groupId: 'g' }, { kind: 'reporter' }],
    ['rep'],
    true,
  ],
  ['component leads', [{ kind: 'componentLead' }], ['cleo'], true],
  ['project lead', [{ kind: 'projectLead' }], ['lead'], true],
  ['nobody is assigned', [{ kind: 'assignee' }], [], true],
  ['named people', [{ kind: 'people', accountIds: ['zoe', 'zoe', 'gone'] }], ['zoe'], true],
  ['all read and nobody found is known', [role('2'), field('customfield_2')], [], true],
  ['a source that cannot be read leaves it open', [role('2'), role('3')], [], false],
  ['a field that was not given leaves it open', [field('customfield_9')], [], false],
  [
    'an unreadable source does not hide a later one',
    [role('3'), { kind: 'reporter' }],
    ['rep'],
    true,
  ],
])('%s', (_, sources, holders, known) => {
  const found = resolve(sources);
  expect(found.holders.map(({ accountId }) => accountId)).toEqual(holders);
  expect(found.known).toBe(known);
});

test('each source says what became of it', () => {
  const sources = [
    role('3'),
    { kind: 'group', groupId: 'g' } as const,
    field('customfield_2'),
    role('1'),
    { kind: 'reporter' } as const,
  ];
  expect(resolve(sources).findings.map(({ status }) => status)).toEqual([
    'unreadable',
    'inactive',
    'nobody',
    'holds',
    'not-needed',
  ]);
});

test.each([
  ['an app alone', ['bot'], 'not-of-the-team'],
  ['an app and somebody who has left', ['bot', 'gone'], 'not-of-the-team'],
  ['somebody who has left', ['gone'], 'inactive'],
  ['an app beside a person', ['bot', 'zoe'], 'holds'],
])('a place that names %s', (_, accountIds, status) => {
  const { holders, findings } = resolve([{ kind: 'people', accountIds }], ['bot']);
  expect(findings).toMatchObject([{ status }]);
  expect(holders.map(({ accountId }) => accountId)).toEqual(status === 'holds' ? ['zoe'] : []);
});

test('active deputies hold by delegation, once, and also where nobody else does', () => {
  expect(resolve([role('1')], ['ben', 'dee', 'gone']).holders).toEqual([
    { accountId: 'ada', source: 'projectRole' },
    { accountId: 'ben', source: 'projectRole' },
    { accountId: 'dee', source: 'deputy' },
  ]);
  expect(resolve([role('2')], ['dee']).holders).toEqual([{ accountId: 'dee', source: 'deputy' }]);
});

test('a role that nobody could ask for may name somebody: those after it and deputies are not all', () => {
  expect(resolve([role('unsaid')], ['dee'])).toMatchObject({ known: false, fieldNotGiven: true });
  expect(resolve([field('customfield_1'), role('unsaid')], ['dee']).known).toBe(true);
  // Asked, and refused: as good as gone.
  expect(resolve([role('3')], ['dee'])).toMatchObject({ known: true, fieldNotGiven: false });
});

test.each([
  ['Product Owner', 'productOwner'],
  ['product-owners (EMEA)', 'productOwner'],
  ['Produktverantwortliche', 'productOwner'],
  ['Propriétaire du produit', 'productOwner'],
  ['Właściciel produktu', 'productOwner'],
  ['Владелец продукта', 'productOwner'],
  ['プロダクトオーナー', 'productOwner'],
  ['产品负责人', 'productOwner'],
  ['프로덕트 오너', 'productOwner'],
  ['Produktmanagement', 'productManager'],
  ['Lead Product Manager', 'productManager'],
  ['Chef de produit', 'productManager'],
  ['Gerente de Produto', 'productManager'],
  ['产品经理', 'productManager'],
  ['Ürün Yöneticisi', 'productManager'],
  ['Project Manager', null],
  ['PM', null],
  ['Administrators', null],
  ['Owner of the byproduct', null],
])('%s is named after %s', (name, expected) => {
  expect(roleNamed(name)).toBe(expected);
});
