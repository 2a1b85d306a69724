// Runs one of the project's TypeScript programs: `node scripts/run.mjs cli/inspect.ts …`.
import { becomeTool, installDependencies } from './setup.mjs';

installDependencies();
becomeTool('tsx', process.argv.slice(2));
