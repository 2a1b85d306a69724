// `node scripts/verify.mjs [checks] [tests] [searches] [ARGUMENTS FOR JEST]`: makes the clone ready and holds it to these.
// The last line counts tests, and checks that failed.
import { buildPages, installDependencies } from './setup.mjs';
import { runChecks } from './verify/checks.mjs';
import { processorSeconds } from './verify/processor-time.mjs';
import { runSearches } from './verify/searches.mjs';
import { runTests } from './verify/tests.mjs';

const PARTS = { checks: runChecks, tests: runTests, searches: runSearches };
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
