/** What every part of the host works with: the site, the app on it, and the people who can look. */
import type { Readable } from 'node:stream';
import type { SiteData, SitePerson } from '../jira/model';
import type { JiraSite } from '../jira/site';
import type { Platform } from '../platform/platform';
import type { GuideEntry } from '../sample';
import type { World } from '../worlds/facts';
import type { AppAction } from './app-actions';
import type { AppModules, UiModule } from './app-modules';
import type { PageConfirmations } from './confirmations';
import type { Confluence } from './confluence';
import type { Frames } from './frames';

export interface DroppedFile {
  /** What the browser calls it. */
  name: string;
  content: Readable;
}

/** @returns where the file is shown, or in a sentence why it is not */
export type OpenFile = (file: DroppedFile) => Promise<{ address: string } | { problem: string }>;

export interface Host {
  /** Address of this site, without a slash at its end. */
  baseUrl: string;
  site: JiraSite;
  app: AppModules;
  /** What rules and agents may run. */
  actions: readonly AppAction[];
  invoke: Platform['invoke'];
  /** Whoever looks allows the app to act for them. */
  agree: Platform['agree'];
  frames: Frames;
  confluence: Confluence;
  /** Who looks first. */
  firstViewer: string;
  /** Which issue shows what; null for an imported site. */
  guide: readonly GuideEntry[] | null;
  /** Where the site comes from, in a sentence. */
  about: string;
  /** What is taken for true of all that no document settles. */
  world: World;
  /** Asks before something is written to a live site; null where nothing is. */
  confirmations: PageConfirmations | null;
  /** Shows a file that is dropped on the start page; null where none is taken. */
  openFile: OpenFile | null;
  /** What has to stand in the first address that a browser opens, where not everybody on this machine may look; else null. */
  entry: string | null;
}

export function modulesOf(host: Host, type: string): UiModule[] {
  return host.app.modules.filter((module) => module.type === type);
}

export function personOf(data: SiteData, accountId: string | null): SitePerson | undefined {
  return data.people.find((person) => person.accountId === accountId);
}

export interface JiraAnswer {
  status: number;
  json: unknown;
}

/** Asks Jira as the person who looks; what Jira refuses is an answer, too. */
export async function askJira(
  host: Host,
  viewer: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<JiraAnswer> {
  const { status, json } = await host.site.request({
    as: viewer === null ? 'none' : 'user',
    accountId: viewer,
    method,
    path,
    body,
    // What people do on the site itself costs the app nothing.
    metered: false,
  });
  return { status, json };
}
