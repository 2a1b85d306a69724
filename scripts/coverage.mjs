// `npm run coverage`: what part of each layer the unit tests run; fails where it is less than jest.config.cjs asks for.
import { becomeTool, buildPages, installDependencies } from './setup.mjs';

installDependencies();
buildPages();
becomeTool('jest', [
  '--selectProjects',
  'unit',
  '--coverage',
  '--silent',
  ...process.argv.slice(2),
]);
