/** Who acts in the roles, as the panel tells it: figures to those who set the project up, names at most to others. */
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';

beforeAll(() => {
  silenceLog('info');
});

/** The sample before anybody has set a project up. */
function unsetSite() {
  const data = createSampleSite(new Date());
  data.settings = {};
  return openApp({ data });
}

test.each([
  ['an admin', accountIdOf('ingrid'), true],
  ['somebody of the team', accountIdOf('tomasz'), false],
])('%s is told names, and figures only where they can use them', async (_, who, seesFigures) => {
  const app = unsetSite();
  const { answer, invocation } = await app.panel(who, 'RIDE-20', 'panel.acting');
  if (!answer.ok) throw new Error(answer.failure.reason);
  const { roles, people } = answer.value;
  const named = roles.map(({ people: acting }) => acting.map(({ accountId }) => accountId));
  expect(named[0]).toEqual([accountIdOf('mira')]);
  expect(named[1]).toContain(accountIdOf('jonas'));
  expect(Object.keys(people).sort()).toEqual(named.flat().sort());
  for (const { counts } of roles.flatMap((role) => role.people))
    expect(counts.length > 0).toBe(seesFigures);
  const ofIssues = callsTo(invocation, 'jira').filter(({ path }) => !path.endsWith('/field'));
  expect(ofIssues.length).toBeGreaterThan(0);
  expect(ofIssues.filter(({ as }) => as !== 'user')).toEqual([]);
  expect(callsTo(invocation, 'storage').filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('nobody is told anything without signing in', async () => {
  const { answer } = await unsetSite().panel(null, 'RIDE-20', 'panel.acting');
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-signed-in' } });
});
