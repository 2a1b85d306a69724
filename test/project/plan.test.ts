/** What is next and what is ahead, as the project page's function answers on the sample. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { DEFAULT_VIEWER, PROJECT_GUIDE } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { NEXT_STORIES } from '../../src/contract/project-plan';
import type { RoleMap } from '../../src/contract/role-map';
import { verdictWords, type WordsContext } from '../../src/duties/messages';
import { PROJECT_DUTIES } from '../../src/duties/registry';
import { t } from '../english';
import { silenceLog } from '../silent-log';
import { checkedSample } from './checked-site';
import { openProjectApp, type ProjectApp } from './project-app';

/** She sees what is behind the security level, too. */
const INGRID = accountIdOf('ingrid');

const WORDS: Omit<WordsContext, 'people'> = {
  ...{ shape: 'manager-and-owner', viewer: DEFAULT_VIEWER, t },
  roleNames: { productOwner: null, productManager: null },
};

let data: SiteData;
let app: ProjectApp;

beforeAll(async () => {
  silenceLog('info');
  data = await checkedSample();
  app = openProjectApp(data);
});

const isSetUp = (key: string): boolean => {
  const project = data.projects.find((one) => one.key === key);
  return data.settings[`role-map:${project?.id ?? ''}`] !== undefined;
};

const shown = PROJECT_GUIDE.filter(({ codes, key }) => codes['next-up'] && key !== 'DEPOT');

test.each(shown.map(({ key, codes }) => [key, codes] as const))(
  'the page of %s shows what the guide says',
  async (key, codes) => {
    expect(isSetUp(key)).toBe(true);
    const { report } = await app.ask(DEFAULT_VIEWER, key, 'project.team', {});
    const found = Object.fromEntries(report.verdicts.map(({ duty, code }) => [duty, code]));
    expect(found).toMatchObject(codes);
  },
);

test('all codes of the two that a live site can show are shown by some project', () => {
  const declared = PROJECT_DUTIES.filter(({ optIn }) => optIn).flatMap(({ id, codes }) =>
    Object.keys(codes).map((code) => `${id}/${code}`),
  );
  const found = PROJECT_GUIDE.flatMap(({ codes }) =>
    Object.entries(codes).map(([duty, code]) => `${duty}/${code}`),
  );
  // What only exports lack, and sites without Jira Software: their cases are in test/inspection/project.test.ts.
  const elsewhere = ['next-up/order-not-known', 'next-up/not-readable', 'horizon/not-readable'];
  expect(new Set(declared.filter((code) => !found.includes(code)))).toEqual(new Set(elsewhere));
});

/** The app on the same site, where the project asks for neither. */
function withoutPlans(key: string): ProjectApp {
  const id = data.projects.find((one) => one.key === key)?.id ?? '';
  const roleMap = data.settings[`role-map:${id}`] as RoleMap;
  const settings = { ...data.settings, [`role-map:${id}`]: { ...roleMap, duties: {} } };
  return openProjectApp({ ...data, settings });
}

test.each([
  ['RIDE', 4],
  ['KIOSK', 4],
  ['LOCK', 4],
  // Its rule is refused: whether for the order, a second search tells.
  ['BACK', 5],
])(
  'both together cost %s %i calls, of which only a count is made as the app',
  async (key, cost) => {
    const calls = async (asked: ProjectApp): Promise<string[]> => {
      // The first look makes the directory.
      await asked.ask(DEFAULT_VIEWER, key, 'project.team', {});
      const { invocation } = await asked.send(DEFAULT_VIEWER, key, 'project.team', {});
      return callsTo(invocation, 'jira').map(
        ({ as, method, path }) => `${as} ${method} ${path.replace(/\?.*/, '')}`,
      );
    };
    const before = await calls(withoutPlans(key));
    const after = await calls(app);
    expect(after.length - before.length).toBe(cost);
    expect(after.filter((call) => call.startsWith('app '))).toEqual([
      'app POST /rest/api/3/search/approximate-count',
    ]);
    expect(before.filter((call) => call.startsWith('app '))).toEqual([]);
  },
);

test('who sees the whole project is told what they alone can know', async () => {
  const { report } = await app.ask(INGRID, 'RIDE', 'project.team', {});
  const found = Object.fromEntries(report.verdicts.map(({ duty, outcome }) => [duty, outcome]));
  expect(found['next-up']).not.toBe('unknown');
  const keys = (report.ahead?.items ?? []).map((item) => item.key);
  expect(keys).toContain('RIDE-3');
  const { report: others } = await app.ask(DEFAULT_VIEWER, 'RIDE', 'project.team', {});
  expect(others.ahead?.items.map((item) => item.key)).not.toContain('RIDE-3');
});

test('stories come in the order of their rank, and none that has begun', async () => {
  const { report } = await app.ask(INGRID, 'RIDE', 'project.team', {});
  const rankOf = (key: string): string => data.issues.find((one) => one.key === key)?.rank ?? '';
  const shownRanks = report.next?.stories.map(({ key }) => rankOf(key)) ?? [];
  expect(shownRanks).toEqual([...shownRanks].sort());
  expect(shownRanks).toHaveLength(NEXT_STORIES);
  const isNotBegun = (status: string): boolean =>
    data.statuses.find(({ id }) => id === status)?.category === 'new';
  const setUp = data.settings[`role-map:${PROJECTS.RIDE}`] as RoleMap;
  const waiting = data.issues
    .filter(
      ({ projectId, typeId }) =>
        projectId === PROJECTS.RIDE && setUp.stories.issueTypeIds.includes(typeId),
    )
    .filter(({ statusId }) => isNotBegun(statusId))
    .map(({ rank }) => rank)
    .sort();
  expect(shownRanks).toEqual(waiting.slice(0, NEXT_STORIES));
});

test('everybody who is shown behind something has a name there', async () => {
  const { report, people } = await app.ask(INGRID, 'RIDE', 'project.team', {});
  const behind = report.ahead?.items.flatMap(({ managers }) => managers) ?? [];
  expect(behind).not.toEqual([]);
  expect(behind.filter((accountId) => !people[accountId])).toEqual([]);
});

/** The words of both, which stand on the page as they are here. */
test.each([
  ['LOCK', 'Of the next 2 stories, 2 are ready.', '2 steps are prepared'],
  ['PASS', 'Of the next 5 stories, none is ready.', 'No next step'],
  ['KIOSK', 'Work is in progress, but no story is lined up after it.', 'Only one next step'],
  ['WEB', 'It isn’t known whether the next stories are ready', 'What is ahead isn’t known'],
  ['FERRY', 'Nothing is in progress, and no story is waiting.', 'The project has no open work.'],
  ['HELP', 'Of the next 2 stories, none is ready.', 'The project has no epics.'],
  ['BACK', 'Of the next 2 stories, 1 is ready.', 'the rule for strategy epics can’t be checked'],
])('%s says what it is there to show', async (key, next, ahead) => {
  const { report, people } = await openProjectApp(data).ask(
    DEFAULT_VIEWER,
    key,
    'project.team',
    {},
  );
  const words = (duty: string): string =>
    report.verdicts
      .filter((verdict) => verdict.duty === duty)
      .map((verdict) => verdictWords(verdict, { ...WORDS, people }))
      .join();
  expect(words('next-up')).toContain(next);
  expect(words('horizon')).toContain(ahead);
});

test('an epic that is marked for want of somebody behind it says so in its panel, too', async () => {
  const { report } = await app.ask(INGRID, 'RIDE', 'project.team', {});
  const marked = (report.ahead?.items ?? []).filter(
    ({ isEpic, strategic, hasManager }) => isEpic && strategic === true && hasManager === false,
  );
  expect(marked.length).toBeGreaterThan(0);
  for (const { key } of marked) {
    const { answer } = await app.panel(INGRID, key, 'panel.view');
    const verdicts = answer.ok && 'report' in answer.value ? answer.value.report.verdicts : [];
    expect(verdicts.find(({ duty }) => duty === 'strategy-trace')?.code).toBe('no-product-manager');
  }
});
