/** What the host's routes take and give. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Markup } from './markup';
import type { Session } from './session';

export interface HostRequest {
  method: string;
  url: URL;
  /** Parts of the path that the route leaves open, decoded. */
  params: Record<string, string>;
  headers: IncomingHttpHeaders;
  session: Session;
  /** The whole body as text. @throws TooLarge */
  body: () => Promise<string>;
  /** The same, of any size, as it comes in. */
  content: Readable;
}

export interface HostReply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** For a reply that goes on: called with the response once the head has been written. */
  goOn?: (response: ServerResponse) => void;
}

export interface HostRoute {
  method: 'GET' | 'POST';
  /** Such as `/browse/:key`; a last part `*name` takes the rest of the path. */
  path: string;
  handle: (request: HostRequest) => HostReply | Promise<HostReply>;
}

/** The host's own pages run nothing but the host's own files. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function page(markup: Markup, status = 200): HostReply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'cache-control': 'no-store',
    },
    body: markup.text,
  };
}

export function json(value: unknown, status = 200): HostReply {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status, headers, body: JSON.stringify(value ?? null) };
}

/** A refusal of what the host's own page code asked for; the sentence is for the person. */
export function refusal(status: number, message: string): HostReply {
  return json({ message }, status);
}

/** @param to an address on this site, of whatever letters: a header takes only some of them */
export function redirect(to: string, cookies?: string): HostReply {
  const { pathname, search, hash } = new URL(to.replace(/^\/+/, '/'), 'http://here');
  const headers = { location: pathname + search + hash, 'cache-control': 'no-store' };
  return {
    status: 303,
    headers: cookies ? { ...headers, 'set-cookie': cookies } : headers,
    body: '',
  };
}
