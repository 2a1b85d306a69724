// What is held without running the app: format, lint, types, unused code, and what Forge's own tools say.
import { availableParallelism } from 'node:os';
import { toolPath } from '../setup.mjs';
import { runStep, sideBySide } from './steps.mjs';
import { runJest } from './tests.mjs';

const step = (name, tool, ...args) => ({ name, args: [toolPath(tool), ...args] });
const types = (name, project) =>
  step(
    `types: ${name}`,
    'typescript-7:tsc',
    ...['-p', project, '--noEmit'],
    ...['--incremental', '--tsBuildInfoFile', `.local/types/${name}.json`],
  );
// A rule may look at more than its file. CI therefore lints everything.
const LINT_CACHE = process.env.CI
  ? []
  : ['--cache', '--cache-strategy', 'content', '--cache-location', '.local/eslint.json'];
const FORMAT_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location'];

/** The long ones first. */
const CHECKS = [
  step('lint: imports, texts and pages', 'eslint', '.', ...LINT_CACHE),
  { name: 'forge lint', args: ['scripts/make.mjs', 'forge-lint'] },
  { name: 'forge bundle', args: ['scripts/make.mjs', 'forge-bundle'] },
  step('lint: what needs types', 'oxlint'),
  types('tests', 'tsconfig.test.json'),
  step(
    'format',
    'prettier',
    '--check',
    '--log-level=warn',
    ...FORMAT_CACHE,
    '.local/prettier',
    '.',
  ),
  types('components', 'test/components/tsconfig.json'),
  types('pages', 'static/tsconfig.json'),
  types('functions', 'tsconfig.json'),
  step('unused code', 'knip'),
  step(
    'layers and circles',
    'dependency-cruiser',
    ...['--config', '.dependency-cruiser.mjs'],
    ...['src', 'import', 'local', 'cli', 'bench', 'scripts', 'static'],
  ),
];

/** @returns how many tests of Forge's tools passed, and how many of them and of the checks did not */
export async function runChecks() {
  const failed = [];
  await sideBySide(
    CHECKS.map((check) => async () => {
      if (!(await runStep(check, { beside: true }))) failed.push(check.name);
    }),
    Math.min(2, availableParallelism()),
  );
  if (failed.length > 0) console.error(`Checks that failed: ${failed.join(', ')}.`);
  // They use the bundle that was made above.
  const forge = await runJest({ name: 'forge tools', args: ['--selectProjects', 'forge'] });
  return { passed: forge.passed, failed: forge.failed + failed.length };
}
