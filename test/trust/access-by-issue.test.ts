/**
 * Projects in which who may browse depends on the issue: on its reporter, its assignee, a field, or a security level that lets
 * such people in. Somebody who sees a story and an epic there sees neither the epic above the one nor the stories below the other,
 * on any page, in any search, and in nothing that the app writes for everybody.
 */
import type { GrantHolder, SiteData, SiteIssue } from '../../local/jira/model';
import { LEADERSHIP_LEVEL, OWNER_FIELD, PROJECTS } from '../../local/sample/site-ids';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { ACTION_KEYS, ACTIONS, runAction, type ActionKey } from '../actions/run-action';
import { openBackground } from '../background/background-app';
import { paragraphs } from '../builders/adf';
import { as } from '../local/asking';
import { LONG } from '../long-run';
import { silenceLog } from '../silent-log';
import { valueOf } from '../site/sample-app';
import { openCastApp, surfaceOf, type CastApp } from './app';
import { CAST, ISSUES, SECRET, SECRET_PERSON, siteWithCast } from './cast';
import { ALL_REQUESTS } from './surfaces';

beforeAll(() => {
  silenceLog();
});

const { open: STORY, hiddenEpic: EPIC, epicWithHiddenStories: ABOVE } = ISSUES;
const { underHiddenEpic: BESIDE, restricted: BELOW } = ISSUES;
/** Who is named on two issues of the five, and somebody who may open the project and is named on none. */
const SEER = 'commenter';
const OUTSIDER = 'viewer';
const HIDDEN = [ABOVE, BESIDE, BELOW];
const GROUP = { groupId: 'seers-1', name: 'seers' };
const GROUP_FIELD = 'customfield_10777';
const SECRETS = [...Object.values(SECRET), SECRET_PERSON, 'RIDE-902', 'RIDE-903', 'RIDE-905'];

interface Case {
  name: string;
  to: GrantHolder;
  /** Names somebody on an issue in the way that lets them in. */
  naming: (accountId: string) => Partial<SiteIssue>;
  /** Whether it is a level that lets them in, and browsing is granted in the whole project. */
  byLevel?: boolean;
}

const reporter = (accountId: string) => ({ reporterId: accountId });
const CASES: Case[] = [
  { name: 'the reporter', to: { kind: 'reporter' }, naming: reporter },
  {
    name: 'the assignee',
    to: { kind: 'assignee' },
    naming: (accountId) => ({ assigneeId: accountId }),
  },
  {
    name: 'people of a field',
    to: { kind: 'userField', fieldId: OWNER_FIELD },
    naming: (accountId) => ({ customFields: { [OWNER_FIELD]: accountId } }),
  },
  {
    name: 'groups of a field',
    to: { kind: 'groupField', fieldId: GROUP_FIELD },
    naming: () => ({ customFields: { [GROUP_FIELD]: [GROUP] } }),
  },
  {
    name: 'the reporter, by a security level',
    to: { kind: 'reporter' },
    naming: reporter,
    byLevel: true,
  },
];

const SITE = JSON.stringify(siteWithCast());

/** A story under an epic with another story, and an epic with a story; the first and the last epic name the seer. */
function siteOf({ to, naming, byLevel = false }: Case): SiteData {
  const data = JSON.parse(SITE) as SiteData;
  const parents: Record<string, string> = { [STORY]: ABOVE, [BESIDE]: ABOVE, [BELOW]: EPIC };
  data.issues = data.issues.filter(({ id }) => [STORY, EPIC, ...HIDDEN].includes(id as never));
  for (const issue of data.issues) {
    const isHidden = HIDDEN.includes(issue.id as never);
    Object.assign(issue, {
      parentId: parents[issue.id] ?? null,
      securityLevelId: byLevel ? LEADERSHIP_LEVEL : null,
      reporterId: CAST.developer,
      assigneeId: CAST.developer,
      summary: isHidden ? SECRET.summary : `Seen ${issue.key}`,
      description: paragraphs(isHidden ? SECRET.text : 'As a rider I want a bell.'),
      ...(isHidden ? naming(SECRET_PERSON) : naming(CAST[SEER])),
    });
  }
  data.groups.push(GROUP);
  data.people.find(({ accountId }) => accountId === CAST[SEER])?.groups.push(GROUP.groupId);
  data.issues
    .filter(({ id }) => HIDDEN.includes(id as never))
    .forEach(({ customFields }) => (customFields[GROUP_FIELD] = null));
  const ride = data.projects.find(({ id }) => id === PROJECTS.RIDE);
  if (!ride) throw new Error('The sample has another project by now.');
  const person = (accountId: string): GrantHolder => ({ kind: 'person', accountId });
  const holders = byLevel
    ? [CAST.manager, CAST[SEER], CAST[OUTSIDER]].map(person)
    : [person(CAST.manager), to];
  ride.grants = [
    ...ride.grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS'),
    ...holders.map((holder) => ({ permission: 'BROWSE_PROJECTS' as const, to: holder })),
  ];
  ride.securityLevels = [
    { id: LEADERSHIP_LEVEL, name: 'By name', accountIds: [CAST.manager], to: [to] },
  ];
  return data;
}

/** The site after a scan, and after the manager, who sees all, has looked at every issue. */
async function looked(one: Case): Promise<CastApp> {
  const scanned = openBackground({ data: siteOf(one) });
  await scanned.scan(PROJECTS.RIDE);
  const app = openCastApp({ data: scanned.site.data });
  for (const issueId of [STORY, EPIC, ...HIDDEN]) {
    const { answer } = await app.send('panel.view', { kind: 'manager', issueId });
    expect(answer.ok).toBe(true);
    if (issueId === STORY) expect(JSON.stringify(answer)).toContain(SECRET.summary);
  }
  return app;
}

/** Requests of which more is held than of others. */
const ALWAYS = ['panel.view', 'project.coverage', 'project.trend'];

const shownIn = (value: unknown): string[] => {
  const text = JSON.stringify(value);
  return SECRETS.filter((secret) => text.includes(secret));
};
const onIssue = (functionKey: string): boolean =>
  surfaceOf(functionKey).moduleType.startsWith('jira:issue');

describe.each(CASES)('browsing is granted to $name', (one) => {
  /** Half of the requests in every other case, the rest in those between; all of them in a long run. */
  const spread = <T extends { request: string }>(requests: readonly T[]): readonly T[] => {
    const turn = CASES.indexOf(one) % 2;
    return requests.filter(
      ({ request }, place) => LONG || place % 2 === turn || ALWAYS.includes(request),
    );
  };
  let app: CastApp;
  beforeAll(async () => {
    app = await looked(one);
  });

  test('each request about an issue is answered for whom it names, and else as if there were none', async () => {
    const aboutIssues = ALL_REQUESTS.filter(({ functionKey }) => onIssue(functionKey));
    for (const { request } of spread(aboutIssues)) {
      for (const [kind, hidden] of [
        [SEER, HIDDEN],
        [OUTSIDER, [STORY, EPIC]],
      ] as const) {
        const missing = await app.send(request, { kind, issueId: ISSUES.missing });
        for (const issueId of hidden) {
          const { answer, invocation } = await app.send(request, { kind, issueId });
          expect({ request, issueId, answer }).toEqual({
            request,
            issueId,
            answer: missing.answer,
          });
          expect(invocation.calls.length).toBe(missing.invocation.calls.length);
        }
      }
      for (const issueId of [STORY, EPIC]) {
        const { answer } = await app.send(request, { kind: SEER, issueId });
        if (request === 'panel.view') expect(answer.ok).toBe(true);
        if (!answer.ok) expect(answer.failure.code).not.toBe('not-found');
        expect({ request, issueId, shown: shownIn(answer) }).toEqual({
          request,
          issueId,
          shown: [],
        });
      }
    }
  });

  test('an epic’s hidden stories are not listed', async () => {
    const { answer } = await app.send('panel.view', { kind: SEER, issueId: EPIC });
    expect(answer).toMatchObject({ ok: true, value: { children: { rows: [] } } });
  });

  test('pages about the project count and name what the person sees, and nothing else', async () => {
    const aboutProjects = ALL_REQUESTS.filter(({ functionKey }) => !onIssue(functionKey));
    for (const { request } of spread(aboutProjects))
      for (const kind of [SEER, OUTSIDER] as const) {
        const { answer } = await app.send(request, { kind });
        expect({ request, kind, shown: shownIn(answer) }).toEqual({ request, kind, shown: [] });
        if (request.startsWith('settings.')) expect(answer.ok).toBe(false);
        if (request === 'project.coverage')
          expect(answer).toMatchObject({ ok: true, value: { issues: kind === SEER ? 2 : 0 } });
        if (request === 'project.trend')
          expect(answer).toMatchObject({ ok: true, value: { shown: false } });
      }
    const { answer } = await app.send('project.coverage', { kind: 'manager' });
    expect(answer).toMatchObject({ ok: true, value: { issues: 5 } });
  });

  test('the macro on paper names nobody and nothing else', async () => {
    const place = { config: { projectId: PROJECTS.RIDE }, accountId: CAST[SEER] };
    const { value } = await valueOf(app.platform, {
      functionKey: 'explainer-export',
      body: { exportType: 'pdf', extensionPayload: place, context: place },
      accountId: CAST[SEER],
      moduleKey: 'role-clarity-explainer',
    });
    expect(JSON.stringify(value)).toContain('Rider app');
    expect(shownIn(value)).toEqual([]);
  });

  test('each action is run on what the person sees, and else as if there were none', async () => {
    const keyOf = (id: string): string =>
      app.site.data.issues.find((issue) => issue.id === id)?.key ?? 'RIDE-99999';
    const given = (id: string) => ({
      ...{ workItem: keyOf(id), project: 'RIDE', person: CAST[SEER], words: 'Could you look?' },
    });
    const run = async (kind: typeof SEER | typeof OUTSIDER, key: ActionKey, id: string) => {
      const { answer, invocation } = await runAction(app.platform, CAST[kind], key, given(id));
      return { answer, calls: invocation.calls.length };
    };
    const aboutItems = ACTIONS.filter(({ inputs }) => 'workItem' in inputs).map(({ key }) => key);
    expect(aboutItems.length).toBeGreaterThan(3);
    for (const key of aboutItems as ActionKey[])
      for (const [kind, hidden] of [
        [SEER, HIDDEN],
        [OUTSIDER, [STORY, EPIC]],
      ] as const) {
        const missing = await run(kind, key, ISSUES.missing);
        for (const id of hidden) expect([key, await run(kind, key, id)]).toEqual([key, missing]);
      }
    for (const key of ACTION_KEYS)
      for (const id of [STORY, EPIC])
        expect([key, id, shownIn(await run(SEER, key, id))]).toEqual([key, id, []]);
  });

  test('searches for what the app has written find what the person sees, and it tells of nothing else', async () => {
    const found = async (who: string): Promise<string[]> => {
      const jql = ['met', 'attention', 'gap', 'unknown'].map((status) => `roleStatus = ${status}`);
      const query = new URLSearchParams({ jql: jql.join(' OR '), fields: 'summary' });
      const { json } = await as(app.site, who).get(`/search/jql?${query.toString()}`);
      return (json as { issues: { id: string }[] }).issues.map(({ id }) => id).sort();
    };
    expect(await found(CAST.manager)).toEqual([STORY, EPIC, ...HIDDEN].sort());
    expect(await found(CAST[SEER])).toEqual([STORY, EPIC].sort());
    expect(await found(CAST[OUTSIDER])).toEqual([]);
    const property = (id: string) =>
      as(app.site, CAST[SEER]).get(`/issue/${id}/properties/${PROPERTY_KEY}`);
    for (const id of HIDDEN) expect((await property(id)).status).toBe(404);
    for (const id of [STORY, EPIC]) {
      const { status, json } = await property(id);
      expect([status, shownIn(json)]).toEqual([200, []]);
    }
  });
});
