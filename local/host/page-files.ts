/** The host's own browser files, held from the start of the site; browsers keep them as long as they stay the same. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HostReply, HostRoute } from './reply';

const FOLDER = join(__dirname, 'page');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const FILES = new Map(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))] as const),
);

/** Part of every address, since a file of another version may import one that has changed. */
const VERSION = versionOf(FILES);

function versionOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(name).update(content);
  return hash.digest('hex').slice(0, 8);
}

/** @returns where a page finds one of the host's files */
export function pageFile(name: string): string {
  return `/host/${VERSION}/${name}`;
}

export function pageFileRoutes(): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/host/:version/:name',
      handle: ({ params }) => fileNamed(params['version'], params['name'] ?? ''),
    },
    {
      method: 'GET',
      path: '/favicon.ico',
      handle: () => ({ status: 302, headers: { location: pageFile('icon.svg') }, body: '' }),
    },
  ];
}

function fileNamed(version: string | undefined, name: string): HostReply {
  const body = FILES.get(name);
  const type = TYPES[extname(name)];
  if (version !== VERSION || body === undefined || type === undefined)
    return { status: 404, headers: {}, body: '' };
  const headers = { 'content-type': type, 'cache-control': 'max-age=31536000, immutable' };
  return { status: 200, headers, body };
}
