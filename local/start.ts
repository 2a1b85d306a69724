/** `npm start`: a local Jira site with the app on it, of the sample or of an export. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { escapeControls } from '../import/escape-controls';
import { isFileError } from '../import/file-error';
import { NotAnExportError } from '../import/records';
import { addLiveOptions, isLive, type LiveChoices } from '../live/choices';
import { LiveProblem } from '../live/problem';
import { readRoleMap, type RoleMap } from '../src/contract/role-map';
import { mapProblemWords } from '../src/contract/role-map-problem-words';
import { timeZoneNamed } from '../src/contract/time-zone';
import { readTexts } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';
import { DroppedFiles } from './dropped-files';
import { startLocalSite } from './host/start-host';
import { readLiveSite } from './import/live-site';
import { settleRoleMap } from './import/settle-role-map';
import { importedSite, type Site } from './imported-site';
import type { SiteData } from './jira/model';
import { modelServerAt, type UnusableAddress } from './models/model-server';
import type { Models } from './models/models';
import { openFolderStore } from './platform/folder-store';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from './sample';
import { readFact, worldWith, type World } from './worlds/facts';

interface Options extends LiveChoices {
  port?: number;
  import?: string;
  timeZone?: string;
  roleMap?: string;
  reset?: true;
  log?: true;
  world?: Partial<World>;
  model?: Models;
}

/** What keeps the site from starting and whoever ran the command can mend: told in a sentence, without a stack. */
class CannotStart extends Error {}

interface Chosen {
  site: Site;
  /** Of its storage. */
  name: string;
  close?: () => Promise<void>;
}

const program = new Command('npm start --')
  .description('Opens a local Jira site with Role Clarity on it.')
  .option('--port <number>', 'begin with this port; default: PORT, else 3000', readPort)
  .option(
    '--import <file>',
    'show what Jira exports instead of the sample: CSV, XML, or work items as JSON, plain, .gz or .zip',
  )
  .option('--time-zone <zone>', 'with --import: time zone of a CSV, such as Europe/Paris', readZone)
  .option(
    '--role-map <file>',
    'with --import or --site: the role map of every project that has none yet, as JSON',
  )
  .option('--reset', 'forget the settings and words that the app has stored for this site')
  .option(
    '--world <name=value>',
    'take something for true that no document settles; may be given several times, see docs/local-site.md',
    (text, before?: Partial<World>) => ({ ...before, ...readWorldFact(text) }),
  )
  .option(
    '--model <url>',
    'let a language model on this machine be the second reader: a server with the OpenAI-style interface, such as http://localhost:8080',
    readModels,
  )
  .option('--log', 'print what the app’s functions log');
addLiveOptions(program, readTexts(ENGLISH), true);

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

function portOfEnvironment(): number {
  try {
    return readPort(process.env['PORT'] ?? '3000');
  } catch (error) {
    throw new CannotStart(`PORT cannot be used: ${(error as Error).message}`);
  }
}

function readZone(text: string): string {
  const zone = timeZoneNamed(text);
  if (zone === null)
    throw new InvalidArgumentError('Use a zone such as Europe/Paris, America/New_York or UTC.');
  return zone;
}

function readWorldFact(text: string): Partial<World> {
  try {
    return readFact(text);
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message);
  }
}

function readModels(address: string): Models {
  try {
    return modelServerAt(address);
  } catch (error) {
    throw new InvalidArgumentError((error as UnusableAddress).message);
  }
}

function sampleSite(): Site {
  return {
    data: createSampleSite(new Date()),
    firstViewer: DEFAULT_VIEWER,
    guide: SAMPLE_GUIDE,
    about:
      'An invented bicycle-sharing service in towns along a river, whose team plans its work here. All people and all work are made up; changes to work items last until the site is stopped, what the app stores lasts longer.',
  };
}

/** A sentence on the roles that the person may not read; empty where there are none. */
function rolesNotKnown({ projects, rolesNotKnown: ids = [] }: SiteData): string {
  const keys = projects.flatMap(({ id, key }) => (ids.includes(id) ? [key] : []));
  const [first, ...others] = [...keys.slice(0, 10), ...(keys.length > 10 ? ['others'] : [])];
  if (first === undefined) return '';
  const names = new Intl.ListFormat('en').format([first, ...others]);
  return `\nWho is in the project roles of ${names} is not known: Jira tells it to project admins only. In the settings, name people, or a field that names them.`;
}

const NOT_WRITTEN =
  'Changes to work items last until the site is stopped; nothing is written to Jira.';

async function liveSite(choices: LiveChoices, roleMap: RoleMap | null): Promise<Chosen> {
  const copied = await readLiveSite(choices, roleMap, readTexts(ENGLISH));
  const { data, me, host, name, writes, close } = copied;
  if (roleMap !== null) settleRoleMap(data, roleMap);
  const site = {
    data,
    firstViewer: me,
    guide: null,
    about: `What you may see of ${host}, as a copy on this machine. Settings and acceptances stay here. ${writes === null ? NOT_WRITTEN : `What you change on a work item is written to ${host} once you have confirmed it.`}${rolesNotKnown(data)}`,
    // It holds what only this person may see, and with --write can do what only they may.
    entry: randomUUID(),
    ...(writes && { writes }),
  };
  return { site, name, close };
}

async function readRoleMapFile(file: string): Promise<RoleMap> {
  const reading = readRoleMap(parsed(await readFile(file, 'utf8'), file));
  if (reading.ok) return reading.roleMap;
  const t = readTexts(ENGLISH);
  const problems = reading.problems.map(
    (problem) => `  ${problem.path || 'the whole'}: ${mapProblemWords(problem, t)}`,
  );
  throw new CannotStart(`${file} is not a role map:\n${problems.join('\n')}`);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotStart(`${file} is not a role map: it isn’t JSON. Choose another file.`);
  }
}

/** Each site has a storage of its own, so that what was said about one does not turn up on another. */
function storageFolder(name: string): string {
  return join(__dirname, '../.local/storage', name);
}

function nameOf(file: string): string {
  return createHash('sha256').update(resolve(file)).digest('hex').slice(0, 16);
}

async function chosenSite(options: Options): Promise<Chosen> {
  const live = isLive(options);
  if (options.roleMap !== undefined && options.import === undefined && !live)
    throw new CannotStart(
      '--role-map goes with --import or --site: the sample has role maps of its own.',
    );
  const roleMap = options.roleMap === undefined ? null : await readRoleMapFile(options.roleMap);
  if (live) return liveSite(options, roleMap);
  const { import: file, timeZone } = options;
  if (file === undefined) return { site: sampleSite(), name: 'sample' };
  const choices = { name: basename(file), roleMap, timeZone };
  return { site: await importedSite(file, process.stderr, choices), name: nameOf(file) };
}

/** What whoever starts it sees, and how they get to see their own. */
const OF_THE_SAMPLE = [
  'Open this address: the Jira of an invented team, with Role Clarity on each work item. Choose at its top who is looking.',
  'Your own work: drop an export of Jira (CSV, XML or JSON) on its start page, or npm start -- --import FILE; your Jira itself: npm start -- --site https://NAME.atlassian.net --email YOU.',
  'Ctrl+C stops it. Settings are there again next time, unless you start with --reset.',
];
const OF_OWN_DATA = [
  'Open this address to see the site, and choose at its top who is looking.',
  'Ctrl+C stops it. Settings are there again next time, unless you start with --reset.',
];

const isSample = (options: Options): boolean => options.import === undefined && !isLive(options);

const SAME_PRESS_MS = 1_000;

async function main(): Promise<void> {
  const options = program.parse().opts<Options>();
  // On a real site what functions log goes to a log, not in the way of whoever looks. Errors are printed always.
  if (!options.log) console.info = () => undefined;
  const { site, name, close } = await chosenSite(options);
  if (options.reset) await rm(storageFolder(name), { recursive: true, force: true });

  const world = worldWith(options.world ?? {});
  const port = options.port ?? portOfEnvironment();
  const store = (of: string) => openFolderStore(storageFolder(of));
  const models = options.model;
  const dropped = new DroppedFiles({ store, port, world, models });
  const openFile = dropped.open;
  const local = await startLocalSite({
    ...site,
    store: store(name),
    port,
    world,
    openFile,
    models,
  });
  const { baseUrl } = local.host;
  console.log(`\n  ${site.entry === undefined ? baseUrl : `${baseUrl}/?entry=${site.entry}`}\n`);
  for (const line of isSample(options) ? OF_THE_SAMPLE : OF_OWN_DATA) console.log(line);
  if (!models)
    console.log(
      'There is no language model here, so no second reader answers. To have one, start with --model and its address.',
    );
  let closingSince = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closingSince > 0) {
        // A terminal tells every process of the command, and those that started this one tell it again; a person who presses again means it.
        if (Date.now() - closingSince > SAME_PRESS_MS) process.exit(1);
        return;
      }
      closingSince = Date.now();
      void local
        .close()
        .then(() => dropped.close())
        .then(close)
        .then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  const isForUser = error instanceof CannotStart || isFileError(error);
  if (error instanceof LiveProblem) console.error(escapeControls(error.say(readTexts(ENGLISH))));
  else if (error instanceof NotAnExportError)
    console.error(escapeControls(error.words(readTexts(ENGLISH))));
  else console.error(isForUser ? escapeControls(error.message) : error);
  process.exitCode = 1;
});
