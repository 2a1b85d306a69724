/** What a view costs and as whom each call goes out. */
import type { SiteData } from '../../local/jira/model';
import { firstTimes, reply } from '../../local/platform/faults';
import {
  callsTo,
  describeCall,
  mostAtOnce,
  waves,
  type InvocationRecord,
} from '../../local/platform/journal';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { AT_ONCE } from '../../src/jira/paging';
import { paragraphs } from '../builders/adf';
import { silenceLog } from '../silent-log';
import { expectAnswer, openApp, type App } from './sample-app';

const app = openApp();
beforeAll(() => {
  silenceLog();
});

const jiraCalls = (invocation: InvocationRecord): string[] =>
  callsTo(invocation, 'jira').map(
    ({ as, method, path }) => `${as} ${method} ${path.replace(/\?.*/, '')}`,
  );

test('a warm view of a story takes one storage read and three Jira calls in two waves, all as the viewer', async () => {
  await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.view');
  const { invocation } = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.view');
  const calls = callsTo(invocation, 'jira');
  expect(calls.map(describeCall)).toHaveLength(3);
  expect(waves(calls)).toBeLessThanOrEqual(2);
  expect(new Set(calls.map(({ as }) => as))).toEqual(new Set(['user']));
  expect(callsTo(invocation, 'storage')).toHaveLength(1);
});

test('a launch reads its stories beside what stands above it, in no further wave', async () => {
  await app.panel(DEFAULT_VIEWER, 'RIDE-90', 'panel.view');
  const { invocation } = await app.panel(DEFAULT_VIEWER, 'RIDE-90', 'panel.view');
  const calls = callsTo(invocation, 'jira');
  expect(calls.map(describeCall)).toHaveLength(3);
  expect(waves(calls)).toBeLessThanOrEqual(2);
  expect(new Set(calls.map(({ as }) => as))).toEqual(new Set(['user']));
  expect(callsTo(invocation, 'storage')).toHaveLength(2);
});

test('what only administrators may read is read as the app, after the viewer was seen to see the issue', async () => {
  const fresh = openApp();
  const { invocation } = await fresh.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.view');
  const calls = jiraCalls(invocation);
  const firstAsApp = calls.findIndex((call) => call.startsWith('app '));
  expect(firstAsApp).toBeGreaterThan(0);
  expect(calls[0]).toMatch(/^user GET \/rest\/api\/3\/issue\//);
  expect(
    calls
      .filter((call) => call.startsWith('app '))
      .every((call) => /field|role|component|group|project/.test(call)),
  ).toBe(true);
});

test('a person who may not see the issue makes the app read nothing as itself', async () => {
  const fresh = openApp();
  const { answer, invocation } = await fresh.panel(null, 'RIDE-20', 'panel.view');
  expect(answer.ok).toBe(false);
  expect(jiraCalls(invocation).filter((call) => call.startsWith('app '))).toEqual([]);
});

describe('an epic', () => {
  const STORIES = 12;

  /** Its stories came into being in one order and are ranked in the other; their threads may be longer than what comes with an issue. */
  function siteWithEpic(): SiteData {
    const data = createSampleSite(new Date());
    const story = data.issues.find(({ key }) => key === 'RIDE-20');
    const epic = data.issues.find(({ id }) => id === story?.parentId);
    if (!epic || !story) throw new Error('The sample has changed.');
    data.issues = data.issues.filter(({ parentId }) => parentId !== epic.id);
    for (let at = 0; at < STORIES; at++) {
      const created = new Date(Date.parse(story.created) + at * 1000).toISOString();
      data.issues.push({
        ...structuredClone(story),
        ...{ id: String(700_000 + at), key: `RIDE-${5_000 + at}`, parentId: epic.id, created },
        rank: `0|y${String(STORIES - at).padStart(6, '0')}:`,
        histories: [],
        comments: Array.from({ length: 20 }, (_, one) => ({
          id: String(800_000 + at * 100 + one),
          authorId: DEFAULT_VIEWER,
          body: paragraphs('Noted.'),
          ...{ created, updated: created },
        })),
      });
    }
    return data;
  }
  async function viewed(site: App): Promise<{ keys: string[]; invocation: InvocationRecord }> {
    const parent = site.site.data.issues.find(({ key }) => key === asCreated[0])?.parentId;
    const epic = site.site.data.issues.find(({ id }) => id === parent)?.key ?? '';
    const { answer, invocation } = await site.panel(DEFAULT_VIEWER, epic, 'panel.view');
    const view = expectAnswer(answer);
    if (!('report' in view)) throw new Error(`The panel is ${view.state}.`);
    return { keys: view.children?.rows.map(({ key }) => key) ?? [], invocation };
  }
  const asCreated = Array.from({ length: STORIES }, (_, at) => `RIDE-${5_000 + at}`);

  test('asks for the threads of its stories a few at a time', async () => {
    const { invocation } = await viewed(openApp({ data: siteWithEpic() }));
    const threads = callsTo(invocation, 'jira').filter(({ path }) => path.includes('/comment'));
    expect(threads.length).toBeGreaterThanOrEqual(STORIES);
    expect(mostAtOnce(threads)).toBeLessThanOrEqual(AT_ONCE);
  });

  test('has its stories by rank, whatever the site calls that', async () => {
    const data = siteWithEpic();
    for (const field of data.fields) if (field.name === 'Rank') field.name = 'Rang';
    const { keys } = await viewed(openApp({ data }));
    expect(keys).toEqual([...asCreated].reverse());
  });

  test('has its stories as they were created for whoever Jira does not let sort by rank', async () => {
    const fresh = openApp({ data: siteWithEpic() });
    fresh.platform.faults = firstTimes(
      1,
      ({ path }) => path.endsWith('/search/jql'),
      () => Promise.resolve(reply(400)),
    );
    expect((await viewed(fresh)).keys).toEqual(asCreated);
  });
});
