/** What is found on a project as a whole, a line a case: the role map, who is active, and the code. */
import type { Partnership } from '../../src/contract/attribution';
import type { ProjectReport } from '../../src/contract/project-report';
import { readRoleMap } from '../../src/contract/role-map';
import { PROJECT_DUTIES } from '../../src/duties/registry';
import { NO_SETTINGS } from '../../src/inspection/facts/issue-holders';
import { People } from '../../src/inspection/facts/people';
import { emptyPartnership } from '../../src/inspection/findings/attribution-days';
import { inspectProject } from '../../src/inspection/judging/inspect-project';
import { EMPTY_DIRECTORY, type Directory } from '../../src/roles/directory';
import { codesWithoutCase } from '../duties/codes-without-case';

const NOW = '2026-03-31T12:00:00.000Z';
const DIRECTORY: Directory = {
  ...EMPTY_DIRECTORY,
  fieldNames: { customfield_1: 'Owner' },
  sources: {
    'projectRole:1': { status: 'read', accountIds: ['olga'], label: 'Owners' },
    'projectRole:2': { status: 'read', accountIds: ['max'], label: 'Managers' },
    'projectRole:3': { status: 'read', accountIds: [], label: 'Empty' },
    'projectRole:4': { status: 'unreadable', label: null },
    'projectRole:5': { status: 'read', accountIds: ['left', 'olga'], label: 'Owners of old' },
  },
};
const user = (accountId: string, active = true) => ({
  accountId,
  displayName: accountId,
  active,
  isApp: false,
  avatarUrl: null,
});
const PEOPLE = new People().add([user('olga'), user('max'), user('left', false)], ['gone']);

const role = (...roleIds: string[]): object => ({
  sources: roleIds.map((roleId) => ({ kind: 'projectRole', roleId })),
});
const people = (...accountIds: string[]): object => ({ sources: [{ kind: 'people', accountIds }] });
const field = (fieldId: string): object => ({ sources: [{ kind: 'issueField', fieldId }] });
const reporter = { sources: [{ kind: 'reporter' }] };

function report(
  roleMap: object | null,
  partnership: Partnership = emptyPartnership(NOW),
): ProjectReport {
  const reading = readRoleMap({ version: 1, ...roleMap });
  if (!reading.ok) throw new Error('The role map is not valid.');
  return inspectProject({
    project: { id: '1', key: 'AB', name: 'Abacus' },
    settings: roleMap === null ? NO_SETTINGS : { roleMap: reading.roleMap, configured: true },
    directory: DIRECTORY,
    people: PEOPLE,
    partnership,
    now: NOW,
  });
}

const codeOf = ({ verdicts }: ProjectReport, duty: string): string | undefined =>
  verdicts.find((verdict) => verdict.duty === duty)?.code;

const TEAMS: [code: string, roleMap: object | null][] = [
  ['both-roles-held', { productOwner: role('1'), productManager: role('2') }],
  ['both-roles-held', { productOwner: reporter, productManager: role('2') }],
  [
    'both-roles-held',
    { productOwner: { ...role('1'), deputies: ['max'] }, productManager: role('2') },
  ],
  ['both-roles-held', { productOwner: field('customfield_1'), productManager: role('2') }],
  ['source-not-readable', { productOwner: field('customfield_2'), productManager: role('2') }],
  ['one-person-in-both', { productOwner: role('1'), productManager: people('olga') }],
  ['one-role-held', { shape: 'manager-only', productManager: role('2') }],
  ['one-role-held', { shape: 'owner-only', productOwner: role('1') }],
  ['manager-without-owner', { productManager: role('2') }],
  ['manager-without-owner', { productOwner: people('gone'), productManager: role('2') }],
  ['owner-without-manager', { productOwner: role('1') }],
  ['owner-without-manager', { productOwner: role('1'), productManager: people('left') }],
  ['no-product-manager', {}],
  ['no-product-manager', { shape: 'manager-only' }],
  ['no-product-manager', { shape: 'manager-only', productOwner: role('1') }],
  ['no-product-owner', { shape: 'owner-only', productManager: role('2') }],
  ['holder-inactive', { productOwner: role('5'), productManager: role('2') }],
  [
    'holder-inactive',
    { productOwner: { ...role('1'), deputies: ['gone'] }, productManager: role('2') },
  ],
  ['source-names-nobody', { productOwner: role('3', '1'), productManager: role('2') }],
  ['source-not-readable', { productOwner: role('1'), productManager: role('4') }],
  ['both-roles-held', { productOwner: role('4', '1'), productManager: role('2') }],
  ['not-set-up', null],
];

test.each(TEAMS)('team-shape: %s', (code, roleMap) => {
  expect(codeOf(report(roleMap), 'team-shape')).toBe(code);
});

function worked(own: number, other: number, managersOwn = 0, managersOther = 0): Partnership {
  const none = emptyPartnership(NOW);
  return {
    ...none,
    issues: 10,
    works: {
      ...none.works,
      stories: { own, other: 0, neither: 50 },
      order: { own: 0, other, neither: 0 },
      epics: { own: managersOwn, other: managersOther, neither: 0 },
    },
  };
}
const BOTH = { productOwner: role('1'), productManager: role('2') };

const SHARES: [code: string, roleMap: object | null, partnership: Partnership][] = [
  ['each-their-own', BOTH, worked(8, 2)],
  ['messy-middle', BOTH, worked(6, 2)],
  ['messy-middle', BOTH, worked(20, 0, 6, 2)],
  ['each-their-own', BOTH, worked(20, 0, 2, 2)],
  ['too-little-work', BOTH, worked(3, 4)],
  ['each-their-own', BOTH, worked(3, 0, 5)],
  ['history-not-readable', BOTH, { ...worked(9, 9), issues: 4, unreadable: 5 }],
  ['roles-not-known', { productOwner: role('1') }, worked(9, 9)],
  ['roles-not-known', null, worked(9, 9)],
  ['nothing-to-share', { shape: 'owner-only', productOwner: role('1') }, worked(9, 9)],
  ['nothing-to-share', { productOwner: role('1'), productManager: people('olga') }, worked(9, 9)],
];

test.each(SHARES)('partnership: %s', (code, roleMap, partnership) => {
  expect(codeOf(report(roleMap, partnership), 'partnership')).toBe(code);
});

test('every code that a duty of projects declares has a case', () => {
  const cases = [
    ...TEAMS.map(([code]) => ['team-shape', code] as const),
    ...SHARES.map(([code]) => ['partnership', code] as const),
  ];
  const missing = codesWithoutCase(PROJECT_DUTIES, cases, 'test/inspection/project.test.ts');
  expect(missing).toEqual([]);
});

test('the figures say how much of each role’s work the other did', () => {
  const { verdicts } = report(BOTH, worked(6, 2, 3, 1));
  expect(verdicts.find(({ duty }) => duty === 'partnership')?.args).toMatchObject({
    ownerWork: 8,
    ownerByOther: 2,
    managerWork: 4,
    managerByOther: 1,
  });
});

test('a place that leads to nobody is named, with the role that it was to name', () => {
  const { verdicts } = report({ productOwner: role('3', '1'), productManager: role('2') });
  expect(verdicts[0]).toMatchObject({
    outcome: 'gap',
    args: { role: 'productOwner', source: 'projectRole', label: 'Empty' },
  });
});

test('holders are those of the first place that names somebody active', () => {
  const { holders } = report({
    productOwner: { ...role('3', '1', '2'), deputies: ['olga', 'max'] },
    productManager: people('left', 'max'),
  });
  expect(holders).toEqual({
    productOwner: [
      { accountId: 'olga', source: 'projectRole' },
      { accountId: 'max', source: 'deputy' },
    ],
    productManager: [{ accountId: 'max', source: 'people' }],
  });
});

test('a project may switch its own duties off', () => {
  const roleMap = { ...BOTH, duties: { partnership: { enabled: false } } };
  expect(report(roleMap).verdicts.map(({ duty }) => duty)).toEqual(['team-shape']);
});
