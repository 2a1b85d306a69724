/** Serves a built page as Jira does: in a sandboxed frame, under the content security policy that the platform computes. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { HASHED } from '../../../local/host/frames';
import { BUILD } from './build-pages';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
/** The frame's side of the bridge: every call goes to the page around it. */
const BRIDGE =
  'window.__bridge = { callBridge: (command, payload) => window.parent.hostBridge(command, payload) };';

export interface Shown {
  /** File of the built page. */
  page: string;
  /** `auto` is the system's. */
  colour: 'light' | 'dark' | 'auto';
  /** As Jira writes it, such as `en_US`. */
  locale: string;
}

export interface PageServer {
  /** Address of the host's page with the frame in it. */
  address: (shown: Shown) => string;
  stop: () => Promise<void>;
}

/** @param built the folder of the built pages; default the app's */
export async function servePages(built = BUILD): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') reply(response, '.html', framed(searchParams.get('page') ?? ''));
    else if (pathname === '/bridge.js') reply(response, '.js', BRIDGE);
    else if (pathname === '/host.js')
      reply(response, '.js', readFileSync(join(__dirname, 'host-side.js')));
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else serveBuilt(built, pathname, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: (shown) => `http://127.0.0.1:${port}/?${new URLSearchParams({ ...shown }).toString()}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
        server.closeAllConnections();
      }),
  };
}

function framed(page: string): string {
  return `<!doctype html><html lang="en"><title>Jira</title><script src="/host.js"></script><style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}</style>
    <iframe title="Role Clarity" sandbox="${SANDBOX}" src="/pages/${page}"></iframe></html>`;
}

function serveBuilt(built: string, pathname: string, response: ServerResponse): void {
  const path = pathname.replace(/^\/pages\//, '');
  const file = join(built, normalize(path));
  if (!pathname.startsWith('/pages/') || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  if (extname(file) !== '.html') {
    // What is named by a hash of what is in it a browser keeps, as it does on the platform.
    const keeping = HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache';
    response.setHeader('cache-control', keeping);
    reply(response, extname(file), readFileSync(file));
    return;
  }
  const document = load(readFileSync(file, 'utf8'));
  document('head').prepend('<script src="/bridge.js"></script>');
  const html = document.html();
  response.setHeader('content-security-policy', policyOf(html));
  reply(response, '.html', html);
}

/** The policy of an app that asks for no exception: no style, script or address of its own. */
function policyOf(html: string): string {
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, {
    content: { styles: [], scripts: [] },
    external: {},
  });
  return (
    new CSPInjectionService()
      .getInjectableCSP({
        existingCSPDetails: details,
        microsEnv: 'prod',
        hostname: 'example.atlassian.net',
      })
      // The frame's sandbox is on the element here, and there is nowhere to report to.
      .filter((directive) => !/^(sandbox|report-uri|frame-ancestors)/.test(directive))
      .join('; ')
  );
}

function reply(response: ServerResponse, extension: string, body: string | Buffer): void {
  response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
  response.end(body);
}
