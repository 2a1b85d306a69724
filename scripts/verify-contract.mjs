// `npm run verify:contract -- [SPEC]`: holds the app's calls and the local Jira to Atlassian's OpenAPI description.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { becomeTool, installDependencies, root } from './setup.mjs';

const specification = resolve(
  process.argv[2] ?? resolve(root, '../shared/data/specs/jira-platform.2025-12.json'),
);
if (!existsSync(specification)) {
  console.error(
    `There is no OpenAPI description at ${specification}. Get Jira's from https://developer.atlassian.com/cloud/jira/platform/, then name its file: npm run verify:contract -- FILE`,
  );
  process.exit(1);
}
installDependencies();
process.env['JIRA_OPENAPI'] = specification;
becomeTool('jest', ['--selectProjects', 'unit', '--verbose', '--testPathPatterns', 'test/openapi']);
