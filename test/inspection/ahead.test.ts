/** What is ahead, by the fields of an issue: dates, releases, who stands behind it and why. */
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { aheadItemOf, isAhead } from '../../src/inspection/facts/ahead-item';
import { isNextStory } from '../../src/inspection/facts/next-story';
import { People } from '../../src/inspection/facts/people';
import { NO_ANCESTRY } from '../../src/inspection/gathering/ancestors';
import { readIssue } from '../../src/jira/answers/issue';
import type { JiraIssue } from '../../src/jira/types';
import { EMPTY_DIRECTORY } from '../../src/roles/directory';
import { EMPTY_ISSUE_RECORD } from '../../src/storage/issue-record';

const TARGET_END = 'customfield_10023';
const TYPES = {
  story: { id: '1', name: 'Story', hierarchyLevel: 0, subtask: false },
  epic: { id: '2', name: 'Epic', hierarchyLevel: 1, subtask: false },
  initiative: { id: '3', name: 'Initiative', hierarchyLevel: 2, subtask: false },
};
const person = (accountId: string): object => ({ accountId, displayName: accountId, active: true });
const status = (key: string): object => ({ id: '1', name: key, statusCategory: { key } });

function issue(fields: object): JiraIssue {
  const answered: unknown = JSON.parse(
    JSON.stringify({
      id: '7',
      key: 'AB-7',
      fields: {
        ...{ summary: 'An epic', issuetype: TYPES.epic, status: status('new'), labels: [] },
        ...{ description: 'The problem: nobody finds the door.', parent: null, issuelinks: [] },
        ...{ reporter: person('max'), assignee: null, creator: person('max'), fixVersions: [] },
        ...fields,
      },
    }),
  );
  const read = readIssue(answered);
  if (!read) throw new Error('The issue cannot be read.');
  return read;
}

const roleMap = {
  ...EMPTY_ROLE_MAP,
  productManager: {
    ...EMPTY_ROLE_MAP.productManager,
    sources: [{ kind: 'people' as const, accountIds: ['max'] }],
  },
  strategyEpics: { rule: 'labels' as const, labels: ['strategy'] },
};

const itemOf = (fields: object) =>
  aheadItemOf({
    issue: issue(fields),
    ...{ ancestry: NO_ANCESTRY, children: null, linkedStories: null },
    settings: { roleMap, configured: true },
    directory: { ...EMPTY_DIRECTORY, targetEndFieldId: TARGET_END },
    people: new People(),
    record: EMPTY_ISSUE_RECORD,
    secondReader: null,
    now: '2026-03-01T12:00:00.000Z',
  });

const version = (name: string, releaseDate?: string, released = false): object => ({
  ...{ id: name, name, released },
  ...(releaseDate === undefined ? {} : { releaseDate }),
});

test.each<[string, object, string | null]>([
  ['the target end of a plan', { [TARGET_END]: '2026-06-30', duedate: '2026-05-01' }, '2026-06-30'],
  [
    'the day it is due',
    { duedate: '2026-05-01', fixVersions: [version('2', '2026-04-01')] },
    '2026-05-01',
  ],
  [
    'the first release',
    { fixVersions: [version('3', '2026-09-01'), version('2', '2026-04-01')] },
    '2026-04-01',
  ],
  ['no release that is out', { fixVersions: [version('1', '2026-01-01', true)] }, null],
  ['no release without a date', { fixVersions: [version('2')] }, null],
  ['no date that is none', { duedate: 'in spring', [TARGET_END]: { day: 1 } }, null],
  ['nothing where nothing is set', {}, null],
])('the date is %s', (_, fields, target) => {
  expect(itemOf(fields).target).toBe(target);
});

test('releases are those that are not out', () => {
  const fixVersions = [version('1', '2026-01-01', true), version('2'), version('3', '2026-09-01')];
  expect(itemOf({ fixVersions }).versions).toEqual(['2', '3']);
});

test('an epic is strategy by the project’s rule, and what stands above epics always is', () => {
  expect(itemOf({}).strategic).toBe(false);
  expect(itemOf({ labels: ['strategy'] }).strategic).toBe(true);
  expect(itemOf({ issuetype: TYPES.initiative }).strategic).toBe(true);
});

test('who stands behind it, and why it is there, is told whether it is strategy or not', () => {
  expect(itemOf({})).toMatchObject({ hasManager: true, managers: ['max'], hasReason: true });
  expect(itemOf({ reporter: person('ida') })).toMatchObject({ hasManager: false, managers: [] });
  expect(itemOf({ description: null }).hasReason).toBe(false);
  expect(itemOf({ description: undefined }).hasReason).toBeNull();
  expect(itemOf({ issuetype: TYPES.initiative }).hasReason).toBe(true);
});

test.each<[string, object, boolean | null, boolean | null]>([
  ['a story not begun', { issuetype: TYPES.story }, true, false],
  [
    'a story in progress',
    { issuetype: TYPES.story, status: status('indeterminate') },
    false,
    false,
  ],
  ['a story of which no status was given', { issuetype: TYPES.story, status: null }, null, false],
  ['an epic not begun', {}, false, true],
  ['an epic in progress', { status: status('indeterminate') }, false, true],
  ['an epic that is done', { status: status('done') }, false, false],
  ['an initiative', { issuetype: TYPES.initiative }, false, true],
  ['something of which nothing is known', { issuetype: null, status: null }, null, null],
  ['something done', { issuetype: null, status: status('done') }, false, false],
])('%s', (_, fields, isNext, ahead) => {
  expect([isNextStory(issue(fields), roleMap), isAhead(issue(fields))]).toEqual([isNext, ahead]);
});
