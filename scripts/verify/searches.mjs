// The searches for faults, run far: as many of their files as can be begun in a quarter of an hour.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { sideBySide } from './steps.mjs';
import { runJest } from './tests.mjs';

const MINUTES = 15;
/** The tests that can search further are those that ask how far. */
const ASKS_HOW_FAR = /from '[^']*search-length'/;

function searchFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => ASKS_HOW_FAR.test(readFileSync(join(root, path), 'utf8')));
}

export async function runSearches() {
  const end = Date.now() + MINUTES * 60_000;
  const counts = { passed: 0, failed: 0 };
  const left = [];
  await sideBySide(
    searchFiles().map((path) => async () => {
      if (Date.now() > end) {
        left.push(path);
        return;
      }
      const args = ['--selectProjects', 'unit', '--testTimeout=3600000', '--runTestsByPath', path];
      const found = await runJest(
        { name: `long search: ${path}`, args, env: { TEST_LONG: '1' } },
        { beside: true },
      );
      counts.passed += found.passed;
      counts.failed += found.failed;
    }),
    availableParallelism(),
  );
  if (left.length > 0)
    console.error(
      `Not begun within ${MINUTES} minutes: ${left.join(', ')}. npm run test:long does.`,
    );
  return counts;
}
