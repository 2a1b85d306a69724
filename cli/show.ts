/** The readable form of what the command line found. */
import { isAccountId } from '../import/formats/csv/cell-shapes';
import type { PathStep } from '../src/contract/panel';
import type { ProjectReport } from '../src/contract/project-report';
import {
  OUTCOMES,
  ROLES,
  type Coverage,
  type Holder,
  type Outcome,
  type Question,
  type Report,
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
import { capitalised } from '../src/texts/capitalised';
import type { Translate } from '../src/texts/translate';
import { coloured, print } from './terminal';
import { wordsContext } from './words-context';

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
  t: Translate,
): void {
  const titles = Math.max(...DUTIES.map(({ id }) => dutyTitle(id, t).length));
  const width = Math.max(15, ...OUTCOMES.map((outcome) => outcomeWord(outcome, t).length + 1));
  const heads = OUTCOMES.map((outcome) => outcomeWord(outcome, t).padStart(width)).join('');
  print(`${' '.repeat(titles + BAR + 2)}${heads}`);
  for (const { id } of DUTIES) {
    const counts = coverage[id];
    if (!counts) continue;
    const cells = OUTCOMES.map((outcome) =>
      colour(outcome, counts[outcome].toLocaleString(t.locale).padStart(width)),
    ).join('');
    print(`${dutyTitle(id, t).padEnd(titles)} ${bar(counts)} ${cells}`);
  }
  const counted = { count: issues, seconds };
  print();
  print(
    refused > 0
      ? t('cli.partlyInspected', { ...counted, refused })
      : t('cli.issuesInspected', counted),
  );
  if (!configured) print(t('cli.noRoles'));
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
  { people, settings, isProposed }: { people: People; settings: Settings; isProposed: boolean },
  t: Translate,
): void {
  const context = wordsContext(report, people, settings, t);
  const { key, issueType } = report.issue;
  print(`${key} (${issueType})\n`);
  for (const role of ROLES) {
    const names = report.holders[role].map(({ accountId, source }) =>
      t('cli.source', {
        name: personName(accountId, context),
        source: sourceWords(source, isProposed, t),
      }),
    );
    const title = capitalised(roleName(role, context), t);
    print(t('cli.titled', { title, words: names.join(', ') || t('cli.nobody') }));
  }
  print();
  for (const verdict of report.verdicts) showVerdict(verdict, context);
  if (path.length > 1)
    print(`\n${path.map(({ key: step }) => step ?? t('cli.notInExport')).join(' → ')}`);
  if (report.questions.length > 0) print(`\n${t('cli.questions')}`);
  for (const question of report.questions) print(questionLine(question, context));
}

/** Where a holder was found, for somebody who may have never seen the settings. */
function sourceWords(source: Holder['source'], isProposed: boolean, t: Translate): string {
  if (source === 'people') return t(isProposed ? 'cli.sources.proposal' : 'cli.sources.people');
  return source === 'deputy' ? t('cli.sources.deputy') : t(`sources.${source}.name`);
}

function showVerdict(verdict: Verdict, context: WordsContext): void {
  const { t } = context;
  const words = verdictWords(verdict, context);
  const said = t('cli.titled', { title: dutyTitle(verdict.duty, t), words });
  print(`${colour(verdict.outcome, MARKS[verdict.outcome])} ${said}`);
  if (verdict.waitingFor) print(`    ${waitingWords(verdict.waitingFor, context)}`);
  const next = nextStepWords(verdict, context);
  if (next) print(`    → ${next}`);
}

/** Prints what was found on the project as a whole. */
export function showProject(
  report: ProjectReport,
  { people, settings }: { people: People; settings: Settings },
  t: Translate,
): void {
  // Of a proposal in part, nothing is said of the team.
  if (!settings.configured || (settings.undecided ?? []).length > 0) return;
  const context = wordsContext(report, people, settings, t);
  print(`\n${t('cli.project', { name: report.project.name })}`);
  for (const verdict of report.verdicts) showVerdict(verdict, context);
}

function questionLine(question: Question, context: WordsContext): string {
  const sign = { answered: '✓', waiting: '…', dismissed: '·' }[question.state];
  return `${sign} ${questionWords(question, context)}`;
}

/** A question with who asked, how it stands and whose turn it is. */
export function questionWords(question: Question, context: WordsContext): string {
  const { state, quote, asker, workingHours } = question;
  const { t } = context;
  const said = {
    quote: withNames(quote, context),
    name: personName(asker, context),
    state: t(`cli.states.${state}`),
    age: hoursWords(workingHours, t),
  };
  return question.waitingFor
    ? t('cli.openQuestion', { ...said, turn: waitingWords(question.waitingFor, context) })
    : t('cli.question', said);
}

/** Markup mentions people by account, where people read a name. */
function withNames(quote: string, { people, t }: WordsContext): string {
  return quote.replace(/@(\S+)/g, (mention, id: string) => {
    const person = people[id];
    if (person) return `@${person.displayName}`;
    return isAccountId(id) ? `@${t('people.hidden')}` : mention;
  });
}
