/** Everything on the project page is what the viewer's own searches find: nobody is shown more, whatever the app knows. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { accountIdOf } from '../../local/sample/people';
import {
  projectRequests,
  type ProjectRequestKey,
  type WaitingPerson,
} from '../../src/contract/project-page';
import { ALL_WORK, ISSUE_DUTY_IDS } from '../../src/contract/project-search';
import { wordOf } from '../../src/contract/search-forms';
import { PROPERTY_KEY, readSummary, type Summary } from '../../src/inspection/findings/summary';
import { silenceLog } from '../silent-log';
import { checkedSample } from './checked-site';
import { BY_KEY, EVERYTHING, openProjectApp, type ProjectApp } from './project-app';

const MEMBER = accountIdOf('tomasz');
/** Stands in the security level that hides the leadership's issues from the team. */
const LEADER = accountIdOf('jonas');
const STRANGER = accountIdOf('dana');

let data: SiteData;
let app: ProjectApp;
beforeAll(async () => {
  silenceLog('info');
  data = await checkedSample();
  app = openProjectApp(data);
});

const issuesOf = (key: string, hiddenToo: boolean) =>
  data.issues.filter(
    (issue) => issue.key.startsWith(`${key}-`) && (hiddenToo || issue.securityLevelId === null),
  );

const PAYLOADS: Record<ProjectRequestKey, unknown> = {
  'project.load': {},
  'project.coverage': { scope: ALL_WORK },
  'project.count': { filter: EVERYTHING },
  'project.issues': { filter: EVERYTHING, sort: BY_KEY, pageToken: null },
  'project.export': { filter: EVERYTHING, sort: BY_KEY, pageToken: null },
  'project.team': {},
  'project.trend': {},
  'project.scan': {},
  'project.startScan': {},
  'project.cancelScan': {},
  'project.waiting': { scope: ALL_WORK, known: [] },
};
/** Refused to a member by itself. */
const FOR_ADMINS: ProjectRequestKey[] = ['project.startScan', 'project.cancelScan'];
/** What can be told only of a whole project has to know whether the person sees all of it. */
const SEE_THE_WHOLE: ProjectRequestKey[] = ['project.trend', 'project.team'];
const REQUESTS = Object.keys(projectRequests) as ProjectRequestKey[];

describe.each(REQUESTS)('%s', (request) => {
  test.each([
    ['a stranger', STRANGER],
    ['somebody who is not signed in', null],
  ])('tells %s nothing, and reads nothing for them', async (_who, who) => {
    const { answer, invocation } = await app.send(who, 'RIDE', request, PAYLOADS[request]);
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(['not-allowed', 'not-signed-in']).toContain(answer.failure.code);
    expect(callsTo(invocation, 'storage')).toEqual([]);
    const asked = callsTo(invocation, 'jira').map(({ path }) => path.replace(/\?.*/, ''));
    expect(asked.every((path) => path.endsWith('/mypermissions'))).toBe(true);
  });

  test('searches as the person who looks, about the project of the page', async () => {
    const { answer, invocation } = await app.send(MEMBER, 'RIDE', request, PAYLOADS[request]);
    expect(answer.ok).toBe(!FOR_ADMINS.includes(request));
    const searches = callsTo(invocation, 'jira').filter(({ path }) => path.includes('/search/'));
    // The app counts as itself only whether there is more than the person sees, which it keeps to itself.
    const own = searches.filter(({ as }) => as === 'user');
    expect(own.every(({ accountId }) => accountId === MEMBER)).toBe(true);
    const others = searches.filter(({ as }) => as !== 'user').map(({ path }) => path);
    expect(others.every((path) => path.endsWith('/approximate-count'))).toBe(true);
    if (!SEE_THE_WHOLE.includes(request)) expect(others).toEqual([]);
  });

  test('takes no project from the page', async () => {
    const foreign = { ...(PAYLOADS[request] as object), projectId: '10001' };
    const { answer } = await app.send(MEMBER, 'RIDE', request, foreign);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });
});

test('coverage counts what the viewer may see, and agrees with the properties one by one', async () => {
  const count = async (who: string) =>
    app.ask(who, 'RIDE', 'project.coverage', { scope: ALL_WORK });
  const [member, leader] = [await count(MEMBER), await count(LEADER)];
  for (const [found, issues] of [
    [member, issuesOf('RIDE', false)],
    [leader, issuesOf('RIDE', true)],
  ] as const) {
    expect(found.issues).toBe(issues.length);
    const summaries = issues.flatMap(
      ({ properties }) => readSummary(properties[PROPERTY_KEY]) ?? [],
    );
    expect(found.checked).toBe(summaries.length);
    for (const duty of ISSUE_DUTY_IDS) {
      const outcomes = summaries.flatMap(({ verdicts }) => verdicts[duty]?.outcome ?? []);
      const counted = found.duties[duty] ?? { gap: 0, attention: 0, unknown: 0, met: 0 };
      for (const outcome of ['gap', 'attention', 'unknown', 'met'] as const)
        expect([duty, outcome, counted[outcome]]).toEqual([
          duty,
          outcome,
          outcomes.filter((one) => one === outcome).length,
        ]);
    }
  }
  expect(leader.issues).toBeGreaterThan(member.issues);
});

test('coverage takes four counts a duty, the two of all work, and Jira’s word on who looks', async () => {
  const { invocation } = await app.send(MEMBER, 'RIDE', 'project.coverage', { scope: ALL_WORK });
  expect(callsTo(invocation, 'jira')).toHaveLength(4 * ISSUE_DUTY_IDS.length + 3);
});

test('rows and files hold the viewer’s own issues and no other', async () => {
  const hidden = data.issues.filter(({ securityLevelId }) => securityLevelId !== null);
  expect(hidden.length).toBeGreaterThan(0);
  const rowsFor = async (who: string): Promise<string[]> => {
    const payload = { filter: EVERYTHING, sort: BY_KEY, pageToken: null };
    const { rows } = await app.ask(who, 'RIDE', 'project.export', payload);
    return rows.map(({ key }) => key);
  };
  const [member, leader] = [await rowsFor(MEMBER), await rowsFor(LEADER)];
  for (const { key } of hidden.filter((issue) => issue.key.startsWith('RIDE-'))) {
    expect(member).not.toContain(key);
    expect(leader).toContain(key);
  }
});

test('a page token of one person leads nobody else on', async () => {
  const first = await app.ask(LEADER, 'RIDE', 'project.issues', {
    filter: EVERYTHING,
    sort: BY_KEY,
    pageToken: null,
  });
  expect(first.nextPageToken).not.toBeNull();
  const { answer } = await app.send(MEMBER, 'RIDE', 'project.issues', {
    filter: EVERYTHING,
    sort: BY_KEY,
    pageToken: first.nextPageToken,
  });
  expect(answer.ok).toBe(false);
});

test('whom work waits for is counted for the viewer, person by person', async () => {
  for (const [who, hiddenToo] of [
    [MEMBER, false],
    [LEADER, true],
  ] as const) {
    const found: WaitingPerson[] = [];
    // As the page does, which asks on while there may be somebody else.
    for (let more = true; more;) {
      const known = found.map(({ accountId }) => accountId);
      const next = await app.ask(who, 'RIDE', 'project.waiting', { scope: ALL_WORK, known });
      found.push(...next.found);
      more = next.more;
    }
    const expected = new Map<string, { count: number; since: string | null }>();
    for (const { properties } of issuesOf('RIDE', hiddenToo)) {
      const summary = readSummary(properties[PROPERTY_KEY]);
      for (const accountId of summary?.waitingFor ?? []) {
        const one = expected.get(accountId) ?? { count: 0, since: null };
        const since = summary?.waitingSince ?? null;
        expected.set(accountId, {
          count: one.count + 1,
          since: since !== null && (one.since === null || since < one.since) ? since : one.since,
        });
      }
    }
    const sorted = (list: [string, { count: number; since: string | null }][]) =>
      list.sort(([a], [b]) => a.localeCompare(b));
    expect(
      sorted(found.map(({ accountId, count, since }) => [accountId, { count, since }])),
    ).toEqual(sorted([...expected]));
    expect(found.every(({ count, overAWeek }) => overAWeek <= count)).toBe(true);
  }
});

test('whoever looks is counted at once, however many hold the turn with them', async () => {
  const own = await checkedSample();
  const issue = own.issues.find(({ key, properties }) => {
    const summary = readSummary(properties[PROPERTY_KEY]);
    return key.startsWith('RIDE-') && summary?.turn === 'somebody';
  });
  if (!issue) throw new Error('The sample waits for nobody.');
  own.issues = [issue];
  const holders = Array.from({ length: 30 }, (_, at) => `712020:0-${String(at).padStart(2, '0')}`);
  const waitingFor = [...holders, LEADER];
  const summary = issue.properties[PROPERTY_KEY] as Summary;
  const turnOf = waitingFor.map(wordOf).join(' ');
  issue.properties[PROPERTY_KEY] = { ...summary, waitingFor, turnOf };
  const payload = { scope: ALL_WORK, known: [] };
  const { found } = await openProjectApp(own).ask(LEADER, 'RIDE', 'project.waiting', payload);
  expect(found.find(({ accountId }) => accountId === LEADER)?.count).toBe(1);
  expect(found.length).toBeLessThan(holders.length);
});

test('what somebody wrote into the property in another form is no finding', async () => {
  const own = await checkedSample();
  const issue = own.issues.find(({ key }) => key === 'RIDE-20');
  if (!issue) throw new Error('RIDE-20 is not on the sample site.');
  issue.properties[PROPERTY_KEY] = { status: 'gap', gaps: 'all', waitingFor: '<b>you</b>' };
  const { rows } = await openProjectApp(own).ask(MEMBER, 'RIDE', 'project.export', {
    filter: EVERYTHING,
    sort: BY_KEY,
    pageToken: null,
  });
  expect(rows.find(({ key }) => key === 'RIDE-20')).toMatchObject({ outcomes: {}, waitingFor: [] });
});

test('what apps did is counted with whether a person stands behind it', async () => {
  const { answer } = await app.send(MEMBER, 'VAN', 'project.team', {});
  if (!answer.ok) throw new Error('There is no answer.');
  const nobody = { yes: 0, no: 0, 'not-known': 0 };
  // Of the four: two are written by an app, one of them taken on by the owner.
  expect(answer.value.apps).toEqual({
    text: { issues: 4, byApps: { ...nobody, yes: 1, no: 1 } },
    order: { issues: 4, byApps: { ...nobody, yes: 1, no: 1 } },
    answers: { issues: 1, byApps: { ...nobody, no: 1 } },
  });
});
