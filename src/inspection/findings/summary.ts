/** The issue property: what JQL searches, and what overviews are counted from. Nothing is ever decided by it. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { APP_WORKS, BACKINGS, type AppWorks } from '../../contract/app-work';
import { CONTRIBUTORS, WORKS, type ContributionDays } from '../../contract/attribution';
import { DUTY_IDS, type DutyId } from '../../contract/duty-ids';
import {
  hasNoOneToAsk,
  isOpen,
  openFirst,
  OUTCOMES,
  type Outcome,
  type Question,
  type Report,
  type Role,
  type Verdict,
} from '../../contract/report';
import { wordOf } from '../../contract/search-forms';
import { contributionDays, PARTNERSHIP_DAYS, recentContributions } from './attribution-days';

/** Key of the issue property that JQL searches; declared in manifest.yml with its aliases. */
export const PROPERTY_KEY = 'role-clarity';

/** People that one property names: Jira takes 32,768 characters of a value, most of which days may need. */
const MOST_WAITING = 50;

/** `none` where nothing waits for anybody: nothing is open, or only what anyone may settle. */
const TURNS = ['somebody', 'nobody', 'none'] as const;
type Turn = (typeof TURNS)[number];

/** Open questions for one role. */
export interface OpenQuestions {
  count: number;
  /** ISO time of the oldest, or null where there is none. */
  since: string | null;
}

/** What was found for one duty, and whose turn that makes it. */
export interface SummarisedVerdict {
  outcome: Outcome;
  code: string;
  /** Places in `waitingFor` of the people whose turn it is; absent where it is nobody's. */
  turn?: number[];
  /** ISO time since when it is, in the form of an indexed date; absent where that is not known. */
  since?: string;
}

/** A report in a form that JQL can search and that an overview can be counted from, without a word of what people wrote. */
export interface Summary {
  status: 'met' | 'attention' | 'gap' | 'unknown';
  /** Ids of the duties with a gap. */
  gaps: string[];
  attention: string[];
  /** Whether it is anybody's turn: `nobody` where something that is open waits for people, and nobody at all is known to turn to. */
  turn: Turn;
  /** The people who have a turn in words that an indexed text can be searched for; absent where there are none. */
  turnOf?: string;
  /** Account ids of the people who have a turn: of what is most pressing first, and of each turn its holders before deputies. */
  waitingFor: string[];
  /** The first of them; absent where there are none. */
  waitingForFirst?: string;
  /** How many people may have a turn beside those, where they are too many to name; absent where all are named. */
  waitingForMore?: number;
  /** ISO time of the oldest open turn, in the form of an indexed date, or null. */
  waitingSince: string | null;
  /** What was found for each duty that applies. */
  verdicts: Partial<Record<DutyId, SummarisedVerdict>>;
  questions: Record<Role, OpenQuestions>;
  /** How many questions, and texts of the issue, count as a second reader alone tells them; absent where none does. */
  secondReadings?: number;
  /** Who did which work lately, by day; null where the history could not be read. */
  hands: ContributionDays | null;
  /** The works in which an app had a hand, and whether a person stands behind them; absent where there is none. */
  apps?: AppWorks;
  /** ISO time, in the form of an indexed date. */
  checkedAt: string;
  /** Revision of the role map that it was checked by; below zero where that was the site's default. */
  revision: number;
}

/** @param checkedAt ISO time */
export function summarise(report: Report, checkedAt: string, revision: number): Summary {
  const having = (outcome: Outcome): string[] =>
    report.verdicts.filter((verdict) => verdict.outcome === outcome).map(({ duty }) => duty);
  const open = openFirst(report.verdicts);
  const waiting = new Set(open.flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []));
  const named = [...waiting].slice(0, MOST_WAITING);
  const more =
    waiting.size -
    named.length +
    Math.max(0, ...open.map(({ waitingFor }) => waitingFor?.more ?? 0));
  const since = open.flatMap(({ waitingFor }) => waitingFor?.since ?? []).sort();
  const second = [...report.questions, ...(report.texts ?? [])].filter((one) => one.second?.counts);
  const applying = report.verdicts.filter(({ outcome }) => outcome !== 'not-applicable');
  return {
    status: statusOf(report),
    gaps: having('gap'),
    attention: having('attention'),
    turn: named.length > 0 ? 'somebody' : open.some(hasNoOneToAsk) ? 'nobody' : 'none',
    waitingFor: named,
    ...(named[0] !== undefined && {
      turnOf: named.map(wordOf).join(' '),
      waitingForFirst: named[0],
    }),
    ...(more > 0 && { waitingForMore: more }),
    waitingSince: since[0] === undefined ? null : asIndexedDate(since[0]),
    verdicts: Object.fromEntries(
      applying.map((verdict) => [verdict.duty, summariseVerdict(verdict, named)]),
    ),
    questions: {
      productOwner: openQuestions(report.questions.filter(({ turn }) => turn === 'owner')),
      productManager: openQuestions(
        report.questions.filter(({ waitingFor }) =>
          waitingFor?.accountIds.some((id) =>
            report.holders.productManager.some(({ accountId }) => accountId === id),
          ),
        ),
      ),
    },
    ...(second.length > 0 && { secondReadings: second.length }),
    hands: contributionDays(report.hands, checkedAt),
    ...(report.apps && { apps: report.apps }),
    checkedAt: asIndexedDate(checkedAt),
    revision,
  };
}

/** @param named account ids, as the summary has them */
function summariseVerdict(verdict: Verdict, named: readonly string[]): SummarisedVerdict {
  const { outcome, code, waitingFor } = verdict;
  const waiting = isOpen(verdict) ? (waitingFor?.accountIds ?? []) : [];
  const turn = [...named.keys()].filter((at) => waiting.includes(named[at] ?? ''));
  const since = waitingFor?.since ?? null;
  return {
    outcome,
    code,
    ...(turn.length > 0 && { turn, ...(since !== null && { since: asIndexedDate(since) }) }),
  };
}

/**
 * A time in the form that the page on `jira:entityProperty` has for an indexed date: without a part of a second.
 * Whether Jira indexes other forms is not said, and a date that it passed over would be EMPTY for every search.
 */
function asIndexedDate(time: string): string {
  return time.replace(/\.\d+/, '');
}

function openQuestions(questions: readonly Question[]): OpenQuestions {
  const since = questions
    .filter(({ state }) => state === 'waiting')
    .map(({ askedAt }) => askedAt)
    .sort();
  return { count: since.length, since: since[0] ?? null };
}

/** The most pressing outcome; a report with something not known is never called met. */
function statusOf({ verdicts }: Report): Summary['status'] {
  for (const outcome of ['gap', 'attention', 'unknown'] as const) {
    if (verdicts.some((verdict) => verdict.outcome === outcome)) return outcome;
  }
  return 'met';
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
const accountId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const duties = v.pipe(v.array(v.picklist(DUTY_IDS)), v.maxLength(DUTY_IDS.length));
const code = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(64));

const openQuestionsSchema = v.object({ count, since: v.nullable(time) });

/** As many days of one kind as a window has; a longer list was not written by the app. */
const days = v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.maxLength(PARTNERSHIP_DAYS));
const contributionDaysSchema = v.record(
  v.picklist(WORKS),
  v.record(v.picklist(CONTRIBUTORS), days),
);

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_WAITING - 1));
const verdictSchema: v.GenericSchema<unknown, SummarisedVerdict> = v.object({
  outcome: v.picklist(OUTCOMES),
  code,
  turn: v.exactOptional(v.pipe(v.array(place), v.maxLength(MOST_WAITING))),
  since: v.exactOptional(time),
});

const summarySchema: v.GenericSchema<unknown, Summary> = v.object({
  status: v.picklist(['met', 'attention', 'gap', 'unknown']),
  gaps: duties,
  attention: duties,
  turn: v.picklist(TURNS),
  turnOf: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_WAITING * 140))),
  waitingFor: v.pipe(v.array(accountId), v.maxLength(MOST_WAITING)),
  waitingForFirst: v.exactOptional(accountId),
  waitingForMore: v.exactOptional(count),
  waitingSince: v.nullable(time),
  verdicts: v.record(v.picklist(DUTY_IDS), verdictSchema),
  questions: v.object({ productOwner: openQuestionsSchema, productManager: openQuestionsSchema }),
  secondReadings: v.exactOptional(count),
  hands: v.nullable(contributionDaysSchema),
  apps: v.exactOptional(v.record(v.picklist(APP_WORKS), v.picklist(BACKINGS))),
  checkedAt: time,
  revision: v.pipe(v.number(), v.safeInteger()),
});

/** Reads a property's value; anybody who may edit the issue can write it, so one in another form counts as none. */
export function readSummary(value: unknown): Summary | null {
  const reading = v.safeParse(summarySchema, value);
  return reading.success ? reading.output : null;
}

/**
 * Whether a property says what it should, apart from when that was found out and from days that have left the window
 * since. Whatever else stands in it, also a time that has not come yet, is somebody else's writing.
 */
export function saysTheSame(value: unknown, summary: Summary): boolean {
  const present = readSummary(value);
  if (present === null) return false;
  const at = Date.parse(present.checkedAt);
  if (present.checkedAt !== asIndexedDate(present.checkedAt)) return false;
  if (Number.isNaN(at) || at > Date.parse(summary.checkedAt)) return false;
  const { checkedAt } = present;
  const hands = present.hands && recentContributions(present.hands, summary.checkedAt);
  // Compared as it was stored: the reading drops what the app knows nothing of.
  return isDeepStrictEqual({ ...(value as object), hands }, { ...summary, checkedAt });
}
