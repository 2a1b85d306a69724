/** The host's own browser files. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { HostRoute } from './reply';

const FOLDER = join(__dirname, 'page');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export function pageFileRoutes(): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/host/:name',
      handle: async ({ params }) => {
        const name = params['name'] ?? '';
        const type = TYPES[extname(name)];
        const missing = { status: 404, headers: {}, body: '' };
        if (type === undefined || !/^[\w.-]+$/.test(name)) return missing;
        try {
          const body = await readFile(join(FOLDER, name));
          return {
            status: 200,
            headers: { 'content-type': type, 'cache-control': 'no-cache' },
            body,
          };
        } catch {
          return missing;
        }
      },
    },
    {
      method: 'GET',
      path: '/favicon.ico',
      handle: () => ({ status: 302, headers: { location: '/host/icon.svg' }, body: '' }),
    },
  ];
}
