/** A scan that cannot go on says why, and the next one is none the worse for it. */
import type { SiteIssue } from '../../local/jira/model';
import { reply, type Faults } from '../../local/platform/faults';
import { keptDocuments, putDocument, type KeptDocument } from '../site/kept-documents';
import {
  openSimulation,
  PROJECT,
  simulate,
  undisturbedEnding,
  type Ending,
  type Simulation,
} from './simulated';

let undisturbed: Ending;

beforeAll(async () => {
  simulate();
  undisturbed = await undisturbedEnding();
});

/** Every call to Jira from the nth on is answered with a status. */
function refusedFrom(first: number, status: number): Faults {
  let calls = 0;
  return (call, next) =>
    call.kind === 'jira' && ++calls > first ? Promise.resolve(reply(status)) : next();
}

async function scansWellAgain(app: Simulation): Promise<void> {
  app.platform.faults = null;
  await app.scan(PROJECT);
  expect(await app.ending()).toEqual(undisturbed);
}

test.each([
  ['the app may not see the project', 0, 403, 'not-allowed'],
  ['the app loses sight of the project in the middle', 25, 403, 'not-allowed'],
  ['Jira breaks for hours', 0, 500, 'no-answer'],
  ['Jira breaks in the middle, for hours', 25, 500, 'no-answer'],
])('%s', async (_, first, status, problem) => {
  const app = openSimulation();
  await app.start(PROJECT);
  app.platform.faults = refusedFrom(first, status);
  await app.finish();
  expect(await app.progress(PROJECT)).toMatchObject({
    status: 'failed',
    problem,
    restsUntil: null,
  });
  expect(app.platform.queue.size).toBe(0);
  await scansWellAgain(app);
});

test.each(['done', 'failed', 'cancelled'])(
  'a scan that is %s names nobody any more',
  async (ending) => {
    const app = openSimulation();
    const record = (): KeptDocument => {
      const found = keptDocuments(app.store).find(({ key }) => key === `scan:${PROJECT}`);
      if (!found) throw new Error('There is no scan.');
      return found;
    };
    const name = (): void => {
      const { body, ...rest } = record();
      putDocument(app.store, { ...rest, body: { ...(body as object), gone: ['closed-account'] } });
    };
    await app.start(PROJECT);
    name();
    let searches = 0;
    app.platform.faults = (call, next) => {
      if (!call.path.includes('/search/jql')) return next();
      // By then the plan has written down whom it names.
      if (++searches === 1) name();
      return ending === 'failed' ? Promise.resolve(reply(403)) : next();
    };
    if (ending === 'cancelled') await app.cancel(PROJECT);
    await app.finish();
    expect(searches > 0).toBe(ending !== 'cancelled');
    expect(record().body).toMatchObject({ status: ending, gone: [], apps: [], customers: [] });
  },
);

test('settings that a newer version of the app has written are left as they are', async () => {
  const app = openSimulation();
  await app.start(PROJECT);
  const settings = (): KeptDocument => {
    const found = keptDocuments(app.store).find(({ key }) => key === `settings:${PROJECT}`);
    if (!found) throw new Error('The project has no settings.');
    return found;
  };
  const stored = settings();
  const newer = { ...stored, body: { version: 99 } };
  putDocument(app.store, newer);
  await app.finish();
  expect(await app.progress(PROJECT)).toMatchObject({ status: 'failed', problem: 'settings' });
  expect(settings()).toEqual(newer);
  putDocument(app.store, stored);
  await scansWellAgain(app);
});

/** The address of a task that Jira was asked for and does not carry out. */
const LOST_TASK = '/rest/api/3/task/987654';

test.each(['FAILED', 'CANCELLED', 'RUNNING'])(
  'bulk writes that Jira takes and then leaves %s are made once more',
  async (status) => {
    const app = openSimulation();
    await app.start(PROJECT);
    let taken = 0;
    let looked = 0;
    app.platform.faults = (call, next) => {
      const isBulk = call.method === 'POST' && call.path.includes('/issue/properties');
      if (isBulk && taken < 2) {
        taken += 1;
        return Promise.resolve(reply(303, { location: LOST_TASK }));
      }
      if (!call.path.endsWith(LOST_TASK)) return next();
      looked += 1;
      return Promise.resolve(reply(200, {}, { id: '987654', status }));
    };
    await app.finish();
    expect(taken).toBe(2);
    expect(looked).toBeGreaterThanOrEqual(status === 'RUNNING' ? 10 : 1);
    expect(await app.ending()).toEqual(undisturbed);
  },
);

test.each<[string, (issue: SiteIssue, app: Simulation) => boolean]>([
  ['one issue', ({ key }) => key === 'RIDE-38'],
  [
    'whatever is done',
    ({ statusId }, { site }) =>
      site.data.statuses.some(({ id, category }) => id === statusId && category === 'done'),
  ],
])(
  '%s that a workflow closes to the app is passed over, day by day, and all others are checked',
  async (_, isToClose) => {
    const app = openSimulation();
    const closed = app.site.data.issues.filter((issue) => isToClose(issue, app));
    for (const issue of closed) issue.isClosed = true;
    const expected = { ...undisturbed.findings };
    for (const { key } of closed) if (key in expected) expected[key] = null;
    await app.scan(PROJECT);
    for (let day = 0; day < 2; day++) {
      expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', problem: null });
      expect(app.findings()).toEqual(expected);
      jest.setSystemTime(Date.now() + 24 * 3_600_000);
      await app.works(app.platform.runScheduled());
      await app.finish();
    }
    // Where nothing else may be edited either, that is another thing.
    for (const issue of app.site.data.issues) {
      issue.isClosed = true;
      issue.properties = {};
    }
    await app.scan(PROJECT);
    expect(await app.progress(PROJECT)).toMatchObject({ status: 'failed', problem: 'no-writing' });
  },
);
