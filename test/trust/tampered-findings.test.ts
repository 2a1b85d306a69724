/** Anybody who may edit an issue can write what the app found on it; whatever stands there, every page answers. */
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { LONG } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, type CastApp } from './app';
import { ISSUES } from './cast';
import { REQUESTS } from './surfaces';

beforeAll(() => {
  silenceLog();
});

const HOSTILE: unknown[] = [
  '!',
  '',
  'x'.repeat(9000),
  -1,
  1e300,
  0.5,
  null,
  [],
  {},
  Array(3900).fill('712020:someone'),
];

/** Every value that stands anywhere in a finding, replaced by each of what does not belong there. */
function* tampered(value: unknown): Generator {
  yield* HOSTILE;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    for (const changed of tampered(inner))
      yield Array.isArray(value) ? [changed] : { ...value, [key]: changed };
}

/** The longest address that every proxy on the way to Jira takes. */
const LONGEST_ADDRESS = 8_000;

test('however many people findings name, however long their ids are, no address is too long, and few calls are made', async () => {
  const app = openCastApp();
  const summary = await aFinding(app);
  let calls = 0;
  app.platform.faults = ({ kind, path }, next) => {
    if (kind === 'jira') calls += 1;
    expect(path.length).toBeLessThan(LONGEST_ADDRESS);
    return next();
  };
  for (const [at, issue] of app.site.data.issues.entries()) {
    const waitingFor = Array.from({ length: 50 }, (_, person) =>
      `${at}:${person}:`.padEnd(128, '\u00e9'),
    );
    issue.properties[PROPERTY_KEY] = { ...summary, waitingFor };
  }
  for (const request of ['project.issues', 'project.export', 'project.waiting', 'explainer.view']) {
    calls = 0;
    const { answer } = await app.send(request, { kind: 'owner' });
    expect([request, answer.ok]).toEqual([request, true]);
    expect([request, calls, calls < 100]).toEqual([request, calls, true]);
  }
});

async function aFinding(app: CastApp): Promise<object> {
  const issue = app.site.data.issues.find(({ id }) => id === ISSUES.open);
  await app.send('panel.ask', { kind: 'developer' });
  const finding = issue?.properties[PROPERTY_KEY];
  if (typeof finding !== 'object' || finding === null)
    throw new Error('Nothing was found on the issue.');
  return finding;
}

async function expectAnswers(app: CastApp): Promise<void> {
  for (const request of [...(REQUESTS.get('project') ?? []), 'explainer.view']) {
    if (/scan|ask/i.test(request)) continue;
    const { answer } = await app.send(request, { kind: 'owner' });
    expect([request, answer.ok ? 'answered' : answer.failure.code]).toEqual([request, 'answered']);
  }
}

test('the pages of a project answer', async () => {
  const app = openCastApp();
  const issue = app.site.data.issues.find(({ id }) => id === ISSUES.open);
  const finding = await aFinding(app);
  if (!issue) throw new Error('The cast has no such issue.');
  const all = [...tampered(finding)];
  // One of each kind at a time on one issue: what one does is not hidden by another.
  const step = LONG ? 1 : Math.ceil(all.length / 12);
  for (let at = 0; at < all.length; at += step) {
    issue.properties[PROPERTY_KEY] = all[at];
    await expectAnswers(app);
  }
  expect(all.length).toBeGreaterThan(100);
}, 600_000);
