/** The whole app on the sample site, in memory: real functions on the local platform. */
import { join } from 'node:path';
import { appFunctions } from '../../local/app-functions';
import { seedStorage } from '../../local/host/seed';
import { ExportSite } from '../../local/import/export-site';
import type { SiteData } from '../../local/jira/model';
import type { JiraSite } from '../../local/jira/site';
import type { Models } from '../../local/models/models';
import type { InvocationRecord } from '../../local/platform/journal';
import type { FunctionLoader } from '../../local/platform/loading';
import { layOutLocales } from '../../local/platform/locales';
import { readManifest } from '../../local/platform/manifest';
import {
  createPlatform,
  type InvokeRequest,
  type Platform,
  type PlatformOptions,
} from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolver-request';
import { openMemoryStore, type LocalStore } from '../../local/platform/store';
import { createSampleSite } from '../../local/sample';
import { STRICTEST, type World } from '../../local/worlds/facts';
import type { Answer } from '../../src/contract/answer';
import type { PanelAnswers, PanelPayload, PanelRequestKey } from '../../src/contract/panel';
import { failureSaid } from '../english';
import { madeOnceNow } from '../made-once';
import { asShown } from './as-shown';

const MANIFEST_FILE = join(__dirname, '../../manifest.yml');
/** What is the same for all tests is read once a run: YAML takes long. */
const MANIFEST = madeOnceNow('manifest', () => readManifest(MANIFEST_FILE));
// For tests that call what surfaces call, inside an invocation.
MANIFEST.functions.push({ key: 'api', handler: 'api.call', timeoutSeconds: 900 });
const CODE_FOLDER = madeOnceNow('code-folder', () => layOutLocales(MANIFEST_FILE));

export interface App {
  site: JiraSite;
  /** What the platform keeps: storage and queue. */
  store: LocalStore;
  platform: Platform;
  /** Asks the panel of an issue as a person. */
  panel: <K extends PanelRequestKey>(
    who: string | null,
    issueKey: string,
    request: K,
    payload?: PanelPayload<K>,
  ) => Promise<Answered<PanelAnswers[K]>>;
}

/** Most tests want the site of this moment: it is made once, and copied from its text, which is the quickest way. */
let ofThisMoment: string | null = null;

function sampleAt(now: Date | undefined): SiteData {
  if (now) return createSampleSite(now);
  return JSON.parse((ofThisMoment ??= JSON.stringify(createSampleSite(new Date())))) as SiteData;
}

/** @param now when the sample is seen, unless there are other data; by default a moment of this file of tests */
export function openApp({
  now,
  data = sampleAt(now),
  loadFunction = appFunctions,
  deliverTwice,
  world = STRICTEST,
  models,
  pageSeconds,
}: {
  now?: Date;
  data?: SiteData;
  loadFunction?: FunctionLoader;
  deliverTwice?: PlatformOptions['deliverTwice'];
  world?: World;
  models?: Models;
  /** On a busy machine what is large takes its time; default: as long as on Forge. */
  pageSeconds?: number;
} = {}): App {
  const site = new ExportSite(data, { propertyAliases: MANIFEST.propertyAliases, world });
  const store = openMemoryStore();
  const platform = createPlatform({
    site,
    store,
    manifest: MANIFEST,
    loadFunction,
    codeFolder: CODE_FOLDER,
    deliverTwice,
    world,
    ...(pageSeconds !== undefined && { pageSeconds }),
    ...(models && { models }),
  });
  seedStorage(store, MANIFEST, data.settings);
  return {
    site,
    store,
    platform,
    panel: async (who, issueKey, request, payload) => {
      const issue = data.issues.find(({ key }) => key === issueKey);
      if (!issue) throw new Error(`${issueKey} is not on the sample site.`);
      const extension = {
        issue: { id: issue.id, key: issue.key },
        project: { id: issue.projectId },
      };
      const body = resolverRequest(
        request,
        payload ?? asShown(request, { store, issueId: issue.id, who }),
        {
          moduleKey: 'role-clarity-panel',
          extension,
        },
      );
      return answerOf(platform, { functionKey: 'panel', body, accountId: who });
    },
  };
}

/** What a page's function answered, and what it did for that. */
export interface Answered<T> {
  answer: Answer<T>;
  invocation: InvocationRecord;
}

/**
 * Asks a function that answers a page.
 * @throws where the function itself throws, which no page can do anything with
 */
export async function answerOf<T>(
  platform: Platform,
  request: InvokeRequest,
): Promise<Answered<T>> {
  const { value, invocation } = await valueOf(platform, request);
  return { answer: value as Answer<T>, invocation };
}

/** Runs any function to its end, and throws what it throws. */
export async function valueOf(
  platform: Platform,
  request: InvokeRequest,
): Promise<{ value: unknown; invocation: InvocationRecord }> {
  const result = await platform.invoke(request);
  if (!result.ok) throw new Error(result.error.stack);
  return { value: result.value, invocation: result.invocation };
}

/** The value of an answer that must not be a failure. */
export function expectAnswer<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${failureSaid(answer.failure)}`);
  return answer.value;
}
