/** What each duty finds, a line a case: the facts that matter, and the code that must come out. */
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { Outcome } from '../../src/contract/report';
import type { DutyId } from '../../src/contract/duty-ids';
import type { Change, ChildStory, IssueFacts, LinkedStory, Remark } from '../../src/duties/facts';
import { judge } from '../../src/duties/registry';
import { CREATED, factsOf, questionOf, type FactsOf } from '../builders/facts';

const LATER = '2026-03-03T09:00:00.000Z';

const NOBODY = { holders: [], known: true };
const NOT_KNOWN = { holders: [], known: false };

function change(by: string | null, fieldId: string, at = LATER, byApp = false): Change {
  return { historyId: `${by ?? 'gone'}-${fieldId}`, at, by, byApp, fieldId, field: fieldId };
}

const step = {
  id: '2',
  key: 'AB-2',
  summary: '',
  issueType: 'Epic',
  hierarchyLevel: 1,
  relation: 'parent' as const,
};
const withManager = { ...step, managers: [{ accountId: 'manager', place: 'reporter' }] };
const without = { ...step, managers: [] };

const ownerText = change('owner', 'description');
const devText = change('dev', 'summary');
const accepted = [{ by: 'owner', at: CREATED }];

const moot = questionOf({ state: 'dismissed', settledBy: 'done', turn: null });

const epicIn = (statusCategory: IssueFacts['statusCategory']): FactsOf => ({
  issue: { isStory: false, isEpic: true, statusCategory },
  trace: { kind: 'no-manager', path: [without], known: true },
});
const EPIC = epicIn('indeterminate');

const child = (outcome: Outcome, isDone = false): ChildStory => ({
  id: outcome,
  key: 'AB-9',
  isDone,
  verdicts: [
    { duty: 'story-clarity', outcome: 'met' },
    { duty: 'user-stories', outcome },
  ],
});

const HANDED = { kind: 'carried' as const, since: CREATED };
/** @param hours after the handoff */
const remark = (by: string, hours: number, ...mentions: string[]): Remark => ({
  commentId: `${by}${hours}`,
  at: new Date(Date.parse(CREATED) + hours * 3_600_000).toISOString(),
  by,
  mentions,
});

const linked = (isDone: boolean, hasOwner: boolean | null): LinkedStory => ({
  id: '7',
  key: 'AB-7',
  isDone,
  hasOwner,
});
/** A launch that a manager is the reporter of. */
const launch = (...stories: LinkedStory[]): FactsOf => ({
  issue: { reporter: 'manager' },
  launch: HANDED,
  linkedStories: { stories, hidden: 0 },
});

test.each<[DutyId, string, FactsOf]>([
  ['user-stories', 'written-by-owner', { issue: { reporter: 'owner' } }],
  ['user-stories', 'written-by-owner', { issue: { creator: 'owner' }, changes: null }],
  ['user-stories', 'refined-by-owner', { changes: [ownerText, devText] }],
  ['user-stories', 'not-written-by-owner', { changes: [change('owner', 'status')] }],
  ['user-stories', 'not-written-by-owner', { changes: [change('owner', 'summary', LATER, true)] }],
  ['user-stories', 'accepted-by-owner', { acceptances: accepted }],
  [
    'user-stories',
    'accepted-by-owner',
    { acceptances: accepted, changes: [change('dev', 'status')] },
  ],
  [
    'user-stories',
    'accepted-by-owner',
    { acceptances: accepted, changes: [change('dev', 'summary', CREATED)] },
  ],
  ['user-stories', 'changed-since-acceptance', { acceptances: accepted, changes: [devText] }],
  ['user-stories', 'not-written-by-owner', { acceptances: [{ by: 'dev', at: CREATED }] }],
  ['user-stories', 'written-by-manager', { issue: { reporter: 'manager' } }],
  ['user-stories', 'no-product-owner', { owner: NOBODY, issue: { reporter: 'manager' } }],
  ['user-stories', 'owner-not-known', { owner: NOT_KNOWN }],
  ['user-stories', 'history-not-readable', { changes: null }],
  ['user-stories', 'not-a-story', { issue: { isStory: false } }],

  [
    'prioritisation',
    'prioritised-by-owner',
    { changes: [change('dev', 'priority', CREATED), change('owner', 'customfield_10019')] },
  ],
  [
    'prioritisation',
    'prioritised-by-other',
    { changes: [change('owner', 'priority', CREATED), change('dev', 'priority')] },
  ],
  ['prioritisation', 'prioritised-by-other', { changes: [change(null, 'priority')] }],
  ['prioritisation', 'prioritised-by-manager', { changes: [change('manager', 'priority')] }],
  ['prioritisation', 'prioritised-by-manager', { issue: { creator: 'manager' } }],
  [
    'prioritisation',
    'prioritised-by-owner',
    { changes: [change('owner', 'priority', CREATED), change('bot', 'priority', LATER, true)] },
  ],
  ['prioritisation', 'set-at-creation-by-owner', { issue: { creator: 'owner' } }],
  ['prioritisation', 'not-yet-prioritised', { changes: [change('owner', 'summary')] }],
  ['prioritisation', 'started-unprioritised', { issue: { statusCategory: 'indeterminate' } }],
  ['prioritisation', 'started-unprioritised', { issue: { inActiveSprint: true } }],
  ['prioritisation', 'done', { issue: { statusCategory: 'done' }, changes: null }],
  ['prioritisation', 'history-not-readable', { changes: null }],
  ['prioritisation', 'owner-not-known', { owner: NOT_KNOWN, changes: [change('dev', 'priority')] }],
  [
    'prioritisation',
    'prioritised-by-other',
    { owner: NOBODY, changes: [change('dev', 'priority')] },
  ],
  ['prioritisation', 'not-a-story-or-epic', { issue: { isStory: false } }],
  [
    'prioritisation',
    'prioritised-by-owner',
    { issue: { isStory: false, isEpic: true }, changes: [change('owner', 'priority')] },
  ],

  ['developer-questions', 'no-questions', {}],
  [
    'developer-questions',
    'no-questions',
    {
      questions: [
        questionOf({
          state: 'dismissed',
          turn: null,
          judgement: { kind: 'not-a-question', by: 'dev', at: CREATED, where: '' },
        }),
      ],
    },
  ],
  ['developer-questions', 'comments-not-readable', { questions: null }],
  [
    'developer-questions',
    'all-answered',
    { questions: [questionOf({ state: 'answered', turn: null })] },
  ],
  [
    'developer-questions',
    'waiting-within-target',
    { questions: [questionOf({ workingHours: 16 })] },
  ],
  [
    'developer-questions',
    'waiting-beyond-target',
    { questions: [questionOf({ workingHours: 2 }), questionOf({ workingHours: 16.1 })] },
  ],
  [
    'developer-questions',
    'waiting-for-others',
    { questions: [questionOf({ turn: 'addressee', workingHours: 99 })] },
  ],
  [
    'developer-questions',
    'waiting-for-others',
    { questions: [questionOf({ turn: 'asker', workingHours: 99 })] },
  ],

  [
    'developer-questions',
    'moot-since-done',
    { issue: { statusCategory: 'done' }, questions: [moot, questionOf({ state: 'answered' })] },
  ],
  [
    'developer-questions',
    'asked-after-done',
    { issue: { statusCategory: 'done' }, questions: [moot, questionOf({ workingHours: 99 })] },
  ],
  [
    'developer-questions',
    'waiting-for-others',
    { issue: { statusCategory: 'done' }, questions: [questionOf({ turn: 'addressee' })] },
  ],

  ['strategy-trace', 'story-without-epic', {}],
  [
    'strategy-trace',
    'traced',
    { trace: { kind: 'traced', path: [withManager], step: withManager } },
  ],
  [
    'strategy-trace',
    'no-product-manager',
    { trace: { kind: 'no-manager', path: [without], known: true } },
  ],
  [
    'strategy-trace',
    'manager-not-known',
    { trace: { kind: 'no-manager', path: [without], known: false } },
  ],
  ['strategy-trace', 'ancestor-not-visible', { trace: { kind: 'not-visible', path: [without] } }],
  ['strategy-trace', 'rule-not-known', { trace: { kind: 'rule-not-known', path: [without] } }],
  ['strategy-trace', 'not-strategic', { trace: { kind: 'not-strategic', path: [without] } }],
  ['strategy-trace', 'not-a-story-or-epic', { issue: { isStory: false } }],

  ['strategy-rationale', 'says-why', { ...EPIC, rationale: { parts: ['goal'] } }],
  ['strategy-rationale', 'does-not-say-why', { ...EPIC, rationale: { parts: [] } }],
  ['strategy-rationale', 'text-not-readable', { ...EPIC, rationale: { parts: null } }],
  ['strategy-rationale', 'text-not-readable', EPIC],
  [
    'strategy-rationale',
    'rule-not-known',
    { ...EPIC, trace: { kind: 'rule-not-known', path: [] } },
  ],
  ['strategy-rationale', 'not-strategic', { ...EPIC, trace: { kind: 'not-strategic', path: [] } }],
  ['strategy-rationale', 'not-an-epic', { rationale: { parts: ['goal'] } }],

  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('met')] }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('attention'), child('unknown')] }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('gap', true)] }],
  ['breakdown', 'stories-with-gaps', { ...EPIC, children: [child('met'), child('gap')] }],
  ['breakdown', 'epic-without-stories', { ...EPIC, children: [] }],
  ['breakdown', 'stories-not-readable', EPIC],
  ['breakdown', 'status-not-readable', epicIn(null)],
  ['breakdown', 'not-started', epicIn('new')],
  ['breakdown', 'done', epicIn('done')],
  ['breakdown', 'not-an-epic', { children: [] }],

  ['design-handoff', 'owner-assigned', { design: HANDED, issue: { assignee: 'owner' } }],
  [
    'design-handoff',
    'owner-replied',
    { design: HANDED, remarks: [remark('dev', 1, 'owner'), remark('owner', 2)] },
  ],
  [
    'design-handoff',
    'owner-commented',
    { design: HANDED, remarks: [remark('owner', 1), remark('dev', 2, 'owner')] },
  ],
  [
    'design-handoff',
    'owner-commented',
    { design: HANDED, remarks: [remark('dev', 1, 'dev'), remark('owner', 2)] },
  ],
  [
    'design-handoff',
    'mentioned-without-reply',
    { design: HANDED, remarks: [remark('dev', 1, 'owner')] },
  ],
  [
    'design-handoff',
    'mentioned-without-reply',
    { design: HANDED, remarks: [remark('owner', -1), remark('dev', 1, 'owner')] },
  ],
  [
    'design-handoff',
    'no-owner-to-answer',
    { design: HANDED, remarks: [remark('owner', -1), remark('dev', 1)] },
  ],
  [
    'design-handoff',
    'owner-commented',
    { design: { kind: 'carried', since: null }, remarks: [remark('owner', -1)] },
  ],
  ['design-handoff', 'no-product-owner', { design: HANDED, owner: NOBODY }],
  ['design-handoff', 'owner-not-known', { design: HANDED, owner: NOT_KNOWN }],
  ['design-handoff', 'comments-not-readable', { design: HANDED, remarks: null }],
  ['design-handoff', 'marker-not-readable', { design: { kind: 'not-readable' } }],
  ['design-handoff', 'done', { design: HANDED, issue: { statusCategory: 'done' } }],
  ['design-handoff', 'not-with-design', { design: { kind: 'absent' } }],
  ['design-handoff', 'no-marker', {}],

  ['launch-positioning', 'positioned', launch(linked(true, true), linked(false, null))],
  [
    'launch-positioning',
    'positioned',
    { ...launch(linked(true, true)), issue: {}, remarks: [remark('manager', 1)] },
  ],
  [
    'launch-positioning',
    'positioned',
    { ...launch(linked(true, true)), issue: {}, changes: [change('manager', 'summary')] },
  ],
  [
    'launch-positioning',
    'no-manager-in-it',
    { ...launch(linked(true, true)), issue: {}, changes: [change('manager', 'priority')] },
  ],
  [
    'launch-positioning',
    'no-manager-in-it',
    {
      ...launch(linked(true, true)),
      issue: {},
      changes: [change('manager', 'summary', LATER, true)],
    },
  ],
  ['launch-positioning', 'no-stories-linked', launch()],
  ['launch-positioning', 'stories-not-delivered', launch(linked(false, true))],
  ['launch-positioning', 'stories-without-owner', launch(linked(true, true), linked(true, false))],
  ['launch-positioning', 'owner-not-known', launch(linked(true, true), linked(true, null))],
  ['launch-positioning', 'stories-not-readable', { ...launch(), linkedStories: null }],
  [
    'launch-positioning',
    'stories-not-readable',
    { ...launch(), linkedStories: { stories: [], hidden: 1 } },
  ],
  ['launch-positioning', 'no-product-manager', { ...launch(), manager: NOBODY }],
  ['launch-positioning', 'manager-not-known', { ...launch(), manager: NOT_KNOWN }],
  ['launch-positioning', 'part-not-readable', { ...launch(), issue: {}, changes: null }],
  ['launch-positioning', 'part-not-readable', { ...launch(), issue: {}, remarks: null }],
  ['launch-positioning', 'marker-not-readable', { launch: { kind: 'not-readable' } }],
  ['launch-positioning', 'done', { ...launch(), issue: { statusCategory: 'done' } }],
  ['launch-positioning', 'not-a-launch', { launch: { kind: 'absent' } }],
  ['launch-positioning', 'no-marker', {}],
])('%s: %s', (duty, code, given) => {
  expect(judge(factsOf(given)).find((verdict) => verdict.duty === duty)?.code).toBe(code);
});

test('a story is clear when nothing is missing, and what is missing is named', () => {
  const story = {
    language: 'en',
    role: 'rider',
    want: 'a map',
    benefit: 'speed',
    acceptanceCriteria: 1,
    isUserStory: true,
  };
  const found = (part: Partial<typeof story> | null): unknown => {
    const verdict = judge(factsOf({ story: part && { ...story, ...part } })).find(
      ({ duty }) => duty === 'story-clarity',
    );
    return [verdict?.code, verdict?.args['missing']];
  };
  expect(found({})).toEqual(['clear', undefined]);
  expect(found({ acceptanceCriteria: 0 })).toEqual(['parts-missing', ['acceptanceCriteria']]);
  expect(found({ language: null as unknown as string })).toEqual(['text-not-readable', undefined]);
  expect(found(null)).toEqual(['text-not-readable', undefined]);
});

test('a duty that the project switched off has no verdict, and a softened gap is worth a look', () => {
  const roleMap = {
    ...EMPTY_ROLE_MAP,
    duties: {
      'story-clarity': { enabled: false, severity: 'gap' as const },
      'user-stories': { enabled: true, severity: 'attention' as const },
    },
  };
  const verdicts = judge(factsOf({ roleMap }));
  expect(verdicts.map(({ duty }) => duty)).not.toContain('story-clarity');
  expect(verdicts[0]).toMatchObject({
    duty: 'user-stories',
    code: 'not-written-by-owner',
    outcome: 'attention',
  });
});

test('what a verdict rests on can be found: the change, the comment, the sign-off', () => {
  const evidence = (given: FactsOf, duty: DutyId): unknown =>
    judge(factsOf(given)).find((verdict) => verdict.duty === duty)?.evidence;
  expect(evidence({ changes: [change('dev', 'priority')] }, 'prioritisation')).toEqual([
    { kind: 'changelog', id: 'dev-priority', at: LATER, by: 'dev' },
  ]);
  expect(evidence({ acceptances: accepted }, 'user-stories')).toEqual([
    { kind: 'sign-off', id: 'owner', at: CREATED, by: 'owner' },
  ]);
  expect(evidence({ questions: [questionOf({})] }, 'developer-questions')).toEqual([
    { kind: 'comment', id: '10', at: CREATED, by: 'dev' },
  ]);
});
