// `node scripts/verify.mjs [checks] [tests] [searches] [ARGUMENTS FOR JEST]`: makes the clone ready and holds it to these.
// The last line counts tests, and checks that failed.
import { buildPages, installDependencies } from './setup.mjs';
import { processorSeconds } from './verify/processor-time.mjs';

// Loaded when it is their turn: what they run is there only once the dependencies are installed.
const PARTS = {
  checks: async (args) => (await import('./verify/checks.mjs')).runChecks(args),
  tests: async (args) => (await import('./verify/tests.mjs')).runTests(args),
  searches: async (args) => (await import('./verify/searches.mjs')).runSearches(args),
};
const isPart = (word) => Object.hasOwn(PARTS, word);
const words = process.argv.slice(2);
const chosen = words.filter(isPart);
const started = Date.now();

installDependencies();
buildPages();

const sum = { passed: 0, failed: 0 };
for (const name of chosen) {
  const { passed, failed } = await PARTS[name](words.filter((word) => !isPart(word)));
  sum.passed += passed;
  sum.failed += failed;
}

const seconds = ((Date.now() - started) / 1000).toFixed(0);
const spent = processorSeconds();
console.error(
  spent === null
    ? `It took ${seconds} seconds.`
    : `It took ${seconds} seconds, and ${spent.toFixed(0)} processor-seconds.`,
);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
