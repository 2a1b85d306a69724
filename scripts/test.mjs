// `npm test`: makes the clone ready, holds the code to its rules, then runs the tests. The last line counts them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildPages, installDependencies, provideBrowser, root, toolPath } from './setup.mjs';

installDependencies();
buildPages();
const browser = provideBrowser();
// A test in a browser waits as often as it works.
const workers = availableParallelism() + 1;
const results = join(root, '.local', 'jest.json');
mkdirSync(join(root, '.local'), { recursive: true });
rmSync(results, { force: true });

const tool = (name, ...args) => [toolPath(name), ...args];
const checks = [
  ['lint', tool('eslint', '.')],
  ['forge lint', ['scripts/forge-lint.cjs']],
  ['forge bundle', ['scripts/forge-bundle.cjs']],
  ['types: everything else', tool('typescript:tsc', '-p', 'tsconfig.test.json')],
  ['format', tool('prettier', '--check', '--log-level=warn', '.')],
  ['types: pages', tool('typescript:tsc', '-p', 'static/tsconfig.json')],
  ['types: functions', tool('typescript:tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['unused code', tool('knip')],
];
const tests = [
  'tests',
  tool(
    'jest',
    '--silent',
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${results}`,
    // Counting what is run takes a good minute, which CI has.
    ...(process.env.CI ? ['--coverage'] : []),
    ...(browser ? [] : ['--selectProjects', 'unit']),
  ),
];

const failed = [];

/** Runs one step; what it prints is shown at once, or at its end where others run beside it. */
async function run([name, args], beside = false) {
  const started = Date.now();
  // jest prints its results as JSON, which go to the file only.
  const stdout = name === 'tests' ? 'ignore' : beside ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', stdout, beside ? 'pipe' : 'inherit'],
    env: { ...process.env, ...(browser && { CHROMIUM: browser }) },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const status = await new Promise((ended) => child.on('close', ended));
  process.stderr.write(Buffer.concat(said));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

/** Works through a list that others work through, too. */
async function workThrough(waiting) {
  for (let step = waiting.shift(); step; step = waiting.shift()) await run(step, true);
}

// Every step is run, so that one look shows all that is wrong. The long ones come first, two at a time.
const waiting = [...checks];
await Promise.all([workThrough(waiting), workThrough(waiting)]);
await run(tests);

if (!browser) {
  console.error(
    'The browser tests were skipped, because no Chromium was found: install one, or set CHROMIUM to its path.',
  );
  // Whoever changes the app on a machine without a browser is told; what is built elsewhere must not pass unseen.
  if (process.env.CI) failed.push('browser tests');
}

/** What jest counted; a run that broke off before it could count has failed once. */
function counts() {
  if (!existsSync(results)) return { passed: 0, broken: 1 };
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, broken: numFailedTests || (success ? 0 : 1) };
}

const { passed, broken } = counts();
const others = failed.filter((name) => name !== 'tests').length;
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
console.log(`${passed} passed, ${broken + others} failed`);
process.exitCode = failed.length > 0 || broken > 0 ? 1 : 0;
