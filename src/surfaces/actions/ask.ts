/** Asks whoever's turn it is, in a comment of the person who asks: seldom, few people, and never where a customer reads. */
import { randomUUID } from 'node:crypto';
import type { AskAnswer } from '../../contract/action-answers';
import { MOST_ASKED, MOST_DAYS } from '../../contract/action-inputs';
import type { InspectedView } from '../../contract/panel';
import { hasNoOneToAsk, openFirst } from '../../contract/report';
import type { WordsContext } from '../../duties/messages';
import { JiraError } from '../../jira/error';
import type { IssueRecord } from '../../storage/issue-record';
import english from '../../texts/en-US.json';
import { mayCommentOrRefuse } from '../shared/comment-access';
import { mayHaveCustomers } from '../shared/customers';
import { refuse } from '../shared/failures';
import { changed, record, type InspectedNow } from '../shared/issue-acting';
import type { IssueCaller } from '../shared/issue-caller';
import { viewAfresh } from '../shared/issue-view';
import { mentioning } from '../shared/mentioning';
import { action } from './acting';
import { itemOf } from './item';
import { idsText, namesOf, wordsFor } from './words';

const TEXTS = { people: english.people };
const DAY = 86_400_000;

type Asks = IssueRecord['asks'];

/** Who is asked, and who is not for which reason. */
interface Choice {
  asked: string[];
  self: string[];
  lately: string[];
  inactive: string[];
  more: string[];
}

export const askTurn = action(
  'ask',
  TEXTS,
  async ({ workItem, words: text, days }, asker): Promise<AskAnswer> => {
    const item = await itemOf(asker, workItem);
    const { t } = asker;
    const first = await viewAfresh(item);
    if (!first.gathered.configured) refuse('not-found', 'project.not-set-up');
    const { key } = first.gathered.subject.issue;
    if (!('report' in first.view)) return notAsked(key, t('actions.ask.settled', { key }));
    const looked: InspectedNow = { view: first.view, gathered: first.gathered };
    const turn = turnIn(looked.view);
    const { away } = looked.view;
    if (turn.people.length === 0)
      return notAsked(
        key,
        t(turn.isNobodys ? 'actions.ask.nobody' : 'actions.ask.settled', { key }),
      );
    await mayCommentOrRefuse(item);
    const words = wordsFor(looked.view, t);
    const choose = (asks: Asks): Choice => chosen(turn.people, asks, { looked, item, days });
    // Tells what this run kept from what others did: its own write may be done although no answer came.
    const run = randomUUID();
    const { asked, ...not } = await keepAsk(item, looked, { run, choose });
    const reasons = [...away.slice(0, MOST_ASKED), ...reasonsOf(not, days, words)];
    if (asked.length === 0) return notAsked(key, reasons.join(' '));
    const internal = mayHaveCustomers(looked.gathered.subject.issue);
    const commentId = await comment(item, looked, { run, asked, text, internal });
    await changed(item);
    const said = { key, names: namesOf(asked, words) };
    const done = t(internal ? 'actions.ask.internal' : 'actions.ask.asked', said);
    return {
      key,
      asked: true,
      people: idsText(asked),
      commentId,
      sentence: [done, ...reasons].join(' '),
    };
  },
);

function notAsked(key: string, sentence: string): AskAnswer {
  return { key, asked: false, people: '', commentId: null, sentence };
}

/** Everybody whose turn something is, or who covers for them, the most pressing duty first. */
function turnIn({ report, covers }: InspectedView): { people: string[]; isNobodys: boolean } {
  const open = openFirst(report.verdicts);
  const waitedFor = open.flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []);
  const people = new Set(waitedFor.map((accountId) => covers[accountId] ?? accountId));
  return { people: [...people], isNobodys: open.some(hasNoOneToAsk) };
}

function chosen(
  people: string[],
  asks: Asks,
  { looked, item, days }: { looked: InspectedNow; item: IssueCaller; days: number },
): Choice {
  const { subject } = looked.gathered;
  const recent = new Set(
    asks
      .filter(({ at }) => item.now - Date.parse(at) < days * DAY)
      .flatMap(({ accountIds }) => accountIds),
  );
  const choice: Choice = { asked: [], self: [], lately: [], inactive: [], more: [] };
  for (const accountId of people) {
    if (accountId === item.viewer) choice.self.push(accountId);
    else if (!subject.people.isActive(accountId)) choice.inactive.push(accountId);
    else if (recent.has(accountId)) choice.lately.push(accountId);
    else if (choice.asked.length === MOST_ASKED) choice.more.push(accountId);
    else choice.asked.push(accountId);
  }
  return choice;
}

/**
 * Chooses who is asked and keeps that before the comment is written: of two runs at the same time, the one that comes second
 * finds what the first kept, and asks nobody. What it kept itself, it keeps anew.
 */
async function keepAsk(
  item: IssueCaller,
  { gathered }: InspectedNow,
  { run, choose }: { run: string; choose: (asks: Asks) => Choice },
): Promise<Choice> {
  let choice = choose(gathered.subject.record.asks);
  if (choice.asked.length === 0) return choice;
  const at = new Date(item.now).toISOString();
  await record(item, gathered, (before) => {
    const others = before.asks.filter((ask) => ask.run !== run);
    choice = choose(others);
    const kept = others.filter((ask) => item.now - Date.parse(ask.at) < MOST_DAYS * DAY);
    const { asked } = choice;
    return {
      ...before,
      asks: asked.length === 0 ? kept : [...kept, { accountIds: asked, at, run }],
    };
  });
  return choice;
}

/** Writes the comment; one that Jira refuses was no asking. Of one that it did not answer to, nobody knows. */
async function comment(
  item: IssueCaller,
  looked: InspectedNow,
  { run, asked, text, internal }: { run: string; asked: string[]; text: string; internal: boolean },
): Promise<string | null> {
  const addressees = asked.map((accountId) => ({
    accountId,
    name: looked.view.people[accountId]?.displayName ?? '',
  }));
  try {
    const body = mentioning(addressees, text);
    return await item.jira.addComment('user', item.issueId, body, { internal });
  } catch (error) {
    if (error instanceof JiraError && !error.mayBeDone) await forgetAsk(item, looked, run);
    throw error;
  }
}

async function forgetAsk(
  item: IssueCaller,
  { gathered }: InspectedNow,
  run: string,
): Promise<void> {
  await record(item, gathered, (before) => ({
    ...before,
    asks: before.asks.filter((ask) => ask.run !== run),
  }));
}

function reasonsOf(
  { self, lately, inactive, more }: Omit<Choice, 'asked'>,
  days: number,
  words: WordsContext,
): string[] {
  const { t } = words;
  const names = (people: string[]): string => namesOf(people, words);
  return [
    ...(self.length > 0 ? [t('actions.ask.self')] : []),
    ...(lately.length > 0 ? [t('actions.ask.lately', { days, names: names(lately) })] : []),
    ...(inactive.length > 0 ? [t('actions.ask.inactive', { names: names(inactive) })] : []),
    ...(more.length > 0 ? [t('actions.ask.more', { most: MOST_ASKED, names: names(more) })] : []),
  ];
}
