// Bundles the functions as `forge deploy` does, into .forge/bundle. Type errors fail it.
// `node scripts/forge-bundle.cjs [FOLDER]` takes the app in another folder.
const { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

process.chdir(process.argv[2] ?? join(__dirname, '..'));
// Forge's own wrapper is fetched at deploy time; the local platform calls the bundle directly, so an empty one serves.
const wrapper = resolve('.forge/runtime/dist');
mkdirSync(wrapper, { recursive: true });
for (const name of ['loader.js', 'wrapper.js'])
  writeFileSync(join(wrapper, name), "'use strict';\n");
process.env.FORGE_RUNTIME_PATH = dirname(wrapper);

const { getNodeBundler, getEntryPoints, getWrapperProvider } = require('@forge/bundler');
const {
  ConfigFile,
  FileSystemReader,
  FileSystemWriter,
  I18nResourceBundlingService,
} = require('@forge/cli-shared');

const quiet = () => {};
const logger = {
  info: quiet,
  warn: console.warn,
  error: console.error,
  debug: quiet,
  trace: quiet,
};

async function main() {
  const fileSystemReader = new FileSystemReader();
  const config = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), config);
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { modules, translations } = await config.readConfig();
  const i18nResourceBundle = await new I18nResourceBundlingService().bundle(modules, translations);
  const { outputDir, additionalOutputs } = await bundler.bundle({
    appDirectory: process.cwd(),
    entryPoints,
    i18nResourceBundle,
  });
  const out = resolve('.forge/bundle');
  rmSync(out, { recursive: true, force: true });
  cpSync(outputDir, out, { recursive: true });
  // Of what is laid beside the code, the languages are what functions read; the rest is the wrapper's.
  for (const [name, source] of additionalOutputs) {
    if (name.startsWith('__LOCALES__')) cpSync(source, join(out, name));
  }
  const bundles = readdirSync(out, { recursive: true }).filter((file) => file.endsWith('.cjs'));
  for (const name of bundles.sort()) {
    console.error(`  ${name}: ${Math.round(statSync(join(out, name)).size / 1024)} KB`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
