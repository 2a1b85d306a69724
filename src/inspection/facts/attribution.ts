/** Finds who did which work on an issue, from its facts. */
import type { Contribution, Contributor, Work } from '../../contract/attribution';
import type { Role } from '../../contract/report';
import { holds, type Facts } from '../../duties/facts';
import { isOfParent } from '../../jira/parent-field';

const TEXT_FIELDS: ReadonlySet<string> = new Set(['summary', 'description']);

/**
 * The work of the two roles on one issue, each piece with its time. Creation counts as writing; for whom somebody typed
 * it, it counts for (the reporter). What apps did is nobody's work.
 * @returns oldest first; null where the history could not be read
 */
export function contributionsOf(facts: Facts): Contribution[] | null {
  const { issue, changes } = facts;
  if (changes === null) return null;
  const contributions: Contribution[] = [];
  const add = (work: Work, role: Role, by: string | null, at: string | null): void => {
    if (at !== null) contributions.push({ work, hands: contributorOf(role, by, facts), at });
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
    // A person marked it as answered: that does not say who answered.
    if (state === 'answered' && toOwner && settledBy !== 'word')
      add('answers', 'productOwner', answeredBy, settledAt);
  }
  return contributions.sort((one, other) => one.at.localeCompare(other.at));
}

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
