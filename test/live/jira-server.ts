/** The local Jira over HTTP, as Atlassian serves a site: whoever asks signs in with an address and an API token. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JiraSite } from '../../local/jira/site';

/** What tells a token in whatever is searched for it. */
export const TOKEN = 'ATATT3xFfGF0-not-to-be-found-anywhere_0123456789=ABCD';

export interface Asked {
  method: string;
  path: string;
  /** Account id; null for somebody without a valid token. */
  who: string | null;
}

/** An answer in place of Jira's, or null for Jira's own; `lost` breaks the connection, after Jira has done it or before. */
export type Instead = (
  asked: Asked,
) =>
  | { status: number; headers?: Record<string, string>; body?: string; lost?: never }
  | { lost: 'before' | 'after' }
  | null;

export interface JiraServer {
  address: string;
  /** All requests, the newest last. */
  asked: Asked[];
  instead: Instead;
  close: () => Promise<void>;
}

/** `mira` → the address that signs in as `712020:mira`. */
export const emailOf = (name: string): string => `${name}@uferrad.example`;

/** Answers requests with what the site says to whom they are from. */
export function listenerOf(
  site: JiraSite,
  server: Pick<JiraServer, 'asked' | 'instead'>,
): RequestListener {
  return (incoming, response) => {
    void (async () => {
      const body = await bodyOf(incoming);
      const { method = 'GET', url = '/' } = incoming;
      const asked = { method, path: url, who: whoAsks(incoming) };
      server.asked.push(asked);
      const other = server.instead(asked);
      if (other?.lost === 'before') {
        response.destroy();
        return;
      }
      if (other && other.lost === undefined) {
        response.writeHead(other.status, other.headers).end(other.body ?? '');
        return;
      }
      const { status, json, headers } = await site.request({
        as: asked.who === null ? 'none' : 'user',
        accountId: asked.who,
        method,
        path: url,
        body,
      });
      if (other?.lost === 'after') response.destroy();
      else response.writeHead(status, headers).end(json === undefined ? '' : JSON.stringify(json));
    })();
  };
}

function whoAsks({ headers }: IncomingMessage): string | null {
  const [kind, value = ''] = (headers.authorization ?? '').split(' ');
  const [email = '', ...token] = Buffer.from(value, 'base64').toString().split(':');
  const name = email.replace('@uferrad.example', '');
  return kind === 'Basic' && token.join(':') === TOKEN ? `712020:${name}` : null;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

export async function serveJira(site: JiraSite): Promise<JiraServer> {
  const told: Pick<JiraServer, 'asked' | 'instead'> = { asked: [], instead: () => null };
  const http = createServer(listenerOf(site, told));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return Object.assign(told, {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => {
          resolve();
        });
        http.closeAllConnections();
      }),
  });
}
