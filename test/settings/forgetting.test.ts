/**
 * An administrator has everything forgotten that the app keeps of a project: then nothing of it is kept but how often it was saved,
 * and all else is as it was.
 */
import { PROJECTS } from '../../local/sample/site-ids';
import type { ForgetAnswer } from '../../src/contract/settings';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { silenceLog } from '../silent-log';
import { openCastApp, type CastApp } from '../trust/app';
import { ISSUES } from '../trust/cast';
import { ROLE_MAP } from '../trust/requests';

beforeAll(() => {
  silenceLog();
});

const documents = (app: CastApp): { key: string; value: unknown }[] =>
  app.store.table('kvs-entities').entries();
const ofProject = (app: CastApp): string[] =>
  documents(app)
    .filter(({ key, value }) =>
      new RegExp(`${PROJECTS.RIDE}|${ISSUES.open}`).test(key + JSON.stringify(value)),
    )
    .map(({ key }) => key);
const withFinding = (app: CastApp, projectId: string): number =>
  app.site.data.issues.filter(
    (issue) => issue.projectId === projectId && PROPERTY_KEY in issue.properties,
  ).length;
const settle = (app: CastApp) => app.platform.queue.drain({ ignoreDelays: true });

/** A project of which there is everything that the app keeps: settings and their history, words of people, findings, counts. */
async function inUse(): Promise<CastApp> {
  const app = openCastApp({ hasSiteDefault: false });
  await app.send('settings.save', { kind: 'projectAdmin' });
  await settle(app);
  await app.send('panel.accept');
  await app.send('panel.judge');
  await app.send('panel.doubt');
  await app.send('panel.view');
  const other = app.site.data.issues.find(({ projectId }) => projectId === PROJECTS.DEPOT);
  if (other) other.properties[PROPERTY_KEY] = { kept: true };
  return app;
}

async function forget(app: CastApp): Promise<ForgetAnswer> {
  const { answer } = await app.send('settings.forget', { kind: 'projectAdmin' });
  if (!answer.ok) throw new Error(answer.failure.reason);
  return answer.value as ForgetAnswer;
}

test('nothing of it is left, and nothing else is touched', async () => {
  const app = await inUse();
  expect(ofProject(app).length).toBeGreaterThan(5);
  const seen = withFinding(app, PROJECTS.RIDE);
  expect(seen).toBeGreaterThan(20);
  const others = documents(app).filter(({ key }) => key.includes(PROJECTS.DEPOT));
  const { findings, view } = await forget(app);
  // The admin of the cast sees all but three of them.
  expect(seen - findings).toBeGreaterThan(0);
  expect(seen - findings).toBeLessThan(10);
  expect(view).toMatchObject({ configured: false, edited: null });
  await settle(app);
  expect(
    documents(app).find(({ key }) => key.endsWith(`settings:${PROJECTS.RIDE}`))?.value,
  ).toHaveProperty('value', { revision: view.revision, body: 'null' });
  expect(ofProject(app).filter((key) => !key.endsWith(`settings:${PROJECTS.RIDE}`))).toEqual([]);
  expect(withFinding(app, PROJECTS.RIDE)).toBe(0);
  expect(withFinding(app, PROJECTS.DEPOT)).toBe(1);
  expect(documents(app).filter(({ key }) => key.includes(PROJECTS.DEPOT))).toEqual(others);
});

/** Has the background carry out at once what it was asked for, as if the queue had brought it. */
async function carryOut(app: CastApp): Promise<void> {
  const events = app.store.table<{ body: { kind: string } }>('queue-events');
  for (const { key, value } of events.entries()) {
    if (value.body.kind !== 'forget') continue;
    events.remove(key);
    await app.platform.invoke({
      functionKey: 'check',
      body: { body: value.body },
      accountId: null,
    });
  }
}

test('a scan that is about to write leaves nothing that stays', async () => {
  const app = await inUse();
  for (const issue of app.site.data.issues) issue.properties = {};
  await app.send('project.startScan', { kind: 'projectAdmin' });
  let isForgotten = false;
  app.platform.faults = async ({ method, path }, next) => {
    if (!isForgotten && method === 'POST' && path.includes('/issue/properties')) {
      isForgotten = true;
      await forget(app);
      await carryOut(app);
      const answer = await next();
      expect(withFinding(app, PROJECTS.RIDE)).toBeGreaterThan(0);
      return answer;
    }
    return next();
  };
  await settle(app);
  expect(isForgotten).toBe(true);
  expect(withFinding(app, PROJECTS.RIDE)).toBe(0);
  const left = documents(app).filter(({ value }) =>
    /"(?:accountIds|by)"/.test(JSON.stringify(value)),
  );
  expect(left.filter(({ key }) => key.includes(PROJECTS.RIDE))).toEqual([]);
});

test('whoever sets the project up again begins anew, whatever is still being removed', async () => {
  const app = await inUse();
  const { view } = await forget(app);
  const payload = { roleMap: ROLE_MAP, revision: view.revision };
  const { answer } = await app.send('settings.save', { kind: 'projectAdmin', payload });
  expect(answer).toMatchObject({ ok: true, value: { saved: true } });
  const said = (): boolean =>
    documents(app).some(({ key }) => key.endsWith(`issue:${ISSUES.open}`));
  expect(said()).toBe(true);
  await settle(app);
  expect(withFinding(app, PROJECTS.RIDE)).toBeGreaterThan(20);
  expect(said()).toBe(false);
});

test('what people say after that stays', async () => {
  const app = await inUse();
  const { view } = await forget(app);
  await app.send('settings.save', {
    kind: 'projectAdmin',
    payload: { roleMap: ROLE_MAP, revision: view.revision },
  });
  await app.send('panel.accept');
  await settle(app);
  const { answer } = await app.send('panel.view', { kind: 'owner' });
  expect(answer).toMatchObject({
    ok: true,
    value: { acceptedByViewer: expect.any(String) as string },
  });
});
