/** The bundle that would be deployed, run once on the local platform. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { JiraSite } from '../../local/jira/site';
import { callsTo } from '../../local/platform/journal';
import { functionsOfBundle } from '../../local/platform/loading';
import { parseManifest } from '../../local/platform/manifest';
import { createPlatform, type Platform } from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolver-request';
import { openMemoryStore } from '../../local/platform/store';
import { issue, smallSite } from '../local/small-site';
import { ROOT } from '../platform/source-files';

const folder = join(ROOT, '.forge/bundle');
const parsed: unknown = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
const manifest = parseManifest(parsed);
const story = issue('RC-1');

let platform: Platform;

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/make.mjs', 'forge-bundle'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 300_000);

beforeEach(() => {
  // The app's own log.
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  platform = createPlatform({
    site: new JiraSite(smallSite([story])),
    store: openMemoryStore(),
    manifest,
    codeFolder: folder,
    loadFunction: functionsOfBundle(folder),
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await platform.close();
});

test('every function of the manifest is in the bundle', async () => {
  const load = functionsOfBundle(folder);
  for (const { handler } of manifest.functions)
    expect(typeof (await load(handler))).toBe('function');
});

test('the languages that the manifest names lie beside the functions', () => {
  const { translations } = parsed as { translations: { resources: { key: string }[] } };
  const named = translations.resources.map(({ key }) => `${key}.json`);
  expect(named).toEqual(expect.arrayContaining(['de-DE.json', 'en-US.json']));
  const laid = readdirSync(join(folder, '__LOCALES__')).sort();
  expect(laid).toEqual([...named, 'i18n-info.json'].sort());
});

test('a macro is exported from the bundle in the reader’s language', async () => {
  const result = await platform.invoke({
    functionKey: 'explainer-export',
    accountId: 'olga',
    body: { context: { locale: 'de-DE' } },
  });
  expect(JSON.stringify(result.ok && result.value)).toContain('Wer macht was');
});

test('the panel answers a page with a view of the issue, read as the person who looks', async () => {
  const extension = {
    type: 'jira:issuePanel',
    issue: { id: story.id, key: 'RC-1' },
    project: { id: story.projectId, key: 'RC' },
  };
  const result = await platform.invoke({
    functionKey: 'panel',
    moduleKey: 'role-clarity-panel',
    accountId: 'olga',
    body: resolverRequest('panel.view', {}, { moduleKey: 'role-clarity-panel', extension }),
  });

  expect(result).toMatchObject({ ok: true, value: { ok: true, value: { projectKey: 'RC' } } });
  const reads = callsTo(result.invocation, 'jira').filter(({ path }) =>
    path.includes(`/issue/${story.id}`),
  );
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.map(({ as, accountId }) => ({ as, accountId }))).toContainEqual({
    as: 'user',
    accountId: 'olga',
  });
  expect(result.invocation.lateCalls).toBe(0);
});

/** The kilobytes that each function may load before its first answer. */
const MOST_KILOBYTES: Record<string, number> = {
  panel: 1219,
  // These two word texts, and so hold the parser of messages.
  lozenge: 1124,
  settings: 1159,
  project: 1189,
  global: 1315,
  explainer: 574,
  'explainer-export': 683,
  // Those that word verdicts hold their English, too; the two that write hold what the panel writes with.
  'action-check': 1198,
  'action-waiting': 578,
  'action-nobody': 559,
  'action-holders': 636,
  'action-ask': 1216,
  'action-accept': 1210,
  'product-events': 425,
  'project-gone': 433,
  check: 1174,
  scan: 1141,
  hourly: 457,
  'personal-data': 521,
};

test('each bundle stays light: every kilobyte is loaded before the first answer of a cold start', () => {
  const sizes = manifest.functions.map(({ key }) => ({
    key,
    kilobytes: statSync(join(folder, `functions/${key}.cjs`)).size / 1024,
  }));
  expect(sizes.map(({ key }) => key)).toEqual(Object.keys(MOST_KILOBYTES));
  expect(sizes.filter(({ key, kilobytes }) => kilobytes > (MOST_KILOBYTES[key] ?? 0))).toEqual([]);
});
