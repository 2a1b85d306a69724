/** Whoever can hold no role counts for nobody where a source names them: in findings as in the panel and on the project page. */
import { resolverRequest } from '../../local/platform/resolver-request';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import type { TeamAnswer } from '../../src/contract/project-page';
import { answerOf, expectAnswer } from '../site/sample-app';
import { NOW, openSimulation, simulate, withoutPast, type Simulation } from './simulated';

beforeAll(simulate);

const CUSTOMER = 'qm:carla';
const APP = accountIdOf('planner');
const DEVELOPER = accountIdOf('tomasz');

/** The sample with these accounts as its product owners, and no others, after a scan. */
async function scannedWith(owners: string[]): Promise<Simulation> {
  jest.setSystemTime(NOW);
  const data = withoutPast(createSampleSite(NOW));
  data.people.push({
    accountId: CUSTOMER,
    displayName: 'Carla Kundin',
    active: true,
    accountType: 'customer',
    timeZone: 'UTC',
    colour: 'teal',
    groups: [],
  });
  for (const { id, actors } of data.roles)
    if (id === ROLE_IDS.owner) actors[PROJECTS.RIDE] = { accountIds: owners, groupIds: [] };
  const app = openSimulation({ data });
  await app.scan(PROJECTS.RIDE);
  return app;
}

/** What a person sees of an issue: verdicts, and who holds the roles. */
async function seen(app: Simulation, key: string): Promise<unknown> {
  const { answer } = await app.works(app.panel(DEVELOPER, key, 'panel.view'));
  const view = expectAnswer(answer);
  if (!('report' in view)) throw new Error(`${key} has no report.`);
  const { holders, verdicts } = view.report;
  return { holders, verdicts };
}

async function team(app: Simulation): Promise<TeamAnswer> {
  const body = resolverRequest(
    'project.team',
    {},
    {
      moduleKey: 'role-clarity-project',
      extension: { project: { id: PROJECTS.RIDE, key: 'RIDE' } },
    },
  );
  const asked = answerOf<TeamAnswer>(app.platform, {
    functionKey: 'project',
    body,
    accountId: DEVELOPER,
  });
  return expectAnswer((await app.works(asked)).answer);
}

test('an app and a customer in a project role are as nobody', async () => {
  const empty = await scannedWith([]);
  const filled = await scannedWith([APP, CUSTOMER]);
  expect(filled.findings()).toEqual(empty.findings());
  // A story whose own field names nobody, so that the project role is asked.
  expect(await seen(filled, 'RIDE-20')).toEqual(await seen(empty, 'RIDE-20'));
  const found = (await team(filled)).report;
  const before = (await team(empty)).report;
  expect(found.holders).toEqual(before.holders);
  expect(found.verdicts).toEqual(before.verdicts);
});

test('a person beside them holds the role', async () => {
  const alone = await scannedWith([DEVELOPER]);
  const filled = await scannedWith([APP, CUSTOMER, DEVELOPER]);
  expect(filled.findings()).toEqual(alone.findings());
  expect(await seen(filled, 'RIDE-20')).toEqual(await seen(alone, 'RIDE-20'));
});
