import { NEXT_STORIES, READY_ENOUGH, readinessOf } from '../contract/project-plan';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import type { ProjectFacts } from './project-facts';

const declaration = declareDuty({
  id: 'next-up',
  role: 'productOwner',
  subjects: ['project'],
  task: null,
  optIn: true,
  codes: {
    'next-is-ready': {
      outcome: 'met',
      when: 'at least eight of the next ten stories are ready, or all where there are fewer than eight',
    },
    'next-needs-work': {
      outcome: 'attention',
      when: 'too many of the next ten stories lack an owner’s hand, a part of the text, a priority, an epic, or an answer',
    },
    'nothing-next': {
      outcome: 'gap',
      when: 'work is in progress, and every story has been begun',
    },
    'next-not-known': {
      outcome: 'unknown',
      when: 'it is not known of too many of the next stories whether they are ready',
    },
    'order-not-known': {
      outcome: 'unknown',
      when: 'there are more than ten, and they have no rank to say which come first',
    },
    'part-of-project-seen': {
      outcome: 'unknown',
      when: 'the viewer sees only a part of the project',
    },
    'not-readable': {
      outcome: 'unknown',
      when: 'stories could not be read, or what says whether something is a story that nobody has begun',
    },
    'not-set-up': { outcome: 'unknown', when: 'the roles are not set up yet' },
    'nothing-under-way': {
      outcome: 'not-applicable',
      when: 'nothing is in progress, and nothing waits to be begun',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const nextUp = defineDuty(declaration, check);

function check({ configured, next, owner }: ProjectFacts): Finding<Code> {
  if (!configured) return { code: 'not-set-up' };
  if (next === null) return { code: 'not-readable' };
  // Another story may stand before those that are seen.
  if (!next.whole) return { code: 'part-of-project-seen' };
  if (next.doubtful) return { code: 'not-readable' };
  const waitingFor = {
    role: 'productOwner' as const,
    accountIds: owner.holders.map(({ accountId }) => accountId),
    since: null,
  };
  const { stories } = next;
  if (stories.length === 0) {
    if (next.underWay === null) return { code: 'not-readable' };
    return next.underWay ? { code: 'nothing-next', waitingFor } : { code: 'nothing-under-way' };
  }
  if (next.more && !next.inOrder) return { code: 'order-not-known', args: { most: NEXT_STORIES } };

  const states = stories.map(readinessOf);
  const count = (state: (typeof states)[number]): number =>
    states.filter((one) => one === state).length;
  const needed = Math.min(READY_ENOUGH, stories.length);
  const found = {
    args: { ready: count('ready'), count: stories.length },
    evidence: stories.map(({ id, key }) => ({
      ...{ kind: 'issue' as const, id, issueKey: key },
      ...{ at: null, by: null },
    })),
  };
  if (count('ready') >= needed) return { code: 'next-is-ready', ...found };
  if (count('ready') + count('not-known') >= needed) return { code: 'next-not-known', ...found };
  return { code: 'next-needs-work', ...found, waitingFor };
}
