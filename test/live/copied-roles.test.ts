/** Members of project roles on a copy: those whom its owner may read hold the role there, all others are not known. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLiveSite, type CopiedSite } from '../../local/import/live-site';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { PROJECTS } from '../../local/sample/site-ids';
import type { PanelView } from '../../src/contract/panel';
import type { RoleMap } from '../../src/contract/role-map';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { emailOf, serveJira, TOKEN, type JiraServer } from './jira-server';

const NOW = new Date();
const folder = mkdtempSync(join(tmpdir(), 'roles-'));
const data = createSampleSite(NOW);
const role = data.roles.find(({ actors }) => (actors[PROJECTS.RIDE]?.accountIds.length ?? 0) > 0);
let jira: JiraServer;

beforeAll(async () => {
  jira = await serveJira(new JiraSite(data));
});
afterAll(async () => {
  await jira.close();
  rmSync(folder, { recursive: true });
});

function byRole(): RoleMap {
  const map = sampleRoleMaps()[PROJECTS.RIDE];
  if (!map || !role) throw new Error('RIDE has no role map, or no role with people in it');
  const source = { kind: 'projectRole' as const, roleId: role.id };
  return { ...map, productOwner: { ...map.productOwner, sources: [source], deputies: [] } };
}

async function copyOf(name: string): Promise<CopiedSite> {
  silenceLog();
  process.env['JIRA_API_TOKEN'] = TOKEN;
  process.env['ROLE_CLARITY_MIRROR'] = folder;
  const choices = { site: jira.address, email: emailOf(name), jql: 'project = RIDE' };
  const copied = await readLiveSite(choices, byRole(), readTexts(ENGLISH));
  settleRoleMap(copied.data, byRole());
  return copied;
}

async function viewOn(copied: CopiedSite): Promise<PanelView> {
  const app = openApp({ now: NOW, data: copied.data });
  const { answer } = await app.panel(copied.me, 'RIDE-20', 'panel.view');
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

const owners = (view: PanelView): string[] =>
  'report' in view ? view.report.holders.productOwner.map(({ accountId }) => accountId) : [];

test('whoever administers the project has its roles, with the members of their groups', async () => {
  const copied = await copyOf('ingrid');
  const actors = role?.actors[PROJECTS.RIDE];
  const copy = copied.data.roles.find(({ id }) => id === role?.id);
  expect(copy?.actors[PROJECTS.RIDE]).toEqual(actors);
  expect(copied.data.rolesNotKnown).not.toContain(PROJECTS.RIDE);
  const found = owners(await viewOn(copied));
  expect(found.length).toBeGreaterThan(0);
  const settings = { [`role-map:${PROJECTS.RIDE}`]: byRole() };
  expect(found).toEqual(owners(await viewOn({ ...copied, data: { ...data, settings } })));
});

test('of roles that the person may not read nobody is known, and none counts as gone', async () => {
  const copied = await copyOf('tomasz');
  expect(copied.data.roles).toEqual([]);
  expect(copied.data.rolesNotKnown).toContain(PROJECTS.RIDE);
  const view = await viewOn(copied);
  expect(owners(view)).toEqual([]);
  const stories =
    'report' in view ? view.report.verdicts.find(({ duty }) => duty === 'user-stories') : null;
  expect(stories?.outcome).toBe('unknown');
});
