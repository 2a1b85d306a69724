/**
 * Whoever asks Jira for less than they read find something else where Jira gives more: so everything is looked at twice, once
 * on a site that gives what was asked for and nothing else, and once on one that always gives the whole issue.
 */
import type { SiteData } from '../../local/jira/model';
import type { SiteRequest } from '../../local/jira/site';
import { accountIdOf } from '../../local/sample/people';
import type { ProjectRequestKey } from '../../src/contract/project-page';
import { ALL_WORK } from '../../src/contract/project-search';
import { ISSUE_FIELDS } from '../../src/inspection/gathering/issue-fields';
import * as givenFields from '../../src/jira/given-fields';
import type { JiraFields } from '../../src/jira/types';
import { openBackground } from '../background/background-app';
import { sampleToScan } from '../background/simulated';
import { openExplainer } from '../explainer/explainer-app';
import { LONG } from '../long-run';
import { checkedSample } from '../project/checked-site';
import { BY_KEY, EVERYTHING, openProjectApp } from '../project/project-app';
import { silenceLog } from '../silent-log';
import type { App } from './sample-app';

const WHO = accountIdOf('mira');
/** Both looks are taken at one moment. */
const NOW = new Date();

let data: SiteData;
beforeAll(async () => {
  // Of some work mira may not know, which is logged.
  silenceLog();
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

/** What Jira calls a field that the app calls otherwise; null for what no single field holds, or only exports do. */
const CALLED: Partial<Record<string, string | null>> = {
  links: 'issuelinks',
  dueDate: 'duedate',
  statusCategoryChanged: 'statuscategorychangedate',
  restriction: null,
  sprints: null,
  custom: null,
  given: null,
  gone: null,
  unreadable: null,
};

/** Tells of each field that is looked at, and of each that is looked for among those that were given. */
function watched(fields: JiraFields, see: (name: string) => void): JiraFields {
  const listing = (names: string[]): string[] =>
    new Proxy(names, {
      get: (target, key) => {
        if (key !== 'includes') return Reflect.get(target, key) as unknown;
        return (name: string) => {
          see(name);
          return target.includes(name);
        };
      },
    });
  const { given } = fields;
  const lists = {
    given: given === 'all' ? given : listing(given),
    unreadable: listing(fields.unreadable),
  };
  return new Proxy(
    { ...fields, ...lists },
    {
      get: (target, key) => {
        const name = CALLED[String(key)] === undefined ? String(key) : CALLED[String(key)];
        if (name !== null && name !== undefined) see(name);
        return Reflect.get(target, key) as unknown;
      },
    },
  );
}

test('an inspection looks at no field that src/inspection/gathering/issue-fields.ts does not ask for', async () => {
  const { answeredFields } = givenFields;
  const seen = new Set<string>();
  const spy = jest.spyOn(givenFields, 'answeredFields').mockImplementation((held, asked) => {
    const fields = answeredFields(held, asked);
    // Of what is inspected, and not of what is only named.
    const isInspected = ISSUE_FIELDS.every((name) => asked.includes(name));
    return isInspected ? watched(fields, (name) => seen.add(name)) : fields;
  });
  const app = generous(openProjectApp(data));
  for (const { key, projectId } of data.issues)
    if (`role-map:${projectId}` in data.settings) await app.panel(WHO, key, 'panel.view');
  spy.mockRestore();
  expect([...seen]).toEqual(expect.arrayContaining(['status', 'description', 'issuelinks']));
  const asked = new Set([...ISSUE_FIELDS, 'comment']);
  expect([...seen].filter((name) => !asked.has(name) && !name.startsWith('custom'))).toEqual([]);
});

test('every panel is the same', async () => {
  const [asked, whole] = [openProjectApp(data), generous(openProjectApp(data))];
  const own = data.issues.filter(({ projectId }) => `role-map:${projectId}` in data.settings);
  // In a short run others than those that test/import/same-verdicts compares with the live site.
  for (const { key } of own.filter((_, at) => LONG || at % 3 === 2)) {
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
  const apps = [0, 1].map(() => openBackground({ data: sampleToScan(NOW) }));
  const [asked, whole] = apps;
  if (!asked || !whole) throw new Error('There are two.');
  generous(whole);
  for (const app of apps) await app.scan(data.projects.find(({ key }) => key === 'RIDE')?.id ?? '');
  expect(Object.values(asked.findings()).filter((found) => found !== null)).not.toEqual([]);
  expect(asked.findings()).toEqual(whole.findings());
});
