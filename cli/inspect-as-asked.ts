/** What the command does when it was asked: reads an export or a live site, inspects it, and says what was found. */
import { basename } from 'node:path';
import { isFileError } from '../import/file-error';
import { noticeWords } from '../import/notices';
import { NotAnExportError, type RefusedRecord } from '../import/records';
import { LiveProblem } from '../live/problem';
import type { Coverage } from '../src/contract/report';
import type { EvidenceOfRoles } from '../src/contract/role-evidence';
import type { Settings } from '../src/inspection/facts/subject';
import { countOutcomes } from '../src/inspection/findings/outcome-counts';
import { WorkLog } from '../src/inspection/findings/role-evidence';
import { readTexts } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';
import type { Translate } from '../src/texts/translate';
import { readOptions, type Options } from './command';
import { csvHead, csvRow } from './csv-file';
import { ExportedSite } from './export';
import { fails } from './fail-on';
import { pageOf } from './html-page';
import { inspectWhole } from './inspect-whole';
import { Inspections } from './inspections';
import { Needs } from './needs';
import { PageRows } from './page-rows';
import { progressBar } from './progress';
import { evidenceIn, evidenceWords, settingsBy } from './proposal';
import { readSettings } from './settings';
import { showCoverage, showProject, showReport } from './show';
import { SpillError } from './spill/spill-file';
import { endWithTheReader, print, printProblem } from './terminal';
import { FileNotWritten, TextFile } from './text-file';
import { UserError } from './user-error';

/** Exit codes, in order of precedence. */
const NOTHING_READ = 1;
const FAILED = 3;
const PARTLY_READ = 2;
/** Something else than the file stands in the way: an option, the role map, or the key. */
const MISTAKEN = 2;

/** What is asked, in which language it is answered, and at what time. */
interface Asked {
  options: Options;
  t: Translate;
  now: string;
}

async function run(options: Options, t: Translate): Promise<void> {
  const given = await readSettings(options.roleMap, t);
  const site =
    options.import === undefined
      ? await (await import('./live/read-live')).readLive(options, given, t)
      : await readFile(options.import, options.timeZone, t);
  for (const refused of site.refused.first) printProblem(refusedWords(refused, t));
  if (site.refused.more > 0) printProblem(t('cli.refusedMore', { count: site.refused.more }));
  if (site.size === 0) printProblem(t('cli.noItems'));
  const asked = { options, t, now: (options.now ?? new Date()).toISOString() };
  const evidence = options.propose === true ? evidenceIn(site, asked.now) : null;
  const settings = evidence === null ? given : settingsBy(evidence);
  const roles = { settings, evidence, isProposed: evidence !== null };
  const coverage =
    options.issue === undefined
      ? inspectAll(site, roles, asked)
      : inspectOne(site, options.issue, roles, asked);
  process.exitCode = exitCode(site, coverage, options.failOn);
}

function refusedWords({ record, file, problem }: RefusedRecord, t: Translate): string {
  const said = { record, problem: noticeWords(problem, t) };
  return file === undefined ? t('cli.refused', said) : t('cli.refusedIn', { ...said, file });
}

function readFile(path: string, timeZone: string | undefined, t: Translate): Promise<ExportedSite> {
  const bar = progressBar(t);
  const options = timeZone === undefined ? {} : { timeZone };
  return ExportedSite.read(path, bar.show, options).finally(bar.end);
}

/** A pipeline must not pass when part of the input was unreadable, or when nothing was read that `--fail-on` could judge. */
function exitCode(
  { size, refused }: ExportedSite,
  coverage: Coverage,
  failOn: Options['failOn'],
): number {
  if (size === 0 && (refused.count > 0 || failOn !== undefined)) return NOTHING_READ;
  if (fails(coverage, failOn ?? [])) return FAILED;
  return refused.count > 0 ? PARTLY_READ : 0;
}

/** Who holds the roles: by a role map, by the evidence where that was asked for, or nobody. */
interface Roles {
  settings: Settings;
  /** What they rest on where they are a proposal; else null. */
  evidence: EvidenceOfRoles | null;
  isProposed: boolean;
}

/** What a program is told of a role map that nobody confirmed. */
function sourceOf({ settings, evidence, isProposed }: Roles) {
  return isProposed ? { roleMap: { source: 'proposal', map: settings.roleMap, evidence } } : {};
}

/** @returns the outcomes of the one issue */
function inspectOne(
  site: ExportedSite,
  key: string,
  roles: Roles,
  { options, t, now }: Asked,
): Coverage {
  const issue = site.issue(key);
  if (!issue) throw new UserError(t('cli.noSuchItem', { key, count: site.size }));
  const { settings } = roles;
  const { report, path } = new Inspections(site, settings, now).of(issue);
  if (options.json === true) print(JSON.stringify({ ...sourceOf(roles), ...report }, null, 2));
  else {
    showReport(report, path, { people: site.people, settings, isProposed: roles.isProposed }, t);
    if (roles.isProposed) print(`\n${t('proposal.notConfirmed')}`);
  }
  const coverage: Coverage = {};
  countOutcomes(coverage, report.verdicts);
  return coverage;
}

function inspectAll(site: ExportedSite, roles: Roles, { options, t, now }: Asked): Coverage {
  const { settings, isProposed } = roles;
  const needs = new Needs();
  const log = settings.configured || isProposed ? null : new WorkLog();
  const printsReports = options.json === true && options.reports === true;
  const csv = options.csv === undefined ? null : new TextFile(options.csv);
  const onPage = options.html === undefined ? null : new PageRows();
  csv?.add(csvHead(isProposed, t));
  const whole = inspectWhole(site, settings, now, {
    t,
    onRow:
      (csv ?? onPage) &&
      ((row) => {
        csv?.add(csvRow(row, isProposed, t));
        onPage?.add(row);
      }),
    onInspected: ({ report, work }) => {
      needs.add(report);
      log?.add(report.issue.id, work);
      if (printsReports) print(JSON.stringify({ ...sourceOf(roles), ...report }));
    },
  });
  csv?.end();
  const evidence = roles.evidence ?? log?.evidence(site.people.canAnswer, now);
  const proposal = evidence ? evidenceWords(evidence, site.people, isProposed, t) : [];
  if (options.html !== undefined && onPage !== null) {
    const { configured } = settings;
    const handedOn = { proposal: isProposed ? proposal : [], rows: onPage };
    const name = basename(options.import ?? options.site ?? '');
    const page = new TextFile(options.html);
    page.add(pageOf({ ...whole, ...handedOn, name, now, configured }, t));
    page.end();
  }
  if (options.json && !printsReports) print(JSON.stringify({ ...sourceOf(roles), ...whole }));
  // Of nothing there is no table; that it is nothing has been said.
  if (!options.json && site.size > 0) {
    needs.show({ people: site.people, settings }, t);
    showCoverage(whole, settings, t);
    showProject(whole.project, { people: site.people, settings }, t);
    for (const line of proposal.length > 0 ? ['', ...proposal] : []) print(line);
    for (const remark of whole.remarks) print(remark);
  }
  return whole.coverage;
}

/** The language of whoever runs the command, as their shell says it; `C` and the like are none. */
function languageOfShell(): Translate {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return readTexts((LC_ALL || LC_MESSAGES || LANG || ENGLISH).replace(/[.@].*/, ''));
}

/** Does what the words of the command line ask, prints what came of it, and sets the exit code. */
export async function inspectAsAsked(): Promise<void> {
  const t = languageOfShell();
  endWithTheReader();
  try {
    const options = readOptions(t);
    if (options !== null) await run(options, t);
  } catch (error) {
    printProblem(problemWords(error, t));
    process.exitCode = isMistake(error) ? MISTAKEN : NOTHING_READ;
  }
}

function isMistake(error: unknown): boolean {
  return error instanceof UserError || error instanceof FileNotWritten;
}

/** @throws what nobody who runs the command can mend */
function problemWords(error: unknown, t: Translate): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof NotAnExportError) return error.words(t);
  if (error instanceof LiveProblem) return error.say(t);
  if (error instanceof SpillError)
    return t('cli.notSetAside', { folder: error.folder, code: error.code });
  if (error instanceof FileNotWritten)
    return t('cli.fileNotWritten', { path: error.path, code: error.code });
  if (isFileError(error)) return t('cli.fileNotOpened', { path: error.path, code: error.code });
  throw error;
}
