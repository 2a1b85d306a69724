// The tests, of functions and of pages.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from '../browser.mjs';
import { root, toolPath } from '../setup.mjs';
import { COUNTED_TESTS, otherTests } from './counted.mjs';
import { runStep } from './steps.mjs';

/**
 * Runs jest and reads what it counted.
 * @param name of the step
 * @param args for jest
 * @param env for jest
 * @returns how many tests passed and failed; a run that broke off before it could count has failed once
 */
export async function runJest({ name, args, env = {} }, how = {}) {
  const results = join(root, '.local', 'results', `${name.replaceAll(/\W+/g, '-')}.json`);
  mkdirSync(join(root, '.local', 'results'), { recursive: true });
  rmSync(results, { force: true });
  const output = ['--silent', '--json', `--outputFile=${results}`];
  const step = { name, args: [toolPath('jest'), ...output, ...args], env };
  // jest prints its results as JSON, too, which go to the file only.
  const wentWell = await runStep(step, { ...how, stdout: 'ignore' });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests || (wentWell ? 0 : 1) };
}

/** @param more arguments for jest */
export async function runTests(more) {
  const browser = provideBrowser();
  const pages = ['components', ...(browser ? ['browser'] : [])];
  // Counting what is run takes a good minute, which CI has; a part of the tests runs only a part of the code.
  const counting = process.env.CI && more.length === 0;
  const runs = counting
    ? [
        { name: 'tests that count for coverage', args: COUNTED_TESTS },
        { name: 'all other tests', args: otherTests(pages) },
      ]
    : [{ name: 'tests', args: ['--selectProjects', 'unit', ...pages, ...more] }];
  const sum = { passed: 0, failed: 0 };
  for (const { name, args } of runs) {
    const { passed, failed } = await runJest({
      name,
      // A test in a browser waits as often as it works.
      args: [`--maxWorkers=${availableParallelism() + 1}`, ...args],
      env: { ...(browser && { CHROMIUM: browser }), PAGES_ARE_BUILT: '1' },
    });
    sum.passed += passed;
    sum.failed += failed;
  }
  if (browser) return sum;
  console.error(
    'The browser tests were skipped, because no Chromium was found: install one, or set CHROMIUM to its path.',
  );
  // Whoever changes the app on a machine without a browser is told; what is built elsewhere must not pass unseen.
  return process.env.CI ? { ...sum, failed: sum.failed + 1 } : sum;
}
