/** The readable form of what the command line found. */
import type { PathStep, Person } from '../src/contract/panel';
import type { ProjectReport } from '../src/contract/project-report';
import {
  OUTCOMES,
  type Coverage,
  type Outcome,
  type Question,
  type Report,
  type Role,
  type Verdict,
} from '../src/contract/report';
import {
  dutyTitle,
  hoursWords,
  nextStepWords,
  outcomeWord,
  personName,
  roleName,
  verdictWords,
  waitingWords,
  type WordsContext,
} from '../src/duties/messages';
import { DUTIES } from '../src/duties/registry';
import type { People } from '../src/inspection/facts/people';
import type { Settings } from '../src/inspection/facts/subject';
import { coloured, print } from './terminal';

const MARKS: Record<Outcome, string> = {
  met: '✓',
  attention: '!',
  gap: '✗',
  'not-applicable': '·',
  unknown: '?',
};
const COLOURS: Record<Outcome, number> = {
  met: 32,
  attention: 33,
  gap: 31,
  'not-applicable': 90,
  unknown: 36,
};
const BAR = 24;

function colour(outcome: Outcome, text: string): string {
  return coloured(COLOURS[outcome], text);
}

/** Prints how each duty stands over all issues: a bar of what applies, then the counts. */
export function showCoverage(
  {
    issues,
    seconds,
    coverage,
    refused,
  }: { issues: number; seconds: number; coverage: Coverage; refused: number },
  { configured }: Settings,
): void {
  const titles = Math.max(...DUTIES.map(({ title }) => title.length));
  const heads = OUTCOMES.map((outcome) => outcomeWord(outcome).padStart(15)).join('');
  print(`${' '.repeat(titles + BAR + 2)}${heads}`);
  for (const { id, title } of DUTIES) {
    const counts = coverage[id];
    if (!counts) continue;
    const cells = OUTCOMES.map((outcome) =>
      colour(outcome, String(counts[outcome]).padStart(15)),
    ).join('');
    print(`${title.padEnd(titles)} ${bar(counts)} ${cells}`);
  }
  const left = refused > 0 ? `, ${refused} records could not be read` : '';
  print(`\n${issues} issues inspected in ${seconds} s${left}.`);
  if (!configured) print('Nobody is known to hold a role: name them with --role-map FILE.');
}

/** Shares of what applies, each outcome with its own sign so that no colour is needed to tell them apart. */
function bar(counts: Record<Outcome, number>): string {
  const signs: [Outcome, string][] = [
    ['met', '█'],
    ['attention', '▓'],
    ['gap', '▒'],
    ['unknown', '·'],
  ];
  const total = signs.reduce((sum, [outcome]) => sum + counts[outcome], 0);
  if (total === 0) return ' '.repeat(BAR);
  let seen = 0;
  let drawn = 0;
  return signs
    .map(([outcome, sign]) => {
      seen += counts[outcome];
      const width = Math.round((seen / total) * BAR) - drawn;
      drawn += width;
      return colour(outcome, sign.repeat(width));
    })
    .join('');
}

/** Prints the report of one issue. */
export function showReport(
  report: Report,
  path: PathStep[],
  { people, settings, now }: { people: People; settings: Settings; now: string },
): void {
  const context = wordsContext(report, people, settings, now);
  const { key, issueType } = report.issue;
  print(`${key} (${issueType})\n`);
  for (const role of ['productOwner', 'productManager'] as const) {
    const names = report.holders[role].map(
      ({ accountId, source }) => `${personName(accountId, context)} (${source})`,
    );
    print(`${capital(roleName(role, context))}: ${names.join(', ') || 'nobody known'}`);
  }
  print();
  for (const verdict of report.verdicts) showVerdict(verdict, context);
  if (path.length > 1)
    print(`\n${path.map(({ key: step }) => step ?? 'not in the export').join(' → ')}`);
  if (report.questions.length > 0) print('\nQuestions');
  for (const question of report.questions) print(questionLine(question, context));
}

function showVerdict(verdict: Verdict, context: WordsContext): void {
  print(
    `${colour(verdict.outcome, MARKS[verdict.outcome])} ${dutyTitle(verdict.duty)}: ${verdictWords(verdict, context)}`,
  );
  if (verdict.waitingFor) print(`    ${waitingWords(verdict.waitingFor, context)}`);
  const next = nextStepWords(verdict, context);
  if (next) print(`    → ${next}`);
}

/** Prints what was found on the project as a whole. */
export function showProject(
  report: ProjectReport,
  { people, settings, now }: { people: People; settings: Settings; now: string },
): void {
  if (!settings.configured) return;
  const context = wordsContext(report, people, settings, now);
  print(`\nThe project (${report.project.name})`);
  for (const verdict of report.verdicts) showVerdict(verdict, context);
}

function questionLine(question: Question, context: WordsContext): string {
  const { state, quote, asker, workingHours } = question;
  const sign = { answered: '✓', waiting: '…', dismissed: '·' }[state];
  const turn = question.waitingFor ? `, ${waitingWords(question.waitingFor, context)}` : '';
  return `${sign} “${quote}” – ${personName(asker, context)}, ${state}${turn}, ${hoursWords(workingHours)}`;
}

function wordsContext(
  report: Report | ProjectReport,
  people: People,
  { roleMap }: Settings,
  now: string,
): WordsContext {
  const known: Record<string, Person> = {};
  const mentioned = JSON.stringify(report).match(/"[^"]+"/g) ?? [];
  for (const quoted of new Set(mentioned)) {
    const user = people.get(quoted.slice(1, -1));
    if (user) known[user.accountId] = { ...user };
  }
  const roleNames: Record<Role, string | null> = {
    productOwner: roleMap.productOwner.name,
    productManager: roleMap.productManager.name,
  };
  return {
    people: known,
    roleNames,
    shape: roleMap.shape,
    viewer: null,
    locale: 'en',
    now: Date.parse(now),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
