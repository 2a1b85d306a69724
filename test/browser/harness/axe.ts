import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * Looks a page over for what shuts people out.
 * @returns one line for each serious or critical finding, with the first place where it is
 */
export async function seriousFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    // What is right is not told, which is most of the time that it takes on a long page.
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160) ?? ''})`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
