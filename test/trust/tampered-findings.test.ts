/** Anybody who may edit an issue can write what the app found on it; whatever stands there, every page answers. */
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
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
  await app.send('panel.ask', { kind: 'developer' });
  const finding = issue?.properties[PROPERTY_KEY];
  if (!issue || !finding) throw new Error('Nothing was found on the issue.');
  const all = [...tampered(finding)];
  // One of each kind at a time on one issue: what one does is not hidden by another.
  const step = process.env['TEST_LONG'] === '1' ? 1 : Math.ceil(all.length / 12);
  for (let at = 0; at < all.length; at += step) {
    issue.properties[PROPERTY_KEY] = all[at];
    await expectAnswers(app);
  }
  expect(all.length).toBeGreaterThan(100);
}, 600_000);
