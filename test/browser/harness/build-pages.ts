import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
export const BUILD = join(ROOT, 'static/build');

/** Builds the pages where what they are made from has changed, so that no test passes on yesterday's page. */
export default function buildPages(): void {
  // `npm test` has just seen to it.
  if (process.env['PAGES_ARE_BUILT'] !== undefined) return;
  execFileSync(process.execPath, ['scripts/make.mjs', 'pages'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
