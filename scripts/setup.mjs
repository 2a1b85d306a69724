// Makes a fresh clone ready: dependencies by lockfile, built pages, and for tests a browser. Plain Node, no dependencies.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command with its output shown; ends the process where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error || status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
    process.exit(status || 1);
  }
}

/** Runs a tool of the project's own dependencies. */
export function runTool(name, args, options) {
  run(process.execPath, [toolPath(name), ...args], options);
}

/** The script behind a tool's name, so that no shell is needed to start it. */
export function toolPath(name) {
  const [packageName, tool = name] = name.split(':');
  const manifest = JSON.parse(
    readFileSync(join(root, 'node_modules', packageName, 'package.json'), 'utf8'),
  );
  const bin =
    typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool.split('/').at(-1)];
  return join(root, 'node_modules', packageName, bin);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'build' && name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/** Does a step again only where what it is made from has changed since it was done. */
function unlessDone(name, made, from, step) {
  const stamp = join(root, '.local', 'stamps', name);
  const hash = hashOf(from);
  if (existsSync(join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

export function installDependencies() {
  unlessDone(
    'dependencies',
    'node_modules',
    ['package-lock.json', 'package.json', '.npmrc'],
    () => {
      console.error('Installing dependencies …');
      run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    },
  );
}

export function buildPages() {
  const sources = [
    ...filesUnder('static'),
    ...filesUnder('src/contract'),
    ...filesUnder('src/duties'),
    'package-lock.json',
  ];
  unlessDone('pages', 'static/build', sources, () => {
    console.error('Building the pages …');
    runTool('vite', ['build', '--logLevel=warn'], { cwd: join(root, 'static') });
  });
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns the path of a Chromium, or null */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return BROWSERS.find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}

/** Finds a browser for the tests, or installs Debian's where that can be done. */
export function provideBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return null;
  console.error('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    });
  } catch (error) {
    console.error(`Chromium could not be installed: ${error.message}`);
  }
  return findBrowser();
}
