/** Lists what waits for a person, as the person who asks may see it. */
import {
  LARGEST_ANSWER,
  type WaitingForAnswer,
  type WaitingRow,
} from '../../contract/action-answers';
import { isolate } from '../../contract/isolate';
import type { IssueRow } from '../../contract/project-page';
import {
  CHECKED_EVERYWHERE,
  checkedJql,
  sortedJql,
  turnEverywhereJql,
  waitingForJql,
} from '../../contract/project-search';
import { personArguments, type PersonArguments } from '../../duties/messages';
import { awayWords } from '../../duties/words/away';
import { absentAmong } from '../../inspection/facts/absent-people';
import { People, toPerson } from '../../inspection/facts/people';
import { readRows } from '../../inspection/findings/rows';
import { allSettled } from '../../jira/all-settled';
import type { JiraUser } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import { Covering } from '../../roles/covering';
import { mayHold } from '../../roles/holders';
import { readAbsences, type Absence } from '../../storage/absences';
import english from '../../texts/en-US.json';
import { refuse } from '../shared/failures';
import { action } from './acting';
import type { Asker } from './asker';
import { projectOf } from './item';
import { cut, NAME_CHARACTERS, namesOf, wordsFor } from './words';

const MOST_ROWS = 20;
const SUMMARY_CHARACTERS = 100;
/** What stands around the rows weighs less. */
const ROWS_BYTES = LARGEST_ANSWER - 1_500;

export const findWaiting = action(
  'waiting',
  { people: english.people, away: english.away },
  async ({ person, project }, asker): Promise<WaitingForAnswer> => {
    const { jira, t } = asker;
    const who = await personCalled(person, asker);
    const scope = { work: 'open', issueType: null } as const;
    const jql =
      project === ''
        ? turnEverywhereJql([who.accountId])
        : waitingForJql((await projectOf(asker, project)).key, scope, [who.accountId]);
    const [counted, { rows }, absences] = await allSettled([
      jira.countIssues('user', jql),
      readRows(jira, sortedJql(jql, { by: 'since', descending: false }), {
        pageToken: null,
        size: MOST_ROWS,
      }),
      readAbsences(),
    ]);
    const items = fitting(rows.map(itemOfRow));
    // Jira counts from its index, which may lag by moments.
    const count = Math.max(counted, items.length);
    const said = personArguments(who.accountId, wordsOf([who], asker));
    const oldest = items.flatMap(({ since }) => since ?? []).sort()[0];
    const sentences = [
      ...(count > 0 ? [t('actions.waiting.found', { ...said, count })] : []),
      ...(oldest === undefined ? [] : [t('actions.waiting.since', { date: dayOf(oldest, asker) })]),
      ...(count > 0 ? [] : [await nothingFound(said, project, asker)]),
      ...(await absenceSentences(who, absences, { seesTurn: count > 0 }, asker)),
    ];
    return { accountId: who.accountId, count, items, jql, sentence: sentences.join(' ') };
  },
);

/**
 * Whether the person is away, for everybody who sees that it is their turn; and whom they cover for, for themselves alone.
 */
async function absenceSentences(
  who: JiraUser,
  absences: readonly Absence[],
  { seesTurn }: { seesTurn: boolean },
  asker: Asker,
): Promise<string[]> {
  const { jira, accountId, now, t } = asker;
  const covering = new Covering(absences, now);
  const isOneself = who.accountId === accountId;
  const isAway = (isOneself || seesTurn) && covering.absenceOf(who.accountId) !== undefined;
  const covered = isOneself ? covering.coveredBy(accountId) : [];
  const named = [...covered, ...(isAway ? covering.coversOf([who.accountId]) : [])];
  const users = await unlessRefused(jira.users('user', named.slice(0, MOST_ROWS)), []);
  const people = new People().add([who, ...users]);
  const words = wordsOf(people.all(), asker);
  return [
    ...(isAway ? absentAmong([who.accountId], covering, people) : []).map((one) =>
      awayWords(one, words, now),
    ),
    ...(covered.length > 0
      ? [t('actions.waiting.covers', { names: namesOf(covered, words) })]
      : []),
  ];
}

/** Where nothing was looked at, nothing was found either: that must not read as good news. */
async function nothingFound(
  said: PersonArguments,
  project: string,
  { jira, t }: Asker,
): Promise<string> {
  const jql =
    project === ''
      ? CHECKED_EVERYWHERE
      : checkedJql(project.toUpperCase(), { work: 'open', issueType: null });
  const checked = await jira.countIssues('user', jql);
  return checked === 0 ? t('actions.waiting.unchecked') : t('actions.waiting.none', said);
}

function itemOfRow({ key, summary, status, waitingSince }: IssueRow): WaitingRow {
  return {
    key,
    summary: isolate(cut(summary, SUMMARY_CHARACTERS)),
    status: isolate(cut(status, NAME_CHARACTERS)),
    since: waitingSince,
  };
}

/** An account id holds a colon, or is one long word of figures and the letters up to f; names are neither. */
const ACCOUNT_ID = /^(?:[\w-]+:[\w:-]+|[0-9a-f]{16,128})$/;

/** Who is meant: the person who asks, an account id, or a name that only one person has. */
async function personCalled(called: string, asker: Asker): Promise<JiraUser> {
  const { jira, accountId } = asker;
  if (called.toLowerCase() === 'me') return someone(await jira.users('user', [accountId]));
  if (ACCOUNT_ID.test(called)) return someone(await jira.users('user', [called]));
  const { users } = await jira.findUsers('user', called);
  const people = users.filter(({ kind }) => mayHold(kind));
  const named = people.filter(({ displayName }) => isSame(displayName, called));
  const found = named.length === 0 ? people : named;
  if (found.length > 1) {
    const words = wordsOf(found, asker, null);
    const names = namesOf(
      found.map((one) => one.accountId),
      words,
    );
    refuse('bad-request', 'actions.several-people', { names });
  }
  return someone(found);
}

function someone([found]: JiraUser[]): JiraUser {
  return found ?? refuse('not-found', 'actions.no-such-person');
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function wordsOf(users: JiraUser[], { t, accountId }: Asker, viewer: string | null = accountId) {
  return wordsFor(
    {
      people: Object.fromEntries(users.map((user) => [user.accountId, toPerson(user)])),
      roleNames: { productOwner: null, productManager: null },
      shape: 'manager-and-owner',
      viewer,
    },
    t,
  );
}

/** As many rows as fit. */
function fitting(rows: WaitingRow[]): WaitingRow[] {
  const kept = [...rows];
  while (Buffer.byteLength(JSON.stringify(kept)) > ROWS_BYTES) kept.pop();
  return kept;
}

/** The day that it was where the person is who asks. */
function dayOf(time: string, { t: { locale }, timeZone }: Asker): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(time));
}
