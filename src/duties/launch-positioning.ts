import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { changeEvidence, issueEvidence } from './evidence';
import { changesText, holds, type Change, type Facts, type LinkedStory } from './facts';

const declaration = declareDuty({
  id: 'launch-positioning',
  role: 'productManager',
  subjects: ['marked issue'],
  task: 'decide',
  restsOn: 'stories',
  codes: {
    positioned: {
      outcome: 'met',
      when: 'a product manager took part, and an owner stands behind every delivered story linked to it',
    },
    'no-stories-linked': {
      outcome: 'attention',
      when: 'a product manager took part, and no story that the viewer sees is linked',
    },
    'stories-not-delivered': {
      outcome: 'attention',
      when: 'a product manager took part, and none of its stories is done',
    },
    'stories-without-owner': {
      outcome: 'gap',
      when: 'a product manager took part, and a delivered story has no owner behind it',
    },
    'no-manager-in-it': {
      outcome: 'gap',
      when: 'no product manager is its assignee or reporter, has commented, or has changed its text',
    },
    'no-product-manager': {
      outcome: 'gap',
      when: 'every source was read, and none names an active person',
    },
    'stories-not-readable': {
      outcome: 'unknown',
      when: 'linked stories, or the status of one, could not be read, and every delivered one that was read has an owner',
    },
    'owner-not-known': {
      outcome: 'unknown',
      when: 'it is not known whether an owner stands behind a delivered story',
    },
    'part-not-readable': {
      outcome: 'unknown',
      when: 'no product manager is seen to take part, and fields, comments, history or the author of a part of them were not given',
    },
    'fields-not-readable': { outcome: 'unknown', when: 'its status was not given' },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'a source of the manager role could not be read',
    },
    'marker-not-readable': {
      outcome: 'unknown',
      when: 'the field that would hold the launch marker was not given',
    },
    done: { outcome: 'not-applicable', when: 'the launch is done' },
    'not-a-launch': {
      outcome: 'not-applicable',
      when: 'it does not carry the project’s launch marker',
    },
    'no-marker': {
      outcome: 'not-applicable',
      when: 'the project has no marker for launches',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const launchPositioning = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { launch, issue, manager } = facts;
  if (launch.kind === 'not-set') return { code: 'no-marker' };
  if (launch.kind === 'not-readable') return { code: 'marker-not-readable' };
  if (launch.kind === 'absent') return { code: 'not-a-launch' };
  const withoutStatus = notGiven(facts, 'status');
  if (withoutStatus) return withoutStatus;
  if (issue.statusCategory === 'done') return { code: 'done' };
  if (manager.holders.length === 0)
    return { code: manager.known ? 'no-product-manager' : 'manager-not-known' };

  const part = partOf(facts);
  if (part !== null) return proofOf(facts, part);
  if (!manager.known) return { code: 'manager-not-known' };
  return isPartKnown(facts)
    ? { code: 'no-manager-in-it', waitingFor: waitingFor('productManager', facts) }
    : { code: 'part-not-readable' };
}

/** Whether everybody who may have taken part is known. */
function isPartKnown(facts: Facts): boolean {
  const { remarks, changes } = facts;
  if (remarks === null || changes === null || notGiven(facts, 'assignee', 'reporter')) return false;
  return [...remarks, ...changes.filter(isOfText)].every(({ authorGiven }) => authorGiven);
}

function isOfText(change: Change): boolean {
  return !change.byApp && changesText(change);
}

/** What shows that a product manager took part: the newest sign of it. */
function partOf({ issue, manager, remarks, changes }: Facts): Evidence | null {
  for (const [id, person] of [
    ['assignee', issue.assignee],
    ['reporter', issue.reporter],
  ] as const) {
    if (holds(manager, person)) return { kind: 'field', id, at: null, by: person };
  }
  const edit = changes?.findLast((change) => isOfText(change) && holds(manager, change.by));
  if (edit) return changeEvidence(edit);
  const remark = remarks?.findLast(({ by }) => holds(manager, by));
  return remark ? { kind: 'comment', id: remark.commentId, at: remark.at, by: remark.by } : null;
}

/** Whether what the launch speaks of was built, with an owner behind it. */
function proofOf(facts: Facts, part: Evidence): Finding<Code> {
  if (facts.linkedStories === null) return { code: 'stories-not-readable', evidence: [part] };
  const { stories, hidden } = facts.linkedStories;
  const delivered = stories.filter(({ isDone }) => isDone === true);
  const isSure = hidden === 0 && stories.every(({ isDone }) => isDone !== null);
  const args = { count: stories.length, delivered: delivered.length };
  const evidence = (shown: LinkedStory[]): Evidence[] => [...shown.map(issueEvidence), part];
  if (delivered.length === 0) {
    if (!isSure) return { code: 'stories-not-readable', args, evidence: [part] };
    return {
      code: stories.length === 0 ? 'no-stories-linked' : 'stories-not-delivered',
      args,
      evidence: evidence(stories),
      waitingFor:
        stories.length === 0
          ? waitingFor('productManager', facts)
          : waitingFor('productOwner', facts),
    };
  }
  const ownerless = delivered.filter(({ hasOwner }) => hasOwner === false);
  if (ownerless.length > 0) {
    return {
      code: 'stories-without-owner',
      args: { ...args, ownerless: ownerless.length },
      evidence: evidence(ownerless),
      waitingFor: waitingFor('productOwner', facts),
    };
  }
  if (delivered.some(({ hasOwner }) => hasOwner === null))
    return { code: 'owner-not-known', args, evidence: evidence(delivered) };
  return {
    code: isSure ? 'positioned' : 'stories-not-readable',
    args,
    evidence: evidence(delivered),
  };
}
