/** A project's JQL rule has one answer for everybody, and a new one as soon as an issue changed. */
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import type { Verdict } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { paragraphs } from '../builders/adf';
import { problemsSaid } from '../english';
import { as } from '../local/asking';
import { problemsOf, openSettings } from '../settings/settings-app';
import { silenceLog } from '../silent-log';
import { openApp, type App } from './sample-app';

beforeAll(() => {
  silenceLog();
});

const KEY = 'RIDE-20';
const OWNER = accountIdOf('mira');

function openWith(jql: string): App {
  const data = createSampleSite(new Date());
  data.settings[`role-map:${PROJECTS.RIDE}`] = {
    ...EMPTY_ROLE_MAP,
    strategyEpics: { rule: 'jql', jql },
  };
  return openApp({ data });
}

async function traceFor(app: App, who: string): Promise<Verdict['code'] | undefined> {
  const { answer } = await app.panel(who, KEY, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error('There is no report.');
  return answer.value.report.verdicts.find(({ duty }) => duty === 'strategy-trace')?.code;
}

test('a label that is added later counts at the next look', async () => {
  const app = openWith('labels = compass');
  expect(await traceFor(app, DEFAULT_VIEWER)).toBe('not-strategic');
  const story = app.site.data.issues.find(({ key }) => key === KEY);
  const label = async (update: object): Promise<void> => {
    const path = `/issue/${story?.parentId ?? ''}`;
    const { status } = await as(app.site, OWNER).put(path, { update: { labels: [update] } });
    expect(status).toBe(204);
  };
  await label({ add: 'compass' });
  expect(await traceFor(app, DEFAULT_VIEWER)).not.toBe('not-strategic');
  await label({ remove: 'compass' });
  expect(await traceFor(app, OWNER)).toBe('not-strategic');
});

test.each(['reporter = currentUser()', 'lastViewed > -90d', 'issue in watchedIssues()'])(
  'a rule that depends on who asks is refused, and one that was saved before is not known: %s',
  async (jql) => {
    const strategyEpics = { rule: 'jql', jql };
    const problems = await problemsOf(openSettings(), 'RIDE', { version: 1, strategyEpics });
    expect(problemsSaid(problems)).toEqual([
      {
        path: 'strategyEpics.jql',
        message: expect.stringMatching(/something else for each person/) as string,
      },
    ]);
    const app = openWith(jql);
    const seen = [await traceFor(app, DEFAULT_VIEWER), await traceFor(app, OWNER)];
    expect(seen[0]).toMatch(/rule/);
    expect(seen[1]).toBe(seen[0]);
  },
);

test('it is asked as the app: what only some may read in an epic decides the same for all', async () => {
  const app = openWith('comment ~ "Kanarienvogel"');
  const story = app.site.data.issues.find(({ key }) => key === KEY);
  const epic = app.site.data.issues.find(({ id }) => id === story?.parentId);
  const at = new Date().toISOString();
  epic?.comments.push({
    id: '999001',
    authorId: accountIdOf('jonas'),
    body: paragraphs('Kanarienvogel'),
    created: at,
    updated: at,
    visibleTo: { type: 'role', id: ROLE_IDS.management },
  });
  const seen = [await traceFor(app, OWNER), await traceFor(app, accountIdOf('jonas'))];
  expect(seen[0]).not.toMatch(/not-strategic|rule/);
  expect(seen[1]).toBe(seen[0]);
});
