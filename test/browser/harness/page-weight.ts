/** What a page of the app weighs. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';

/** @returns the bytes, as they travel, of the built files that the page has loaded so far */
export async function pageWeight(page: Page, frame: Frame): Promise<number> {
  const addresses = await frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/assets/')),
  );
  const bodies = await Promise.all(
    addresses.map(async (address) => (await page.request.get(address)).body()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}
