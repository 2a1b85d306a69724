import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { holds, type Facts, type Saying } from './facts';

/** Nobody is asked about work that ended longer ago. */
const LOOK_BACK_DAYS = 180;
const DAY_MS = 86_400_000;

const declaration = declareDuty({
  id: 'outcome-review',
  role: 'productManager',
  subjects: ['epic'],
  task: 'write',
  optIn: true,
  restsOn: 'time',
  codes: {
    'outcome-told': {
      outcome: 'met',
      when: 'since the end a product manager has reported the outcome in a comment, in the description or by a linked follow-up; where the reason names a measure, somebody has reported on it',
    },
    'outcome-not-told': {
      outcome: 'attention',
      when: 'it ended longer ago than the setting allows, and no product manager has reported the outcome',
    },
    'measured-by-nobody': {
      outcome: 'attention',
      when: 'it ended longer ago than the setting allows, its reason names a measure, and nobody has reported a figure, a goal reached or a follow-up since',
    },
    'text-not-readable': {
      outcome: 'unknown',
      when: 'what was said since the end, or the reason, was not given in full or is in a language that the app does not read, and the result depends on it',
    },
    'author-not-given': {
      outcome: 'unknown',
      when: 'somebody reported the outcome, and it was not given who',
    },
    'end-not-known': { outcome: 'unknown', when: 'its history does not say when it ended' },
    'fields-not-readable': { outcome: 'unknown', when: 'its type or status was not given' },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'a source of the manager role could not be read',
    },
    'rule-not-known': {
      outcome: 'unknown',
      when: 'the rule that says which epics are strategy could not be checked',
    },
    'too-early': {
      outcome: 'not-applicable',
      when: 'it ended more recently than the setting allows, and nobody has reported the outcome yet',
    },
    'too-long-ago': {
      outcome: 'not-applicable',
      when: `it ended more than ${LOOK_BACK_DAYS} days ago`,
    },
    'not-done': { outcome: 'not-applicable', when: 'the epic is not done' },
    'not-strategic': {
      outcome: 'not-applicable',
      when: 'the project does not count the epic as strategy',
    },
    'not-an-epic': { outcome: 'not-applicable', when: 'it is not an epic' },
  },
});
type Code = CodeOf<typeof declaration>;

export const outcomeReview = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, trace, aftermath } = facts;
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isEpic) return { code: 'not-an-epic' };
  if (trace.kind === 'not-strategic') return { code: 'not-strategic' };
  const withoutStatus = notGiven(facts, 'status');
  if (withoutStatus) return withoutStatus;
  if (issue.statusCategory !== 'done') return { code: 'not-done' };
  if (trace.kind === 'rule-not-known') return { code: 'rule-not-known' };
  if (!aftermath?.endedAt) return { code: 'end-not-known' };
  const days = (Date.parse(facts.now) - Date.parse(aftermath.endedAt)) / DAY_MS;
  if (days > LOOK_BACK_DAYS)
    return { code: 'too-long-ago', args: { lookBackDays: LOOK_BACK_DAYS } };
  return afterEnd(facts, aftermath.said, { endedAt: aftermath.endedAt, days });
}

function afterEnd(
  facts: Facts,
  said: readonly Saying[],
  { endedAt, days }: { endedAt: string; days: number },
): Finding<Code> {
  const { manager, rationale, roleMap } = facts;
  if (manager.fieldNotGiven) return { code: 'manager-not-known' };
  const tellings = said.filter(tells);
  const byManager = tellings.filter(({ evidence }) => holds(manager, evidence.by));
  const figure = tellings.findLast(({ parts }) => parts?.includes('figure'));
  const { afterDays } = roleMap.outcomes;
  const isDue = days >= afterDays;
  const namesMeasure = rationale?.parts?.includes('measure') ?? null;
  const last = byManager.at(-1);
  if (last) {
    // Where the reason names no measure, or it may still be come back to, any telling will do.
    if (figure) return told(byManager.includes(figure) ? figure : last);
    if (!isDue || namesMeasure === false) return told(last);
  }

  const doubt = last ? doubtOfMeasure(facts, said) : doubtOfTelling(facts, said);
  if (doubt) return doubt;
  const args = { days: Math.floor(days), afterDays };
  if (!isDue) return { code: 'too-early', args };
  const isMeasureAlone = namesMeasure && !figure && said.every(isRead);
  return {
    code: isMeasureAlone ? 'measured-by-nobody' : 'outcome-not-told',
    args,
    ...(last ? { evidence: [last.evidence] } : {}),
    waitingFor: waitingFor('productManager', facts, endedAt),
  };
}

function told({ evidence }: Saying): Finding<Code> {
  return { code: 'outcome-told', evidence: [evidence] };
}

function tells({ parts }: Saying): boolean {
  return parts !== null && parts.length > 0;
}

/** Why it is not known whether a manager told; null where it is known that none did. */
function doubtOfTelling(
  { manager, aftermath }: Facts,
  said: readonly Saying[],
): Finding<Code> | null {
  if (!manager.known) return { code: 'manager-not-known' };
  const maybe = said.filter(
    ({ evidence, authorGiven }) => !authorGiven || holds(manager, evidence.by),
  );
  const unsigned = maybe.find(tells);
  if (unsigned) return { code: 'author-not-given', evidence: [unsigned.evidence] };
  return aftermath?.isInFull && maybe.every(isRead) ? null : { code: 'text-not-readable' };
}

/** Why it is not known whether somebody came back to a measure that the reason names; null where nobody did. */
function doubtOfMeasure(
  { rationale, aftermath }: Facts,
  said: readonly Saying[],
): Finding<Code> | null {
  const isKnown = rationale?.parts != null && aftermath?.isInFull && said.every(isRead);
  return isKnown ? null : { code: 'text-not-readable' };
}

function isRead({ parts }: Saying): boolean {
  return parts !== null;
}
