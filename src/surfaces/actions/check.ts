/** Checks a work item: what its panel shows the same person, in figures and one sentence. */
import type { CheckAnswer } from '../../contract/action-answers';
import type { InspectedView } from '../../contract/panel';
import { OUTCOMES, type Outcome, type Verdict } from '../../contract/report';
import type { RoleMap } from '../../contract/role-map';
import {
  dutyTitle,
  outcomeWord,
  verdictWords,
  waitingWords,
  type WordsContext,
} from '../../duties/messages';
import { workingHours } from '../../inspection/facts/working-time';
import { summarise, type Summary } from '../../inspection/findings/summary';
import english from '../../texts/en-US.json';
import { viewOf } from '../shared/issue-view';
import { action } from './acting';
import { itemOf } from './item';
import { idsText, weightOf, wordsFor } from './words';

/** The most pressing first. */
const ORDER: readonly Outcome[] = ['gap', 'attention', 'unknown', 'met'];
/** Bytes of the lines about duties: with all else, an answer stays below what it may weigh. */
const DETAILS_BYTES = 2_800;

/** What else this action words, in English. */
const FOUND_TEXTS = {
  ...{ roles: english.roles, outcomes: english.outcomes, counts: english.counts },
  ...{ duties: english.duties, verdicts: english.verdicts, storyParts: english.storyParts },
  ...{ reasonParts: english.reasonParts, people: english.people, waiting: english.waiting },
  ...{ durations: english.durations, sources: english.sources, fieldNames: english.fieldNames },
};

export const checkItem = action(
  'check',
  FOUND_TEXTS,
  async ({ workItem }, asker): Promise<CheckAnswer> => {
    const item = await itemOf(asker, workItem);
    const { view, gathered } = await viewOf(item);
    const { t } = asker;
    if (!gathered.configured)
      return {
        ...NOTHING,
        key: gathered.issue.key,
        status: 'not-set-up',
        turnKind: 'unknown',
        openQuestions: null,
        sentence: t('actions.notSetUp', { project: view.projectKey }),
      };
    const { key } = gathered.subject.issue;
    if (!('report' in view))
      return { ...NOTHING, key, sentence: t('actions.check.empty', { key }) };
    const { now, settings } = gathered.subject;
    return answerFor(view, { now, roleMap: settings.roleMap, words: wordsFor(view, t) });
  },
);

/** Where nothing is asked. */
const NOTHING = {
  status: 'not-applicable',
  ...{ gaps: '', attention: '', turn: '', turnKind: 'none' },
  ...{ oldestWaitHours: null, openQuestions: 0, details: '' },
} as const satisfies Omit<CheckAnswer, 'key' | 'sentence'>;

function answerFor(
  { report, covers, away }: InspectedView,
  { now, roleMap, words }: { now: string; roleMap: RoleMap; words: WordsContext },
): CheckAnswer {
  const { key } = report.issue;
  // The same that the app keeps on the work item, so that a rule's condition and a search mean the same.
  const summary = summarise(report, now, 0);
  const { verdicts, waitingSince } = summary;
  const applies = Object.keys(verdicts).length > 0;
  const waiting = report.questions.filter(({ state }) => state === 'waiting');
  const areKnown = verdicts['developer-questions']?.outcome !== 'unknown';
  return {
    key,
    status: applies ? summary.status : 'not-applicable',
    gaps: summary.gaps.join(','),
    attention: summary.attention.join(','),
    // Whom to turn to now: a rule that tells them is not to tell somebody who is away.
    turn: idsText([...new Set(summary.waitingFor.map((id) => covers[id] ?? id))]),
    turnKind: summary.turn,
    oldestWaitHours:
      waitingSince === null
        ? null
        : Math.round(10 * workingHours(waitingSince, now, roleMap.questions.workingWeek)) / 10,
    openQuestions: areKnown || waiting.length > 0 ? waiting.length : null,
    sentence: [
      sentenceFor(key, summary, report.verdicts, words),
      ...away.slice(0, MOST_TURNS),
    ].join(' '),
    details: detailsOf(report.verdicts, words),
  };
}

function sentenceFor(
  key: string,
  summary: Summary,
  verdicts: Verdict[],
  words: WordsContext,
): string {
  const { t } = words;
  const counts = OUTCOMES.filter((outcome) => outcome !== 'not-applicable')
    .sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))
    .flatMap((outcome) => {
      const count = verdicts.filter((verdict) => verdict.outcome === outcome).length;
      return count === 0 ? [] : [t(`counts.${outcome}`, { count })];
    })
    .join(', ');
  if (counts === '') return t('actions.check.empty', { key });
  if (summary.turn === 'nobody') return t('actions.check.nobody', { key, counts });
  if (summary.turn === 'none') return t('actions.check.settled', { key, counts });
  const { waitingFor } = summary;
  const more = waitingFor.length - MOST_TURNS + (summary.waitingForMore ?? 0);
  const turn = waitingWords(
    {
      role: null,
      accountIds: waitingFor.slice(0, MOST_TURNS),
      since: null,
      ...(more > 0 && { more }),
    },
    words,
  );
  return t('actions.check.open', { key, counts, turn });
}

/** People whom the sentence names. */
const MOST_TURNS = 3;

/** A line for each duty that applies, as many as fit; each says what the verdict says. */
function detailsOf(verdicts: Verdict[], words: WordsContext): string {
  const { t } = words;
  const lines = ORDER.flatMap((outcome) =>
    verdicts
      .filter((verdict) => verdict.outcome === outcome)
      .map((verdict) =>
        t('actions.line', {
          title: dutyTitle(verdict.duty, t),
          outcome: outcomeWord(outcome, t),
          words: verdictWords(verdict, words),
        }),
      ),
  );
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (weightOf(longer) > DETAILS_BYTES) break;
    text = longer;
  }
  return text;
}
