/** Serves the host's routes over HTTP, to this machine alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messagePage } from './chrome';
import type { Host } from './host';
import { html } from './markup';
import { page, redirect, refusal, type HostRequest, type HostRoute, type HostReply } from './reply';
import { findRoute } from './routing';
import { entryCookie, hasEntered, readSession } from './session';

const ADDRESS = '127.0.0.1';
const LARGEST_BODY = 2 * 1024 * 1024;
/** So many ports after the wanted one are tried. */
const PORTS_TRIED = 50;

/** On a busy machine, who asks again over a connection must not meet its end. */
const KEPT_OPEN_MS = 60_000;

class TooLarge extends Error {}

/**
 * Listens on a port of this machine, or on the next free one.
 * @param port 0 for any
 * @throws where no port can be had
 */
export async function listen(port: number): Promise<{ server: Server; baseUrl: string }> {
  for (let wanted = port; ; wanted++) {
    const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS });
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(wanted, ADDRESS, resolve);
      });
    } catch (error) {
      const isTaken = (error as { code?: unknown }).code === 'EADDRINUSE';
      if (isTaken && port !== 0 && wanted < port + PORTS_TRIED) continue;
      throw error;
    }
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : wanted;
    return { server, baseUrl: `http://${ADDRESS}:${actual}` };
  }
}

/** Answers the server's requests with the host's routes. */
export function serve(server: Server, host: Host, routes: readonly HostRoute[]): void {
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    void reply(incoming, host, routes)
      .then((answer) => {
        send(response, answer, incoming.method);
      })
      .catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else send(response, FAILED, incoming.method);
      });
  });
}

const FAILED = refusal(500, 'The local site failed. The terminal where it runs says why.');

function send(
  response: ServerResponse,
  { status, headers, body, goOn }: HostReply,
  method: string | undefined,
): void {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
  if (!goOn) response.end(method === 'HEAD' ? undefined : body);
  else goOn(response);
}

/**
 * What the app's frames load: pages and scripts of the app and of the site, none of which holds anything of anybody's. Frames have
 * no origin, so that browsers send no cookie with their requests. The address of a frame's HTML holds a ticket that the page around it
 * alone knows; scripts and styles are the same for everybody, and anybody may load them.
 */
function isOfFrame({ pathname }: URL): boolean {
  return pathname.startsWith('/frame/') || pathname.startsWith('/host/');
}

async function reply(
  incoming: IncomingMessage,
  host: Host,
  routes: readonly HostRoute[],
): Promise<HostReply> {
  const url = addressOf(incoming, host.baseUrl);
  if (url === null) return refusal(400, 'This site has no such address.');
  const isKnown = (accountId: string): boolean =>
    host.site.data.people.some((person) => person.accountId === accountId && person.active);
  const session = readSession(incoming.headers.cookie, isKnown, host.firstViewer);
  try {
    if (!isFromHere(incoming, host.baseUrl) || isLoadedElsewhere(incoming, url))
      return refusal(403, 'This site answers its own pages only.');
    const { entry } = host;
    if (entry !== null && !isOfFrame(url) && !hasEntered(incoming.headers.cookie, url, entry)) {
      if (url.pathname === '/' && url.searchParams.get('entry') === entry)
        return redirect('/', entryCookie(url, entry));
      return refusal(403, 'Open the whole address that the terminal shows.');
    }
    const method = incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET');
    const found = findRoute(routes, method, url.pathname);
    if (found.kind === 'other-method') return refusal(405, 'This address takes another method.');
    const request: HostRequest = {
      method,
      url,
      params: found.kind === 'found' ? found.params : {},
      headers: incoming.headers,
      session,
      body: () => readBody(incoming),
      content: incoming,
    };
    if (found.kind === 'found') return await found.route.handle(request);
    const words = html`<p>
      There is no page at <code>${url.pathname}</code>. <a href="/">Go to the start page</a>
    </p>`;
    return page(messagePage(host, request, 'Nothing here', words), 404);
  } catch (error) {
    if (error instanceof TooLarge) return refusal(413, 'This is too large to send at once.');
    console.error(error);
    return FAILED;
  }
}

/** @returns null for what is no path of this site: `//` and what follows it would be another one */
function addressOf({ url = '/' }: IncomingMessage, baseUrl: string): URL | null {
  return /^\/(?!\/)/.test(url) && URL.canParse(baseUrl + url) ? new URL(baseUrl + url) : null;
}

/** Other sites that the browser has open must not act here: neither by a form nor by a name that points to this machine. */
function isFromHere({ headers, method }: IncomingMessage, baseUrl: string): boolean {
  const { port } = new URL(baseUrl);
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  if (!names.includes(headers.host ?? '')) return false;
  if (method !== 'POST' || headers.origin === undefined) return true;
  return names.map((name) => `http://${name}`).includes(headers.origin);
}

/** Drawn for the app's pages as well, whose frames have no origin. */
const PICTURE = /^\/(?:avatar|projectavatar|issuetype|priority)\//;

/**
 * Whether a page of another site asks for something by itself. A link may lead here from anywhere; but a look makes frames, and
 * may run functions, and no other page is to have that done. Browsers say who asks; what says nothing is none.
 */
function isLoadedElsewhere({ headers }: IncomingMessage, url: URL): boolean {
  const from = headers['sec-fetch-site'];
  if (from === undefined || from === 'same-origin' || from === 'none') return false;
  if (isOfFrame(url) || PICTURE.test(url.pathname)) return false;
  return headers['sec-fetch-dest'] !== 'document';
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
