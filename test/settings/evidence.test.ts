/** Who acts in the roles by the work on a project's latest issues: found on the sample, whose holders are known. */
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import type { EvidenceAnswer } from '../../src/contract/settings';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const named = ({ roles }: EvidenceAnswer): Record<string, string[]> =>
  Object.fromEntries(
    roles.map(({ role, people }) => [role, people.map(({ accountId }) => accountId)]),
  );

test('those who hold the roles are found by their work, with names for them and for nobody else', async () => {
  const found = await openSettings().ask('RIDE', 'settings.evidence', {});
  expect(named(found)).toEqual({
    productOwner: [accountIdOf('mira')],
    productManager: [accountIdOf('jonas')],
  });
  expect(Object.keys(found.people).sort()).toEqual([accountIdOf('jonas'), accountIdOf('mira')]);
  expect(found.issues).toBeGreaterThan(50);
});

test('whoever left is not proposed', async () => {
  const data = createSampleSite(new Date());
  const mira = data.people.find(({ accountId }) => accountId === accountIdOf('mira'));
  if (mira) mira.active = false;
  const found = await openSettings({ data }).ask('RIDE', 'settings.evidence', {});
  expect(named(found)['productOwner']).not.toContain(accountIdOf('mira'));
});

test('a look costs one search, reads only as the person, and writes nothing', async () => {
  const { invocation } = await openSettings().send(ADMIN, 'RIDE', 'settings.evidence', {});
  const calls = callsTo(invocation, 'jira');
  const searches = calls.filter(({ path }) => path.startsWith('/rest/api/3/search'));
  expect(searches).toHaveLength(1);
  expect(searches[0]).toMatchObject({ as: 'user' });
  expect(calls.length).toBeLessThan(10);
  expect(callsTo(invocation, 'storage').filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a project without work items speaks for nobody', async () => {
  const data = createSampleSite(new Date());
  data.issues = [];
  const found = await openSettings({ data }).ask('RIDE', 'settings.evidence', {});
  expect(found).toMatchObject({ days: null, roles: [], issues: 0, people: {} });
});
