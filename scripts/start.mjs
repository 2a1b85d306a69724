// `npm start`: makes the clone ready, then opens the local site.
import { buildPages, installDependencies, runTool } from './setup.mjs';

installDependencies();
buildPages();
runTool('tsx', ['local/start.ts', ...process.argv.slice(2)]);
