import type { PathStep } from '../contract/panel';
import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import type { Facts } from './facts';

const declaration = declareDuty({
  id: 'strategy-trace',
  role: 'productManager',
  subjects: ['story', 'epic'],
  task: 'link',
  codes: {
    traced: {
      outcome: 'met',
      when: 'a product manager stands behind the epic or something above it',
    },
    'story-without-epic': { outcome: 'attention', when: 'the story has no epic' },
    'no-product-manager': {
      outcome: 'gap',
      when: 'every step of the path was read, and no product manager stands behind one',
    },
    'ancestor-not-visible': {
      outcome: 'unknown',
      when: 'a step of the path is hidden from the viewer, and none below it has a manager',
    },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'a source of the manager role could not be read, or the reporter or assignee of a step was not given',
    },
    'fields-not-readable': { outcome: 'unknown', when: 'its type was not given' },
    'rule-not-known': {
      outcome: 'unknown',
      when: 'the rule that says which epics are strategy could not be checked',
    },
    'not-strategic': {
      outcome: 'not-applicable',
      when: 'the project does not count the epic as strategy',
    },
    'not-a-story-or-epic': {
      outcome: 'not-applicable',
      when: 'the project counts it neither as a story nor as an epic',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const strategyTrace = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, trace } = facts;
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isStory && !issue.isEpic) return { code: 'not-a-story-or-epic' };
  if (trace.kind === 'no-epic')
    return { code: 'story-without-epic', waitingFor: waitingFor('productOwner', facts) };
  if (trace.kind === 'not-strategic')
    return { code: 'not-strategic', evidence: stepEvidence(trace.path) };

  const evidence = stepEvidence(trace.path);
  if (trace.kind === 'traced') {
    return {
      code: 'traced',
      args: {
        step: trace.step.key ?? '',
        place: trace.step.managers[0]?.place ?? '',
        manager: trace.step.managers[0]?.accountId ?? '',
      },
      evidence,
    };
  }
  if (trace.kind === 'rule-not-known') return { code: 'rule-not-known', evidence };
  if (trace.kind === 'not-visible') return { code: 'ancestor-not-visible', evidence };
  if (!trace.known) return { code: 'manager-not-known', evidence };
  return {
    code: 'no-product-manager',
    evidence,
    waitingFor: waitingFor('productManager', facts),
  };
}

/** The steps above the issue itself: what the verdict was read from. */
function stepEvidence(path: PathStep[]): Evidence[] {
  return path.flatMap((step): Evidence[] =>
    step.key === null
      ? []
      : [
          {
            kind: 'issue',
            id: step.id,
            at: null,
            by: step.managers[0]?.accountId ?? null,
            issueKey: step.key,
          },
        ],
  );
}
