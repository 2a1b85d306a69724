// `npm test`: makes the clone ready, holds the code to its rules, then runs the tests. The last line counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, installDependencies, provideBrowser, root, toolPath } from './setup.mjs';

installDependencies();
buildPages();
const browser = provideBrowser();
if (!browser) {
  console.error(
    'No Chromium was found: install one, or say where it is with CHROMIUM=/path/to/chromium.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tool = (name, ...args) => [process.execPath, [toolPath(name), ...args]];
const script = (path, ...args) => [process.execPath, [path, ...args]];
const results = join(root, '.local', 'jest.json');
mkdirSync(join(root, '.local'), { recursive: true });
rmSync(results, { force: true });

const steps = [
  ['format', tool('prettier', '--check', '--log-level=warn', '.')],
  ['types: functions', tool('typescript:tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['types: everything else', tool('typescript:tsc', '-p', 'tsconfig.test.json')],
  ['types: pages', tool('typescript:tsc', '-p', 'static/tsconfig.json')],
  ['lint', tool('eslint', '.')],
  ['unused code', tool('knip')],
  ['forge lint', script('scripts/forge-lint.cjs')],
  ['forge bundle', script('scripts/forge-bundle.cjs')],
  ['tests', tool('jest', '--json', `--outputFile=${results}`, '--silent')],
];

const failed = [];
for (const [name, [command, args]] of steps) {
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: browser },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

const { numPassedTests = 0, numFailedTests = 0 } = existsSync(results)
  ? JSON.parse(readFileSync(results, 'utf8'))
  : {};
const otherSteps = failed.filter((name) => name !== 'tests');
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
const lost = failed.includes('tests') && numFailedTests === 0 ? 1 : 0;
console.log(`${numPassedTests} passed, ${numFailedTests + otherSteps.length + lost} failed`);
process.exit(failed.length > 0 ? 1 : 0);
