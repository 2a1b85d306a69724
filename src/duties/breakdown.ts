import type { Outcome } from '../contract/report';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { issueEvidence } from './evidence';
import type { ChildStory, Facts } from './facts';

const declaration = declareDuty({
  id: 'breakdown',
  role: 'productOwner',
  subjects: ['epic'],
  task: 'decide',
  restsOn: 'stories',
  codes: {
    'stories-in-order': {
      outcome: 'met',
      when: 'the epic is in progress, all its stories were read, and no open one has a gap; the finding says how many have all duties met',
    },
    'stories-with-gaps': {
      outcome: 'attention',
      when: 'the epic is in progress, and at least one of its open stories has a gap',
    },
    'epic-without-stories': {
      outcome: 'gap',
      when: 'the epic is in progress, and the viewer sees none of its stories',
    },
    'stories-not-readable': {
      outcome: 'unknown',
      when: 'its stories were not read; or not all of them were, or it is not known whether one has a gap, and none of the others has',
    },
    'fields-not-readable': { outcome: 'unknown', when: 'its type was not given' },
    'status-not-readable': {
      outcome: 'unknown',
      when: 'it is not known whether the epic is in progress',
    },
    'not-started': { outcome: 'not-applicable', when: 'work on the epic has not begun' },
    done: { outcome: 'not-applicable', when: 'the epic is done' },
    'not-an-epic': { outcome: 'not-applicable', when: 'it is not an epic' },
  },
});
type Code = CodeOf<typeof declaration>;

export const breakdown = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, children } = facts;
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isEpic) return { code: 'not-an-epic' };
  if (issue.statusCategory === null) return { code: 'status-not-readable' };
  if (issue.statusCategory === 'done') return { code: 'done' };
  if (issue.statusCategory === 'new') return { code: 'not-started' };
  if (children === null) return { code: 'stories-not-readable' };
  const { stories, more } = children;
  // That an epic has none is known only where all that it has were looked at.
  if (stories.length === 0 && more) return { code: 'stories-not-readable' };
  if (stories.length === 0)
    return { code: 'epic-without-stories', waitingFor: waitingFor('productOwner', facts) };

  const args = { count: stories.length, met: stories.filter(isMet).length };
  const withGaps = stories.filter(({ isDone, hasGap }) => isDone === false && hasGap === true);
  if (withGaps.length === 0) {
    const isSure = stories.every(({ isDone, hasGap }) => isDone === true || hasGap === false);
    return isSure && !more
      ? { code: 'stories-in-order', args }
      : { code: 'stories-not-readable', args };
  }
  return {
    code: 'stories-with-gaps',
    args: { ...args, gaps: withGaps.length },
    evidence: withGaps.map(issueEvidence),
    waitingFor: waitingFor('productOwner', facts),
  };
}

function has({ verdicts }: ChildStory, outcome: Outcome): boolean {
  return verdicts.some((verdict) => verdict.outcome === outcome);
}

/** What is not known is not met. */
function isMet(story: ChildStory): boolean {
  return !(['gap', 'attention', 'unknown'] as const).some((outcome) => has(story, outcome));
}
