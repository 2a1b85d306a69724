// `npm run coverage`: what of reading, duties and roles the tests beside them run; fails below the thresholds.
import { becomeTool, installDependencies } from './setup.mjs';

installDependencies();
becomeTool('jest', ['--config', 'jest.coverage.cjs', '--silent', ...process.argv.slice(2)]);
