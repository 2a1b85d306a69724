// What takes long: searches for faults, run far, tests on real exports, and those that take all of the sample. As many of their
// files are run as can be begun in a minute, those without a browser first; each of them may take many minutes more.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, posix, sep } from 'node:path';
import { provideBrowser } from '../browser.mjs';
import { root } from '../setup.mjs';
import { sideBySide } from './steps.mjs';
import { runJest } from './tests.mjs';

const MINUTES = 1;
/** The tests that can go further ask how far, or would take a real export; those on the app of test/trust say what they tried. */
const CAN_GO_FURTHER = /from '(.*\/(long-run|real-exports)|\.\/app)'/;
/** What tells a long run from `npm test`. What uses it by way of another file takes all of the sample here; it comes after the others. */
const TELLS_LONG = 'test/long-run.ts';
const NEEDS_BROWSER = /^test\/browser/;

/** What makes tests of jest go as far as they can. */
export const LONG_RUN = { TEST_LONG: '1' };

/** @returns paths from the root; those in a browser only where there is one */
export function longTests(browser) {
  const places = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll(sep, '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => browser !== null || !NEEDS_BROWSER.test(path))
    .map((path) => ({ path, place: placeOf(path) }))
    .filter(({ place }) => place !== null);
  return places.sort((one, other) => one.place - other.place).map(({ path }) => path);
}

/** @returns how late a test's turn is; null where it can go no further than in `npm test` */
function placeOf(path) {
  if (CAN_GO_FURTHER.test(read(path))) return NEEDS_BROWSER.test(path) ? 2 : 0;
  return usedBy(path).has(TELLS_LONG) ? 1 : null;
}

const read = (path) => readFileSync(join(root, path), 'utf8');

/** @returns the file itself and what it imports of the tests, directly or not */
function usedBy(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, imported] of read(path).matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
    const file = `${posix.join(posix.dirname(path), imported)}.ts`;
    if (file.startsWith('test/') && existsSync(join(root, file))) usedBy(file, found);
  }
  return found;
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
