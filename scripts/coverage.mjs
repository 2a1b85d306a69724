// `npm run coverage`: what part of each layer the unit tests that count run; fails where it is less than jest.config.cjs asks for.
import { becomeTool, buildPages, installDependencies } from './setup.mjs';
import { COUNTED_TESTS } from './verify/counted.mjs';

installDependencies();
buildPages();
becomeTool('jest', [...COUNTED_TESTS, '--silent', ...process.argv.slice(2)]);
