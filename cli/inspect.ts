/** `npm run inspect`: inspects an export of a Jira site without installing anything. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { isFileError } from '../import/file-error';
import { NotAnExportError } from '../import/records';
import type { Coverage } from '../src/contract/report';
import { readRoleMap } from '../src/contract/role-map';
import { NO_SETTINGS } from '../src/inspection/facts/issue-holders';
import type { Settings } from '../src/inspection/facts/subject';
import {
  addContributions,
  contributionDays,
  emptyPartnership,
} from '../src/inspection/findings/attribution-days';
import { countOutcomes } from '../src/inspection/findings/outcome-counts';
import { inspectProject } from '../src/inspection/judging/inspect-project';
import { ExportedSite } from './export';
import { Inspections } from './inspections';
import { progressBar } from './progress';
import { showCoverage, showProject, showReport } from './show';
import { print, printProblem } from './terminal';

interface Options {
  import: string;
  roleMap?: string;
  now: Date;
  issue?: string;
  json?: true;
  reports?: true;
}

/** What the person who ran the command can mend: told in one sentence, without a stack. */
class Mistake extends Error {}

const program = new Command('inspect')
  .description('Says who stands behind the work of an exported Jira site.')
  .requiredOption(
    '--import <file>',
    'issues as a JSON array, {"issues": […]}, one issue or JSONL, plain or .gz',
  )
  .option(
    '--role-map <file>',
    'the role map as JSON; without it nobody is taken for a role’s holder',
  )
  .option('--now <time>', 'inspect as of this ISO time', readTime, new Date())
  .option('--issue <key>', 'report on this issue only')
  .option('--json', 'print JSON')
  .option('--reports', 'with --json: one report a line instead of the coverage');

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('Use an ISO time such as 2026-01-31T12:00:00Z.');
  return time;
}

async function run(options: Options): Promise<void> {
  const settings = await readSettings(options.roleMap);
  const bar = progressBar();
  const site = await ExportedSite.read(options.import, bar.show).finally(bar.end);
  for (const { record, problem } of site.refused.slice(0, MOST_PROBLEMS))
    printProblem(`Record ${record}: ${problem}`);
  if (site.refused.length > MOST_PROBLEMS) {
    printProblem(
      `… and ${site.refused.length - MOST_PROBLEMS} more records that could not be read.`,
    );
  }
  // Whoever runs this in a pipeline must see that something is missing from what is printed.
  if (site.refused.length > 0) process.exitCode = site.size === 0 ? NOTHING_READ : PARTLY_READ;
  const now = options.now.toISOString();
  if (options.issue !== undefined)
    inspectOne(site, options.issue, settings, now, options.json === true);
  else inspectAll(site, settings, now, options);
}

const MOST_PROBLEMS = 20;

/** Exit codes. */
const NOTHING_READ = 1;
const PARTLY_READ = 2;
/** Something else than the file stands in the way: the role map, or the key. */
const MISTAKEN = 2;

async function readSettings(path: string | undefined): Promise<Settings> {
  if (path === undefined) return NO_SETTINGS;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof SyntaxError ? `it is no JSON (${error.message})` : 'it cannot be opened';
    throw new Mistake(`The role map ${path} cannot be used: ${why}.`);
  }
  const reading = readRoleMap(value);
  if (reading.ok) return { roleMap: reading.roleMap, configured: true };
  const problems = reading.problems.map(
    ({ path: field, message }) => `  ${field || 'the whole'}: ${message}`,
  );
  throw new Mistake(`The role map ${path} cannot be used:\n${problems.join('\n')}`);
}

function inspectOne(
  site: ExportedSite,
  key: string,
  settings: Settings,
  now: string,
  json: boolean,
): void {
  const issue = site.issue(key);
  if (!issue)
    throw new Mistake(`${key} is not among the ${site.size} issues of the export. Check the key.`);
  const { report, path } = new Inspections(site, settings, now).of(issue);
  if (json) print(JSON.stringify(report, null, 2));
  else showReport(report, path, { people: site.people, settings, now });
}

function inspectAll(site: ExportedSite, settings: Settings, now: string, options: Options): void {
  const coverage: Coverage = {};
  const partnership = emptyPartnership(now);
  const inspections = new Inspections(site, settings, now);
  const started = performance.now();
  for (const issue of site.issues()) {
    const { report } = inspections.of(issue);
    addContributions(partnership, contributionDays(report.hands, now));
    if (options.json && options.reports) print(JSON.stringify(report));
    countOutcomes(coverage, report.verdicts);
  }
  if (options.json && options.reports) return;
  const seconds = Math.round(performance.now() - started) / 1000;
  const { project, directory, people } = site;
  const result = {
    issues: site.size,
    seconds,
    coverage,
    refused: site.refused.length,
    project: inspectProject({ project, settings, directory, people, partnership, now }),
  };
  if (options.json) print(JSON.stringify(result));
  else {
    showCoverage(result, settings);
    showProject(result.project, { people, settings, now });
  }
}

async function main(): Promise<void> {
  try {
    await run(program.parse().opts());
  } catch (error) {
    const isOfFile = isFileError(error);
    if (!(error instanceof Mistake || error instanceof NotAnExportError || isOfFile)) throw error;
    printProblem(isOfFile ? `The file cannot be opened: ${error.message}` : error.message);
    process.exitCode = error instanceof Mistake ? MISTAKEN : NOTHING_READ;
  }
}

/** Settled when all is said. */
export const finished = main();
