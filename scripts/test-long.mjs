// `npm run test:long`: the searches for faults of `npm test`, run far longer. It takes a quarter of an hour.
import { becomeTool, installDependencies } from './setup.mjs';

installDependencies();
process.env['TEST_LONG'] = '1';
becomeTool('jest', [
  '--selectProjects',
  'unit',
  '--verbose',
  '--testTimeout=3600000',
  '--testPathPatterns',
  'test/(trust|background)/|test/import/same-verdicts|test/reading/linear',
  ...process.argv.slice(2),
]);
