/** Only who administers the very project sees or changes its settings; asked at every call, and no answer is a no. */
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { settingsRequests, type SettingsRequestKey } from '../../src/contract/settings';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const roleMap = { version: 1 };
const PAYLOADS: Record<SettingsRequestKey, object> = {
  'settings.load': {},
  'settings.resolve': { roleMap },
  'settings.save': { roleMap, revision: 0 },
  'settings.search': { kind: 'people', query: 'mi' },
  'settings.checkJql': { jql: 'labels = x' },
  'settings.try': { roleMap, issueKey: null },
  'settings.followDefault': { revision: 1 },
  'settings.history': {},
  'settings.asStored': {},
  'settings.restore': { of: 1, revision: 1 },
  'settings.forget': {},
  'settings.copyFrom': { from: 'RIDE' },
  'settings.evidence': {},
  'settings.siteCheck': {},
  'settings.secondReader': {},
  'settings.switchSecondReader': { reads: true, lifts: false, revision: 0 },
  'settings.neverSecondReader': { never: true, revision: 0 },
};
const REQUESTS = Object.keys(settingsRequests) as SettingsRequestKey[];

/** Priya administers the workshop system and nothing else. */
function siteWithOtherAdmin() {
  const data = createSampleSite(new Date());
  data.projects
    .find(({ key }) => key === 'DEPOT')
    ?.grants.push({
      permission: 'ADMINISTER_PROJECTS',
      to: { kind: 'person', accountId: accountIdOf('priya') },
    });
  return data;
}

const SENTENCE = /^Only project admins/;

describe.each(REQUESTS)('%s', (request) => {
  const payload = PAYLOADS[request];

  test.each<[string, string | null, string, RegExp]>([
    ['a team member who is no admin', accountIdOf('tomasz'), 'not-allowed', SENTENCE],
    ['an admin of another project', accountIdOf('priya'), 'not-allowed', SENTENCE],
    ['somebody who cannot see the project', accountIdOf('dana'), 'not-allowed', SENTENCE],
    ['somebody who is not signed in', null, 'not-signed-in', /Sign in/],
  ])('is refused to %s', async (_who, who, code, sentence) => {
    const app = openSettings({ data: siteWithOtherAdmin() });
    const { answer, invocation } = await app.send(who, 'RIDE', request, payload);
    expect(answer).toMatchObject({ ok: false, failure: { code } });
    if (!answer.ok) expect(failureSaid(answer.failure)).toMatch(sentence);
    const asked = callsTo(invocation, 'jira').map(({ path }) => path.replace(/\?.*/, ''));
    expect(asked.every((path) => path.endsWith('/mypermissions'))).toBe(true);
  });

  test('asks Jira as the person, about the project of the page, before anything else', async () => {
    const app = openSettings();
    const { invocation } = await app.send(ADMIN, 'RIDE', request, payload);
    const [first] = callsTo(invocation, 'jira');
    expect(first).toMatchObject({ method: 'GET', as: 'user' });
    expect(first?.path).toContain(`/mypermissions?`);
    expect(first?.path).toContain(`projectId=${PROJECTS.RIDE}`);
    expect(first?.path).toContain('ADMINISTER_PROJECTS');
  });

  test('is refused where it names another project than the page’s', async () => {
    const app = openSettings();
    const foreign = { ...payload, projectId: PROJECTS.TOWN };
    const { answer } = await app.send(ADMIN, 'RIDE', request, foreign);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    if (!answer.ok) expect(failureSaid(answer.failure)).toMatch(/named another/);
  });
});

test('a permission that Jira cannot tell is none', async () => {
  const app = openSettings();
  const { answer } = await app.send(ADMIN, 'RIDE', 'settings.load', {});
  expect(answer.ok).toBe(true);
  // The admin is taken out of the role while the page is open.
  for (const role of app.site.data.roles)
    role.actors[PROJECTS.RIDE] = { accountIds: [], groupIds: [] };
  const person = app.site.data.people.find(({ accountId }) => accountId === ADMIN);
  if (person) delete person.siteAdmin;
  const later = await app.send(ADMIN, 'RIDE', 'settings.load', {});
  expect(later.answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});

test('the panel’s function answers none of the settings’ requests', async () => {
  const app = openSettings();
  const ask = app.panel(ADMIN, 'RIDE-20', 'settings.load' as never);
  await expect(ask).rejects.toThrow(/no definition/);
});

test('settings of a project that one does not administer cannot be copied', async () => {
  const data = siteWithOtherAdmin();
  const app = openSettings({ data });
  const { answer } = await app.send(accountIdOf('priya'), 'DEPOT', 'settings.copyFrom', {
    from: 'RIDE',
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  const own = await app.send(ADMIN, 'DEPOT', 'settings.copyFrom', { from: 'RIDE' });
  expect(own.answer).toMatchObject({ ok: true, value: { ok: true } });
});
