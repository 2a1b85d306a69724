import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Only colours: for a state that has been looked over in full before, in other colours. */
export const CONTRAST = ['color-contrast'];

/**
 * Looks a page over for what shuts people out.
 * @param rules by default all of them
 * @returns one line for each serious or critical finding, with the first place where it is
 */
export async function seriousFindings(frame: Frame, rules?: string[]): Promise<string[]> {
  // Bringing it into a page takes longer than running it there.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate(
    (only) =>
      window.axe.run(document, {
        // What is right is not told, which is most of the time that it takes on a long page.
        resultTypes: ['violations'],
        // No rule that we run reads style sheets or media.
        preload: false,
        ...(only && { runOnly: { type: 'rule', values: only } }),
      }),
    rules,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160) ?? ''})`);
}

/** Looks a page's colours over in the dark, without loading it again; it is light before and after. */
export async function findingsInTheDark(frame: Frame): Promise<string[]> {
  expect(await inkIn(frame, 'dark')).toBeGreaterThan(128);
  const found = await seriousFindings(frame, CONTRAST);
  expect(await inkIn(frame, 'light')).toBeLessThan(128);
  return found;
}

/** @returns how bright the page's words are, from 0 to 255, once it has turned to the colours */
async function inkIn(frame: Frame, colorScheme: 'light' | 'dark'): Promise<number> {
  await frame.page().emulateMedia({ colorScheme });
  return frame.evaluate(() => {
    // Some colours pass slowly from one to the other.
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
    const [red = NaN] = (/\d+/.exec(getComputedStyle(document.body).color) ?? []).map(Number);
    return red;
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
