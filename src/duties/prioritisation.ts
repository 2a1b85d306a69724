import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, waitingFor, type CodeOf, type Finding } from './duty';
import { holds, type Change, type Facts } from './facts';

const declaration = declareDuty({
  id: 'prioritisation',
  title: 'Priority',
  role: 'productOwner',
  why: 'The order of work decides what a team achieves. The owner sets it, so that nobody has to guess or push.',
  subjects: ['story', 'epic'],
  restsOn: 'sprints',
  codes: {
    'prioritised-by-owner': {
      outcome: 'met',
      when: 'an owner was the last to change a priority field',
    },
    'set-at-creation-by-owner': {
      outcome: 'met',
      when: 'an owner created it, and nobody changed a priority field since',
    },
    'prioritised-by-manager': {
      outcome: 'attention',
      when: 'a product manager was the last to change a priority field, or created it and nobody changed one since',
    },
    'not-yet-prioritised': {
      outcome: 'attention',
      when: 'nobody has changed a priority field, and work has not begun',
    },
    'prioritised-by-other': {
      outcome: 'gap',
      when: 'somebody who holds neither role was the last to change one',
    },
    'started-unprioritised': {
      outcome: 'gap',
      when: 'it is in progress or in an active sprint, and nobody has changed a priority field',
    },
    'history-not-readable': { outcome: 'unknown', when: 'its history was not given' },
    'owner-not-known': { outcome: 'unknown', when: 'no source of the owner role could be read' },
    done: { outcome: 'not-applicable', when: 'the work is done' },
    'not-a-story-or-epic': {
      outcome: 'not-applicable',
      when: 'the project counts it neither as a story nor as an epic',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const prioritisation = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, owner, manager } = facts;
  if (!issue.isStory && !issue.isEpic) return { code: 'not-a-story-or-epic' };
  if (issue.statusCategory === 'done') return { code: 'done' };

  const last = lastPriorityChange(facts);
  const evidence = last ? [changeEvidence(last)] : [];
  const args = last ? { field: last.field } : {};
  if (facts.changes === null) return { code: 'history-not-readable' };
  if (owner.holders.length === 0 && !owner.known)
    return { code: 'owner-not-known', args, evidence };

  const waiting = waitingFor('productOwner', facts, last?.at ?? issue.created);
  if (last) {
    if (holds(owner, last.by)) return { code: 'prioritised-by-owner', args, evidence };
    const code = holds(manager, last.by) ? 'prioritised-by-manager' : 'prioritised-by-other';
    return { code, args, evidence, waitingFor: waiting };
  }
  const created: Evidence[] = [
    { kind: 'field', id: 'creator', at: issue.created, by: issue.creator },
  ];
  if (holds(owner, issue.creator)) return { code: 'set-at-creation-by-owner', evidence: created };
  if (holds(manager, issue.creator)) {
    return { code: 'prioritised-by-manager', evidence: created, waitingFor: waiting };
  }
  const started = issue.statusCategory === 'indeterminate' || issue.inActiveSprint;
  return { code: started ? 'started-unprioritised' : 'not-yet-prioritised', waitingFor: waiting };
}

/** Apps and automation rules move issues about without deciding anything; their changes are passed over. */
function lastPriorityChange({ changes, priorityFieldIds }: Facts): Change | undefined {
  return changes?.findLast(
    (change) =>
      !change.byApp && change.fieldId !== null && priorityFieldIds.includes(change.fieldId),
  );
}

function changeEvidence(change: Change): Evidence {
  return { kind: 'changelog', id: change.historyId, at: change.at, by: change.by };
}
