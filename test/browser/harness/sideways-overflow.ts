import type { Frame, Page } from 'playwright-core';

/** By how many pixels a page is wider than its room, so that somebody would have to scroll sideways; at most 0 where it fits. */
export function sidewaysOverflow(page: Frame | Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
