import type { Frame } from 'playwright-core';
import { eventually } from './eventually';

/** How long the parts of a page may take to have their answers, on a busy machine. */
const PATIENCE_MS = 60_000;
/** So many looks one after the other have to find nothing busy: a page begins to ask a moment after it was told to. */
const LOOKS = 3;

/** Waits until every part has its answer; what holds the room of a part that is on its way is busy too. */
export async function settled(frame: Frame): Promise<void> {
  await frame.locator('main').first().waitFor();
  let quiet = 0;
  await eventually(async () => {
    const busy = await frame.locator('[aria-busy=true]').count();
    quiet = busy === 0 ? quiet + 1 : 0;
    // Pictures are taken without a runner of tests, which would know `expect`.
    if (quiet <= LOOKS) throw new Error(`${busy} parts are busy.`);
  }, PATIENCE_MS);
}
