// The client-side linters of `forge lint`, without a login. Fails on every problem, warnings among them.
// `node scripts/forge-lint.cjs [folder]`: the folder of an app, by default this one.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = join(__dirname, '..');
process.chdir(process.argv[2] ?? root);
mkdirSync(join(root, '.local'), { recursive: true });
const none = resolve(root, '.local', 'no-endpoints.json');
writeFileSync(none, '{"paths":{}}');
// The scope linter reads OpenAPI files; ours lists the calls that the app makes, the other products are not called.
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: join(root, 'test/platform/jira-endpoints.json'),
  LOCAL_JSM_SWAGGER: none,
  LOCAL_JSW_SWAGGER: none,
  LOCAL_CONF_SWAGGER: none,
  LOCAL_CONF_V2_SWAGGER: none,
  LOCAL_BB_SWAGGER: none,
});
const { lint, reportLintResults, problemCount } = require('@forge/lint');
const {
  ConfigFile,
  FileSystemReader,
  FileSystemWriter,
  findUIKit1Modules,
} = require('@forge/cli-shared');

const quiet = () => {};
// The linters tell what they found as information.
const logger = {
  info: console.error,
  warn: console.error,
  error: console.error,
  debug: quiet,
  trace: quiet,
};

async function main() {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', []);
  const flags = { getDeprecatedRuntimes: async () => [] };
  const results = await lint(files, manifest, 'development', logger, flags, {
    linter: { mode: 'client-side' },
  });
  const { errors, warnings, approvals = 0 } = problemCount(results);
  if (errors + warnings + approvals > 0) reportLintResults(logger, results, false);
  const old = findUIKit1Modules(manifest.modules);
  if (old.length > 0)
    console.error(`Modules of UI Kit 1, which Jira does not show: ${old.join(', ')}`);
  process.exitCode = errors + warnings + approvals + old.length > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
