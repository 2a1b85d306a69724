import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
export const BUILD = join(ROOT, 'static/build');
const SOURCES = [
  'static/src',
  'static/build-aids',
  'static/vite.config.ts',
  'static/panel.html',
  'static/settings.html',
  'static/project.html',
  'static/macro.html',
  'static/macro-config.html',
  'src/explainer',
  'src/contract',
  'src/duties',
];

/** Builds the pages where they are missing or older than what they are made from, so that no test passes on yesterday's page. */
export default function buildPages(): void {
  const page = join(BUILD, 'panel.html');
  const newest = Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
  if (existsSync(page) && statSync(page).mtimeMs > newest) return;
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  // The pages as they are shipped: the runner of the tests would have React build itself for tests.
  const env = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  execFileSync(process.execPath, [vite, 'build', 'static', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
}

/** When a file, or any file of a folder, was last written, in epoch milliseconds. */
function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
