/**
 * Whoever asks Jira for less than they read find something else where Jira gives more: so everything is looked at twice, once
 * on a site that gives what was asked for and nothing else, and once on one that always gives the whole issue.
 */
import type { SiteData } from '../../local/jira/model';
import type { SiteRequest } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import type { ProjectRequestKey } from '../../src/contract/project-page';
import { ALL_WORK } from '../../src/contract/project-search';
import { openBackground } from '../background/background-app';
import { openExplainer } from '../explainer/explainer-app';
import { checkedSample } from '../project/checked-site';
import { BY_KEY, EVERYTHING, openProjectApp } from '../project/project-app';
import { silenceLog } from '../silent-log';
import type { App } from './sample-app';

const WHO = accountIdOf('mira');
/** Both looks are taken at one moment. */
const NOW = new Date();

let data: SiteData;
beforeAll(async () => {
  silenceLog('info');
  jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime());
  data = await checkedSample(NOW);
});
afterAll(() => {
  jest.restoreAllMocks();
});

/** Makes a site answer every question about issues with all that it knows of them. */
function generous<A extends App>(app: A): A {
  const { site } = app;
  const ask = site.request.bind(site);
  site.request = (request) => ask(asksForAll(request));
  return app;
}

const SEARCHES = /\/search\/jql$|\/issue\/bulkfetch$/;
const ONE_ISSUE = /^\/rest\/api\/3\/issue\/[^/?]+\?/;

function asksForAll(request: SiteRequest): SiteRequest {
  if (SEARCHES.test(request.path) && typeof request.body === 'string') {
    const body = JSON.parse(request.body) as Record<string, unknown>;
    const expand = request.path.endsWith('jql') ? 'changelog' : ['changelog'];
    return {
      ...request,
      body: JSON.stringify({ ...body, fields: ['*all'], properties: ['role-clarity'], expand }),
    };
  }
  if (!ONE_ISSUE.test(request.path)) return request;
  const [path = '', query = ''] = request.path.split('?');
  const wanted = new URLSearchParams(query);
  wanted.set('fields', '*all');
  wanted.set('expand', 'changelog');
  wanted.set('properties', 'role-clarity');
  return { ...request, path: `${path}?${wanted.toString()}` };
}

test('every panel is the same', async () => {
  const [asked, whole] = [openProjectApp(data), generous(openProjectApp(data))];
  for (const { key, projectId } of data.issues) {
    if (!(`role-map:${projectId}` in data.settings)) continue;
    const [one, other] = [
      await asked.panel(WHO, key, 'panel.view'),
      await whole.panel(WHO, key, 'panel.view'),
    ];
    expect([key, one.answer]).toEqual([key, other.answer]);
  }
});

test.each<[ProjectRequestKey, unknown]>([
  ['project.load', {}],
  ['project.coverage', { scope: ALL_WORK }],
  ['project.issues', { filter: EVERYTHING, sort: BY_KEY, pageToken: null }],
  ['project.export', { filter: EVERYTHING, sort: BY_KEY, pageToken: null }],
  ['project.team', {}],
  ['project.waiting', { scope: ALL_WORK, known: [] }],
])('%s is the same', async (request, payload) => {
  const { answer } = await openProjectApp(data).send(WHO, 'RIDE', request, payload);
  const whole = await generous(openProjectApp(data)).send(WHO, 'RIDE', request, payload);
  expect(answer.ok).toBe(true);
  expect(answer).toEqual(whole.answer);
});

test('the macro is the same', async () => {
  const projectId = data.projects.find(({ key }) => key === 'RIDE')?.id ?? '';
  const { view } = await openExplainer({ data }).view(WHO, projectId);
  expect(view).toEqual((await generous(openExplainer({ data })).view(WHO, projectId)).view);
  expect(view.state).toBe('team');
});

test('every finding of a scan is the same', async () => {
  const apps = [0, 1].map(() => openBackground({ data: createSampleSite(NOW) }));
  const [asked, whole] = apps;
  if (!asked || !whole) throw new Error('There are two.');
  generous(whole);
  for (const app of apps) await app.scan(data.projects.find(({ key }) => key === 'RIDE')?.id ?? '');
  expect(Object.values(asked.findings()).filter((found) => found !== null)).not.toEqual([]);
  expect(asked.findings()).toEqual(whole.findings());
});
