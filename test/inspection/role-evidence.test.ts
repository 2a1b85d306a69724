/** Who acts in the roles by the work done: proposed where the work says so, and nobody else. */
import type { EvidenceOfRoles } from '../../src/contract/role-evidence';
import type { PieceOfWork } from '../../src/inspection/facts/attribution';
import { roleMapBy, WorkLog } from '../../src/inspection/findings/role-evidence';

const everybody = (): boolean => true;
const DAY = 86_400_000;
const LAST = Date.parse('2026-02-27T10:00:00Z');
const ago = (days: number): string => new Date(LAST - days * DAY).toISOString();

function piece(deed: PieceOfWork['deed'], by: string | null, days = 1): PieceOfWork {
  const role = ['epics', 'trace', 'assigned'].includes(deed) ? 'productManager' : 'productOwner';
  return { deed, role, by, at: ago(days) };
}

/** Each entry is an issue. */
function evidenceOf(issues: PieceOfWork[][], mayHold: (id: string) => boolean = everybody) {
  const log = new WorkLog();
  for (const [place, work] of issues.entries()) log.add(String(place), work);
  return log.evidence(mayHold, ago(-1));
}

const times = (count: number, work: PieceOfWork[]): PieceOfWork[][] =>
  Array.from({ length: count }, () => work);

function named({ roles }: EvidenceOfRoles): Record<string, string[]> {
  return Object.fromEntries(
    roles.map(({ role, people }) => [role, people.map(({ accountId }) => accountId)]),
  );
}

/** An owner who writes and orders, developers who write a little, a manager of the epics, an app, a leaver. */
const TEAM = [
  ...times(12, [piece('stories', 'owner'), piece('order', 'owner')]),
  ...times(2, [piece('stories', 'dev-1')]),
  ...times(2, [piece('stories', 'dev-2'), piece('order', 'dev-1')]),
  ...times(3, [piece('answers', 'owner')]),
  ...times(2, [piece('named-answers', 'dev-1')]),
  ...times(4, [piece('epics', 'manager'), piece('assigned', 'manager')]),
  [piece('epics', 'owner')],
];

test('whoever does most of a role’s work is proposed, with figures', () => {
  const found = evidenceOf(TEAM);
  expect(named(found)).toEqual({ productOwner: ['owner'], productManager: ['manager'] });
  expect(found.roles[0]?.people[0]?.counts).toEqual([
    { work: 'stories', count: 12, total: 16 },
    { work: 'order', count: 12, total: 14 },
    { work: 'answers', count: 3, total: 5 },
  ]);
});

test('two who share the work are both proposed, by account and not by rank', () => {
  const half = [...times(8, [piece('stories', 'zoe')]), ...times(6, [piece('stories', 'adam')])];
  expect(named(evidenceOf(half))['productOwner']).toEqual(['adam', 'zoe']);
  expect(named(evidenceOf(half.reverse()))['productOwner']).toEqual(['adam', 'zoe']);
});

test('where everybody does a little, nobody stands out', () => {
  const many = Array.from({ length: 30 }, (_, place) => [piece('stories', `dev-${place % 10}`)]);
  expect(named(evidenceOf(many))['productOwner']).toEqual([]);
});

test('leavers and apps are proposed to nobody, whatever they did, and do not lift anybody', () => {
  const mayHold = (accountId: string): boolean => accountId !== 'owner';
  expect(named(evidenceOf(TEAM, mayHold))['productOwner']).not.toContain('owner');
  const byApp = [...times(40, [piece('stories', 'bot')]), ...times(3, [piece('stories', 'dev')])];
  expect(named(evidenceOf(byApp, (id) => id !== 'bot'))['productOwner']).toEqual([]);
});

test('an issue counts once for each kind of work, however often somebody changed it', () => {
  const often = [
    ...times(4, [piece('stories', 'owner')]),
    Array.from({ length: 200 }, () => piece('stories', 'busy')),
  ];
  expect(named(evidenceOf(often))['productOwner']).toEqual(['owner']);
});

test('of old work only the last counts, and an old export is read as of its own time', () => {
  const earlier = times(30, [piece('stories', 'leaver', 400)]);
  expect(named(evidenceOf([...earlier, ...TEAM]))).toEqual(named(evidenceOf(TEAM)));
  const quarter = times(25, [piece('stories', 'now', 10), piece('epics', 'now', 10)]);
  const year = times(40, [piece('stories', 'before', 200)]);
  expect(named(evidenceOf([...quarter, ...year]))['productOwner']).toEqual(['now']);
});

test('a little work is said to be little, and is looked for further back', () => {
  const little = [
    ...times(3, [piece('stories', 'dev', 1)]),
    ...times(9, [piece('stories', 'owner', 200)]),
  ];
  const { days, roles } = evidenceOf(little);
  expect(roles[0]).toMatchObject({ isThin: true });
  expect(roles[0]?.people.map(({ accountId }) => accountId)).toEqual(['owner']);
  expect(days).toEqual({ from: ago(366).slice(0, 10), to: ago(1).slice(0, 10) });
});

test('what is dated in the future is a mistake, and makes nothing else old', () => {
  const mistaken = [piece('stories', 'dev', -40_000)];
  expect(evidenceOf([...TEAM, mistaken])).toEqual(evidenceOf(TEAM));
});

test('what nobody is named for says nothing', () => {
  expect(evidenceOf(times(20, [piece('stories', null)]))).toEqual({ days: null, roles: [] });
});

test('the role map names who stands out, and leaves the rest open', () => {
  const { productOwner, productManager } = roleMapBy(evidenceOf(TEAM.slice(0, 17)));
  expect(productOwner.sources).toEqual([{ kind: 'people', accountIds: ['owner'] }]);
  expect(productManager.sources).toEqual([]);
});
