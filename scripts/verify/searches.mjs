// What takes long: searches for faults, run far, and tests on real exports. As many of their files are run as can be begun in
// a minute, those without a browser first; each of them may take many minutes more.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from '../browser.mjs';
import { root } from '../setup.mjs';
import { sideBySide } from './steps.mjs';
import { runJest } from './tests.mjs';

const MINUTES = 1;
/** The tests that can go further ask how far, or would take a real export; those on the app of test/trust say what they tried. */
const CAN_GO_FURTHER = /from '(.*\/(long-run|real-exports)|\.\/app)'/;
/** Those that take a part of the sample otherwise, and here all of it; they come after the others. */
const CAN_TAKE_ALL = /from '.*\/(simulated|trust\/app|few-issues)'/;
const NEEDS_BROWSER = /^test.browser/;

/** What makes tests of jest go as far as they can. */
export const LONG_RUN = { TEST_LONG: '1' };

/** @returns paths from the root; those in a browser only where there is one */
export function longTests(browser) {
  const places = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => browser !== null || !NEEDS_BROWSER.test(path))
    .map((path) => ({ path, place: placeOf(path, readFileSync(join(root, path), 'utf8')) }))
    .filter(({ place }) => place !== null);
  return places.sort((one, other) => one.place - other.place).map(({ path }) => path);
}

/** @returns how late a test's turn is; null where it can go no further than in `npm test` */
function placeOf(path, text) {
  if (CAN_GO_FURTHER.test(text)) return NEEDS_BROWSER.test(path) ? 2 : 0;
  return CAN_TAKE_ALL.test(text) ? 1 : null;
}

export async function runSearches() {
  const end = Date.now() + MINUTES * 60_000;
  const counts = { passed: 0, failed: 0 };
  const left = [];
  const browser = provideBrowser();
  const env = { ...LONG_RUN, ...(browser && { CHROMIUM: browser }), PAGES_ARE_BUILT: '1' };
  await sideBySide(
    longTests(browser).map((path) => async () => {
      if (Date.now() > end) {
        left.push(path);
        return;
      }
      const args = ['--testTimeout=3600000', '--runTestsByPath', path];
      const found = await runJest({ name: `long run: ${path}`, args, env }, { beside: true });
      counts.passed += found.passed;
      counts.failed += found.failed;
    }),
    availableParallelism(),
  );
  if (left.length > 0)
    console.error(
      `Not begun within ${MINUTES} minute: ${left.join(', ')}. npm run test:long does.`,
    );
  return counts;
}
