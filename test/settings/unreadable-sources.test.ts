/** Whoever saves a source shows everybody whom it names, so they must be able to see that themselves. */
import { createSampleSite } from '../../local/sample';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { problemsSaid } from '../english';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings, problemsOf, saved, type SettingsApp } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const GROUP = { groupId: 'board-1', name: 'board' };
const naming = (...groupIds: string[]): RoleMap => ({
  ...EMPTY_ROLE_MAP,
  productOwner: {
    ...EMPTY_ROLE_MAP.productOwner,
    sources: groupIds.map((groupId) => ({ kind: 'group', groupId })),
  },
});

/** The admin of the sample, who may or may not browse users and groups. */
function openAs(browsesPeople: boolean): SettingsApp {
  const data = createSampleSite(new Date());
  data.groups.push(GROUP);
  const admin = data.people.find(({ accountId }) => accountId === ADMIN);
  const member = data.people.find(({ accountId }) => accountId !== ADMIN);
  if (!admin || !member) throw new Error('The sample has nobody.');
  member.groups = [...member.groups, GROUP.groupId];
  admin.browsesPeople = browsesPeople;
  return openSettings({ data });
}

test('a group is saved by who may browse groups, and refused with a sentence to who may not', async () => {
  await saved(openAs(true), 'RIDE', naming(GROUP.groupId), 1);
  const app = openAs(false);
  expect(problemsSaid(await problemsOf(app, 'RIDE', naming(GROUP.groupId)))).toEqual([
    {
      path: 'productOwner.sources.0.groupId',
      message: expect.stringMatching(/can’t see who is in this group/) as string,
    },
  ]);
});

test('trying a draft out does not show its members either', async () => {
  const app = openAs(false);
  const roleMap = naming(GROUP.groupId);
  const answer = await app.ask('RIDE', 'settings.try', { roleMap, issueKey: null });
  expect(answer.ok).toBe(false);
});

test('what somebody saved who may see it stays, and can be saved with; going back to it later cannot', async () => {
  const app = openAs(true);
  const first = await saved(app, 'RIDE', naming(GROUP.groupId), 1);
  const admin = app.site.data.people.find(({ accountId }) => accountId === ADMIN);
  if (admin) admin.browsesPeople = false;
  const renamed = { ...naming(GROUP.groupId), shape: 'owner-only' } as RoleMap;
  const second = await saved(app, 'RIDE', renamed, first.revision);
  const third = await saved(app, 'RIDE', naming(), second.revision);
  const restored = await app.ask('RIDE', 'settings.restore', {
    of: second.revision,
    revision: third.revision,
  });
  expect(restored.saved).toBe(false);
});
