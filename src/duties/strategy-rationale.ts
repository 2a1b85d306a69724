import { RATIONALE_PARTS } from '../reading/reasons/rationale-parts';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import type { Facts } from './facts';

const declaration = declareDuty({
  id: 'strategy-rationale',
  role: 'productManager',
  subjects: ['epic'],
  task: 'write',
  codes: {
    'says-why': {
      outcome: 'met',
      when: 'the description names a problem, a goal, an outcome or a measure; the finding says which',
    },
    'does-not-say-why': {
      outcome: 'attention',
      when: 'the description names none of them, or is empty',
    },
    'text-not-readable': {
      outcome: 'unknown',
      when: 'the description was not given, or is in a language that the app does not read',
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
    'not-an-epic': { outcome: 'not-applicable', when: 'it is not an epic' },
  },
});
type Code = CodeOf<typeof declaration>;

export const strategyRationale = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, trace, rationale } = facts;
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isEpic) return { code: 'not-an-epic' };
  if (trace.kind === 'not-strategic') return { code: 'not-strategic' };
  if (trace.kind === 'rule-not-known') return { code: 'rule-not-known' };
  if (rationale === null || rationale.parts === null) return { code: 'text-not-readable' };

  const { parts } = rationale;
  const evidence = [{ kind: 'field' as const, id: 'description', at: null, by: null }];
  const missing = RATIONALE_PARTS.filter((part) => !parts.includes(part));
  if (parts.length > 0) return { code: 'says-why', args: { found: parts, missing }, evidence };
  return {
    code: 'does-not-say-why',
    args: { missing },
    evidence,
    waitingFor: waitingFor('productManager', facts),
  };
}
