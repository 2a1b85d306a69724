import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { holdersAmong, holds, type Facts, type Remark } from './facts';

const declaration = declareDuty({
  id: 'design-handoff',
  role: 'productOwner',
  subjects: ['marked issue'],
  task: 'answer',
  codes: {
    'owner-assigned': { outcome: 'met', when: 'it is assigned to an owner' },
    'owner-replied': {
      outcome: 'met',
      when: 'an owner was mentioned in a comment and has commented since',
    },
    'owner-commented': {
      outcome: 'met',
      when: 'an owner has commented on it since it went to design',
    },
    'mentioned-without-reply': {
      outcome: 'attention',
      when: 'an owner was mentioned, and no owner has commented yet',
    },
    'no-owner-to-answer': {
      outcome: 'gap',
      when: 'no owner is assigned, was mentioned or has commented since it went to design',
    },
    'no-product-owner': {
      outcome: 'gap',
      when: 'every source was read, and none names an active person',
    },
    'comments-not-readable': {
      outcome: 'unknown',
      when: 'it is not assigned to an owner, and the comments were not given',
    },
    'fields-not-readable': {
      outcome: 'unknown',
      when: 'its status was not given; or its assignee was not given, and no owner has replied',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'an owner commented or was mentioned, and it is not known whether before or after the handoff',
    },
    'author-not-known': {
      outcome: 'unknown',
      when: 'a comment names nobody: an owner may have written it',
    },
    'owner-not-known': { outcome: 'unknown', when: 'a source of the owner role could not be read' },
    'marker-not-readable': {
      outcome: 'unknown',
      when: 'the field that would hold the design marker was not given',
    },
    done: { outcome: 'not-applicable', when: 'the work is done' },
    'not-with-design': {
      outcome: 'not-applicable',
      when: 'it does not carry the project’s design marker',
    },
    'no-marker': {
      outcome: 'not-applicable',
      when: 'the project has no marker for work that is with design',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const designHandoff = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { design, issue, owner } = facts;
  if (design.kind === 'not-set') return { code: 'no-marker' };
  if (design.kind === 'not-readable') return { code: 'marker-not-readable' };
  if (design.kind === 'absent') return { code: 'not-with-design' };
  const withoutStatus = notGiven(facts, 'status');
  if (withoutStatus) return withoutStatus;
  if (issue.statusCategory === 'done') return { code: 'done' };
  if (owner.holders.length === 0)
    return { code: owner.known ? 'no-product-owner' : 'owner-not-known' };
  if (holds(owner, issue.assignee)) {
    const evidence: Evidence = { kind: 'field', id: 'assignee', at: null, by: issue.assignee };
    return { code: 'owner-assigned', evidence: [evidence] };
  }
  return answeredIn(facts, design.since);
}

/** @param since what was said before the handoff was said to somebody else; null where the history does not tell */
function answeredIn(facts: Facts, since: string | null): Finding<Code> {
  const { remarks, owner } = facts;
  if (remarks === null) return { code: 'comments-not-readable' };
  const lately = remarks.filter(({ at }) => since === null || at >= since);
  const mention = lately.find(
    ({ by, mentions }) => !holds(owner, by) && mentions.some((person) => holds(owner, person)),
  );
  const remark = lately.findLast(({ by }) => holds(owner, by));
  if (since === null && (remark ?? mention)) return { code: 'history-not-readable' };
  if (remark) {
    const isReply = mention !== undefined && remark.at > mention.at;
    return {
      code: isReply ? 'owner-replied' : 'owner-commented',
      evidence: [remarkEvidence(remark)],
    };
  }
  // What follows is said of owners who took no part: so everybody who did must be known.
  if (!owner.known) return { code: 'owner-not-known' };
  const withoutAssignee = notGiven(facts, 'assignee');
  if (withoutAssignee) return withoutAssignee;
  const unknownAuthor = lately.find(({ authorGiven }) => !authorGiven);
  if (unknownAuthor) return { code: 'author-not-known', evidence: [remarkEvidence(unknownAuthor)] };
  if (mention) {
    return {
      code: 'mentioned-without-reply',
      evidence: [remarkEvidence(mention)],
      waitingFor: {
        role: 'productOwner',
        accountIds: holdersAmong(owner, mention.mentions),
        since: mention.at,
      },
    };
  }
  return { code: 'no-owner-to-answer', waitingFor: waitingFor('productOwner', facts, since) };
}

function remarkEvidence({ commentId, at, by }: Remark): Evidence {
  return { kind: 'comment', id: commentId, at, by };
}
