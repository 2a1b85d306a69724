/** What is found on stories and on issues of any kind. */
import { CREATED, questionOf } from '../builders/facts';
import {
  ACCEPTED,
  AFTERWARDS,
  CLEAR,
  CONFIRMED,
  change,
  LATER,
  NOBODY,
  NOT_GIVEN,
  NOT_KNOWN,
  unsigned,
  withManager,
  without,
  type VerdictCase,
} from './case-facts';

const ownerText = change('owner', 'description');
const devText = change('dev', 'summary');

const DEPUTY_ALONE = {
  holders: [{ accountId: 'owner', source: 'deputy' as const }],
  known: false,
  fieldNotGiven: true,
};
const elsewhere = { ...change('guest', 'customfield_10019'), cameBy: 'elsewhere' as const };

const ownerPriority = change('owner', 'priority', CREATED);
const moot = questionOf({ state: 'dismissed', settledBy: 'done', turn: null });

export const STORY_CASES: VerdictCase[] = [
  ['user-stories', 'written-by-owner', { issue: { reporter: 'owner' } }],
  ['user-stories', 'written-by-owner', { issue: { creator: 'owner' }, changes: null }],
  ['user-stories', 'refined-by-owner', { changes: [ownerText, devText] }],
  ['user-stories', 'not-written-by-owner', { changes: [change('owner', 'status')] }],
  ['user-stories', 'not-written-by-owner', { changes: [change('owner', 'summary', LATER, true)] }],
  ['user-stories', 'accepted-by-owner', { acceptances: ACCEPTED }],
  [
    'user-stories',
    'accepted-by-owner',
    { acceptances: ACCEPTED, changes: [change('dev', 'status')] },
  ],
  [
    'user-stories',
    'accepted-by-owner',
    { acceptances: ACCEPTED, changes: [change('dev', 'summary', CREATED)] },
  ],
  ['user-stories', 'changed-since-acceptance', { acceptances: ACCEPTED, changes: [devText] }],
  ['user-stories', 'not-written-by-owner', { acceptances: [{ by: 'dev', at: CREATED }] }],
  ['user-stories', 'written-by-manager', { issue: { reporter: 'manager' } }],
  ['user-stories', 'no-product-owner', { owner: NOBODY, issue: { reporter: 'manager' } }],
  ['user-stories', 'owner-not-known', { owner: NOT_KNOWN }],
  ['user-stories', 'history-not-readable', { changes: null }],
  ['user-stories', 'history-not-readable', { changes: null, acceptances: ACCEPTED }],
  ['user-stories', 'fields-not-readable', { issue: { notGiven: ['reporter'] } }],
  ['user-stories', 'fields-not-readable', { issue: { notGiven: ['issuetype'], isStory: false } }],
  [
    'user-stories',
    'written-by-owner',
    { issue: { reporter: null, creator: 'owner', notGiven: ['reporter'] } },
  ],
  ['user-stories', 'author-not-known', { changes: [unsigned('description')] }],
  ['user-stories', 'not-written-by-owner', { changes: [unsigned('priority')] }],
  ['user-stories', 'author-not-known', { changes: [unsigned('summary')], acceptances: ACCEPTED }],
  ['user-stories', 'refined-by-owner', { changes: [ownerText, unsigned('summary')] }],
  ['user-stories', 'owner-not-known', { owner: DEPUTY_ALONE }],
  ['user-stories', 'written-by-owner', { owner: DEPUTY_ALONE, issue: { creator: 'owner' } }],
  ['user-stories', 'manager-not-known', { manager: NOT_GIVEN }],
  ['user-stories', 'not-a-story', { issue: { isStory: false } }],

  ['story-clarity', 'clear', { story: CLEAR }],
  ['story-clarity', 'clear', { story: { ...CLEAR, role: null, situation: 'it rains' } }],
  ['story-clarity', 'parts-missing', { story: { ...CLEAR, role: null } }],
  ['story-clarity', 'parts-missing', { story: { ...CLEAR, benefit: null } }],
  ['story-clarity', 'text-not-readable', { story: { ...CLEAR, language: null } }],
  ['story-clarity', 'text-not-readable', { story: null }],
  [
    'story-clarity',
    'text-not-readable',
    { story: { ...CLEAR, benefit: null }, issue: { notGiven: ['summary'] } },
  ],
  ['story-clarity', 'clear', { story: CLEAR, issue: { notGiven: ['description'] } }],
  ['story-clarity', 'fields-not-readable', { story: CLEAR, issue: { notGiven: ['issuetype'] } }],
  ['story-clarity', 'not-a-story', { story: CLEAR, issue: { isStory: false } }],

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
  ['prioritisation', 'author-not-known', { changes: [ownerPriority, unsigned('priority')] }],
  ['prioritisation', 'prioritised-by-owner', { changes: [unsigned('priority'), ownerPriority] }],
  ['prioritisation', 'order-changed-elsewhere', { changes: [elsewhere] }],
  ['prioritisation', 'prioritised-by-owner', { changes: [ownerPriority, elsewhere] }],
  [
    'prioritisation',
    'prioritised-by-other',
    { changes: [change('dev', 'priority'), { ...ownerPriority, cameBy: 'move' }] },
  ],
  [
    'prioritisation',
    'set-at-creation-by-owner',
    { issue: { creator: 'owner' }, changes: [{ ...elsewhere, cameBy: 'sprint-end' }] },
  ],
  [
    'prioritisation',
    'started-unprioritised',
    { issue: { statusCategory: 'indeterminate' }, changes: [elsewhere] },
  ],
  [
    'prioritisation',
    'order-confirmed',
    { changes: [change('dev', 'priority', CREATED)], confirmations: CONFIRMED },
  ],
  [
    'prioritisation',
    'order-confirmed',
    { issue: { inActiveSprint: true }, confirmations: CONFIRMED },
  ],
  [
    'prioritisation',
    'order-confirmed',
    { changes: [change('bot', 'priority', AFTERWARDS, true)], confirmations: CONFIRMED },
  ],
  ['prioritisation', 'not-yet-prioritised', { owner: NOBODY, confirmations: CONFIRMED }],
  [
    'prioritisation',
    'prioritised-by-owner',
    { changes: [ownerPriority], confirmations: CONFIRMED },
  ],
  [
    'prioritisation',
    'prioritised-by-other',
    { changes: [change('dev', 'priority', AFTERWARDS)], confirmations: CONFIRMED },
  ],
  [
    'prioritisation',
    'order-changed-elsewhere',
    { changes: [{ ...elsewhere, at: AFTERWARDS }], confirmations: CONFIRMED },
  ],
  ['prioritisation', 'not-yet-prioritised', { confirmations: [{ by: 'dev', at: LATER }] }],
  ['prioritisation', 'history-not-readable', { changes: null, confirmations: CONFIRMED }],
  ['prioritisation', 'done', { issue: { statusCategory: 'done' }, confirmations: CONFIRMED }],
  ['prioritisation', 'part-not-known', { changes: [{ ...elsewhere, cameBy: 'not-known' }] }],
  ['prioritisation', 'fields-not-readable', { issue: { notGiven: ['status'] } }],
  ['prioritisation', 'fields-not-readable', { issue: { notGiven: ['creator'] } }],
  ['prioritisation', 'fields-not-readable', { issue: { notGiven: ['issuetype'] } }],
  ['prioritisation', 'manager-not-known', { manager: NOT_GIVEN }],
  [
    'prioritisation',
    'manager-not-known',
    { manager: NOT_GIVEN, changes: [change('dev', 'priority')] },
  ],
  ['prioritisation', 'owner-not-known', { owner: DEPUTY_ALONE }],
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
  ...(
    [
      ['author', 'author-not-known'],
      ['history', 'history-not-readable'],
      ['status', 'fields-not-readable'],
      ['owner', 'owner-not-known'],
      ['manager', 'manager-not-known'],
    ] as const
  ).map(([lacks, code]): VerdictCase => [
    'developer-questions',
    code,
    {
      questions: [questionOf({ workingHours: 99 })],
      doubts: [{ commentId: '10', index: 0, lacks }],
    },
  ]),
  [
    'developer-questions',
    'waiting-beyond-target',
    {
      questions: [questionOf({ workingHours: 99 }), questionOf({ index: 1 })],
      doubts: [{ commentId: '10', index: 1, lacks: 'author' }],
    },
  ],
  ['developer-questions', 'partly-read', { questions: [], isThreadCut: true }],
  [
    'developer-questions',
    'partly-read',
    { questions: [questionOf({ state: 'answered', turn: null })], moreQuestions: 1 },
  ],
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
    'question-to-confirm',
    { questions: [questionOf({ sure: false, workingHours: 99 })] },
  ],
  [
    'developer-questions',
    'question-to-confirm',
    {
      questions: [questionOf({ sure: false, state: 'answered', turn: null, settledBy: 'comment' })],
    },
  ],
  // An edit of the description, of which nobody read what it says.
  [
    'developer-questions',
    'question-to-confirm',
    {
      questions: [
        questionOf({
          sure: false,
          state: 'answered',
          turn: null,
          settledBy: 'text',
          settlingHistoryId: 'h0',
        }),
      ],
    },
  ],
  // A person said that it was the answer.
  [
    'developer-questions',
    'all-answered',
    { questions: [questionOf({ state: 'answered', turn: null, settledBy: 'word' })] },
  ],
  [
    'developer-questions',
    'all-answered',
    {
      questions: [
        questionOf({
          sure: false,
          toOwner: false,
          state: 'answered',
          turn: null,
          settledBy: 'comment',
        }),
      ],
    },
  ],
  [
    'developer-questions',
    'waiting-beyond-target',
    { questions: [questionOf({ sure: false }), questionOf({ workingHours: 99 })] },
  ],
  [
    'developer-questions',
    'waiting-for-others',
    { questions: [questionOf({ sure: false, turn: 'addressee', workingHours: 99 })] },
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
  ['strategy-trace', 'fields-not-readable', { issue: { notGiven: ['issuetype'] } }],
  ['strategy-trace', 'not-a-story-or-epic', { issue: { isStory: false } }],
];
