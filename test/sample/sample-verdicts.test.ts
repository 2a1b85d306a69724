/** The guide says what each issue shows; here the app itself looks at them, as the guide's viewer. */
import { appFunctions } from '../../local/app-functions';
import { seedStorage } from '../../local/host/seed';
import { JiraSite } from '../../local/jira/site';
import { readManifest } from '../../local/platform/manifest';
import { createPlatform, type Platform } from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolver-request';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER, PROJECT_GUIDE, SAMPLE_GUIDE } from '../../local/sample';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import type { ProjectReport } from '../../src/contract/project-report';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { sourceKey } from '../../src/contract/source-kinds';
import { DUTIES, PROJECT_DUTIES } from '../../src/duties/registry';
import { People } from '../../src/inspection/facts/people';
import {
  addContributions,
  contributionDays,
  emptyPartnership,
} from '../../src/inspection/findings/attribution-days';
import { inspectProject } from '../../src/inspection/judging/inspect-project';
import { EMPTY_DIRECTORY, type Directory } from '../../src/roles/directory';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';

const data = createSampleSite(new Date());
let platform: Platform;

beforeAll(() => {
  silenceLog();
  const manifest = readManifest('manifest.yml');
  const store = openMemoryStore();
  seedStorage(store, manifest, data.settings);
  platform = createPlatform({
    site: new JiraSite(data),
    store,
    manifest,
    loadFunction: appFunctions,
  });
});
afterAll(async () => {
  await platform.close();
});

async function viewOf(key: string, viewer = DEFAULT_VIEWER): Promise<Answer<PanelView>> {
  const issue = data.issues.find((one) => one.key === key);
  const result = await platform.invoke({
    functionKey: 'panel',
    accountId: viewer,
    moduleKey: 'role-clarity-panel',
    body: resolverRequest(
      'panel.view',
      {},
      {
        moduleKey: 'role-clarity-panel',
        extension: { issue: { id: issue?.id, key }, project: { id: issue?.projectId } },
      },
    ),
  });
  if (!result.ok) throw new Error(result.error.stack);
  return result.value as Answer<PanelView>;
}

const shown = SAMPLE_GUIDE.filter(({ codes }) => Object.keys(codes).length > 0);

test.each(shown.map((entry) => [entry.key, entry] as const))(
  '%s shows what the guide says',
  async (key, { codes }) => {
    const answer = await viewOf(key);
    if (!answer.ok) throw new Error(failureSaid(answer.failure));
    if (answer.value.state === 'empty') {
      // A panel with nothing to say lists no verdicts: then nothing may apply.
      const outcomes = Object.entries(codes).map(
        ([id, code]) => DUTIES.find((duty) => duty.id === id)?.codes[code]?.outcome,
      );
      expect(new Set(outcomes)).toEqual(new Set(['not-applicable']));
      return;
    }
    if (!('report' in answer.value))
      throw new Error(`The panel of ${key} is ${answer.value.state}.`);
    const found = Object.fromEntries(
      answer.value.report.verdicts.map(({ duty, code }) => [duty, code]),
    );
    expect(found).toMatchObject(codes);
  },
);

/** Looks at a project as its people do: at the work of it that they see. */
async function projectOf(key: string): Promise<ProjectReport> {
  const project = data.projects.find((one) => one.key === key);
  if (!project) throw new Error(`There is no project ${key}.`);
  const now = new Date();
  const stored = data.settings[`role-map:${project.id}`] as RoleMap | undefined;
  const roleMap = stored ?? EMPTY_ROLE_MAP;
  const partnership = emptyPartnership(now.toISOString());
  for (const issue of data.issues.filter(({ projectId }) => projectId === project.id)) {
    const answer = await viewOf(issue.key);
    if (answer.ok && 'report' in answer.value)
      addContributions(partnership, contributionDays(answer.value.report.hands, now.toISOString()));
  }
  const resources = sourcesOf(project.id, roleMap);
  return inspectProject({
    project,
    settings: { roleMap, configured: stored !== undefined },
    directory: { ...EMPTY_DIRECTORY, ...resources },
    people: new People().add(
      data.people.map(({ accountId, displayName, active, accountType }) => ({
        accountId,
        displayName,
        active,
        kind: accountType === 'atlassian' || accountType === 'unknown' ? 'person' : accountType,
        avatarUrl: null,
      })),
    ),
    partnership,
    next: null,
    ahead: null,
    now: now.toISOString(),
  });
}

/** What the site says of the sources that a role map names. */
function sourcesOf(
  projectId: string,
  { productOwner, productManager }: RoleMap,
): Pick<Directory, 'sources' | 'fieldNames'> {
  const sources: Directory['sources'] = {};
  for (const source of [...productOwner.sources, ...productManager.sources]) {
    if (source.kind !== 'projectRole') continue;
    const role = data.roles.find(({ id }) => id === source.roleId);
    sources[sourceKey(source)] = role
      ? {
          status: 'read',
          accountIds: role.actors[projectId]?.accountIds ?? [],
          label: role.name,
        }
      : { status: 'unreadable', label: null };
  }
  return { sources, fieldNames: Object.fromEntries(data.fields.map(({ id, name }) => [id, name])) };
}

const isOptIn = (id: string): boolean =>
  PROJECT_DUTIES.some((duty) => duty.id === id && duty.optIn);

test.each(PROJECT_GUIDE.map((entry) => [entry.key, entry] as const))(
  '%s as a project shows what the guide says',
  async (key, { codes }) => {
    const { verdicts } = await projectOf(key);
    // What is next and ahead is read from Jira by the page itself: test/project/plan.test.ts asks it.
    const told = Object.entries(codes).filter(
      ([duty, code]) => code === 'not-set-up' || !isOptIn(duty),
    );
    expect(Object.fromEntries(verdicts.map(({ duty, code }) => [duty, code]))).toMatchObject(
      Object.fromEntries(told),
    );
  },
);

test('some project shows each code of the projects’ own duties', () => {
  const declared = PROJECT_DUTIES.filter(({ optIn }) => !optIn).flatMap(({ id, codes }) =>
    Object.keys(codes).map((code) => `${id}/${code}`),
  );
  const shownCodes = PROJECT_GUIDE.flatMap(({ codes }) =>
    Object.entries(codes)
      .filter(([duty]) => !isOptIn(duty))
      .map(([duty, code]) => `${duty}/${code}`),
  );
  // A live site always gives histories; only exports leave them out.
  expect(new Set([...shownCodes, 'partnership/history-not-readable'])).toEqual(new Set(declared));
});

test('a project without settings is shown as one', async () => {
  const answer = await viewOf('DEPOT-3');
  expect(answer).toMatchObject({ ok: true, value: { state: 'unconfigured', canConfigure: false } });
});

test('its administrator is shown what the app would propose', async () => {
  const answer = await viewOf('DEPOT-3', '712020:ingrid');
  if (!answer.ok || answer.value.state !== 'unconfigured')
    throw new Error('The project has settings.');
  expect(answer.value.canConfigure).toBe(true);
  expect(answer.value.proposals.map(({ role, labels }) => [role, labels])).toEqual([
    ['productOwner', ['Product owner', 'Product Owner']],
    ['productManager', ['Produktmanagement']],
  ]);
});

test('who may see the hidden initiative sees who stands behind it', async () => {
  const answer = await viewOf('RIDE-52', '712020:jonas');
  if (!answer.ok || !('report' in answer.value)) throw new Error('There is no report.');
  const trace = answer.value.report.verdicts.find(({ duty }) => duty === 'strategy-trace');
  expect(trace).toMatchObject({ code: 'traced', args: { step: 'RIDE-3' } });
});

test.each(['RIDE-3', 'RIDE-11'])('%s is not there for those who may not see it', async (key) => {
  expect(await viewOf(key)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
