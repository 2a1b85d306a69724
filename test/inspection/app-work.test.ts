/** Whose hands a piece of work lies in: what no file tells, and how it is counted. */
import type { AppWorks } from '../../src/contract/app-work';
import type { Report } from '../../src/contract/report';
import { appWorkOn, worksOfApps } from '../../src/inspection/facts/app-work';
import { addAppWorks, emptyAppFigures } from '../../src/inspection/findings/app-figures';
import { summarise } from '../../src/inspection/findings/summary';
import { readIssue } from '../../src/jira/answers/issue';
import { CREATED, factsOf, questionOf, type FactsOf } from '../builders/facts';
import { ACCEPTED, change, CONFIRMED, LATER } from '../duties/case-facts';

const bot = { accountId: 'bot', displayName: 'Bot', accountType: 'app' };
const dev = { accountId: 'dev', displayName: 'Dev', accountType: 'atlassian' };

function handsOn(fields: object, given: FactsOf = {}) {
  const issue = readIssue({
    id: '1',
    key: 'AB-1',
    fields: { issuetype: { id: '7', name: 'Story', hierarchyLevel: 0 }, ...fields },
  });
  if (!issue) throw new Error('It is no issue.');
  const { apps, ...known } = factsOf(given);
  return appWorkOn(issue, { ...known, appAnswers: apps.appAnswers });
}

test.each<[string, object, FactsOf, unknown]>([
  ['an app alone', { creator: bot, reporter: bot }, {}, { app: true, person: 'no' }],
  [
    'a person whose account is gone',
    { creator: bot, reporter: { accountId: 'unknown' } },
    {},
    { app: true, person: 'not-known' },
  ],
  ['nobody who was given', {}, {}, { app: false, person: 'not-known' }],
  [
    'an app, and an owner accepted it',
    { creator: bot, reporter: bot },
    { acceptances: ACCEPTED },
    { app: true, person: 'yes' },
  ],
  [
    'an app, and somebody accepted it who is an owner no more',
    { creator: bot, reporter: bot },
    { acceptances: [{ by: 'dev', at: CREATED }] },
    { app: true, person: 'no' },
  ],
  [
    'an app, and the history was not given',
    { creator: bot, reporter: bot },
    { changes: null },
    { app: true, person: 'not-known' },
  ],
  [
    'a person, and the history was not given',
    { creator: dev, reporter: bot },
    { changes: null },
    { app: true, person: 'yes' },
  ],
])('a text by %s', (_, fields, given, expected) => {
  expect(handsOn(fields, given).text).toEqual(expected);
});

const byBot = [change('bot', 'priority', LATER, true)];
test.each<[string, FactsOf, unknown]>([
  ['nobody', {}, { app: false, person: 'no' }],
  ['an app', { changes: byBot }, { app: true, person: 'no' }],
  [
    'an app, as an owner confirmed',
    { changes: byBot, confirmations: CONFIRMED },
    { app: true, person: 'yes' },
  ],
  [
    'somebody, of whom the history was not given',
    { changes: null },
    { app: false, person: 'not-known' },
  ],
  [
    'an app, as far as fields are known',
    { changes: byBot, priorityFieldIds: null },
    { app: false, person: 'not-known' },
  ],
])('an order by %s', (_, given, expected) => {
  expect(handsOn({ creator: bot, reporter: dev }, given).order).toEqual(expected);
});

test.each<[string, FactsOf['questions'], unknown]>([
  ['waits', [questionOf()], { app: true, person: 'no' }],
  [
    'became moot as the work was done',
    [questionOf({ state: 'dismissed', settledBy: 'done' })],
    { app: true, person: 'no' },
  ],
  [
    'was called answered by a person',
    [questionOf({ state: 'answered', settledBy: 'word', answeredBy: 'dev' })],
    { app: true, person: 'yes' },
  ],
  ['was not given', null, { app: true, person: 'not-known' }],
])('a question that an app answered and that %s', (_, questions, expected) => {
  const answer = { kind: 'comment' as const, id: '11', at: LATER, by: 'bot' };
  const appAnswers = [{ commentId: '10', index: 0, answer, isTakenUp: false }];
  const { apps } = factsOf({});
  const given = { questions: questions ?? null, apps: { ...apps, appAnswers } };
  expect(handsOn({ creator: dev }, given).answers).toEqual(expected);
});

test('of an issue only the works count that are asked of it', () => {
  const all = { app: true, person: 'no' as const };
  const apps = { text: all, order: all, answers: all, appAnswers: [] };
  const works = (issue: FactsOf['issue']) =>
    worksOfApps(factsOf({ apps, ...(issue && { issue }) }));
  expect(works({})).toEqual({ text: 'no', order: 'no', answers: 'no' });
  expect(works({ isStory: false, isEpic: true })).toEqual({ order: 'no', answers: 'no' });
  expect(works({ isStory: false })).toEqual({ answers: 'no' });
  expect(worksOfApps(factsOf({}))).toBeNull();
});

test('works are counted where their duty applies', () => {
  const figures = emptyAppFigures();
  const add = (apps: AppWorks | null, duties: Report['verdicts'][number]['duty'][]): void => {
    const report: Report = {
      issue: { id: '1', key: 'AB-1', issueType: 'Story', hierarchyLevel: 0 },
      holders: { productOwner: [], productManager: [] },
      verdicts: duties.map((duty) => ({
        duty,
        outcome: 'met',
        code: 'x',
        args: {},
        evidence: [],
        waitingFor: null,
      })),
      questions: [],
      hands: null,
      ...(apps && { apps }),
    };
    addAppWorks(figures, summarise(report, LATER, 1));
  };
  add(null, ['user-stories']);
  add({ text: 'no', order: 'yes' }, ['user-stories']);
  add({ text: 'yes', answers: 'not-known' }, ['user-stories', 'developer-questions']);
  expect(figures).toEqual({
    text: { issues: 3, byApps: { yes: 1, no: 1, 'not-known': 0 } },
    order: { issues: 0, byApps: { yes: 0, no: 0, 'not-known': 0 } },
    answers: { issues: 1, byApps: { yes: 0, no: 0, 'not-known': 1 } },
  });
});
