import type { Evidence, Role } from '../contract/report';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import { isHeld, type ProjectFacts, type ProjectRoleFacts } from './project-facts';

const declaration = declareDuty({
  id: 'team-shape',
  role: 'productManager',
  subjects: ['project'],
  task: null,
  codes: {
    'both-roles-held': { outcome: 'met', when: 'somebody active holds each role' },
    'one-person-in-both': {
      outcome: 'met',
      when: 'one person holds both roles, which is good to know',
    },
    'one-role-held': {
      outcome: 'met',
      when: 'the team is set up with one role, and somebody active holds it',
    },
    'manager-without-owner': {
      outcome: 'attention',
      when: 'there is a product manager, both roles are expected, and no owner is named',
    },
    'no-product-manager': { outcome: 'gap', when: 'nobody is named as product manager' },
    'owner-without-manager': {
      outcome: 'gap',
      when: 'there is an owner, both roles are expected, and nobody is named as product manager',
    },
    'no-product-owner': {
      outcome: 'gap',
      when: 'the team is set up with an owner only, and nobody is named',
    },
    'holder-inactive': {
      outcome: 'gap',
      when: 'a source names a person whose account is closed or gone',
    },
    'source-names-nobody': {
      outcome: 'gap',
      when: 'a source of a role names nobody, though others do',
    },
    'source-not-readable': {
      outcome: 'unknown',
      when: 'a source that may name the only holder could not be read',
    },
    'not-set-up': { outcome: 'unknown', when: 'the roles are not set up yet' },
  },
});
type Code = CodeOf<typeof declaration>;

export const teamShape = defineDuty(declaration, check);

function check(facts: ProjectFacts): Finding<Code> {
  if (!facts.configured) return { code: 'not-set-up' };
  const { shape } = facts.roleMap;
  const expected: Role[] =
    shape === 'manager-and-owner'
      ? ['productManager', 'productOwner']
      : [shape === 'owner-only' ? 'productOwner' : 'productManager'];
  const missing = expected.filter((role) => !isHeld(roleFacts(role, facts)));
  const unread = missing.find((role) => couldBeHeld(roleFacts(role, facts)));
  if (unread) return { code: 'source-not-readable', args: { role: unread } };
  if (missing.length > 0) return lacking(missing, expected, facts);

  return (
    expected.map((role) => stale(role, facts)).find((finding) => finding !== null) ??
    complete(expected, facts)
  );
}

function roleFacts(role: Role, { owner, manager }: ProjectFacts): ProjectRoleFacts {
  return role === 'productOwner' ? owner : manager;
}

function couldBeHeld({ sources }: ProjectRoleFacts): boolean {
  return sources.some(({ status }) => status === 'unreadable');
}

function lacking(missing: Role[], expected: Role[], facts: ProjectFacts): Finding<Code> {
  const inactive = missing.flatMap((role) => roleFacts(role, facts).inactive);
  const evidence = inactive.map(roleMapEvidence);
  if (!missing.includes('productManager')) {
    const code = expected.length === 1 ? 'no-product-owner' : 'manager-without-owner';
    return { code, evidence };
  }
  const code =
    expected.length === 2 && !missing.includes('productOwner')
      ? 'owner-without-manager'
      : 'no-product-manager';
  return { code, evidence };
}

/** A place that leads to nobody is worth mending even where another one names somebody. */
function stale(role: Role, facts: ProjectFacts): Finding<Code> | null {
  const { sources, inactive } = roleFacts(role, facts);
  if (inactive.length > 0)
    return {
      code: 'holder-inactive',
      args: { role, count: inactive.length },
      evidence: inactive.map(roleMapEvidence),
    };
  const empty = sources.find(({ status }) => status === 'nobody');
  return empty
    ? {
        code: 'source-names-nobody',
        args: { role, source: empty.source.kind, label: empty.label ?? '' },
      }
    : null;
}

function complete(expected: Role[], { owner, manager }: ProjectFacts): Finding<Code> {
  if (expected.length === 1) return { code: 'one-role-held', args: { role: expected[0] ?? '' } };
  const both = owner.holders.filter(({ accountId, source }) =>
    manager.holders.some(
      (holder) =>
        holder.accountId === accountId && holder.source !== 'deputy' && source !== 'deputy',
    ),
  );
  if (both.length === 0) return { code: 'both-roles-held' };
  return {
    code: 'one-person-in-both',
    args: { people: both.map(({ accountId }) => accountId) },
    evidence: both.map(({ accountId }) => ({
      kind: 'field',
      id: 'role-map',
      at: null,
      by: accountId,
    })),
  };
}

function roleMapEvidence(accountId: string): Evidence {
  return { kind: 'field', id: 'role-map', at: null, by: accountId };
}
