import { isStepAhead, STEPS_AHEAD } from '../contract/project-plan';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import type { ProjectFacts } from './project-facts';

const declaration = declareDuty({
  id: 'horizon',
  role: 'productManager',
  subjects: ['project'],
  task: null,
  optIn: true,
  codes: {
    'two-ahead': {
      outcome: 'met',
      when: 'two strategy epics or initiatives have not begun, and each has a product manager behind it and a reason',
    },
    'one-ahead': { outcome: 'attention', when: 'there is one' },
    'nothing-ahead': { outcome: 'gap', when: 'there is none, and the project has open work' },
    'horizon-not-known': {
      outcome: 'unknown',
      when: 'it is not known of some whether they have begun, who stands behind them or why they are there, and the result depends on them',
    },
    'rule-not-known': {
      outcome: 'unknown',
      when: 'the rule that says which epics are strategy could not be checked, and the result depends on it',
    },
    'part-of-project-seen': {
      outcome: 'unknown',
      when: 'the viewer sees only a part of the project',
    },
    'not-readable': { outcome: 'unknown', when: 'epics or open work could not be read' },
    'not-set-up': { outcome: 'unknown', when: 'the roles are not set up yet' },
    'no-epics': { outcome: 'not-applicable', when: 'the project has no epics' },
    'nothing-under-way': { outcome: 'not-applicable', when: 'the project has no open work' },
  },
});
type Code = CodeOf<typeof declaration>;

export const horizon = defineDuty(declaration, check);

function check({ configured, ahead, manager }: ProjectFacts): Finding<Code> {
  if (!configured) return { code: 'not-set-up' };
  if (ahead === null) return { code: 'not-readable' };
  if (ahead.hasEpics === false) return { code: 'no-epics' };
  if (!ahead.whole) return { code: 'part-of-project-seen' };

  if (ahead.isRuleRefused) return { code: 'rule-not-known' };

  const steps = ahead.items.filter((item) => isStepAhead(item) === true);
  const doubtful = ahead.items.filter((item) => isStepAhead(item) === null);
  const found = {
    args: { count: steps.length },
    evidence: steps.map(({ id, key, managers }) => ({
      ...{ kind: 'issue' as const, id, issueKey: key },
      ...{ at: null, by: managers[0] ?? null },
    })),
  };
  if (steps.length >= STEPS_AHEAD) return { code: 'two-ahead', ...found };
  if (ahead.more || ahead.hasEpics === null) return { code: 'not-readable' };
  if (doubtful.length > 0) {
    const isRule = doubtful.every(({ strategic }) => strategic === null);
    return { code: isRule ? 'rule-not-known' : 'horizon-not-known', ...found };
  }
  const waitingFor = {
    role: 'productManager' as const,
    accountIds: manager.holders.map(({ accountId }) => accountId),
    since: null,
  };
  if (steps.length > 0) return { code: 'one-ahead', ...found, waitingFor };
  if (ahead.isAlive === null) return { code: 'not-readable' };
  return ahead.isAlive ? { code: 'nothing-ahead', waitingFor } : { code: 'nothing-under-way' };
}
