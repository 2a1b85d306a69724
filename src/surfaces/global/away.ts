/** Who is away and who covers: everybody says it of themselves, and a site admin of anybody. */
import {
  MOST_ABSENCES,
  MOST_DAYS_AWAY,
  type AbsencesAnswer,
  type AwayAnswers,
  type KnownAbsence,
  type ShownAbsence,
} from '../../contract/away';
import { dayAfter, dayIn, daysFrom } from '../../contract/day';
import type { GlobalPayload } from '../../contract/global-page';
import { allSettled } from '../../jira/all-settled';
import type { JiraUser } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import { mayHold } from '../../roles/holders';
import {
  AbsencesFull,
  changeAbsences,
  isOver,
  newAbsenceId,
  readAbsences,
  type Absence,
} from '../../storage/absences';
import { refuse } from '../shared/failures';
import { byAccountId } from '../shared/people';
import { administersSite } from '../shared/site-access';
import type { GlobalCaller } from './caller';

/** Whose absences a request is about, once it is sure that the viewer may say and see them. */
interface Concerned {
  accountId: string;
  timeZone: string;
  /** Whether that is where the person is; false where Jira keeps it from the viewer, whose own zone stands in. */
  isTheirs: boolean;
  /** Whether the viewer administers the site; null where nobody asked yet. */
  administers: boolean | null;
}

export async function absences(
  { of }: GlobalPayload<'global.absences'>,
  caller: GlobalCaller,
): Promise<AbsencesAnswer> {
  const [concerned, kept] = await allSettled([concernedBy(of, caller), readAbsences()]);
  return answerFor(concerned, kept, caller);
}

/**
 * Enters an absence, or changes one as the viewer knows it. To enter the same again changes nothing: the first answer may have
 * been lost.
 */
export async function setAbsence(
  { of, was, from, until, cover }: GlobalPayload<'global.setAbsence'>,
  caller: GlobalCaller,
): Promise<AbsencesAnswer> {
  const { viewer, now } = caller;
  const concerned = await concernedBy(of, caller);
  const { accountId: person, timeZone, isTheirs } = concerned;
  refuseDays(from, until, dayIn(timeZone, now));
  if (cover === person) refuse('bad-request', 'away.own-cover');
  if (cover !== null && !(await activePerson(cover, caller)))
    refuse('bad-request', 'away.no-such-cover');
  const at = new Date(now).toISOString();
  const absence: Absence = {
    ...{ id: was?.id ?? newAbsenceId(), person, from, until, timeZone, cover },
    ...{ by: viewer, at },
  };
  try {
    const kept = await changeAbsences(now, (before) => {
      const isOne = (one: Absence): boolean => one.id === was?.id && one.person === person;
      const changed = before.find(isOne);
      if (was && !changed) refuse('not-found', 'away.gone');
      if (was && changed && !saysTheSame(changed, was)) {
        if (saysTheSame(changed, absence)) return null;
        refuse('conflict', 'away.changed-since');
      }
      const own = before.filter((one) => one.person === person && !isOne(one));
      if (own.some((one) => saysTheSame(one, absence))) return null;
      if (own.some((one) => one.from <= until && from <= one.until))
        refuse('bad-request', 'away.overlap');
      if (own.filter((one) => !isOver(one, now)).length >= MOST_ABSENCES)
        refuse('bad-request', 'away.too-many', { most: MOST_ABSENCES });
      // An admin who is not told the person's time zone can change the days, but not the zone.
      const zone = isTheirs ? timeZone : (changed?.timeZone ?? timeZone);
      return [...before.filter((one) => !isOne(one)), { ...absence, timeZone: zone }];
    });
    return await answerFor(concerned, kept, caller);
  } catch (error) {
    if (error instanceof AbsencesFull) refuse('bad-request', 'away.full');
    throw error;
  }
}

/** Whether two absences are on the same days, with the same cover. */
function saysTheSame(one: Omit<KnownAbsence, 'id'>, other: Omit<KnownAbsence, 'id'>): boolean {
  return one.from === other.from && one.until === other.until && one.cover === other.cover;
}

/** Removes an absence as the viewer knows it; somebody who is away is back at once. It may have been removed already. */
export async function removeAbsence(
  { of, was }: GlobalPayload<'global.removeAbsence'>,
  caller: GlobalCaller,
): Promise<AbsencesAnswer> {
  const concerned = await concernedBy(of, caller);
  const kept = await changeAbsences(caller.now, (before) => {
    const one = before.find(({ id, person }) => id === was.id && person === concerned.accountId);
    if (!one) return null;
    if (!saysTheSame(one, was)) refuse('conflict', 'away.changed-since');
    return before.filter((other) => other !== one);
  });
  return answerFor(concerned, kept, caller);
}

/** People who may cover, as Jira shows them to the viewer. */
export async function findPeople(
  { query, page }: GlobalPayload<'global.findPeople'>,
  { jira }: GlobalCaller,
): Promise<AwayAnswers['global.findPeople']> {
  const { users, more } = await jira.findUsers('user', query, page);
  const people = byAccountId(users.filter(isPerson));
  return { choices: Object.values(people), more };
}

/** @throws Refusal for somebody else's absences, unless Jira says that the viewer administers the site */
async function concernedBy(of: string | null, caller: GlobalCaller): Promise<Concerned> {
  const { jira, viewer, timeZone } = caller;
  if (of === null || of === viewer)
    return { accountId: viewer, timeZone, isTheirs: true, administers: null };
  if (!(await administersSite(jira))) refuse('not-allowed', 'away.only-admins');
  const [person, theirs] = await allSettled([
    activePerson(of, caller),
    unlessRefused(jira.timeZoneOf('user', of), null),
  ]);
  if (!person) refuse('not-found', 'away.no-such-person');
  // Where the person's time zone is hidden, the viewer's stands in.
  const zone = { timeZone: theirs ?? timeZone, isTheirs: theirs !== null };
  return { accountId: of, ...zone, administers: true };
}

/** Somebody with an open account who is neither an app nor a customer of a help desk. */
async function activePerson(accountId: string, { jira }: GlobalCaller): Promise<JiraUser | null> {
  const users = await jira.users('user', [accountId]);
  return users.find((user) => user.accountId === accountId && isPerson(user)) ?? null;
}

function isPerson({ active, kind }: JiraUser): boolean {
  return active && mayHold(kind);
}

function refuseDays(from: string, until: string, today: string): void {
  const days = daysFrom(from, until);
  if (days < 1) refuse('bad-request', 'away.order');
  if (until < today) refuse('bad-request', 'away.past');
  if (days > MOST_DAYS_AWAY || from > dayAfter(today, MOST_DAYS_AWAY))
    refuse('bad-request', 'away.long');
}

async function answerFor(
  { accountId: of, timeZone, administers }: Concerned,
  kept: readonly Absence[],
  { jira, now }: GlobalCaller,
): Promise<AbsencesAnswer> {
  const own = kept.filter(({ person }) => person === of).sort(byFirstDay);
  const covers = kept.filter((one) => one.cover === of && !isOver(one, now)).sort(byFirstDay);
  const named = new Set([of, ...[...own, ...covers].flatMap(namesIn)]);
  const [users, mayForOthers] = await allSettled([
    unlessRefused(jira.users('user', [...named]), []),
    administers ?? administersSite(jira),
  ]);
  return {
    of,
    today: dayIn(timeZone, now),
    timeZone,
    absences: own.map((one) => shown(one, kept, now)),
    covers: covers.map(({ person, from, until, by }) => ({ person, from, until, by })),
    people: byAccountId(users),
    mayForOthers,
  };
}

function byFirstDay(one: Absence, other: Absence): number {
  return one.from < other.from ? -1 : Number(one.from > other.from);
}

function namesIn({ person, cover, by }: Absence): string[] {
  return [person, cover, by].filter((accountId) => accountId !== null);
}

function shown(absence: Absence, kept: readonly Absence[], now: number): ShownAbsence {
  const { id, from, until, timeZone, cover, by } = absence;
  const coverAway = kept.some(
    (one) => one.person === cover && one.from <= until && from <= one.until,
  );
  const state = isOver(absence, now) ? 'over' : dayIn(timeZone, now) < from ? 'later' : 'now';
  return {
    ...{ id, from, until, timeZone, cover, by, state },
    coverAway,
  };
}
