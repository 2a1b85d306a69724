// Runs one of the project's TypeScript programs: `node scripts/run.mjs cli/inspect.ts …`.
import { installDependencies, runTool } from './setup.mjs';

installDependencies();
runTool('tsx', process.argv.slice(2));
