/** Whose hands did which work: what counts, for whom, and over which days. */
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { Act } from '../../src/contract/attribution';
import { workOf } from '../../src/contract/role-work';
import type { Change, Facts, IssueFacts, Trace } from '../../src/duties/facts';
import { contributionsOf } from '../../src/inspection/facts/attribution';
import {
  addContributions,
  contributionDays,
  emptyPartnership,
} from '../../src/inspection/findings/attribution-days';

const CREATED = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-04T09:00:00.000Z';
const NOW = '2026-03-31T12:00:00.000Z';

const STRATEGIC: Trace = { kind: 'no-manager', path: [], known: true };
const person = (accountId: string) => ({
  holders: [{ accountId, source: 'people' as const }],
  known: true,
});

const QUESTION = {
  commentId: '1',
  index: 0,
  quote: 'Which?',
  asker: 'dev',
  askedAt: CREATED,
  state: 'answered' as const,
  answerCommentId: '2',
  answeredBy: 'owner',
  settledBy: 'comment' as const,
  settledAt: LATER,
  settlingHistoryId: null,
  toOwner: true,
  waitingFor: null,
  turn: null,
  workingHours: 1,
  sure: true,
  judgement: null,
};

function facts({
  issue,
  ...rest
}: Partial<Omit<Facts, 'issue'>> & { issue?: Partial<IssueFacts> }): Facts {
  return {
    now: NOW,
    roleMap: EMPTY_ROLE_MAP,
    issue: {
      id: '1',
      key: 'AB-1',
      issueType: 'Story',
      hierarchyLevel: 0,
      isStory: true,
      isEpic: false,
      summary: '',
      statusCategory: 'new',
      created: CREATED,
      creator: 'dev',
      reporter: 'dev',
      assignee: null,
      inActiveSprint: false,
      ...issue,
    },
    owner: person('owner'),
    manager: person('manager'),
    changes: [],
    priorityFieldIds: ['priority'],
    acceptances: [],
    story: null,
    rationale: null,
    questions: [],
    remarks: [],
    children: null,
    design: { kind: 'not-set' },
    launch: { kind: 'not-set' },
    linkedStories: null,
    trace: { kind: 'no-epic' },
    ...rest,
  };
}

const EPIC = { issue: { isStory: false, isEpic: true }, trace: STRATEGIC };

function change(by: string, fieldId: string, byApp = false): Change {
  return { historyId: '9', at: LATER, by, byApp, fieldId, field: fieldId };
}

test.each<[string, Parameters<typeof facts>[0], string[]]>([
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
  expect(contributionsOf(facts(given))?.map(({ work, hands }) => `${work}/${hands}`)).toEqual(
    expected,
  );
});

test('without its history an issue tells nothing', () => {
  expect(contributionsOf(facts({ changes: null }))).toBeNull();
});

test('acts of many issues add up, once a day each and within the window', () => {
  const act = (at: string, hands: Act['hands'] = 'own'): Act => ({ work: 'order', hands, at });
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
  expect(workOf('productOwner', partnership)).toEqual({ own: 3, other: 1, neither: 0 });
  expect(workOf('productManager', partnership)).toEqual({ own: 0, other: 0, neither: 0 });
});
