// The tests, of functions and of pages.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from '../browser.mjs';
import { root, toolPath } from '../setup.mjs';
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
  const counts = await runJest({
    name: 'tests',
    args: [
      // A test in a browser waits as often as it works.
      `--maxWorkers=${availableParallelism() + 1}`,
      // Counting what is run takes a good minute, which CI has; a part of the tests runs only a part of the code.
      ...(process.env.CI && more.length === 0 ? ['--coverage'] : []),
      ...(browser ? [] : ['--selectProjects', 'unit', 'components']),
      ...more,
    ],
    env: { ...(browser && { CHROMIUM: browser }), PAGES_ARE_BUILT: '1' },
  });
  if (browser) return counts;
  console.error(
    'The browser tests were skipped, because no Chromium was found: install one, or set CHROMIUM to its path.',
  );
  // Whoever changes the app on a machine without a browser is told; what is built elsewhere must not pass unseen.
  return process.env.CI ? { ...counts, failed: counts.failed + 1 } : counts;
}
