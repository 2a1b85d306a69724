/** Whose hands did which work: what counts, for whom, and over which days. */
import type { Contribution } from '../../src/contract/attribution';
import { contributionsToRole } from '../../src/contract/role-work';
import type { Change, Trace } from '../../src/duties/facts';
import { contributionsOf } from '../../src/inspection/facts/attribution';
import {
  emptyPartnership,
  addContributions,
  contributionDays,
} from '../../src/inspection/findings/attribution-days';
import { factsOf, questionOf, type FactsOf } from '../builders/facts';

const LATER = '2026-03-04T09:00:00.000Z';
const NOW = '2026-03-31T12:00:00.000Z';

const STRATEGIC: Trace = { kind: 'no-manager', path: [], known: true };
const person = (accountId: string) => ({
  holders: [{ accountId, source: 'people' as const }],
  known: true,
});

const QUESTION = questionOf({
  state: 'answered',
  answerCommentId: '2',
  answeredBy: 'owner',
  settledBy: 'comment',
  settledAt: LATER,
  waitingFor: null,
  turn: null,
});

const EPIC = { issue: { isStory: false, isEpic: true }, trace: STRATEGIC };

function change(by: string, fieldId: string, byApp = false): Change {
  return {
    historyId: '9',
    at: LATER,
    by,
    authorGiven: true,
    byApp,
    fieldId,
    field: fieldId,
    cameBy: null,
  };
}

test.each<[string, FactsOf, string[]]>([
  ['a story that somebody else wrote', {}, ['stories/neither']],
  ['one by the owner', { issue: { creator: 'owner' } }, ['stories/own']],
  ['one typed by a developer for the owner', { issue: { reporter: 'owner' } }, ['stories/own']],
  ['one by the manager', { issue: { reporter: 'manager' } }, ['stories/other']],
  [
    'a text refined by the manager',
    { changes: [change('manager', 'summary')] },
    ['stories/neither', 'stories/other'],
  ],
  [
    'a text changed by an app',
    { changes: [change('bot', 'description', true)] },
    ['stories/neither'],
  ],
  [
    'a priority set by the manager',
    { changes: [change('manager', 'priority')] },
    ['stories/neither', 'order/other'],
  ],
  [
    'a question answered by the owner',
    { questions: [QUESTION] },
    ['stories/neither', 'answers/own'],
  ],
  [
    'a question answered by the manager',
    { questions: [{ ...QUESTION, answeredBy: 'manager' }] },
    ['stories/neither', 'answers/other'],
  ],
  [
    'a question to somebody else by name',
    { questions: [{ ...QUESTION, toOwner: false }] },
    ['stories/neither'],
  ],
  [
    'a question that a person calls answered',
    { questions: [{ ...QUESTION, settledBy: 'word' }] },
    ['stories/neither'],
  ],
  [
    'an open question',
    { questions: [{ ...QUESTION, state: 'waiting', settledBy: null, settledAt: null }] },
    ['stories/neither'],
  ],
  [
    'a bug with a priority',
    { issue: { isStory: false }, changes: [change('owner', 'priority')] },
    [],
  ],
  [
    'a strategy epic by the manager',
    { ...EPIC, issue: { ...EPIC.issue, reporter: 'manager' } },
    ['epics/own'],
  ],
  [
    'a strategy epic by the owner',
    { ...EPIC, issue: { ...EPIC.issue, reporter: 'owner' } },
    ['epics/other'],
  ],
  [
    'a strategy epic hung on an initiative by the manager',
    { ...EPIC, changes: [change('manager', 'IssueParentAssociation')] },
    ['epics/neither', 'trace/own'],
  ],
  [
    'a story hung on an epic',
    { changes: [change('manager', 'IssueParentAssociation')] },
    ['stories/neither'],
  ],
  [
    'an epic that is no strategy',
    { ...EPIC, trace: { kind: 'not-strategic', path: [] }, changes: [change('owner', 'priority')] },
    ['order/own'],
  ],
  [
    'a person who holds both roles',
    { manager: person('owner'), issue: { reporter: 'owner' } },
    ['stories/own'],
  ],
])('%s', (_, given, expected) => {
  expect(contributionsOf(factsOf(given))?.map(({ work, hands }) => `${work}/${hands}`)).toEqual(
    expected,
  );
});

test('without its history an issue tells nothing', () => {
  expect(contributionsOf(factsOf({ changes: null }))).toBeNull();
});

test('acts of many issues add up, once a day each and within the window', () => {
  const act = (at: string, hands: Contribution['hands'] = 'own'): Contribution => ({
    work: 'order',
    hands,
    at,
  });
  const partnership = emptyPartnership(NOW);
  expect(partnership).toMatchObject({ from: '2026-01-01', to: '2026-03-31' });
  addContributions(
    partnership,
    contributionDays([act('2026-01-01T00:00:00.000Z'), act('2026-01-01T23:00:00.000Z')], NOW),
  );
  addContributions(partnership, contributionDays([act(LATER, 'other'), act(LATER)], NOW));
  addContributions(partnership, { order: { own: ['2025-12-31', '2026-03-31', '2026-04-01'] } });
  addContributions(partnership, null);
  expect(partnership).toMatchObject({ issues: 3, unreadable: 1 });
  expect(contributionsToRole('productOwner', partnership)).toEqual({
    own: 3,
    other: 1,
    neither: 0,
  });
  expect(contributionsToRole('productManager', partnership)).toEqual({
    own: 0,
    other: 0,
    neither: 0,
  });
});
