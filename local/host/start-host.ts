/** Puts the parts of a local site together: Jira, the app on its platform, storage, and the pages around them. */
import { join } from 'node:path';
import { appFunctions } from '../app-functions';
import { ExportSite } from '../import/export-site';
import { WrittenSite, type WrittenTo } from '../import/written-site';
import type { SiteData } from '../jira/model';
import type { Models } from '../models/models';
import { layOutLocales } from '../platform/locales';
import { readManifest } from '../platform/manifest';
import { createPlatform, type Platform } from '../platform/platform';
import type { LocalStore } from '../platform/store';
import type { GuideEntry } from '../sample';
import { STRICTEST, type World } from '../worlds/facts';
import { readActions } from './app-actions';
import { readAppModules } from './app-modules';
import { PageConfirmations, PATIENCE_MS } from './confirmations';
import { Confluence } from './confluence';
import { Frames } from './frames';
import type { Host, OpenFile } from './host';
import { hostRoutes } from './routes';
import { forgetScans, seedStorage } from './seed';
import { listen, serve } from './server';

/** What a function may take beyond the time in which the person thinks about what it is to write. */
const BESIDE_THE_QUESTION_SECONDS = 60;
const PATIENT_SECONDS = PATIENCE_MS / 1000 + BESIDE_THE_QUESTION_SECONDS;

const MANIFEST = join(__dirname, '../../manifest.yml');

export interface LocalSiteOptions {
  data: SiteData;
  store: LocalStore;
  /** The port to begin with; 0 for any. */
  port: number;
  firstViewer: string;
  guide: readonly GuideEntry[] | null;
  about: string;
  /** The live site that is written to, once the person has confirmed it; without it nothing is. */
  writes?: WrittenTo;
  /** Shows a file that is dropped on the start page; without it none is taken. */
  openFile?: OpenFile;
  /** What has to stand in the first address that a browser opens; without it whoever is on this machine may look. */
  entry?: string;
  /** Whether the app hears of changes and does its work in the background; default true. */
  background?: boolean;
  /** What is taken for true of all that no document settles; default: the strictest documented values. */
  world?: World;
  /** The language models that the app may ask; default none. */
  models?: Models | undefined;
}

export interface LocalSite {
  host: Host;
  platform: Platform;
  close: () => Promise<void>;
}

/** Starts a site; it answers once this resolves. */
export async function startLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const {
    data,
    store,
    port,
    firstViewer,
    guide,
    about,
    writes,
    entry,
    openFile,
    world = STRICTEST,
  } = options;
  const manifest = readManifest(MANIFEST);
  const app = readAppModules(MANIFEST);
  seedStorage(store, manifest, data.settings);
  forgetScans(
    store,
    manifest,
    data.projects.map(({ id }) => id),
  );

  const { server, baseUrl } = await listen(port);
  const codeFolder = layOutLocales(MANIFEST);
  const siteOptions = { baseUrl, propertyAliases: manifest.propertyAliases, world };
  const confirmations = writes === undefined ? null : new PageConfirmations();
  const site =
    writes === undefined || confirmations === null
      ? new ExportSite(data, siteOptions)
      : new WrittenSite(data, siteOptions, writes, confirmations);
  const platform = createPlatform({
    site,
    store,
    manifest,
    codeFolder,
    loadFunction: appFunctions,
    world,
    ...(options.models && { models: options.models }),
  });
  const host: Host = {
    baseUrl,
    site,
    app,
    invoke:
      confirmations === null
        ? platform.invoke
        : (request) => platform.invoke({ timeoutSeconds: PATIENT_SECONDS, ...request }),
    agree: platform.agree,
    actions: readActions(MANIFEST),
    frames: new Frames(app, codeFolder),
    confluence: new Confluence(data, store),
    firstViewer,
    guide,
    about,
    world,
    confirmations,
    entry: entry ?? null,
    openFile: openFile ?? null,
  };
  if (options.background !== false) {
    site.events.on('change', (event) => {
      platform.hear(site.eventPayload(event));
    });
    platform.start();
  }
  serve(server, host, hostRoutes(host));
  return {
    host,
    platform,
    close: async () => {
      confirmations?.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await platform.close();
    },
  };
}
