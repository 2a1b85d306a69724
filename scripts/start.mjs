// `npm start`: makes the clone ready, then opens the local site.
import { becomeTool, buildPages, installDependencies } from './setup.mjs';

installDependencies();
buildPages();
becomeTool('tsx', ['local/start.ts', ...process.argv.slice(2)]);
