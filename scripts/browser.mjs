// Finds a browser for the tests, or installs Debian's where that can be done.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Debian's browser without windows: it opens a page in less than half the time that a whole browser takes. */
const SHELL = { path: '/usr/bin/chromium-headless-shell', package: 'chromium-headless-shell' };
const BROWSERS = [
  SHELL.path,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns the path of a Chromium, or null */
function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM says ${named}, which is not there.`);
    return null;
  }
  return BROWSERS.find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}

/**
 * Finds a browser; root on Debian gets the one without windows installed, unless `INSTALL_BROWSER` is `no`.
 * @returns its path, or null
 */
export function provideBrowser() {
  const found = findBrowser();
  if (process.env.CHROMIUM || found === SHELL.path) return found;
  const mayInstall = process.env.INSTALL_BROWSER !== 'no';
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall || !isRootOnDebian) return found;
  if (!installPackage(SHELL.package) && !found) installPackage('chromium');
  return findBrowser();
}

/** @returns whether the package is there now */
function installPackage(name) {
  console.error(
    `Installing Debian's package ${name} for the browser tests; to avoid it, set CHROMIUM to the path of a browser, or INSTALL_BROWSER=no …`,
  );
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('/usr/bin/apt-get', ['update', '-qq'], options);
    const install = ['install', '-y', '-qq', '--no-install-recommends', name];
    execFileSync('/usr/bin/apt-get', install, options);
    return true;
  } catch (error) {
    console.error(`${name} could not be installed: ${error.message}`);
    return false;
  }
}
