/** What a source was called while it could be read is known when it is gone: otherwise nobody knows what to replace. */
import { createSampleSite } from '../../local/sample';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import type { Source } from '../../src/contract/source-kinds';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { ADMIN, openSettings, saved } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const GROUP = { groupId: 'board-1', name: 'The board' };

const withSources = (sources: Source[], deputies: string[] = []): RoleMap => ({
  ...EMPTY_ROLE_MAP,
  productOwner: { ...EMPTY_ROLE_MAP.productOwner, sources, deputies },
});

/** Sources of every kind that has a name, saved, with what Jira calls them. */
async function saveAll() {
  const data = createSampleSite(new Date());
  data.groups.push(GROUP);
  const admin = data.people.find(({ accountId }) => accountId === ADMIN);
  if (!admin) throw new Error('The sample has no admin.');
  admin.groups = [...admin.groups, GROUP.groupId];
  const app = openSettings({ data });
  const begun = await app.ask('RIDE', 'settings.load', {});
  const [field, role] = [begun.userFields[0], begun.projectRoles[0]];
  if (!field || !role) throw new Error('The sample has no field and no role.');
  const sources: Source[] = [
    { kind: 'issueField', fieldId: field.id },
    { kind: 'projectRole', roleId: role.id },
    { kind: 'group', groupId: GROUP.groupId },
    { kind: 'people', accountIds: [ADMIN] },
    { kind: 'reporter' },
  ];
  const view = await saved(app, 'RIDE', withSources(sources), begun.revision);
  const names = {
    [`issueField:${field.id}`]: field.name,
    [`projectRole:${role.id}`]: role.name,
    [`group:${GROUP.groupId}`]: GROUP.name,
  };
  return { app, admin, view, names, sources };
}

test('fields, roles and groups are kept by name with a save, and people are not', async () => {
  const { app, admin, view, names } = await saveAll();
  expect(view.lastNames).toEqual(names);
  expect(JSON.stringify(keptDocuments(app.store))).not.toContain(admin.displayName);
});

test('a group that was deleted is still called what it was, also after the next save', async () => {
  const { app, view, names, sources } = await saveAll();
  app.site.data.groups.splice(app.site.data.groups.indexOf(GROUP), 1);
  const now = await app.ask('RIDE', 'settings.load', {});
  expect(now.lastNames).toEqual(names);
  expect(now.sources.productOwner[2]).toMatchObject({ label: null, status: 'unreadable' });
  const next = await saved(app, 'RIDE', withSources(sources.slice(1)), view.revision);
  expect(next.lastNames).toMatchObject({ [`group:${GROUP.groupId}`]: GROUP.name });
});

test('the name of a group is not for an admin who may not browse groups', async () => {
  const { app, admin, names } = await saveAll();
  admin.browsesPeople = false;
  const { lastNames } = await app.ask('RIDE', 'settings.load', {});
  const others = Object.entries(names).filter(([key]) => !key.startsWith('group:'));
  expect(lastNames).toEqual(Object.fromEntries(others));
});

test('the way to the project’s page is the one that Jira’s addresses have', async () => {
  const { view } = await saveAll();
  expect(view.projectPath).toMatch(/^\/jira\/software\/projects\/RIDE\/apps\/[^/]+\/[^/]+$/);
  expect(view.siteUrl).toMatch(/^https?:/);
});
