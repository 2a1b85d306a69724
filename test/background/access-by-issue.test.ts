/**
 * Where who sees an issue depends on the issue, somebody who sees a story may not see its epic, nor the other way round:
 * what the app writes on one is the same whatever stands in the other.
 */
import type { Grant, GrantHolder, SiteData } from '../../local/jira/model';
import { reply, type Faults } from '../../local/platform/faults';
import { LEADERSHIP_LEVEL, OWNER_FIELD, PROJECTS, STATUSES } from '../../local/sample/site-ids';
import { paragraphs } from '../builders/adf';
import { silenceLog } from '../silent-log';
import { ISSUES, siteWithCast } from '../trust/cast';
import { openBackground } from './background-app';

const NOW = new Date('2026-03-10T09:00:00.000Z');
const BROWSE = 'BROWSE_PROJECTS';
const EPIC = 'RIDE-905';
const STORY = 'RIDE-901';

beforeAll(() => {
  silenceLog();
  jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime());
});
afterAll(() => {
  jest.restoreAllMocks();
});

const sample = JSON.stringify(siteWithCast(NOW));

interface Family {
  /** Whether the epic says what it is for, and whether the story is done. */
  epicIsGood: boolean;
  storyIsDone: boolean;
  /** Of both issues. */
  levelled?: boolean;
}

/** An epic in progress with one story, which has gaps; everything else is the same. */
function familyIn(data: SiteData, { epicIsGood, storyIsDone, levelled = false }: Family): SiteData {
  const kept = data.issues.filter(({ id }) =>
    [ISSUES.open, ISSUES.epicWithHiddenStories].includes(id as never),
  );
  for (const issue of kept) {
    const isEpic = issue.key === EPIC;
    issue.comments = [];
    issue.parentId = isEpic ? null : ISSUES.epicWithHiddenStories;
    issue.securityLevelId = levelled ? LEADERSHIP_LEVEL : null;
    if (isEpic) {
      issue.labels = epicIsGood ? ['strategy'] : [];
      issue.description = epicIsGood
        ? paragraphs('Problem: riders are not heard. Metric: fewer falls by June.')
        : null;
    } else if (storyIsDone) issue.statusId = STATUSES.Done.id;
  }
  return { ...data, issues: kept };
}

async function findingsOf(
  browse: GrantHolder[],
  family: Family,
  faults: Faults | null = null,
): Promise<Record<string, unknown>> {
  const data = familyIn(JSON.parse(sample) as SiteData, family);
  const ride = data.projects.find(({ id }) => id === PROJECTS.RIDE);
  if (!ride) throw new Error('The sample has no such project.');
  ride.grants = [
    ...ride.grants.filter(({ permission }) => permission !== BROWSE),
    ...browse.map((to): Grant => ({ permission: BROWSE, to })),
  ];
  const app = openBackground({ data });
  app.platform.faults = faults;
  await app.scan(PROJECTS.RIDE);
  const found = app.findings();
  expect([found[EPIC], found[STORY]]).toEqual([expect.anything(), expect.anything()]);
  return found;
}

const GOOD = { epicIsGood: true, storyIsDone: true };
const POOR_EPIC = { ...GOOD, epicIsGood: false };
const OPEN_STORY = { ...GOOD, storyIsDone: false };
const WORKERS: GrantHolder[] = [
  { kind: 'role', roleId: '10002' },
  { kind: 'group', groupId: 'team' },
  { kind: 'lead' },
  { kind: 'app' },
];

test('granted to the whole project, each tells of the other, so that the following means something', async () => {
  const good = await findingsOf(WORKERS, GOOD);
  expect((await findingsOf(WORKERS, POOR_EPIC))[STORY]).not.toEqual(good[STORY]);
  expect((await findingsOf(WORKERS, OPEN_STORY))[EPIC]).not.toEqual(good[EPIC]);
});

test.each<[string, GrantHolder]>([
  ['the reporter', { kind: 'reporter' }],
  ['the assignee', { kind: 'assignee' }],
  ['people of a field', { kind: 'userField', fieldId: OWNER_FIELD }],
  ['groups of a field', { kind: 'groupField', fieldId: 'customfield_10777' }],
])('granted to %s as well, neither does', async (_, holder) => {
  const browse = [...WORKERS, holder];
  const good = await findingsOf(browse, GOOD);
  expect((await findingsOf(browse, POOR_EPIC))[STORY]).toEqual(good[STORY]);
  expect((await findingsOf(browse, OPEN_STORY))[EPIC]).toEqual(good[EPIC]);
  // What cannot be told is not called a gap.
  expect(good[EPIC]).toMatchObject({ verdicts: { breakdown: { outcome: 'unknown' } } });
  expect(good[STORY]).toMatchObject({ verdicts: { 'strategy-trace': { outcome: 'unknown' } } });
});

test('with a level that may let in the reporter of each, neither does', async () => {
  const levelled = { levelled: true };
  const good = await findingsOf(WORKERS, { ...GOOD, ...levelled });
  expect((await findingsOf(WORKERS, { ...POOR_EPIC, ...levelled }))[STORY]).toEqual(good[STORY]);
  expect((await findingsOf(WORKERS, { ...OPEN_STORY, ...levelled }))[EPIC]).toEqual(good[EPIC]);
  expect(good[EPIC]).toMatchObject({ verdicts: { breakdown: { outcome: 'unknown' } } });
});

test.each([403, 404])(
  'where Jira answers %i to who asks how it is granted, neither does',
  async (status) => {
    const refused: Faults = async ({ path }, next) =>
      path.includes('permissionscheme') ? reply(status) : next();
    const good = await findingsOf(WORKERS, GOOD, refused);
    expect((await findingsOf(WORKERS, POOR_EPIC, refused))[STORY]).toEqual(good[STORY]);
    expect((await findingsOf(WORKERS, OPEN_STORY, refused))[EPIC]).toEqual(good[EPIC]);
  },
);

test('a scan looks at everything anew once browsing is granted in another way', async () => {
  const data = familyIn(JSON.parse(sample) as SiteData, GOOD);
  const ride = data.projects.find(({ id }) => id === PROJECTS.RIDE);
  const app = openBackground({ data });
  await app.scan(PROJECTS.RIDE);
  await app.scan(PROJECTS.RIDE);
  expect((await app.progress(PROJECTS.RIDE))?.kind).toBe('changes');
  ride?.grants.push({ permission: BROWSE, to: { kind: 'reporter' } });
  jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime() + 16 * 60_000);
  await app.scan(PROJECTS.RIDE);
  expect((await app.progress(PROJECTS.RIDE))?.kind).toBe('full');
  expect(app.findings()[STORY]).toMatchObject({
    verdicts: { 'strategy-trace': { outcome: 'unknown' } },
  });
});
