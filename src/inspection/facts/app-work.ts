/** What apps did on an issue, and whether a person stands behind it. */
import type { AppWorkKind, AppWorks } from '../../contract/app-work';
import type { Question } from '../../contract/report';
import {
  changesText,
  holds,
  type AppAnswer,
  type AppWork,
  type Facts,
  type HandsOn,
  type RoleFacts,
} from '../../duties/facts';
import { wasGiven } from '../../jira/given-fields';
import type { AccountKind, JiraIssue } from '../../jira/types';
import { peopleOn } from './people';

type Known = Pick<
  Facts,
  | 'owner'
  | 'manager'
  | 'changes'
  | 'priorityFieldIds'
  | 'acceptances'
  | 'confirmations'
  | 'questions'
> & { appAnswers: readonly AppAnswer[] };

/** Somebody who did something: an account, or null where its record is gone or nobody is named. */
type Hand = string | null;

/** Kinds of accounts by id: what one place on the issue says stands, though another does not say. */
function kindsOn(issue: JiraIssue): Map<string, AccountKind> {
  const kinds = new Map<string, AccountKind>();
  for (const user of peopleOn(issue))
    if (user && user.kind !== 'not-known') kinds.set(user.accountId, user.kind);
  return kinds;
}

/** The works that are asked of the issue and in which an app had a hand; null where there is none. */
export function worksOfApps({ issue, apps }: Facts): AppWorks | null {
  const asked: AppWorkKind[] = [
    ...(issue.isStory ? (['text'] as const) : []),
    ...(issue.isStory || issue.isEpic ? (['order'] as const) : []),
    'answers',
  ];
  const works = asked.filter((work) => apps[work].app);
  return works.length === 0
    ? null
    : Object.fromEntries(works.map((work) => [work, apps[work].person]));
}

export function appWorkOn(issue: JiraIssue, known: Known): AppWork {
  const kinds = kindsOn(issue);
  const { appAnswers } = known;
  return {
    text: textHands(issue, known, kinds),
    order: orderHands(issue, known, kinds),
    answers: answerHands(known, kinds),
    appAnswers,
  };
}

function textHands(
  { fields }: JiraIssue,
  { owner, manager, changes, acceptances }: Known,
  kinds: Map<string, AccountKind>,
): HandsOn {
  const creator = fields.creator?.accountId ?? null;
  // A reporter that was left empty is nobody's hand; one whose account is gone is somebody's.
  const reporter = fields.reporter?.accountId ?? null;
  const authors =
    reporter === null && !fields.gone.includes('reporter') ? [creator] : [creator, reporter];
  const edits = changes?.filter(changesText) ?? [];
  const isInFull =
    changes !== null && ['creator', 'reporter'].every((name) => wasGiven(fields, name));
  const hands = handsOn([...authors, ...edits.map(({ by }) => by)], [owner, manager], kinds);
  const isAccepted = acceptances.some(({ by }) => holds(owner, by));
  return withPerson(hands, isAccepted, isInFull);
}

/** Where nobody changed the order, it is as whoever created the issue left it, and only a holder of a role is taken to have meant it. */
function orderHands(
  { fields }: JiraIssue,
  { owner, manager, changes, priorityFieldIds, confirmations }: Known,
  kinds: Map<string, AccountKind>,
): HandsOn {
  const meant = (changes ?? []).filter(
    ({ fieldId, cameBy }) =>
      fieldId !== null &&
      priorityFieldIds?.includes(fieldId) === true &&
      cameBy !== 'move' &&
      cameBy !== 'sprint-end',
  );
  const hands = handsOn(
    meant.map(({ by }) => by),
    [owner, manager],
    kinds,
  );
  const creator = fields.creator?.accountId ?? null;
  const isConfirmed = confirmations.some(({ by }) => holds(owner, by));
  return withPerson(
    hands,
    isConfirmed || holds(owner, creator) || holds(manager, creator),
    changes !== null && priorityFieldIds !== null && wasGiven(fields, 'creator'),
  );
}

function answerHands(
  { owner, manager, questions, appAnswers }: Known,
  kinds: Map<string, AccountKind>,
): HandsOn {
  const app = appAnswers.length > 0;
  if (questions === null) return { app, person: 'not-known' };
  const open = appAnswers.filter(({ commentId, index }) =>
    questions.some((one) => one.commentId === commentId && one.index === index && !isAgreed(one)),
  );
  if (open.length > 0)
    return { app, person: open.every(({ isTakenUp }) => isTakenUp) ? 'not-known' : 'no' };
  const answerers = questions.flatMap(({ state, settledBy, answeredBy }) =>
    state === 'answered' && settledBy === 'comment' ? [answeredBy] : [],
  );
  const isTold = answerers.every((by) => isPerson(by, [owner, manager], kinds));
  return { app, person: isTold ? 'yes' : 'not-known' };
}

/** A question that an app answered is settled once a person says so, in the app or in a comment; that the work ended says nothing. */
function isAgreed({ state, settledBy }: Question): boolean {
  return state !== 'waiting' && settledBy !== 'done' && settledBy !== 'second-reading';
}

function handsOn(
  hands: readonly Hand[],
  roles: readonly RoleFacts[],
  kinds: Map<string, AccountKind>,
): HandsOn {
  const app = hands.some((by) => by !== null && kinds.get(by) === 'app');
  if (hands.some((by) => isPerson(by, roles, kinds))) return { app, person: 'yes' };
  const isTold = hands.every((by) => by !== null && kinds.get(by) === 'app');
  return { app, person: isTold ? 'no' : 'not-known' };
}

/** Whoever holds a role is a person, for an app may hold none. */
function isPerson(by: Hand, roles: readonly RoleFacts[], kinds: Map<string, AccountKind>): boolean {
  if (by === null) return false;
  const kind = kinds.get(by);
  return kind === 'person' || kind === 'customer' || roles.some((role) => holds(role, by));
}

/** @param isInFull whether everybody who had a hand in it was given */
function withPerson({ app, person }: HandsOn, isSaid: boolean, isInFull: boolean): HandsOn {
  if (isSaid || person === 'yes') return { app, person: 'yes' };
  return { app, person: isInFull ? person : 'not-known' };
}
