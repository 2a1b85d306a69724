/** What a view costs and as whom each call goes out. */
import { callsTo, describeCall, waves, type InvocationRecord } from '../../local/platform/journal';
import { DEFAULT_VIEWER } from '../../local/sample';
import { openApp } from './sample-app';

const app = openApp();

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
