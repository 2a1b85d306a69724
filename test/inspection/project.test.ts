/** What is found on a project as a whole, a line a case: the role map, who is active, and the code. */
import type { Partnership } from '../../src/contract/attribution';
import type { Horizon, NextUp } from '../../src/contract/project-plan';
import type { ProjectReport } from '../../src/contract/project-report';
import { EMPTY_ROLE_MAP, readRoleMap } from '../../src/contract/role-map';
import { PROJECT_DUTIES } from '../../src/duties/registry';
import { NO_SETTINGS } from '../../src/inspection/facts/issue-holders';
import { People } from '../../src/inspection/facts/people';
import { emptyPartnership } from '../../src/inspection/findings/attribution-days';
import { inspectProject } from '../../src/inspection/judging/inspect-project';
import { EMPTY_DIRECTORY, type Directory } from '../../src/roles/directory';
import { aheadItem, horizon, nextUp } from '../builders/plan';
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
  kind: 'person' as const,
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
  plan: { next?: NextUp | null; ahead?: Horizon | null } = {},
): ProjectReport {
  const reading = readRoleMap({ version: 1, ...roleMap });
  if (!reading.ok) throw new Error('The role map is not valid.');
  return inspectProject({
    project: { id: '1', key: 'AB', name: 'Abacus' },
    settings: roleMap === null ? NO_SETTINGS : { roleMap: reading.roleMap, configured: true },
    directory: DIRECTORY,
    people: PEOPLE,
    partnership,
    next: null,
    ahead: null,
    ...plan,
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

const ON = { ...BOTH, duties: EMPTY_ROLE_MAP.duties };

const NEXT: [code: string, next: NextUp | null, roleMap?: object | null][] = [
  ['next-is-ready', nextUp({ ready: 10 }, { more: true })],
  ['next-is-ready', nextUp({ ready: 8, missing: 2 }, { more: true })],
  ['next-is-ready', nextUp({ ready: 8, missing: 1, unknown: 1 })],
  ['next-is-ready', nextUp({ ready: 8, missing: 1 })],
  ['next-is-ready', nextUp({ ready: 3 }, { inOrder: false })],
  ['next-needs-work', nextUp({ ready: 7, missing: 3 }, { more: true })],
  ['next-needs-work', nextUp({ ready: 2, missing: 1 })],
  ['next-needs-work', nextUp({ ready: 5, missing: 3, unknown: 2 })],
  ['nothing-next', nextUp({})],
  ['next-not-known', nextUp({ ready: 7, missing: 2, unknown: 1 }, { more: true })],
  ['next-not-known', nextUp({ unknown: 1 })],
  ['order-not-known', nextUp({ ready: 10 }, { more: true, inOrder: false })],
  ['part-of-project-seen', nextUp({ ready: 10 }, { whole: false })],
  ['part-of-project-seen', nextUp({}, { whole: false })],
  ['not-readable', null],
  ['not-readable', nextUp({ ready: 10 }, { doubtful: true })],
  ['not-readable', nextUp({}, { underWay: null })],
  ['not-set-up', nextUp({ ready: 10 }), null],
  ['nothing-under-way', nextUp({}, { underWay: false })],
];

test.each(NEXT)('next-up: %s', (code, next, roleMap = ON) => {
  expect(codeOf(report(roleMap, undefined, { next }), 'next-up')).toBe(code);
});

const step = aheadItem(1);
const AHEAD: [code: string, ahead: Horizon | null, roleMap?: object | null][] = [
  ['two-ahead', horizon([step, aheadItem(2), aheadItem(3, { hasManager: false })])],
  ['two-ahead', horizon([step, aheadItem(2), aheadItem(3, { hasReason: null })], { more: true })],
  ['one-ahead', horizon([step, aheadItem(2, { begun: true })])],
  ['one-ahead', horizon([step, aheadItem(2, { strategic: false, hasManager: null })])],
  ['nothing-ahead', horizon([])],
  [
    'nothing-ahead',
    horizon([aheadItem(1, { hasManager: false }), aheadItem(2, { hasReason: false })]),
  ],
  ['horizon-not-known', horizon([step, aheadItem(2, { begun: null })])],
  ['horizon-not-known', horizon([aheadItem(1, { hasManager: null })])],
  ['horizon-not-known', horizon([aheadItem(1, { hasReason: null })])],
  ['rule-not-known', horizon([step, aheadItem(2, { strategic: null })])],
  ['rule-not-known', horizon([], { isRuleRefused: true })],
  ['part-of-project-seen', horizon([step, aheadItem(2)], { whole: false })],
  ['part-of-project-seen', horizon([], { whole: false })],
  ['not-readable', null],
  ['not-readable', horizon([step], { more: true })],
  ['not-readable', horizon([], { hasEpics: null })],
  ['not-readable', horizon([], { isAlive: null })],
  ['not-set-up', horizon([step, aheadItem(2)]), null],
  ['no-epics', horizon([], { hasEpics: false })],
  ['nothing-under-way', horizon([], { isAlive: false })],
];

test.each(AHEAD)('horizon: %s', (code, ahead, roleMap = ON) => {
  expect(codeOf(report(roleMap, undefined, { ahead }), 'horizon')).toBe(code);
});

test('whose turn it is: the owner for what is next, the manager for what is ahead', () => {
  const { verdicts } = report(ON, undefined, { next: nextUp({ missing: 3 }), ahead: horizon([]) });
  const turnOf = (duty: string) => verdicts.find((one) => one.duty === duty)?.waitingFor;
  expect(turnOf('next-up')).toEqual({ role: 'productOwner', accountIds: ['olga'], since: null });
  expect(turnOf('horizon')).toEqual({ role: 'productManager', accountIds: ['max'], since: null });
});

test('a role map that was saved before them is judged by neither, and shown neither', () => {
  const { verdicts, next, ahead } = report(BOTH, undefined, {
    next: nextUp({}),
    ahead: horizon([]),
  });
  expect(verdicts.map(({ duty }) => duty)).toEqual(['team-shape', 'partnership']);
  expect([next, ahead]).toEqual([null, null]);
});

test('every code that a duty of projects declares has a case', () => {
  const cases = [
    ...NEXT.map(([code]) => ['next-up', code] as const),
    ...AHEAD.map(([code]) => ['horizon', code] as const),
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
