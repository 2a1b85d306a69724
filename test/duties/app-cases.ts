/** What is found where apps did the work, in a project that wants a person behind it. What files tell of it is in test/import/apps-alone.test.ts. */
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { AppAnswer, AppWork, HandsOn } from '../../src/duties/facts';
import { CREATED, NO_APPS, questionOf } from '../builders/facts';
import { ACCEPTED, change, CONFIRMED, LATER, NOT_GIVEN, type VerdictCase } from './case-facts';

const roleMap = { ...EMPTY_ROLE_MAP, apps: { needPerson: true } };
const ALONE: HandsOn = { app: true, person: 'no' };
const NOT_TOLD: HandsOn = { app: false, person: 'not-known' };
const apps = (parts: Partial<AppWork>): AppWork => ({ ...NO_APPS, ...parts });

const written = { roleMap, apps: apps({ text: ALONE }) };
const ordered = {
  roleMap,
  apps: apps({ order: ALONE }),
  changes: [change('bot', 'priority', LATER, true)],
};
const answer: AppAnswer = {
  commentId: '10',
  index: 0,
  answer: { kind: 'comment', id: '11', at: LATER, by: 'bot' },
  isTakenUp: false,
};
const answered = { roleMap, apps: apps({ answers: ALONE, appAnswers: [answer] }) };
const long = questionOf({ workingHours: 99 });
const second = questionOf({ commentId: '12', workingHours: 20 });
const told = questionOf({
  state: 'answered',
  settledBy: 'comment',
  answeredBy: 'x',
  turn: null,
  waitingFor: null,
});

export const APP_CASES: VerdictCase[] = [
  ['user-stories', 'by-app-only', written],
  ['user-stories', 'not-written-by-owner', { ...written, roleMap: EMPTY_ROLE_MAP }],
  ['user-stories', 'accepted-by-owner', { ...written, acceptances: ACCEPTED }],
  ['user-stories', 'refined-by-owner', { ...written, changes: [change('owner', 'summary')] }],
  ['user-stories', 'written-by-manager', { ...written, issue: { reporter: 'manager' } }],
  ['user-stories', 'history-not-readable', { ...written, changes: null }],
  ['user-stories', 'manager-not-known', { ...written, manager: NOT_GIVEN }],
  ['user-stories', 'kind-not-known', { roleMap, apps: apps({ text: NOT_TOLD }) }],
  ['user-stories', 'not-written-by-owner', { apps: apps({ text: NOT_TOLD }) }],

  ['prioritisation', 'by-app-only', ordered],
  ['prioritisation', 'by-app-only', { ...ordered, issue: { inActiveSprint: true } }],
  ['prioritisation', 'not-yet-prioritised', { ...ordered, roleMap: EMPTY_ROLE_MAP }],
  ['prioritisation', 'order-confirmed', { ...ordered, confirmations: CONFIRMED }],
  ['prioritisation', 'done', { ...ordered, issue: { statusCategory: 'done' } }],
  [
    'prioritisation',
    'prioritised-by-owner',
    { ...ordered, changes: [change('owner', 'priority', CREATED), ...ordered.changes] },
  ],
  ['prioritisation', 'set-at-creation-by-owner', { ...ordered, issue: { creator: 'owner' } }],
  [
    'prioritisation',
    'kind-not-known',
    { roleMap, apps: apps({ order: NOT_TOLD }), changes: [change('x', 'priority')] },
  ],
  [
    'prioritisation',
    'prioritised-by-other',
    { apps: apps({ order: NOT_TOLD }), changes: [change('x', 'priority')] },
  ],

  ['developer-questions', 'by-app-only', { ...answered, questions: [long] }],
  [
    'developer-questions',
    'waiting-beyond-target',
    { ...answered, roleMap: EMPTY_ROLE_MAP, questions: [long] },
  ],
  ['developer-questions', 'waiting-beyond-target', { ...answered, questions: [long, second] }],
  [
    'developer-questions',
    'question-to-confirm',
    {
      roleMap,
      apps: apps({ appAnswers: [{ ...answer, isTakenUp: true }] }),
      questions: [long],
    },
  ],
  ['developer-questions', 'all-answered', { ...answered, questions: [told] }],
  [
    'developer-questions',
    'kind-not-known',
    { roleMap, apps: apps({ answers: NOT_TOLD }), questions: [told] },
  ],
  ['developer-questions', 'all-answered', { apps: apps({ answers: NOT_TOLD }), questions: [told] }],
];
