/**
 * Jira leaves out of an issue the fields that are not for its type or project. What was asked for and is not there is empty: so
 * a site whose fields have contexts and one where every issue has every field say the same.
 */
import type { SiteData, SiteField } from '../../local/jira/model';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { OWNER_FIELD, PROJECTS, TYPES } from '../../local/sample/site-ids';
import type { RoleMap } from '../../src/contract/role-map';
import { openBackground } from '../background/background-app';
import { silenceLog } from '../silent-log';
import { expectAnswer, openApp } from './sample-app';

const MANAGER_FIELD = 'customfield_10051';
const CRITERIA_FIELD = 'customfield_10052';
const NOW = new Date();

beforeAll(() => {
  silenceLog();
  jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime());
});
afterAll(() => {
  jest.restoreAllMocks();
});

const field = (id: string, name: string, type: string, more: Partial<SiteField>): SiteField => ({
  ...{ id, name, custom: true },
  schema: {
    type,
    custom: `com.atlassian.jira.plugin.system.customfieldtypes:${type}`,
    customId: 1,
  },
  ...more,
});

/** Managers are looked for in a field of epics, and another project keeps criteria in a field. */
function site(hasContexts: boolean): SiteData {
  const data = createSampleSite(NOW);
  data.fields.push(
    field(MANAGER_FIELD, 'Manager', 'user', { context: { issueTypeIds: [TYPES.Epic.id] } }),
    field(CRITERIA_FIELD, 'Acceptance criteria', 'textarea', {
      context: { projectIds: [PROJECTS.DEPOT] },
    }),
  );
  for (const id of [PROJECTS.RIDE, PROJECTS.BACK]) {
    const roleMap = data.settings[`role-map:${id}`] as RoleMap;
    roleMap.productManager.sources.unshift({ kind: 'issueField', fieldId: MANAGER_FIELD });
  }
  if (hasContexts) return data;
  for (const one of data.fields) delete one.context;
  for (const project of data.projects) delete project.hiddenFields;
  return data;
}

test('a panel says what it says where the field is there and empty', async () => {
  const apps = [openApp({ data: site(true) }), openApp({ data: site(false) })];
  // Initiative, epics, stories, and what is done or a launch.
  for (const key of ['RIDE-1', 'RIDE-8', 'RIDE-12', 'RIDE-14', 'RIDE-20', 'RIDE-24', 'RIDE-30']) {
    const views = await Promise.all(
      apps.map(async ({ panel }) =>
        expectAnswer((await panel(DEFAULT_VIEWER, key, 'panel.view')).answer),
      ),
    );
    // In what nobody can fill on an issue, nobody is to be entered.
    const [one, other] = views.map((view) => ({ ...view, roleFields: null }));
    expect([key, one]).toEqual([key, other]);
  }
});

test('whoever cannot be entered on an issue is not asked to be', async () => {
  const { panel } = openApp({ data: site(true) });
  const offered = async (key: string): Promise<unknown> =>
    expectAnswer((await panel(DEFAULT_VIEWER, key, 'panel.view')).answer);
  expect(await offered('RIDE-20')).toMatchObject({
    roleFields: { productOwner: OWNER_FIELD, productManager: null },
  });
  expect(await offered('RIDE-8')).toMatchObject({
    roleFields: { productOwner: null, productManager: MANAGER_FIELD },
  });
});

test('so does a scan', async () => {
  const [one, other] = await Promise.all(
    [site(true), site(false)].map(async (data) => {
      const app = openBackground({ data });
      await app.scan(PROJECTS.BACK);
      return app.findings();
    }),
  );
  expect(one).toEqual(other);
  expect(JSON.stringify(one)).toContain('verdicts');
});
