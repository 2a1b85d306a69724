/** A service project: what the app writes there is no reply to the customer, and what customers may not read is counted nowhere for them. */
import type { SiteProject } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { PROJECTS } from '../../local/sample/site-ids';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { as } from '../local/asking';
import { expectAnswer } from '../site/sample-app';
import { NOW, openSimulation, PROJECT, simulate, withoutPast, type Simulation } from './simulated';

beforeAll(simulate);

const DEVELOPER = accountIdOf('tomasz');
const OWNER = accountIdOf('mira');
const CUSTOMER = 'customer:carla';
const KEY = 'RIDE-20';
const SECRET = 'May we sell the positions of the bikes?';
const NOTE = { properties: [{ key: 'sd.public.comment', value: { internal: true } }] };

/** The sample's project as one of another kind, with a customer who may browse it. */
function openWith(typeKey: SiteProject['typeKey']): Simulation {
  jest.setSystemTime(NOW);
  const data = withoutPast(createSampleSite(NOW));
  const project = data.projects.find(({ id }) => id === PROJECT);
  if (!project) throw new Error('The sample has another project by now.');
  project.typeKey = typeKey;
  data.people.push({
    accountId: CUSTOMER,
    displayName: 'Carla Kundin',
    active: true,
    accountType: 'customer',
    timeZone: 'UTC',
    colour: 'teal',
    groups: [],
  });
  project.grants.push({
    permission: 'BROWSE_PROJECTS',
    to: { kind: 'person', accountId: CUSTOMER },
  });
  return openSimulation({ hears: true, data });
}

const lastComment = (app: Simulation) =>
  app.site.data.issues.find(({ key }) => key === KEY)?.comments.at(-1);

async function isReadBy(app: Simulation, who: string, words: string): Promise<boolean[]> {
  const id = lastComment(app)?.id ?? '';
  const paths = [`/issue/${KEY}`, `/issue/${KEY}/comment`, `/issue/${KEY}/comment/${id}`];
  const told = paths.map(async (path) =>
    JSON.stringify(await as(app.site, who).get(path)).includes(words),
  );
  return Promise.all(told);
}

test.each<[SiteProject['typeKey'], boolean]>([
  ['service_desk', true],
  ['software', false],
  ['business', false],
  ['product_discovery', false],
  // A kind that Atlassian may bring tomorrow.
  ['customer_service' as SiteProject['typeKey'], true],
])(
  'asking the owner in a project of the kind %s: marked as internal %s',
  async (typeKey, marked) => {
    const app = openWith(typeKey);
    const to = { to: [OWNER], text: SECRET };
    const requests = jest.spyOn(app.site, 'request');
    const { answer } = await app.works(app.panel(DEVELOPER, KEY, 'panel.ask', to));
    expect(answer.ok).toBe(true);
    const posted = requests.mock.calls.filter(
      ([{ method, path }]) => method === 'POST' && path.endsWith('/comment'),
    );
    expect(posted).toHaveLength(1);
    expect(JSON.stringify(posted).includes('sd.public.comment')).toBe(marked);
    if (typeKey !== 'service_desk') return;
    expect(await isReadBy(app, CUSTOMER, 'positions')).toEqual([false, false, false]);
    expect(await isReadBy(app, DEVELOPER, 'positions')).toEqual([true, true, true]);
  },
);

test('a question in an internal note, the app’s own included, is in no finding that a customer may read', async () => {
  const app = openWith('service_desk');
  await app.scan(PROJECT);
  const before = app.findings()[KEY];
  const { status } = await as(app.site, DEVELOPER).post(`/issue/${KEY}/comment`, {
    body: prose(`@mira ${SECRET}`),
    ...NOTE,
  });
  expect(status).toBe(201);
  await app.settle();
  expect(app.findings()[KEY]).toEqual(before);
  await app.works(app.panel(DEVELOPER, KEY, 'panel.ask', { to: [OWNER], text: SECRET }));
  await app.settle();
  await app.scan(PROJECT);
  expect(app.findings()[KEY]).toEqual(before);
  const { answer } = await app.works(app.panel(DEVELOPER, KEY, 'panel.view'));
  expect(JSON.stringify(answer)).toContain('sell the positions');
});

test('a public reply in a service project counts for everybody', async () => {
  const app = openWith('service_desk');
  await app.scan(PROJECT);
  const before = app.findings()[KEY];
  await as(app.site, DEVELOPER).post(`/issue/${KEY}/comment`, { body: prose(`@mira ${SECRET}`) });
  await app.settle();
  expect(app.findings()[KEY]).not.toEqual(before);
  expect(await isReadBy(app, CUSTOMER, 'positions')).toEqual([true, true, true]);
});

test('in the sample’s support desk a customer’s question counts for everybody, and one in a note for who reads it', async () => {
  const app = openSimulation();
  await app.scan(PROJECTS.HELP);
  const issue = app.site.data.issues.find(({ key }) => key === 'HELP-2');
  const finding = issue?.properties[PROPERTY_KEY] as Summary;
  expect(finding.verdicts['developer-questions']).toEqual({ outcome: 'met', code: 'all-answered' });
  const { answer } = await app.works(app.panel(DEVELOPER, 'HELP-2', 'panel.view'));
  const view = expectAnswer(answer);
  const report = 'report' in view ? view.report : null;
  expect(report?.questions.map(({ asker, state }) => [asker, state])).toEqual([
    [accountIdOf('carla'), 'answered'],
    [accountIdOf('priya'), 'waiting'],
  ]);
  const to = { to: [accountIdOf('camila')], text: SECRET };
  await app.works(app.panel(DEVELOPER, 'HELP-2', 'panel.ask', to));
  expect(issue?.comments.at(-1)).toMatchObject({ internal: true });
});
