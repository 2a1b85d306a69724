import type { ContributionCounts } from '../contract/attribution';
import type { VerdictArgument } from '../contract/report';
import { contributionsToRole } from '../contract/role-work';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import { isHeld, type ProjectFacts } from './project-facts';

/** Worth talking about once the other role does this share of a role's work. */
const WORTH_A_TALK = 0.25;
/** With fewer contributions by the two roles, a share says nothing. */
const FEWEST_ACTS = 8;
const FEWEST_OF_ONE_ROLE = 5;

const declaration = declareDuty({
  id: 'partnership',
  role: 'productOwner',
  subjects: ['project'],
  task: null,
  codes: {
    'each-their-own': {
      outcome: 'met',
      when: 'of the last 90 days’ work of both roles, less than a quarter was done by the other role',
    },
    'messy-middle': {
      outcome: 'attention',
      when: 'the other role did a quarter or more of one role’s work in the last 90 days, and the two did at least five pieces of it',
    },
    'too-little-work': {
      outcome: 'unknown',
      when: 'the two roles did too little in 90 days for a share to mean anything',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'the history of more than half of the issues could not be read',
    },
    'roles-not-known': {
      outcome: 'unknown',
      when: 'it is not known who holds the two roles',
    },
    'nothing-to-share': {
      outcome: 'not-applicable',
      when: 'the team has one role, or the same people hold both',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const partnership = defineDuty(declaration, check);

function check(facts: ProjectFacts): Finding<Code> {
  if (facts.roleMap.shape !== 'manager-and-owner' || samePeople(facts))
    return { code: 'nothing-to-share' };
  if (!facts.configured || !isHeld(facts.owner) || !isHeld(facts.manager))
    return { code: 'roles-not-known' };
  const { issues, unreadable, from, to } = facts.partnership;
  if (unreadable > issues)
    return { code: 'history-not-readable', args: { issues, unreadable, from, to } };

  const owners = contributionsToRole('productOwner', facts.partnership);
  const managers = contributionsToRole('productManager', facts.partnership);
  const args = { ...figures('owner', owners), ...figures('manager', managers), from, to };
  if (shared(owners) + shared(managers) < FEWEST_ACTS) return { code: 'too-little-work', args };
  const mixed = share(owners) >= WORTH_A_TALK || share(managers) >= WORTH_A_TALK;
  return { code: mixed ? 'messy-middle' : 'each-their-own', args };
}

function samePeople({ owner, manager }: ProjectFacts): boolean {
  const ids = (role: ProjectFacts['owner']): string[] =>
    role.holders.map(({ accountId }) => accountId).sort();
  const [owners, managers] = [ids(owner), ids(manager)];
  return owners.length > 0 && owners.join() === managers.join();
}

/** The work that either of the two roles did; what others did says nothing about the two. */
function shared({ own, other }: ContributionCounts): number {
  return own + other;
}

/** From 0 to 1; 0 where the two did too little of this work to speak of a share. */
function share(counts: ContributionCounts): number {
  return shared(counts) < FEWEST_OF_ONE_ROLE ? 0 : counts.other / shared(counts);
}

function figures(
  role: 'owner' | 'manager',
  counts: ContributionCounts,
): Record<`${typeof role}${'Work' | 'ByOther'}`, VerdictArgument> {
  return { [`${role}Work`]: shared(counts), [`${role}ByOther`]: counts.other } as Record<
    `${typeof role}${'Work' | 'ByOther'}`,
    VerdictArgument
  >;
}
