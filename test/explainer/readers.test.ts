/** Who sees what of a team, as whom it is read, and what it costs. */
import { reply } from '../../local/platform/faults';
import { callsTo, describeCall } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf, displayNameOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import type { ExplainerAnswer, ExplainerView } from '../../src/contract/explainer';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { answerOf, expectAnswer } from '../site/sample-app';
import { MEMBER, STRANGER, openChecked, openExplainer, type ExplainerApp } from './explainer-app';

const NONE = '99999';

let app: ExplainerApp;

beforeAll(async () => {
  silenceLog();
  app = await openChecked();
});
afterEach(() => {
  app.platform.faults = null;
});

type TeamView = Extract<ExplainerView, { state: 'team' }>;
async function teamSeen(who: string, projectId: string): Promise<TeamView> {
  const { view } = await app.view(who, projectId);
  if (view.state !== 'team') throw new Error(view.state);
  return view;
}

describe('a reader who sees the project', () => {
  test('sees who holds each role on its issues, deputies last', async () => {
    const { team, project } = await teamSeen(MEMBER, PROJECTS.RIDE);
    expect(project).toEqual({
      id: PROJECTS.RIDE,
      key: 'RIDE',
      name: 'Rider app',
      typeKey: 'software',
    });
    const { productOwner, productManager } = team.roles;
    expect(productOwner.members.map(({ displayName }) => displayName)).toEqual([
      displayNameOf('mira'),
      displayNameOf('ferhat'),
      displayNameOf('anneke'),
    ]);
    expect(productOwner.members.map(({ isDeputy }) => isDeputy)).toEqual([false, false, true]);
    expect(productManager.members.map(({ accountId }) => accountId)).toEqual([
      accountIdOf('jonas'),
    ]);
  });

  test('is told the figures of the issues that they can see, and of no other', async () => {
    const hidden = app.site.data.issues.filter(
      ({ projectId, securityLevelId }) => projectId === PROJECTS.RIDE && securityLevelId !== null,
    );
    expect(hidden.length).toBeGreaterThan(0);
    const all = app.site.data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE);
    const seen = all.filter((issue) => !hidden.includes(issue));
    for (const [who, issues] of [
      [MEMBER, seen],
      [accountIdOf('jonas'), all],
    ] as const) {
      const { figures } = (await teamSeen(who, PROJECTS.RIDE)).team;
      const summaries = issues.flatMap(
        ({ properties }) => readSummary(properties[PROPERTY_KEY]) ?? [],
      );
      expect(figures.read).toBe(issues.length);
      expect(figures.checked).toBe(summaries.length);
      for (const { duty, counts } of figures.coverage) {
        const met = summaries.filter(({ verdicts }) => verdicts[duty]?.outcome === 'met');
        expect({ duty, met: counts.met }).toEqual({ duty, met: met.length });
      }
      const waiting = summaries.reduce(
        (sum, { questions }) => sum + questions.productOwner.count,
        0,
      );
      expect(figures.questions.productOwner.count).toBe(waiting);
      expect(waiting).toBeGreaterThan(0);
    }
  });

  test('costs one call to Jira, as the reader, and no write but what they have spent', async () => {
    await app.view(MEMBER, PROJECTS.RIDE);
    const { invocation } = await app.view(MEMBER, PROJECTS.RIDE);
    expect(callsTo(invocation, 'jira').map(describeCall)).toEqual([
      'user POST /rest/api/3/search/jql',
    ]);
    // What was spent is read and written, and then what is kept of the project is read.
    const paths = ['batch/get', 'transaction', 'batch/get'].map((path) => `/api/v1/${path}`);
    expect(callsTo(invocation, 'storage').map(({ path }) => path)).toEqual(paths);
  });

  test('costs a second one where somebody who holds a role stands on none of the issues', async () => {
    const fresh = await openChecked();
    const kenji = accountIdOf('kenji');
    for (const issue of fresh.site.data.issues)
      if (issue.projectId === PROJECTS.BACK)
        for (const part of ['creatorId', 'reporterId', 'assigneeId'] as const) issue[part] = kenji;
    await fresh.view(MEMBER, PROJECTS.BACK);
    const { view, invocation } = await fresh.view(MEMBER, PROJECTS.BACK);
    expect(
      callsTo(invocation, 'jira').map(({ as, path }) => `${as} ${path.replace(/\?.*/, '')}`),
    ).toEqual(['user /rest/api/3/search/jql', 'user /rest/api/3/user/bulk']);
    expect(JSON.stringify(view)).toContain(displayNameOf('camila'));
  });

  /** The project on whose issues nobody stands but one developer, with a role map of its own. */
  async function withOwners(owners: RoleMap['productOwner']['sources']): Promise<ExplainerApp> {
    const data = await checkedSample();
    const kenji = accountIdOf('kenji');
    for (const issue of data.issues)
      if (issue.projectId === PROJECTS.BACK)
        for (const part of ['creatorId', 'reporterId', 'assigneeId'] as const) issue[part] = kenji;
    data.settings[`role-map:${PROJECTS.BACK}`] = {
      ...EMPTY_ROLE_MAP,
      productOwner: { ...EMPTY_ROLE_MAP.productOwner, sources: owners },
    };
    return openExplainer({ data });
  }
  const LEFT = ['somebody-gone', ...Array.from({ length: 20 }, (_, at) => `gone-${at}`)];

  test.each<[string, number, RoleMap['productOwner']['sources']]>([
    ['nobody of whom has left', 1, [{ kind: 'people', accountIds: [accountIdOf('mira')] }]],
    [
      'the first of whom have left',
      2,
      [{ kind: 'people', accountIds: [...LEFT, accountIdOf('mira')] }],
    ],
    [
      'whom the second source names, since all of the first have left',
      2,
      [
        { kind: 'people', accountIds: LEFT },
        { kind: 'people', accountIds: [accountIdOf('mira')] },
      ],
    ],
  ])(
    'sees the same owner as the panel, %s, after %i calls for names',
    async (_, calls, sources) => {
      const fresh = await withOwners(sources);
      await fresh.view(MEMBER, PROJECTS.BACK);
      const { view, invocation } = await fresh.view(MEMBER, PROJECTS.BACK);
      const owners = view.state === 'team' ? view.team.roles.productOwner : null;
      expect(owners).toMatchObject({ more: 0, known: true });
      expect(owners?.members.map(({ accountId }) => accountId)).toEqual([accountIdOf('mira')]);
      const names = callsTo(invocation, 'jira').filter(({ path }) => path.includes('/user/bulk'));
      expect(names).toHaveLength(calls);
      const issue = fresh.site.data.issues.find(({ projectId }) => projectId === PROJECTS.BACK);
      const { answer } = await fresh.panel(MEMBER, issue?.key ?? '', 'panel.view');
      const seen = expectAnswer(answer);
      expect('report' in seen && seen.report.holders.productOwner).toMatchObject([
        { accountId: accountIdOf('mira') },
      ]);
    },
  );

  test('whom Jira does not name is not said to be nobody', async () => {
    const fresh = await withOwners([{ kind: 'people', accountIds: [accountIdOf('mira')] }]);
    fresh.platform.faults = (call, ask) =>
      call.path.includes('/user/bulk') ? Promise.resolve(reply(403)) : ask();
    const { view } = await fresh.view(MEMBER, PROJECTS.BACK);
    expect(view.state === 'team' && view.team.roles.productOwner).toMatchObject({
      members: [],
      known: false,
    });
  });

  test('makes the app read who is in a role only after the project was seen, and once for all readers', async () => {
    const fresh = openExplainer();
    const { invocation } = await fresh.view(MEMBER, PROJECTS.RIDE);
    const calls = callsTo(invocation, 'jira').map(describeCall);
    expect(calls[0]).toBe('user POST /rest/api/3/search/jql');
    expect(calls.filter((call) => call.startsWith('app ')).length).toBeGreaterThan(0);
    const other = await fresh.view(accountIdOf('priya'), PROJECTS.RIDE);
    expect(callsTo(other.invocation, 'jira').map(({ as }) => as)).toEqual(['user']);
  });
});

describe('a reader who may not see the project', () => {
  test.each<[string, string | null, string, ExplainerView['state']]>([
    ['a stranger', STRANGER, PROJECTS.RIDE, 'hidden'],
    ['a stranger to a project that nobody has set up', STRANGER, PROJECTS.DEPOT, 'hidden'],
    ['anybody, of a project that is gone', MEMBER, NONE, 'hidden'],
    ['an anonymous reader', null, PROJECTS.RIDE, 'not-signed-in'],
    ['an anonymous reader of an open project', null, PROJECTS.TOWN, 'not-signed-in'],
  ])('%s is told nothing but that', async (_, who, projectId, state) => {
    const { view, invocation } = await app.view(who, projectId);
    expect(view).toEqual({ state });
    const calls = callsTo(invocation, 'jira');
    expect(calls.filter(({ as }) => as === 'app')).toEqual([]);
    expect(calls.length).toBeLessThanOrEqual(who === null ? 0 : 1);
  });

  test('a stranger cannot look into a project by choosing it in the settings of a macro', async () => {
    const { answer } = await app.send(STRANGER, {}, 'explainer.preview', {
      projectId: PROJECTS.RIDE,
    });
    expect(answer).toMatchObject({ ok: true, value: { view: { state: 'hidden' } } });
    const { answer: found } = await app.send(STRANGER, {}, 'explainer.projects', {
      query: '',
      page: 0,
    });
    if (!found.ok) throw new Error(found.failure.code);
    expect(found.value.projects.map(({ key }) => key)).toEqual(['BACK', 'TOWN']);
  });

  test('a reader is told the same whether or not a project’s settings can be read', async () => {
    const fresh = openExplainer({
      data: withSettings((data) => ({ ...data, [`role-map:${PROJECTS.RIDE}`]: { version: 99 } })),
    });
    expect((await fresh.view(STRANGER, PROJECTS.RIDE)).view).toEqual({ state: 'hidden' });
    await expect(fresh.view(MEMBER, PROJECTS.RIDE)).rejects.toThrow('settings-unreadable');
  });
});

test('a project that nobody has set up, and a macro without one, say so', async () => {
  expect((await app.view(MEMBER, PROJECTS.DEPOT)).view).toEqual({
    state: 'unconfigured',
    project: { id: PROJECTS.DEPOT, key: 'DEPOT', name: 'Workshop system', typeKey: 'software' },
  });
  const { view, invocation } = await app.view(MEMBER, null);
  expect(view).toEqual({ state: 'no-project' });
  expect(callsTo(invocation, 'jira')).toEqual([]);
});

test('a project without issues is still seen to be seen before anybody of it is named', async () => {
  const data = withSettings((settings) => settings);
  data.issues = data.issues.filter(({ projectId }) => projectId !== PROJECTS.BACK);
  const fresh = openExplainer({ data });
  const { view, invocation } = await fresh.view(STRANGER, PROJECTS.BACK);
  expect(view).toMatchObject({ state: 'team', team: { figures: { read: 0 } } });
  const calls = callsTo(invocation, 'jira').map(
    ({ as, path }) => `${as} ${path.replace(/\?.*/, '')}`,
  );
  expect(calls[1]).toBe(`user /rest/api/3/project/${PROJECTS.BACK}`);
});

test.each([
  [500, 'jira-unavailable'],
  [429, 'busy'],
  [401, 'not-signed-in'],
])(
  'an answer %d of Jira is a failure with a code of its own, not an empty team',
  async (status, code) => {
    const headers = status === 429 ? { 'retry-after': '120' } : {};
    app.platform.faults = (call, ask) =>
      call.kind === 'jira' ? Promise.resolve(reply(status, headers)) : ask();
    await expect(app.view(MEMBER, PROJECTS.RIDE)).rejects.toThrow(code);
  },
);

describe('the settings of a macro', () => {
  const begin = async (who: string, page: Parameters<ExplainerApp['send']>[1]) => {
    const { answer } = await app.send(who, page, 'explainer.begin', {});
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  };

  test('begin with the project that has the space’s key, for whoever may see it', async () => {
    const page = { space: { id: '900', key: 'ride' } };
    expect((await begin(MEMBER, page)).suggested?.key).toBe('RIDE');
    expect((await begin(STRANGER, page)).suggested).toBeNull();
    expect(
      (await begin(MEMBER, { space: { id: '901', key: PROJECTS.RIDE } })).suggested,
    ).toBeNull();
    expect((await begin(MEMBER, { space: { id: '902', key: '~tomasz' } })).suggested).toBeNull();
  });

  test('keep to the project that was chosen, and say nothing of one that the person may not see', async () => {
    const page = { config: { projectId: PROJECTS.RIDE } };
    expect((await begin(MEMBER, page)).chosen?.name).toBe('Rider app');
    expect((await begin(STRANGER, page)).chosen).toBeNull();
  });
});

function withSettings(change: (settings: Record<string, unknown>) => Record<string, unknown>) {
  const { data } = openExplainer().site;
  return { ...data, settings: change(data.settings) };
}

test.each(['unlicensed', 'anonymous'])(
  'a reader of the kind %s is shown the explanation, and Jira is not asked',
  async (accountType) => {
    const body = resolverRequest(
      'explainer.view',
      {},
      {
        moduleKey: 'role-clarity-explainer',
        extension: { type: 'macro', config: { projectId: PROJECTS.RIDE } },
      },
    ) as { context: object };
    const { answer, invocation } = await answerOf<ExplainerAnswer>(app.platform, {
      functionKey: 'explainer',
      body: { ...body, context: { ...body.context, accountId: MEMBER, accountType } },
      accountId: MEMBER,
    });
    expect(answer).toMatchObject({ ok: true, value: { view: { state: 'not-signed-in' } } });
    expect(callsTo(invocation, 'jira')).toEqual([]);
  },
);
