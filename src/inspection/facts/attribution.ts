/** Finds who did which work on an issue, from its facts. */
import { WORKS, type Contribution, type Contributor, type Work } from '../../contract/attribution';
import type { Role } from '../../contract/report';
import type { KindOfWork } from '../../contract/role-evidence';
import { changesText, holds, type Facts } from '../../duties/facts';
import { isOfParent } from '../../jira/parent-field';

/**
 * A kind of work that shows who acts in a role. Beside the works that the partnership counts: being the assignee of an
 * epic, and the answer to a question that was put to somebody by name.
 */
export type Deed = KindOfWork | 'named-answers';

/** One piece of work that somebody did on an issue. */
export interface PieceOfWork {
  deed: Deed;
  /** Whose work it is. */
  role: Role;
  /** Account id; null where nobody can be named. */
  by: string | null;
  /** ISO time. */
  at: string;
}

/**
 * The work of the two roles on one issue, each piece with its time; where the history could not be read, what can be told
 * without it. Creation counts as writing; for whom somebody typed it, it counts for (the reporter). What apps did is
 * nobody's work.
 */
export function workOn(facts: Facts): PieceOfWork[] {
  const { issue, changes } = facts;
  const pieces: PieceOfWork[] = [];
  const add = (deed: Deed, role: Role, by: string | null, at: string | null): void => {
    if (at !== null) pieces.push({ deed, role, by, at });
  };
  const isStrategy =
    issue.isEpic && !['not-strategic', 'rule-not-known', 'no-epic'].includes(facts.trace.kind);

  const [writing, writer]: [Work, Role] = issue.isStory
    ? ['stories', 'productOwner']
    : ['epics', 'productManager'];
  if (issue.isStory || isStrategy) add(writing, writer, authorFor(writer, facts), issue.created);
  if (isStrategy && issue.assignee !== null)
    add('assigned', 'productManager', issue.assignee, issue.created);
  for (const change of changes ?? []) {
    const { at, by, byApp, fieldId, field } = change;
    if (byApp) continue;
    const changed = fieldId ?? field;
    if (changesText(change) && (issue.isStory || isStrategy)) add(writing, writer, by, at);
    if (facts.priorityFieldIds?.includes(changed) === true && (issue.isStory || issue.isEpic))
      add('order', 'productOwner', by, at);
    if (isStrategy && isOfParent({ field, fieldId })) add('trace', 'productManager', by, at);
  }
  for (const { state, toOwner, answeredBy, settledBy, settledAt } of facts.questions ?? []) {
    // A person marked it as answered: that does not say who answered.
    if (state === 'answered' && settledBy !== 'word')
      add(toOwner ? 'answers' : 'named-answers', 'productOwner', answeredBy, settledAt);
  }
  return pieces;
}

/**
 * Which role did the work of the two roles on one issue.
 * @param pieces its work, where that is known already
 * @returns oldest first; null where the history could not be read
 */
export function contributionsOf(
  facts: Facts,
  pieces: readonly PieceOfWork[] = workOn(facts),
): Contribution[] | null {
  if (facts.changes === null) return null;
  return pieces
    .flatMap(({ deed, role, by, at }): Contribution[] =>
      isCounted(deed) ? [{ work: deed, hands: contributorOf(role, by, facts), at }] : [],
    )
    .sort((one, other) => one.at.localeCompare(other.at));
}

const isCounted = (deed: Deed): deed is Work => (WORKS as readonly Deed[]).includes(deed);

/** Somebody who holds both roles counts as the holder of the role whose work it is. */
function contributorOf(role: Role, by: string | null, { owner, manager }: Facts): Contributor {
  const [own, other] = role === 'productOwner' ? [owner, manager] : [manager, owner];
  if (holds(own, by)) return 'own';
  return holds(other, by) ? 'other' : 'neither';
}

/** Reporter or creator, whichever counts more as the author: a holder of this role, else a holder of the other. */
function authorFor(role: Role, facts: Facts): string | null {
  const { reporter, creator } = facts.issue;
  const people = [reporter, creator];
  return (
    people.find((person) => contributorOf(role, person, facts) === 'own') ??
    people.find((person) => contributorOf(role, person, facts) === 'other') ??
    creator
  );
}
