/** The guide says what each issue shows; here the app itself looks at them, as the guide's viewer. */
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import { DUTIES } from '../../src/duties/registry';
import * as functions from '../../src/index';
import { seedStorage } from '../../local/host/seed';
import { JiraSite } from '../../local/jira/site';
import { functionsOf } from '../../local/platform/loading';
import { readManifest } from '../../local/platform/manifest';
import { createPlatform, type Platform } from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolverRequest';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';

const data = createSampleSite(new Date());
let platform: Platform;

beforeAll(() => {
  for (const level of ['info', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation(() => undefined);
  }
  const manifest = readManifest('manifest.yml');
  const store = openMemoryStore();
  seedStorage(store, manifest, data.settings);
  platform = createPlatform({
    site: new JiraSite(data),
    store,
    manifest,
    loadFunction: functionsOf({ index: functions }),
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
    if (!answer.ok) throw new Error(answer.failure.message);
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
