// `npm run test:long`: the searches for faults of `npm test`, run far longer, its tests of large sites on real ones, and those that
// take a part of the sample in `npm test`, on all of it.
import { provideBrowser } from './browser.mjs';
import { becomeTool, buildPages, installDependencies } from './setup.mjs';
import { LONG_RUN, longTests } from './verify/searches.mjs';

installDependencies();
buildPages();
const browser = provideBrowser();
Object.assign(process.env, LONG_RUN, browser && { CHROMIUM: browser }, { PAGES_ARE_BUILT: '1' });
becomeTool('jest', [
  '--verbose',
  '--testTimeout=3600000',
  ...process.argv.slice(2),
  '--runTestsByPath',
  ...longTests(browser),
]);
