/** Epics over several projects: which there are, who stands behind the whole, and nothing that the viewer does not see. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { accountIdOf } from '../../local/sample/people';
import type { EpicsAnswer } from '../../src/contract/global-page';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { openGlobalApp, type GlobalApp } from './global-app';

const WHO = accountIdOf('tomasz');
/** Sees the back office and nothing else. */
const STRANGER = accountIdOf('dana');
/** Stands in the security level that hides the leadership's issues from the team. */
const LEADER = accountIdOf('jonas');

let data: SiteData;
let app: GlobalApp;

const issue = (key: string): SiteData['issues'][number] => {
  const found = data.issues.find((one) => one.key === key);
  if (!found) throw new Error(`The sample has no ${key}.`);
  return found;
};

/** Open stories of a project, as far as nothing hides them. */
const storiesIn = (project: string) =>
  data.issues.filter(({ key, statusId, securityLevelId, properties }) => {
    const isDone = data.statuses.find(({ id }) => id === statusId)?.category === 'done';
    const isStory = readSummary(properties[PROPERTY_KEY])?.verdicts['user-stories'] !== undefined;
    return key.startsWith(`${project}-`) && !isDone && securityLevelId === null && isStory;
  });

const hasOwner = ({ properties }: SiteData['issues'][number]): boolean =>
  readSummary(properties[PROPERTY_KEY])?.verdicts['user-stories']?.outcome === 'met';

beforeAll(async () => {
  silenceLog();
  data = await checkedSample();
  app = openGlobalApp(data);
});

async function epicsFor(who: string): Promise<EpicsAnswer> {
  return app.ask(who, 'global.epics', {});
}

test('where every epic keeps to its project there is none', async () => {
  const { epics, hidden, read, more } = await epicsFor(WHO);
  expect([epics, hidden, more]).toEqual([[], 0, false]);
  expect(read).toBeGreaterThan(20);
});

describe('an epic with stories in three projects', () => {
  let epic: SiteData['issues'][number];
  beforeAll(() => {
    epic = issue('RIDE-5');
    for (const key of ['VAN-1', 'VAN-3', 'PASS-1']) issue(key).parentId = epic.id;
    app = openGlobalApp(data);
    // Who manages the project is known once somebody has looked at it.
    return app.panel(WHO, 'RIDE-5', 'panel.view');
  });

  test('is told with the stories of each project, and how many an owner stands behind', async () => {
    const { epics, hidden } = await epicsFor(WHO);
    expect(hidden).toBe(0);
    const [only] = epics;
    expect(only).toMatchObject({ key: 'RIDE-5', summary: epic.summary });
    const under = (project: string) =>
      storiesIn(project).filter(({ parentId }) => parentId === epic.id);
    expect(only?.projects).toEqual(
      ['RIDE', 'VAN', 'PASS'].map((key) => ({
        key,
        stories: under(key).length,
        owned: under(key).filter(hasOwner).length,
      })),
    );
    expect(only?.projects.some(({ stories, owned }) => owned < stories)).toBe(true);
  });

  test('is told with the managers who stand on it, and else with what was found', async () => {
    const [only] = (await epicsFor(WHO)).epics;
    expect(only?.outcome).toBe('met');
    const { answer } = await app.panel(WHO, 'RIDE-5', 'panel.view');
    if (!answer.ok || !('report' in answer.value)) throw new Error('There is no report.');
    const managers = answer.value.report.holders.productManager.map(({ accountId }) => accountId);
    const named = [epic.assigneeId, epic.reporterId].filter(
      (id) => id !== null && managers.includes(id),
    );
    const names = named.map(
      (id) => data.people.find(({ accountId }) => accountId === id)?.displayName,
    );
    expect(only?.behind).toEqual([...new Set(names)]);
    expect(only?.behind.length).toBeGreaterThan(0);

    const before = epic.properties;
    epic.properties = {};
    expect((await epicsFor(WHO)).epics[0]?.outcome).toBeNull();
    epic.properties = before;
  });

  test('costs few calls, all of them the viewer’s', async () => {
    const { invocation } = await app.send(WHO, 'global.epics', {});
    const calls = callsTo(invocation, 'jira');
    expect(calls.length).toBeLessThanOrEqual(7);
    expect(calls.every(({ as, accountId }) => as === 'user' && accountId === WHO)).toBe(true);
  });

  test('is nothing to who sees none of the projects', async () => {
    expect(JSON.stringify(await epicsFor(STRANGER))).not.toMatch(/RIDE|VAN|PASS/);
  });

  test('is counted and not named to who sees its stories alone', async () => {
    const level = data.issues.find(
      ({ key, securityLevelId }) => key.startsWith('RIDE-') && securityLevelId !== null,
    );
    epic.securityLevelId = level?.securityLevelId ?? 'none';
    app = openGlobalApp(data);
    const hidden = await epicsFor(WHO);
    expect(hidden).toMatchObject({ epics: [], hidden: 1 });
    expect(JSON.stringify(hidden)).not.toContain(epic.summary);
    expect((await epicsFor(LEADER)).epics.map(({ key }) => key)).toEqual(['RIDE-5']);
    epic.securityLevelId = null;
    app = openGlobalApp(data);
  });

  test('settings that cannot be read name nobody, and hide nothing else', async () => {
    const own = { ...data.settings };
    const ride = data.projects.find(({ key }) => key === 'RIDE')?.id ?? '';
    data.settings[`role-map:${ride}`] = { version: 999 };
    const [only] = (await openGlobalApp(data).ask(WHO, 'global.epics', {})).epics;
    expect([only?.key, only?.behind]).toEqual(['RIDE-5', []]);
    data.settings = own;
  });
});
