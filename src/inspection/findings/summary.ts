/** The issue property: what JQL searches, and what overviews are counted from. Nothing is ever decided by it. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { CONTRIBUTORS, WORKS, type ContributionDays } from '../../contract/attribution';
import { DUTY_IDS, type DutyId } from '../../contract/duty-ids';
import {
  OUTCOMES,
  type Outcome,
  type Question,
  type Report,
  type Role,
} from '../../contract/report';
import { contributionDays, PARTNERSHIP_DAYS, recentContributions } from './attribution-days';

/** Key of the issue property that JQL searches; declared in manifest.yml with its aliases. */
export const PROPERTY_KEY = 'role-clarity';

/** People that one property names: Jira takes 32,768 characters of a value, most of which days may need. */
const MOST_WAITING = 50;

/** Open questions for one role. */
export interface OpenQuestions {
  count: number;
  /** ISO time of the oldest, or null where there is none. */
  since: string | null;
}

/** A report in a form that JQL can search and that an overview can be counted from, without a word of what people wrote. */
export interface Summary {
  status: 'met' | 'attention' | 'gap' | 'unknown';
  /** Ids of the duties with a gap. */
  gaps: string[];
  attention: string[];
  /** Account ids of the people who have a turn. */
  waitingFor: string[];
  /** How many people may have a turn beside those, where they are too many to name; absent where all are named. */
  waitingForMore?: number;
  /** ISO time of the oldest open turn, in the form of an indexed date, or null. */
  waitingSince: string | null;
  /** What was found for each duty that applies. */
  verdicts: Partial<Record<DutyId, { outcome: Outcome; code: string }>>;
  questions: Record<Role, OpenQuestions>;
  /** Who did which work lately, by day; null where the history could not be read. */
  hands: ContributionDays | null;
  /** ISO time, in the form of an indexed date. */
  checkedAt: string;
  /** Revision of the role map that it was checked by. */
  revision: number;
}

/** @param checkedAt ISO time */
export function summarise(report: Report, checkedAt: string, revision: number): Summary {
  const having = (outcome: Outcome): string[] =>
    report.verdicts.filter((verdict) => verdict.outcome === outcome).map(({ duty }) => duty);
  const open = report.verdicts.filter(
    ({ outcome }) => outcome === 'gap' || outcome === 'attention',
  );
  const waiting = new Set(open.flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []));
  const named = [...waiting].slice(0, MOST_WAITING).sort();
  const more =
    waiting.size -
    named.length +
    Math.max(0, ...open.map(({ waitingFor }) => waitingFor?.more ?? 0));
  const since = open.flatMap(({ waitingFor }) => waitingFor?.since ?? []).sort();
  const applying = report.verdicts.filter(({ outcome }) => outcome !== 'not-applicable');
  return {
    status: statusOf(report),
    gaps: having('gap'),
    attention: having('attention'),
    waitingFor: named,
    ...(more > 0 && { waitingForMore: more }),
    waitingSince: since[0] === undefined ? null : asIndexedDate(since[0]),
    verdicts: Object.fromEntries(
      applying.map(({ duty, outcome, code }) => [duty, { outcome, code }]),
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
    hands: contributionDays(report.hands, checkedAt),
    checkedAt: asIndexedDate(checkedAt),
    revision,
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

/** The most pressing outcome; a report that could not tell is never called met. */
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

const summarySchema: v.GenericSchema<unknown, Summary> = v.object({
  status: v.picklist(['met', 'attention', 'gap', 'unknown']),
  gaps: duties,
  attention: duties,
  waitingFor: v.pipe(v.array(accountId), v.maxLength(MOST_WAITING)),
  waitingForMore: v.exactOptional(count),
  waitingSince: v.nullable(time),
  verdicts: v.record(v.picklist(DUTY_IDS), v.object({ outcome: v.picklist(OUTCOMES), code })),
  questions: v.object({ productOwner: openQuestionsSchema, productManager: openQuestionsSchema }),
  hands: v.nullable(contributionDaysSchema),
  checkedAt: time,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
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
