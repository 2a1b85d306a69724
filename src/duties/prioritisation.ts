import type { Evidence } from '../contract/report';
import { appsAlone } from './apps-alone';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { changeEvidence } from './evidence';
import { holds, type Acceptance, type Change, type Facts } from './facts';

const declaration = declareDuty({
  id: 'prioritisation',
  role: 'productOwner',
  subjects: ['story', 'epic'],
  task: 'order',
  restsOn: 'sprints',
  codes: {
    'prioritised-by-owner': {
      outcome: 'met',
      when: 'an owner was the last to change a priority field',
    },
    'set-at-creation-by-owner': {
      outcome: 'met',
      when: 'an owner created it, and nobody has changed a priority field since',
    },
    'order-confirmed': {
      outcome: 'met',
      when: 'an owner confirmed its order in the panel, and nobody has changed a priority field since',
    },
    'prioritised-by-manager': {
      outcome: 'attention',
      when: 'a product manager was the last to change a priority field, or created it and nobody has changed one since',
    },
    'not-yet-prioritised': {
      outcome: 'attention',
      when: 'nobody has changed a priority field, and work has not begun',
    },
    'order-changed-elsewhere': {
      outcome: 'attention',
      when: 'its order was changed by a move, by the end of a sprint, or by somebody who ranked it and has no other part in it, and nobody else has decided it; work has not begun',
    },
    'by-app-only': {
      outcome: 'attention',
      when: 'the project wants a person behind what apps do, and only apps changed its priority fields',
    },
    'prioritised-by-other': {
      outcome: 'gap',
      when: 'somebody with neither role was the last to change a priority field',
    },
    'started-unprioritised': {
      outcome: 'gap',
      when: 'it is in progress or in an active sprint, and nobody has decided its order',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'its history was not given, or Jira did not say which field is the rank',
    },
    'fields-not-readable': {
      outcome: 'unknown',
      when: 'its type or its status was not given, or, where nobody has decided its order, its creator',
    },
    'author-not-known': {
      outcome: 'unknown',
      when: 'the last change of a priority field names nobody',
    },
    'part-not-known': {
      outcome: 'unknown',
      when: 'somebody with neither role was the last to rank it, and the comments or fields that would show whether they have another part in it were not given',
    },
    'owner-not-known': { outcome: 'unknown', when: 'a source of the owner role could not be read' },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'somebody other than an owner decided it, and a field that may name a manager was not given',
    },
    'kind-not-known': {
      outcome: 'unknown',
      when: 'the project wants a person behind what apps do, and nothing tells whether it was people or apps who changed its priority fields',
    },
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
  const { issue } = facts;
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isStory && !issue.isEpic) return { code: 'not-a-story-or-epic' };
  const withoutStatus = notGiven(facts, 'status');
  if (withoutStatus) return withoutStatus;
  if (issue.statusCategory === 'done') return { code: 'done' };
  // Which field is the rank is not known: whoever changed one that is known may not have been the last.
  const { priorityFieldIds } = facts;
  if (priorityFieldIds === null) return { code: 'history-not-readable' };
  if (facts.changes === null) return { code: 'history-not-readable' };

  const changes = orderChanges(facts.changes, priorityFieldIds);
  const decision = changes.findLast(({ cameBy }) => cameBy === null || cameBy === 'not-known');
  const last = changes.at(-1);
  if (!decision || !holds(facts.owner, decision.by)) {
    const word = standingConfirmation(facts, last);
    if (word) return { code: 'order-confirmed', evidence: [confirmationEvidence(word)] };
  }
  return decision ? decided(decision, facts) : undecided(last, facts);
}

/** What was confirmed is the order as it was, so that a later change ends it, even one that nobody decided. */
function standingConfirmation(
  { confirmations, owner }: Facts,
  last: Change | undefined,
): Acceptance | undefined {
  const word = confirmations.findLast(({ by }) => holds(owner, by));
  return word && last && last.at > word.at ? undefined : word;
}

/**
 * Names the order in which an issue stands now, so that whoever confirms it can say which one they saw.
 * @returns the history entry that changed it last, or `as-created`; null where there is no order to confirm, or the history
 *   does not tell which it is
 */
export function orderOf({ issue, changes, priorityFieldIds }: Facts): string | null {
  if ((!issue.isStory && !issue.isEpic) || issue.statusCategory === 'done') return null;
  if (changes === null || priorityFieldIds === null) return null;
  return orderChanges(changes, priorityFieldIds).at(-1)?.historyId ?? 'as-created';
}

/** Apps and automation rules move issues about without deciding anything; their changes are passed over. */
function orderChanges(changes: readonly Change[], priorityFieldIds: readonly string[]): Change[] {
  return changes.filter(
    ({ byApp, fieldId }) => !byApp && fieldId !== null && priorityFieldIds.includes(fieldId),
  );
}

/** @param last the last change of the order that somebody decided */
function decided(last: Change, facts: Facts): Finding<Code> {
  const { owner, manager } = facts;
  const found = { args: { field: last.field }, evidence: [changeEvidence(last)] };
  const waiting = waitingFor('productOwner', facts, last.at);
  if (!last.authorGiven) return { code: 'author-not-known', ...found };
  if (holds(owner, last.by)) return { code: 'prioritised-by-owner', ...found };
  if (!owner.known) return { code: 'owner-not-known', ...found };
  if (holds(manager, last.by))
    return { code: 'prioritised-by-manager', ...found, waitingFor: waiting };
  if (manager.fieldNotGiven) return { code: 'manager-not-known', ...found };
  if (last.cameBy === 'not-known') return { code: 'part-not-known', ...found };
  return (
    appsAlone(facts, 'order', found.evidence, waiting) ?? {
      code: 'prioritised-by-other',
      ...found,
      waitingFor: waiting,
    }
  );
}

/** @param byTheWay the last change of the order, which nobody decided here, if there was any */
function undecided(byTheWay: Change | undefined, facts: Facts): Finding<Code> {
  const { issue, owner, manager } = facts;
  const withoutCreator = notGiven(facts, 'creator');
  if (withoutCreator) return withoutCreator;
  const created: Evidence[] = [
    { kind: 'field', id: 'creator', at: issue.created, by: issue.creator },
  ];
  const waiting = waitingFor('productOwner', facts, byTheWay?.at ?? issue.created);
  if (holds(owner, issue.creator)) return { code: 'set-at-creation-by-owner', evidence: created };
  if (!owner.known) return { code: 'owner-not-known' };
  if (holds(manager, issue.creator))
    return { code: 'prioritised-by-manager', evidence: created, waitingFor: waiting };
  if (manager.fieldNotGiven) return { code: 'manager-not-known' };
  const byApps = appsAlone(facts, 'order', orderByApp(facts), waiting);
  if (byApps) return byApps;
  if (issue.statusCategory === 'indeterminate' || issue.inActiveSprint)
    return { code: 'started-unprioritised', waitingFor: waiting };
  return byTheWay
    ? {
        code: 'order-changed-elsewhere',
        args: { field: byTheWay.field, cameBy: byTheWay.cameBy ?? '' },
        evidence: [changeEvidence(byTheWay)],
        waitingFor: waiting,
      }
    : { code: 'not-yet-prioritised', waitingFor: waiting };
}

/** The last change of the order by an app. */
function orderByApp({ changes, priorityFieldIds }: Facts): Evidence[] {
  const last = changes?.findLast(
    ({ byApp, fieldId }) => byApp && fieldId !== null && priorityFieldIds?.includes(fieldId),
  );
  return last ? [changeEvidence(last)] : [];
}

function confirmationEvidence({ by, at }: Acceptance): Evidence {
  return { kind: 'confirmation', id: by, at, by };
}
