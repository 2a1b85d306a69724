/** Puts the parts of a local site together: Jira, the app on its platform, storage, and the pages around them. */
import { join } from 'node:path';
import { appFunctions } from '../app-functions';
import { ExportSite } from '../import/export-site';
import type { SiteData } from '../jira/model';
import { layOutLocales } from '../platform/locales';
import { readManifest } from '../platform/manifest';
import { createPlatform, type Platform } from '../platform/platform';
import type { LocalStore } from '../platform/store';
import type { GuideEntry } from '../sample';
import { readAppModules } from './app-modules';
import { Confluence } from './confluence';
import { Frames } from './frames';
import type { Host } from './host';
import { hostRoutes } from './routes';
import { seedStorage } from './seed';
import { listen, serve } from './server';

const MANIFEST = join(__dirname, '../../manifest.yml');

export interface LocalSiteOptions {
  data: SiteData;
  store: LocalStore;
  /** The port to begin with; 0 for any. */
  port: number;
  firstViewer: string;
  guide: readonly GuideEntry[] | null;
  about: string;
  /** Whether the app hears of changes and does its work in the background; default true. */
  background?: boolean;
}

export interface LocalSite {
  host: Host;
  platform: Platform;
  close: () => Promise<void>;
}

/** Starts a site; it answers once this resolves. */
export async function startLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const { data, store, port, firstViewer, guide, about } = options;
  const manifest = readManifest(MANIFEST);
  const app = readAppModules(MANIFEST);
  seedStorage(store, manifest, data.settings);

  const { server, baseUrl } = await listen(port);
  const codeFolder = layOutLocales(MANIFEST);
  const site = new ExportSite(data, { baseUrl, propertyAliases: manifest.propertyAliases });
  const platform = createPlatform({
    site,
    store,
    manifest,
    codeFolder,
    loadFunction: appFunctions,
  });
  const host: Host = {
    baseUrl,
    site,
    app,
    invoke: platform.invoke,
    frames: new Frames(app, codeFolder),
    confluence: new Confluence(data, store),
    firstViewer,
    guide,
    about,
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
      server.close();
      server.closeAllConnections();
      await platform.close();
    },
  };
}
