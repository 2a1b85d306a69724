/** Opens a page in a slowed browser and says when its first verdict stood there, and what had been loaded by then. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { PageServer } from '../../test/browser/harness/page-server';

/** How many times slower than this machine: the usual stand-in for a plain laptop. */
const SLOWER = 4;

interface Shown {
  /** Milliseconds from the beginning of the page's loading to the frame that shows a verdict. */
  milliseconds: number;
  /** Addresses of what was loaded when the verdict was put into the page. */
  loaded: string[];
  /** How many of the page's own files were asked for one after another, each only once the one before it was there. */
  inSequence: number;
}

/** Runs in every frame before its page: watches for the first verdict. */
const WATCH = `
  new MutationObserver((_changes, watching) => {
    if (!document.querySelector('[data-outcome]')) return;
    watching.disconnect();
    const requests = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd > 0);
    const loaded = requests.map(({ name }) => name);
    const built = requests.filter(({ name }) => name.includes('/assets/'));
    const spans = [...performance.getEntriesByType('navigation'), ...built]
      .map(({ startTime, responseEnd }) => [startTime, responseEnd]);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const milliseconds = performance.now();
      window.parent.noteShown({ milliseconds, loaded: [...loaded, location.href], spans });
    }));
  }).observe(document, { childList: true, subtree: true });
`;

/** @param reply what the page's functions answer, whatever they are asked */
export async function showing(
  browser: Browser,
  server: PageServer,
  page: string,
  reply: unknown,
): Promise<Shown & { invokes: number }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 1400 } });
  try {
    const opened = await context.newPage();
    let invokes = 0;
    await opened.exposeFunction('scriptedInvoke', () => {
      invokes += 1;
      return reply;
    });
    await opened.exposeFunction('noteCall', () => undefined);
    const shown = new Promise<Omit<Shown, 'inSequence'> & { spans: Span[] }>((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`${page} showed no verdict.`));
      }, 60_000);
      void opened.exposeFunction('noteShown', (found: Awaited<typeof shown>) => {
        clearTimeout(late);
        resolve(found);
      });
    });
    await opened.addInitScript(WATCH);
    const devtools = await context.newCDPSession(opened);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await opened.goto(server.address({ page, colour: 'light', locale: 'en_US' }));
    const { spans, ...found } = await shown;
    return { ...found, inSequence: longestSequence(spans), invokes };
  } finally {
    await context.close();
  }
}

/** When a request began and when it was answered. */
type Span = [start: number, end: number];

/** @returns how many of the spans can be taken so that each begins after the one before it has ended */
function longestSequence(spans: readonly Span[]): number {
  let count = 0;
  let until = -1;
  for (const [start, end] of [...spans].sort(([, one], [, other]) => one - other)) {
    if (start < until) continue;
    count += 1;
    until = end;
  }
  return count;
}

/**
 * @param addresses of which those count that lie below a page of the app: `/pages/…` or `/frame/RESOURCE/…`
 * @param folder of the built pages
 * @returns the bytes of these files as they travel
 */
export function gzipBytes(addresses: readonly string[], folder: string): number {
  const files = addresses.flatMap((address) => {
    const name = /^\/(?:pages|frame\/[^/]+)\/(.+)$/.exec(new URL(address).pathname)?.[1];
    const file = name === undefined ? '' : join(folder, name);
    return name !== undefined && existsSync(file) ? [file] : [];
  });
  if (files.length === 0) throw new Error('Nothing of what was loaded is a built page.');
  return [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
