/** `npm start`: a local Jira site with the app on it, of the sample or of an export. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { isFileError } from '../import/file-error';
import { NotAnExportError } from '../import/records';
import { visible } from '../import/visible';
import { readRoleMap, type RoleMap } from '../src/contract/role-map';
import { startLocalSite, type LocalSiteOptions } from './host/start-host';
import { importWithProgress } from './import/import-with-progress';
import { settleRoleMap } from './import/settle-role-map';
import { VISITOR } from './import/site-builder';
import { openFolderStore } from './platform/store';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from './sample';

interface Options {
  port: number;
  import?: string;
  roleMap?: string;
  reset?: true;
  log?: true;
}

/** What whoever ran the command can mend: told in a sentence, without a stack. */
class Mistake extends Error {}

type Site = Omit<LocalSiteOptions, 'store' | 'port'>;

const program = new Command('npm start --')
  .description('Opens a local Jira site with Role Clarity on it.')
  .option(
    '--port <number>',
    'begin with this port; default: PORT, else 3000',
    readPort,
    readPort(process.env['PORT'] ?? '3000'),
  )
  .option(
    '--import <file>',
    'show an export instead of the sample: JSON array, {"issues": […]}, one issue or JSONL, plain or .gz',
  )
  .option(
    '--role-map <file>',
    'with --import: the role map of every project that has none yet, as JSON',
  )
  .option('--reset', 'forget the settings and words that the app has stored for this site')
  .option('--log', 'print what the app’s functions log');

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

function sampleSite(): Site {
  return {
    data: createSampleSite(new Date()),
    firstViewer: DEFAULT_VIEWER,
    guide: SAMPLE_GUIDE,
    about:
      'An invented bicycle-sharing service in towns along a river, whose team plans its work here. All people and all work are made up; changes to issues last until the site is stopped, what the app stores lasts longer.',
  };
}

async function importedSite(file: string, roleMap: RoleMap | null): Promise<Site> {
  const data = await importWithProgress(file, process.stderr);
  if (roleMap !== null) settleRoleMap(data, roleMap);
  return {
    data,
    firstViewer: VISITOR.accountId,
    guide: null,
    about: `Issues of ${basename(file)}. Changes last until the site is stopped; nothing is written back to the file.`,
  };
}

async function readRoleMapFile(file: string): Promise<RoleMap> {
  const reading = readRoleMap(JSON.parse(await readFile(file, 'utf8')));
  if (reading.ok) return reading.roleMap;
  const problems = reading.problems.map(
    ({ path, message }) => `  ${path || 'the whole'}: ${message}`,
  );
  throw new Mistake(`${file} is no role map:\n${problems.join('\n')}`);
}

/** Each site has a storage of its own, so that what was said about one does not turn up on another. */
function storageFolder(file: string | undefined): string {
  const name =
    file === undefined
      ? 'sample'
      : createHash('sha256').update(resolve(file)).digest('hex').slice(0, 16);
  return join(__dirname, '../.local/storage', name);
}

async function main(): Promise<void> {
  const options = program.parse().opts<Options>();
  // On a real site what functions log goes to a log, not in the way of whoever looks. Errors are printed always.
  if (!options.log) console.info = () => undefined;
  if (options.roleMap !== undefined && options.import === undefined) {
    throw new Mistake('--role-map goes with --import: the sample has role maps of its own.');
  }
  const roleMap = options.roleMap === undefined ? null : await readRoleMapFile(options.roleMap);
  const site =
    options.import === undefined ? sampleSite() : await importedSite(options.import, roleMap);
  const folder = storageFolder(options.import);
  if (options.reset) await rm(folder, { recursive: true, force: true });

  const local = await startLocalSite({
    ...site,
    store: openFolderStore(folder),
    port: options.port,
  });
  console.log(`\n  ${local.host.baseUrl}\n`);
  console.log('Open this address to see the site, and choose at its top who is looking.');
  console.log(
    'Press Ctrl+C to stop; what the app has stored is there again next time, unless you start with --reset.',
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void local.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  const isMistake =
    error instanceof Mistake ||
    error instanceof NotAnExportError ||
    error instanceof SyntaxError ||
    isFileError(error);
  console.error(isMistake && error instanceof Error ? visible(error.message) : error);
  process.exitCode = 1;
});
