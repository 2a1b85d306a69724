/** The field of acceptance criteria: proposed by its name, found by typing, shown by name, tried before it is saved, and then read. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { prose } from '../../local/sample/prose';
import { OWNER_FIELD } from '../../local/sample/site-ids';
import type { RoleMap } from '../../src/contract/role-map';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings, saved, type SettingsApp } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const FIELD = 'customfield_10900';
const NAME = 'Ready when';

/** The sample with one more field of text. */
function siteWithField(name = NAME): SiteData {
  const data = createSampleSite(new Date());
  const custom = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';
  const schema = { type: 'string', custom, customId: 10_900 };
  data.fields.push({ id: FIELD, name, custom: true, schema });
  return data;
}

const withField = (roleMap: RoleMap): RoleMap => ({
  ...roleMap,
  stories: { ...roleMap.stories, criteriaField: FIELD },
});

/** A story that says all but its acceptance criteria, which then stand in the field. */
async function storyLacking(app: SettingsApp): Promise<string> {
  for (const { key, customFields } of app.site.data.issues) {
    const { answer } = await app.panel(ADMIN, key, 'panel.view');
    if (!answer.ok || answer.value.state !== 'story' || !key.startsWith('RIDE-')) continue;
    const clarity = answer.value.report.verdicts.find(({ duty }) => duty === 'story-clarity');
    if (String(clarity?.args['missing']) !== 'acceptanceCriteria') continue;
    customFields[FIELD] = prose('The bell rings.\n\nIt rings twice when held.');
    return key;
  }
  throw new Error('No story lacks its criteria alone.');
}

async function clarityOf(app: SettingsApp, key: string): Promise<string | undefined> {
  const { answer } = await app.panel(ADMIN, key, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error('No report.');
  return answer.value.report.verdicts.find(({ duty }) => duty === 'story-clarity')?.code;
}

test('fields of text are found by typing, and no others', async () => {
  const app = openSettings({ data: siteWithField() });
  const search = (query: string) =>
    app.ask('RIDE', 'settings.search', { kind: 'textFields', query });
  expect((await search('ready')).choices).toEqual([{ id: FIELD, name: NAME }]);
  const all = (await search('')).choices.map(({ id }) => id);
  expect(all).toEqual([FIELD]);
  expect(all).not.toContain(OWNER_FIELD);
});

test('one is tried before it is saved, read from then on, and shown by its name', async () => {
  const app = openSettings({ data: siteWithField() });
  const key = await storyLacking(app);
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  expect(roleMap.stories.criteriaField).toBeNull();
  expect(await clarityOf(app, key)).toBe('parts-missing');

  const tried = await app.ask('RIDE', 'settings.try', {
    roleMap: withField(roleMap),
    issueKey: key,
  });
  if (!tried.ok) throw new Error('The draft was refused.');
  const codes = (verdicts: { duty: string; code: string }[] | null | undefined) =>
    verdicts?.find(({ duty }) => duty === 'story-clarity')?.code;
  expect(codes(tried.rows[0]?.before)).toBe('parts-missing');
  expect(codes(tried.rows[0]?.after)).toBe('clear');

  const view = await saved(app, 'RIDE', withField(roleMap), revision);
  expect(view.names[FIELD]).toBe(NAME);
  expect(await clarityOf(app, key)).toBe('clear');
});

test('one that is gone from Jira since holds nothing, and the description is read', async () => {
  const app = openSettings({ data: siteWithField() });
  const key = await storyLacking(app);
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  await saved(app, 'RIDE', withField(roleMap), revision);
  const { data } = app.site;
  data.fields = data.fields.filter(({ id }) => id !== FIELD);
  for (const issue of data.issues) issue.customFields = {};
  expect(await clarityOf(app, key)).toBe('parts-missing');
});

test.each([
  ['Acceptance criteria', FIELD],
  ['Akzeptanzkriterien', FIELD],
  [NAME, null],
])('a project that nobody has set up is proposed a field called %s: %s', async (name, proposed) => {
  const app = openSettings({ data: siteWithField(name) });
  const { configured, roleMap } = await app.ask('DEPOT', 'settings.load', {});
  expect(configured).toBe(false);
  expect(roleMap.stories.criteriaField).toBe(proposed);
});
