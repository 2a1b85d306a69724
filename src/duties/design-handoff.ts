import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, waitingFor, type CodeOf, type Finding } from './duty';
import { holds, type Facts, type Remark } from './facts';

const declaration = declareDuty({
  id: 'design-handoff',
  title: 'Design answers',
  role: 'productOwner',
  why: 'A feature begins with the manager. Once it is with design, the owner answers technical questions and asks what comes next.',
  subjects: ['marked issue'],
  codes: {
    'owner-assigned': { outcome: 'met', when: 'it is assigned to an owner' },
    'owner-replied': {
      outcome: 'met',
      when: 'an owner was mentioned in a comment and has commented since',
    },
    'owner-commented': {
      outcome: 'met',
      when: 'an owner has commented on it since it is with design',
    },
    'mentioned-without-reply': {
      outcome: 'attention',
      when: 'an owner was mentioned, and no owner has commented yet',
    },
    'no-owner-to-answer': {
      outcome: 'gap',
      when: 'no owner is assigned, was mentioned or has commented since it is with design',
    },
    'no-product-owner': {
      outcome: 'gap',
      when: 'every source was read and none names an active person',
    },
    'comments-not-readable': {
      outcome: 'unknown',
      when: 'it is not assigned to an owner, and the comments were not given',
    },
    'owner-not-known': { outcome: 'unknown', when: 'no source of the owner role could be read' },
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
      when: 'the project has not said how to tell what is with design',
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
  if (issue.statusCategory === 'done') return { code: 'done' };
  if (owner.holders.length === 0)
    return { code: owner.known ? 'no-product-owner' : 'owner-not-known' };
  if (holds(owner, issue.assignee)) {
    const evidence: Evidence = { kind: 'field', id: 'assignee', at: null, by: issue.assignee };
    return { code: 'owner-assigned', evidence: [evidence] };
  }
  return answeredIn(facts, design.since);
}

/** @param since what was said before the handoff was said to somebody else; null where it is not known since when */
function answeredIn(facts: Facts, since: string | null): Finding<Code> {
  const { remarks, owner } = facts;
  if (remarks === null) return { code: 'comments-not-readable' };
  const lately = remarks.filter(({ at }) => since === null || at >= since);
  const mention = lately.find(
    ({ by, mentions }) => !holds(owner, by) && mentions.some((person) => holds(owner, person)),
  );
  const remark = lately.findLast(({ by }) => holds(owner, by));
  if (remark) {
    const isReply = mention !== undefined && remark.at > mention.at;
    return {
      code: isReply ? 'owner-replied' : 'owner-commented',
      evidence: [remarkEvidence(remark)],
    };
  }
  if (mention) {
    return {
      code: 'mentioned-without-reply',
      evidence: [remarkEvidence(mention)],
      waitingFor: {
        role: 'productOwner',
        accountIds: mention.mentions.filter((person) => holds(owner, person)),
        since: mention.at,
      },
    };
  }
  return { code: 'no-owner-to-answer', waitingFor: waitingFor('productOwner', facts, since) };
}

function remarkEvidence({ commentId, at, by }: Remark): Evidence {
  return { kind: 'comment', id: commentId, at, by };
}
