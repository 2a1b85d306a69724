/** Counts whose hands did which work: acts of one issue from its facts, days for its property, sums over many issues. */
import {
  HANDS,
  WORKS,
  type Act,
  type HandCounts,
  type HandDays,
  type Hands,
  type Partnership,
  type Work,
} from '../../contract/attribution';
import type { Role } from '../../contract/report';
import { holds, type Facts } from '../../duties/facts';
import { isOfParent } from '../../jira/parent-field';

/** How far back the partnership of the roles is looked at. */
export const PARTNERSHIP_DAYS = 90;

const TEXT_FIELDS: ReadonlySet<string> = new Set(['summary', 'description']);

/**
 * The work of the two roles on one issue, each piece with its time. Creation counts as writing; for whom somebody typed
 * it, it counts for (the reporter). What apps did is nobody's work.
 * @returns oldest first; null where the history could not be read
 */
export function actsOf(facts: Facts): Act[] | null {
  const { issue, changes } = facts;
  if (changes === null) return null;
  const acts: Act[] = [];
  const add = (work: Work, role: Role, by: string | null, at: string | null): void => {
    if (at !== null) acts.push({ work, hands: handsOf(role, by, facts), at });
  };
  const isStrategy =
    issue.isEpic && !['not-strategic', 'rule-not-known', 'no-epic'].includes(facts.trace.kind);

  const [writing, writer]: [Work, Role] = issue.isStory
    ? ['stories', 'productOwner']
    : ['epics', 'productManager'];
  if (issue.isStory || isStrategy) add(writing, writer, authorFor(writer, facts), issue.created);
  for (const { at, by, byApp, fieldId, field } of changes) {
    if (byApp) continue;
    const changed = fieldId ?? field;
    if (TEXT_FIELDS.has(changed) && (issue.isStory || isStrategy)) add(writing, writer, by, at);
    if (facts.priorityFieldIds.includes(changed) && (issue.isStory || issue.isEpic))
      add('order', 'productOwner', by, at);
    if (isStrategy && isOfParent({ field, fieldId })) add('trace', 'productManager', by, at);
  }
  for (const { state, toOwner, answeredBy, settledBy, settledAt } of facts.questions ?? []) {
    // A person's word tells that there is an answer, not who gave it.
    if (state === 'answered' && toOwner && settledBy !== 'word')
      add('answers', 'productOwner', answeredBy, settledAt);
  }
  return acts.sort((one, other) => one.at.localeCompare(other.at));
}

/** Who holds both roles does either work with the role's own hands. */
function handsOf(role: Role, by: string | null, { owner, manager }: Facts): Hands {
  const [own, other] = role === 'productOwner' ? [owner, manager] : [manager, owner];
  if (holds(own, by)) return 'own';
  return holds(other, by) ? 'other' : 'neither';
}

/** Of the two people who stand for the writing, the one whose hands count most: the role's own, then the other's. */
function authorFor(role: Role, facts: Facts): string | null {
  const { reporter, creator } = facts.issue;
  const people = [reporter, creator];
  return (
    people.find((person) => handsOf(role, person, facts) === 'own') ??
    people.find((person) => handsOf(role, person, facts) === 'other') ??
    creator
  );
}

/**
 * The acts of the last {@link PARTNERSHIP_DAYS} days in short: later looks have later windows, so nothing older is ever
 * asked for.
 * @param until ISO time of the look
 */
export function handDays(acts: readonly Act[] | null, until: string): HandDays | null {
  if (acts === null) return null;
  const { from, to } = windowOf(until);
  const days: HandDays = {};
  for (const { work, hands, at } of acts) {
    const day = at.slice(0, 10);
    if (day < from || day > to) continue;
    const list = ((days[work] ??= {})[hands] ??= []);
    if (!list.includes(day)) list.push(day);
  }
  return days;
}

/** Days as an earlier look kept them, without those that the window of a later one has left behind. */
export function recentDays(days: HandDays, until: string): HandDays {
  const { from } = windowOf(until);
  const recent: HandDays = {};
  for (const work of WORKS) {
    for (const hands of HANDS) {
      const list = days[work]?.[hands]?.filter((day) => day >= from) ?? [];
      if (list.length > 0) (recent[work] ??= {})[hands] = list;
    }
  }
  return recent;
}

/** @param until ISO time at which the window ends */
export function noPartnership(until: string): Partnership {
  const none = (): HandCounts => ({ own: 0, other: 0, neither: 0 });
  const works: Partnership['works'] = {
    stories: none(),
    order: none(),
    answers: none(),
    epics: none(),
    trace: none(),
  };
  return { ...windowOf(until), works, issues: 0, unreadable: 0 };
}

/** Adds one issue to a partnership, in place. Days outside its window are left out. */
export function countHands(partnership: Partnership, days: HandDays | null): void {
  if (days === null) {
    partnership.unreadable += 1;
    return;
  }
  partnership.issues += 1;
  for (const work of WORKS) {
    for (const hands of HANDS) {
      partnership.works[work][hands] += (days[work]?.[hands] ?? []).filter(
        (day) => day >= partnership.from && day <= partnership.to,
      ).length;
    }
  }
}

/** The window of whole days that ends with the day of `until`. */
function windowOf(until: string): { from: string; to: string } {
  const first = Date.parse(until) - (PARTNERSHIP_DAYS - 1) * 86_400_000;
  return { from: new Date(first).toISOString().slice(0, 10), to: until.slice(0, 10) };
}
