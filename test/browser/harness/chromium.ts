import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  // Each process is the browser's own child, so that the time which pages take can be told in the end.
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The shell without windows comes first: it opens a page in less than half the time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Starts the browser of this machine.
 * @throws where there is none; `CHROMIUM` may say where it is
 */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'The browser tests need Chromium. Install it, or say where it is in the variable CHROMIUM.',
    );
  }
  // Scrollbars take room, as most readers have them; Playwright would hide them.
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
}

/**
 * Stops a browser, its pages first: it waits for their processes then, whose time would not be told otherwise.
 */
export async function stopChromium(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await browser.close();
}
