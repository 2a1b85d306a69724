// Makes a fresh clone ready: dependencies by lockfile, and built pages. Plain Node, no dependencies.
// npm skips the scripts around its own commands here (.npmrc), so every command of the project begins with this.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampOf } from './stamps.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Ends the process with a sentence where Node is older than the project's tools take. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  process.exit(1);
}

/** Runs a step of the set-up. What it prints goes to stderr: stdout is the command's. @returns whether it went well */
function tryStep(what, command, args, options = {}) {
  console.error(`${what} …`);
  // On Windows npm is a script, which only a shell starts.
  const shell = command.endsWith('.cmd');
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell,
    ...options,
  });
  if (error) console.error(error.message);
  return !error && status === 0;
}

/** Runs a step that nothing can go on without. */
function runStep(what, ...step) {
  if (tryStep(what, ...step)) return;
  console.error(`${what} failed.`);
  process.exit(1);
}

/** Becomes a tool of the project's dependencies: its streams, the signals for it, and its exit code. */
export function becomeTool(name, args) {
  const child = spawn(process.execPath, [toolPath(name), ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${name} cannot be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

/** The script behind a tool, so that no shell is needed to start it; `typescript:tsc` is a package's tool of another name. */
export function toolPath(name) {
  const [packageName, tool = name] = name.split(':');
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** Whether node_modules holds what the lockfile says, by npm's own record of what it installed. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/**
 * Installs what the lockfile says, where node_modules does not hold it yet.
 * `npm ci` refuses a lockfile without the optional packages of every platform, which not every registry serves; a plain
 * install takes the same versions from the same lockfile and leaves those out. It is also what brings an older
 * node_modules up to date, since it changes only what differs, under whatever may be running.
 */
export function installDependencies() {
  checkNode();
  if (isInstalled()) return;
  // Where NODE_ENV says production, npm would leave out what starts, builds and tests the app.
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const isFresh = !existsSync(join(root, 'node_modules'));
  const clean = ['ci', ...quietly, '--silent'];
  if (isFresh && tryStep('Installing dependencies', npm, clean)) return;
  runStep('Installing dependencies as far as this platform needs them', npm, [
    'install',
    '--no-save',
    ...quietly,
  ]);
}

/** Builds the pages, where what they are made from has changed since they were built. */
export function buildPages() {
  const stamp = stampOf('pages', ['static', 'src', 'tsconfig.base.json', 'package-lock.json']);
  const made = ['static/build', 'static/forms/build'].map((folder) => join(root, folder));
  if (stamp.isFresh && made.every((folder) => existsSync(folder))) return;
  runStep('Building the pages', process.execPath, [toolPath('vite'), 'build', '--logLevel=warn'], {
    cwd: join(root, 'static'),
    // A runner of tests would have React build itself for tests.
    env: { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
  stamp.mark();
}
