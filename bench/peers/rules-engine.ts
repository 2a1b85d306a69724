/**
 * The five core checks as rules of json-rules-engine, the rule engine that people reach for in Node. Each code of a duty
 * is a rule, in the order in which the duty decides; whoever writes rules so would compute the same conditions on facts.
 */
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { holds, type Facts } from '../../src/duties/facts';

type Condition = (facts: Facts) => boolean;

const storyOrEpic: Condition = ({ issue }) => issue.isStory || issue.isEpic;
const started: Condition = ({ issue }) =>
  issue.statusCategory === 'indeterminate' || issue.inActiveSprint;
const lastPriorityBy = ({ changes, priorityFieldIds }: Facts): string | null =>
  changes?.findLast(
    ({ byApp, fieldId }) =>
      !byApp && fieldId !== null && priorityFieldIds?.includes(fieldId) === true,
  )?.by ?? null;
const waitingForOwner = ({ questions }: Facts): number[] =>
  (questions ?? [])
    .filter(({ sure, state, turn }) => sure && state === 'waiting' && turn === 'owner')
    .map(({ workingHours }) => workingHours);

/** What the rules look at, each computed once a run, as the engine keeps them. */
const CONDITIONS: Record<string, Condition> = {
  story: ({ issue }) => issue.isStory,
  storyOrEpic,
  done: ({ issue }) => issue.statusCategory === 'done',
  ownerFound: ({ owner }) => owner.holders.length > 0,
  ownerWrote: ({ owner, issue }) => holds(owner, issue.reporter) || holds(owner, issue.creator),
  managerWrote: ({ manager, issue }) =>
    holds(manager, issue.reporter) || holds(manager, issue.creator),
  ownerRefined: ({ owner, changes }) =>
    changes?.some(
      ({ by, byApp, fieldId }) =>
        !byApp && holds(owner, by) && (fieldId === 'summary' || fieldId === 'description'),
    ) ?? false,
  ownerAccepted: ({ owner, acceptances }) => acceptances.some(({ by }) => holds(owner, by)),
  historyKnown: ({ changes }) => changes !== null,
  storyReadable: ({ story }) => story?.language != null,
  storyWhole: ({ story }) =>
    story !== null &&
    story.role !== null &&
    story.want !== null &&
    story.benefit !== null &&
    (story.acceptanceCriteria ?? 0) > 0,
  prioritised: (facts) => lastPriorityBy(facts) !== null,
  prioritisedByOwner: (facts) => holds(facts.owner, lastPriorityBy(facts)),
  prioritisedByManager: (facts) => holds(facts.manager, lastPriorityBy(facts)),
  createdByOwner: ({ owner, issue }) => holds(owner, issue.creator),
  started,
  commentsKnown: ({ questions }) => questions !== null,
  threadRead: ({ moreQuestions, isThreadCut }) => moreQuestions === 0 && !isThreadCut,
  asked: ({ questions }) =>
    questions?.some(
      ({ judgement, settledBy }) =>
        judgement?.kind !== 'not-a-question' && settledBy !== 'second-reading',
    ) ?? false,
  toConfirm: ({ questions }) =>
    questions?.some(
      ({ sure, state, turn, toOwner }) =>
        !sure && (state === 'waiting' ? turn === 'owner' : toOwner),
    ) ?? false,
  mootSinceDone: ({ questions }) =>
    questions?.some(({ settledBy }) => settledBy === 'done') ?? false,
  waiting: (facts) => waitingForOwner(facts).length > 0,
  waitingBeyond: (facts) =>
    waitingForOwner(facts).some((hours) => hours > facts.roleMap.questions.targetHours),
  waitingForOthers: ({ questions }) =>
    questions?.some(({ state, turn }) => state === 'waiting' && turn !== 'owner') ?? false,
  noEpic: ({ trace }) => trace.kind === 'no-epic',
  strategic: ({ trace }) => trace.kind !== 'not-strategic',
  traced: ({ trace }) => trace.kind === 'traced',
  wholePathSeen: ({ trace }) => trace.kind !== 'not-visible' && trace.kind !== 'rule-not-known',
};

/** The codes of each duty with what must and must not hold; the first that fits is the duty's. */
const DECISIONS: Record<string, [code: string, must: string[], mustNot: string[]][]> = {
  'user-stories': [
    ['not-a-story', [], ['story']],
    ['no-product-owner', ['story'], ['ownerFound']],
    ['written-by-owner', ['story', 'ownerFound', 'ownerWrote'], []],
    ['refined-by-owner', ['story', 'ownerFound', 'ownerRefined'], ['ownerWrote']],
    ['accepted-by-owner', ['story', 'ownerFound', 'ownerAccepted'], ['ownerWrote', 'ownerRefined']],
    [
      'history-not-readable',
      ['story', 'ownerFound'],
      ['ownerWrote', 'historyKnown', 'ownerAccepted'],
    ],
    [
      'written-by-manager',
      ['story', 'ownerFound', 'historyKnown', 'managerWrote'],
      ['ownerWrote', 'ownerRefined', 'ownerAccepted'],
    ],
    [
      'not-written-by-owner',
      ['story', 'ownerFound', 'historyKnown'],
      ['ownerWrote', 'ownerRefined', 'ownerAccepted', 'managerWrote'],
    ],
  ],
  'story-clarity': [
    ['not-a-story', [], ['story']],
    ['text-not-readable', ['story'], ['storyReadable']],
    ['clear', ['story', 'storyReadable', 'storyWhole'], []],
    ['parts-missing', ['story', 'storyReadable'], ['storyWhole']],
  ],
  prioritisation: [
    ['not-a-story-or-epic', [], ['storyOrEpic']],
    ['done', ['storyOrEpic', 'done'], []],
    ['history-not-readable', ['storyOrEpic'], ['done', 'historyKnown']],
    ['prioritised-by-owner', ['storyOrEpic', 'historyKnown', 'prioritisedByOwner'], ['done']],
    [
      'prioritised-by-manager',
      ['storyOrEpic', 'historyKnown', 'prioritisedByManager'],
      ['done', 'prioritisedByOwner'],
    ],
    [
      'prioritised-by-other',
      ['storyOrEpic', 'historyKnown', 'prioritised'],
      ['done', 'prioritisedByOwner', 'prioritisedByManager'],
    ],
    [
      'set-at-creation-by-owner',
      ['storyOrEpic', 'historyKnown', 'createdByOwner'],
      ['done', 'prioritised'],
    ],
    [
      'started-unprioritised',
      ['storyOrEpic', 'historyKnown', 'started'],
      ['done', 'prioritised', 'createdByOwner'],
    ],
    [
      'not-yet-prioritised',
      ['storyOrEpic', 'historyKnown'],
      ['done', 'prioritised', 'createdByOwner', 'started'],
    ],
  ],
  'developer-questions': [
    ['comments-not-readable', [], ['commentsKnown']],
    ['no-questions', ['commentsKnown', 'threadRead'], ['asked']],
    ['asked-after-done', ['asked', 'waiting', 'done'], []],
    ['waiting-beyond-target', ['asked', 'waitingBeyond'], ['done']],
    ['waiting-within-target', ['asked', 'waiting'], ['waitingBeyond', 'done']],
    ['question-to-confirm', ['asked', 'toConfirm'], ['waiting']],
    ['partly-read', ['commentsKnown'], ['threadRead', 'waiting', 'toConfirm']],
    ['waiting-for-others', ['asked', 'threadRead', 'waitingForOthers'], ['waiting', 'toConfirm']],
    [
      'moot-since-done',
      ['asked', 'threadRead', 'mootSinceDone'],
      ['waiting', 'toConfirm', 'waitingForOthers'],
    ],
    [
      'all-answered',
      ['asked', 'threadRead'],
      ['waiting', 'toConfirm', 'waitingForOthers', 'mootSinceDone'],
    ],
  ],
  'strategy-trace': [
    ['not-a-story-or-epic', [], ['storyOrEpic']],
    ['story-without-epic', ['storyOrEpic', 'noEpic'], []],
    ['not-strategic', ['storyOrEpic'], ['noEpic', 'strategic']],
    ['traced', ['storyOrEpic', 'traced'], []],
    ['ancestor-not-visible', ['storyOrEpic', 'strategic'], ['noEpic', 'traced', 'wholePathSeen']],
    ['no-product-manager', ['storyOrEpic', 'strategic', 'wholePathSeen'], ['noEpic', 'traced']],
  ],
};

export const CORE_DUTIES = Object.keys(DECISIONS);

/** @returns what runs the rules on one issue's facts and gives the code of each duty */
export function rulesEngine(): (facts: Facts) => Promise<Record<string, string>> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [name, holdsOn] of Object.entries(CONDITIONS)) {
    engine.addFact(name, async (_, almanac) => holdsOn(await almanac.factValue<Facts>('facts')));
  }
  for (const [duty, codes] of Object.entries(DECISIONS)) {
    for (const [code, must, mustNot] of codes) engine.addRule(ruleOf(duty, code, must, mustNot));
  }
  return async (facts) => {
    const { events } = await engine.run({ facts });
    return Object.fromEntries(
      events.map(({ type, params }) => [type, String(params?.['code'] ?? '')]),
    );
  };
}

function ruleOf(duty: string, code: string, must: string[], mustNot: string[]): RuleProperties {
  const condition = (fact: string, value: boolean) => ({ fact, operator: 'equal', value });
  const conditions: TopLevelCondition = {
    all: [
      ...must.map((fact) => condition(fact, true)),
      ...mustNot.map((fact) => condition(fact, false)),
    ],
  };
  return { name: `${duty}: ${code}`, conditions, event: { type: duty, params: { code } } };
}
