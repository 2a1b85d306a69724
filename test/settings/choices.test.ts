/** What the pickers find, and by what names the page shows what is kept by id. */
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { COMPONENTS, OWNER_FIELD, STATUSES, TYPES } from '../../local/sample/site-ids';
import { EMPTY_ROLE_MAP, type Marker, type RoleMap } from '../../src/contract/role-map';
import type { SearchKind } from '../../src/contract/settings';
import { problemsSaid } from '../english';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings, problemsOf, saved } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

test.each<[SearchKind, string, string, string]>([
  ['labels', 'strat', 'strategy', 'strategy'],
  ['components', 'pay', COMPONENTS.Payments.id, 'Payments'],
  ['statuses', 'review', STATUSES['In Review'].id, 'In Review'],
  ['issueTypes', 'epi', TYPES.Epic.id, 'Epic'],
])(
  '%s are found by a part of the name, and given with their ids',
  async (kind, query, id, name) => {
    const { choices } = await openSettings().ask('RIDE', 'settings.search', { kind, query });
    expect(choices).toEqual([{ id, name }]);
  },
);

test.each<SearchKind>(['components', 'statuses', 'issueTypes', 'projects', 'labels'])(
  '%s can be looked through before anything is typed',
  async (kind) => {
    const { choices } = await openSettings().ask('RIDE', 'settings.search', { kind, query: '' });
    expect(choices.length).toBeGreaterThan(0);
  },
);

test('projects to copy from are those that the person administers, this one left out', async () => {
  const data = createSampleSite(new Date());
  const priya = accountIdOf('priya');
  for (const project of data.projects.filter(({ key }) => ['RIDE', 'BACK', 'DEPOT'].includes(key)))
    project.grants.push({
      permission: 'ADMINISTER_PROJECTS',
      to: { kind: 'person', accountId: priya },
    });
  const app = openSettings({ data });
  const names = async (who: string, query: string): Promise<string[]> => {
    const { choices } = await app.ask('RIDE', 'settings.search', { kind: 'projects', query }, who);
    return choices.map(({ name, isEmpty }) => (isEmpty === true ? `${name}, empty` : name));
  };
  expect(await names(priya, '')).toEqual(['Back office (BACK)', 'Workshop system (DEPOT), empty']);
  expect(await names(priya, 'depot')).toEqual(['Workshop system (DEPOT), empty']);
  expect(await names(ADMIN, 'town')).toEqual(['Town partnerships (TOWN)']);
});

test('an administrator of the site is not offered projects that they do not administer themselves', async () => {
  const data = createSampleSite(new Date());
  const town = data.projects.find(({ key }) => key === 'TOWN');
  if (town)
    town.grants = town.grants.filter(({ permission }) => permission !== 'ADMINISTER_PROJECTS');
  const app = openSettings({ data });
  const { choices } = await app.ask('RIDE', 'settings.search', { kind: 'projects', query: '' });
  expect(choices.map(({ name }) => name)).not.toContain('Town partnerships (TOWN)');
  expect(choices.map(({ name }) => name)).toContain('Back office (BACK)');
});

const marked = (design: Marker, launch: Marker | null = null): RoleMap => ({
  ...EMPTY_ROLE_MAP,
  markers: { design, launch },
});

test('markers are kept by id and shown by name', async () => {
  const app = openSettings();
  const roleMap = marked(
    { kind: 'status', value: STATUSES['In Review'].id },
    { kind: 'component', value: COMPONENTS.Map.id },
  );
  const { names } = await saved(app, 'RIDE', roleMap, 1);
  expect(names[`status:${STATUSES['In Review'].id}`]).toBe('In Review');
  expect(names[`component:${COMPONENTS.Map.id}`]).toBe('Map');
});

test.each<[Marker, RegExp]>([
  [{ kind: 'status', value: 'In Review' }, /no status with the id In Review/],
  [{ kind: 'component', value: '1' }, /no component with the id 1/],
  [{ kind: 'issueType', value: TYPES.Idea.id }, /no work type with the id/],
])('a marker that the project does not have is refused (%j)', async (marker, sentence) => {
  const problems = await problemsOf(openSettings(), 'RIDE', marked(marker));
  expect(problemsSaid(problems)).toEqual([
    { path: 'markers.design.value', message: expect.stringMatching(sentence) as string },
  ]);
});

test('a label may be one that nobody has used yet', async () => {
  const app = openSettings();
  const { names } = await saved(app, 'RIDE', marked({ kind: 'label', value: 'to-design' }), 1);
  expect(names).toMatchObject({ 'label:to-design': 'to-design' });
});

test('priority fields of a draft are told by name', async () => {
  const answer = await openSettings().ask('RIDE', 'settings.resolve', {
    roleMap: { version: 1, priorityFields: [OWNER_FIELD] },
  });
  expect(answer).toMatchObject({
    ok: true,
    resolved: { names: { [OWNER_FIELD]: 'Product owner' } },
  });
});

test('a group without members is marked and called by its name; one that is gone has none', async () => {
  const data = createSampleSite(new Date());
  data.groups.push({ groupId: 'empty-1', name: 'owners-to-be' });
  const sources = ['empty-1', 'gone-1'].map((groupId) => ({ kind: 'group', groupId }));
  const answer = await openSettings({ data }).ask('RIDE', 'settings.resolve', {
    roleMap: { version: 1, productOwner: { sources } },
  });
  if (!answer.ok) throw new Error('The draft could not be read.');
  expect(answer.resolved.sources.productOwner).toMatchObject([
    { label: 'owners-to-be', status: 'nobody' },
    { label: null, status: 'unreadable' },
  ]);
});
