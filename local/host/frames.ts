/**
 * The app's pages in their frames. A frame is opened for one person at one place, and keeps to that: its address holds a
 * ticket, and what the page may ask for is decided by what the ticket was made out for, not by what the page says. The files
 * that pages are made of have the same address for everybody, as on the platform, so that a browser keeps them.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { LOCALES } from '../platform/locales';
import type { AppModules, UiModule } from './app-modules';
import { pageFile } from './page-files';
import type { HostReply } from './reply';

/** What a frame was opened for. */
export interface FrameTicket {
  viewer: string | null;
  module: UiModule;
  /** The product's part of the context: where in the product the page stands. */
  extension: Record<string, unknown>;
  localId: string;
}

/** Far more than a person has pages open; older ones are forgotten. */
const MOST_TICKETS = 2_000;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Files of a build that are named by a hash of what is in them: the address never shows anything else. */
export const HASHED = /^assets\/[\w.~-]+-[\w-]{8}\.\w+$/;

export class Frames {
  readonly #tickets = new Map<string, FrameTicket>();

  /** @param codeFolder where the languages of the pages are (`layOutLocales`) */
  constructor(
    private readonly app: AppModules,
    private readonly codeFolder: string,
  ) {}

  /** @returns the address of the page in its frame */
  open(place: Omit<FrameTicket, 'localId'>): string {
    const name = randomUUID();
    this.#tickets.set(name, { ...place, localId: `ari:cloud:local::extension/${name}` });
    const [oldest] = this.#tickets.keys();
    if (this.#tickets.size > MOST_TICKETS && oldest !== undefined) this.#tickets.delete(oldest);
    return `/frame/${place.module.resource}/${place.module.entry}?ticket=${name}`;
  }

  ticket(name: string): FrameTicket | undefined {
    return this.#tickets.get(name);
  }

  /**
   * Serves a file of the pages; an HTML file, which needs a ticket that was made out for it, with the bridge in front and the policy
   * that Forge would send.
   * @param resource the manifest's key of the folder
   */
  async file(
    resource: string,
    path: string,
    ticket: string | null,
    siteHost: string,
  ): Promise<HostReply | null> {
    const built = this.app.modules.find((module) => module.resource === resource)?.folder;
    if (built === undefined) return null;
    const folder = path.startsWith(`${LOCALES}/`) ? this.codeFolder : built;
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) return null;
    if (extname(file) === '.html') {
      const opened = this.ticket(ticket ?? '')?.module;
      if (opened?.resource !== resource || opened.entry !== path) return null;
    }
    let content: Buffer;
    try {
      content = await readFile(file);
    } catch {
      return null;
    }
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    if (extname(file) !== '.html') {
      const keeping = HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache';
      return { status: 200, headers: { ...headers, 'cache-control': keeping }, body: content };
    }
    const $ = load(content.toString('utf8'));
    $('head').prepend(`<script src="${pageFile('frame.js')}"></script>`);
    const body = $.html();
    const policy = framePolicy(body, this.app, siteHost);
    return {
      status: 200,
      headers: { ...headers, 'content-security-policy': policy, 'cache-control': 'no-store' },
      body,
    };
  }
}

/** The policy of Forge's own libraries, but that nothing is reported to anywhere outside this machine. */
function framePolicy(body: string, app: AppModules, siteHost: string): string {
  const logger = { info: () => undefined };
  const details = new CSPProcessingService(logger, load).getCspDetails(body, app.permissions);
  const policy = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: siteHost,
  });
  return policy.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
