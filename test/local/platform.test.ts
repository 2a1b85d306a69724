/** The local platform under the real packages: who a call goes out as, what a function is told, and what trouble looks like. */
import { setImmediate as turn } from 'node:timers/promises';
import api, { asApp, asUser, authorize, getAppContext, route } from '@forge/api';
import Resolver from '@forge/resolver';
import { JiraSite } from '../../local/jira/site';
import { cutShort, firstTimes, reply } from '../../local/platform/faults';
import { callsTo, describeCall, waves } from '../../local/platform/journal';
import { functionsOf } from '../../local/platform/loading';
import { parseManifest } from '../../local/platform/manifest';
import { createPlatform, type Platform } from '../../local/platform/platform';
import { resolverRequest } from '../../local/platform/resolver-request';
import { openMemoryStore } from '../../local/platform/store';
import { issue, smallSite } from './small-site';

const MANIFEST = {
  app: { id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555' },
  modules: {
    'jira:issuePanel': [{ key: 'panel', resource: 'main' }],
    function: [
      { key: 'resolver', handler: 'index.handler' },
      { key: 'background', handler: 'index.background' },
      { key: 'slow', handler: 'index.slow' },
    ],
  },
  permissions: { scopes: ['read:jira-work', 'read:jira-user'] },
};

interface Answered {
  status: number;
  body: string;
}

const readIssue = async (
  who: Pick<ReturnType<typeof asApp>, 'requestJira'>,
  key: string,
): Promise<Answered> => {
  const response = await who.requestJira(route`/rest/api/3/issue/${key}?fields=summary`);
  return { status: response.status, body: await response.text() };
};

const resolver = new Resolver();
resolver.define('mine', ({ payload }) => readIssue(asUser(), (payload as { key: string }).key));
resolver.define('apps', ({ payload }) => readIssue(asApp(), (payload as { key: string }).key));
resolver.define('anyones', ({ payload }) => readIssue(api, (payload as { key: string }).key));
resolver.define('context', ({ context }) => context);
resolver.define('mayEdit', () => authorize().onJiraProject([10]).canEditIssues?.());
resolver.define('administers', () =>
  authorize().onJira([{ permissions: ['ADMINISTER_PROJECTS'], projects: [10] }]),
);
resolver.define('sideBySide', async () => {
  await Promise.all([readIssue(asUser(), 'RC-1'), readIssue(asUser(), 'RC-2')]);
  await readIssue(asApp(), 'RC-1');
});
resolver.define('timeLeft', () => getAppContext().invocationRemainingTimeInMillis());
resolver.define('timeLeftLater', () => {
  jest.advanceTimersByTime(400);
  return getAppContext().invocationRemainingTimeInMillis();
});
resolver.define('write', async () => {
  const response = await asUser().requestJira(route`/rest/api/3/issue/RC-1/comment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: { type: 'doc', version: 1, content: [] } }),
  });
  return { status: response.status, body: await response.text() };
});
/** Lets go on what a function left running. */
let goOn: () => void;
resolver.define('leaveRunning', () => {
  const ended = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  void ended.then(() => readIssue(asUser(), 'RC-1'));
  return 'done';
});

const app = {
  handler: resolver.getDefinitions() as (body: unknown, context: unknown) => unknown,
  background: async (): Promise<Answered> => readIssue(asUser(), 'RC-1'),
  slow: async (): Promise<never> => new Promise<never>(() => undefined),
};

let platform: Platform;

beforeEach(() => {
  platform = createPlatform({
    site: new JiraSite(smallSite([issue('RC-1'), issue('RC-2'), issue('SEC-1')])),
    store: openMemoryStore(),
    manifest: parseManifest(MANIFEST),
    loadFunction: functionsOf({ index: app }),
  });
});

afterEach(async () => {
  jest.useRealTimers();
  await platform.close();
});

/** Time stands from now on, and passes where a test says so. */
function stopTheClock(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
}

const ask = (request: string, payload: unknown, accountId: string | null = 'olga') =>
  platform.invoke({
    functionKey: 'resolver',
    moduleKey: 'panel',
    accountId,
    body: resolverRequest(request, payload, {
      moduleKey: 'panel',
      extension: { issue: { id: '1' } },
    }),
  });

async function value(request: string, payload: unknown = {}, accountId = 'olga'): Promise<unknown> {
  const result = await ask(request, payload, accountId);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('who a call goes out as', () => {
  test.each([
    ['mine', 'RC-1', 200],
    ['mine', 'SEC-1', 404],
    ['apps', 'SEC-1', 200],
    ['anyones', 'RC-1', 404],
  ])('%s of %s is answered %i', async (request, key, status) => {
    expect(await value(request, { key })).toMatchObject({ status });
  });

  test('the journal says who asked for what', async () => {
    await ask('mine', { key: 'RC-1' });
    const { invocation } = await ask('apps', { key: 'RC-2' });
    expect(platform.invocations.flatMap(({ calls }) => calls.map(describeCall))).toEqual([
      'user GET /rest/api/3/issue/RC-1?fields=summary',
      'app GET /rest/api/3/issue/RC-2?fields=summary',
    ]);
    expect(invocation.calls[0]).toMatchObject({ kind: 'jira', accountId: null, status: 200 });
    expect(invocation.calls[0]?.responseBytes).toBeGreaterThan(50);
  });

  test('a call as user without one fails as the platform fails it', async () => {
    const result = await platform.invoke({ functionKey: 'background', body: {}, accountId: null });
    expect(result).toMatchObject({ ok: false, error: { type: 'NEEDS_AUTHENTICATION_ERR' } });
  });

  test('an inactive person is nobody to Jira', async () => {
    expect(await value('mine', { key: 'RC-1' }, 'gone')).toMatchObject({ status: 401 });
  });

  test('functions that run side by side keep their users apart', async () => {
    const [olga, sven] = await Promise.all([
      value('mine', { key: 'SEC-1' }, 'olga'),
      value('mine', { key: 'SEC-1' }, 'sven'),
    ]);
    expect(olga).toMatchObject({ status: 404 });
    expect(sven).toMatchObject({ status: 200 });
  });

  test('a scope that the manifest lacks is refused', async () => {
    expect(await value('write')).toEqual({
      status: 401,
      body: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' }),
    });
  });
});

describe('what a function is told', () => {
  test('a resolver learns the user from the platform, not from the page', async () => {
    expect(await value('context')).toMatchObject({
      accountId: 'olga',
      moduleKey: 'panel',
      extension: { issue: { id: '1' } },
      installContext: expect.stringMatching(/^ari:cloud:jira::site\//) as string,
    });
  });

  test.each([
    ['olga', true],
    ['lena', true],
    ['sven', false],
  ])('authorize() tells that %s may edit: %s', async (accountId, may) => {
    expect(await value('mayEdit', {}, accountId)).toBe(may);
  });

  test('authorize() tells who administers a project', async () => {
    expect(await value('administers', {}, 'lena')).toEqual([
      { permission: 'ADMINISTER_PROJECTS', projects: [10], issues: [] },
    ]);
    expect(await value('administers', {}, 'olga')).toEqual([
      { permission: 'ADMINISTER_PROJECTS', projects: [], issues: [] },
    ]);
  });

  test('the time that is left counts down from 25 seconds', async () => {
    stopTheClock();
    expect(await value('timeLeft')).toBe(25_000);
    expect(await value('timeLeftLater')).toBe(24_600);
  });

  test('an unknown request is an error of the invocation', async () => {
    expect(await ask('nothing', {})).toMatchObject({
      ok: false,
      error: { message: "Resolver has no definition for 'nothing'." },
    });
  });
});

describe('time', () => {
  test('calls that run side by side are one wave', async () => {
    const { invocation } = await ask('sideBySide', {});
    expect(callsTo(invocation, 'jira')).toHaveLength(3);
    expect(waves(invocation.calls)).toBe(2);
  });

  test('a function that runs too long is ended', async () => {
    stopTheClock();
    const running = platform.invoke({
      functionKey: 'slow',
      body: {},
      accountId: 'olga',
      timeoutSeconds: 3,
    });
    await jest.advanceTimersByTimeAsync(2_999);
    expect(platform.invocations).toMatchObject([{ outcome: 'running' }]);
    await jest.advanceTimersByTimeAsync(1);
    expect(await running).toMatchObject({
      ok: false,
      error: { type: 'FunctionTimeoutError' },
      invocation: { outcome: 'timeout' },
    });
  });

  test('a function has all of its time however long it took to load', async () => {
    stopTheClock();
    const started = createPlatform({
      site: new JiraSite(smallSite([])),
      store: openMemoryStore(),
      manifest: parseManifest(MANIFEST),
      loadFunction: async () => {
        await new Promise((loaded) => setTimeout(loaded, 60_000));
        return () => 'done';
      },
    });
    const running = started.invoke({ functionKey: 'slow', body: {}, accountId: 'olga' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await running).toMatchObject({ ok: true, value: 'done' });
    await started.close();
  });

  test('what a function leaves running goes nowhere', async () => {
    const { invocation } = await ask('leaveRunning', {});
    goOn();
    await turn();
    expect(invocation.calls).toHaveLength(0);
    expect(invocation.lateCalls).toBe(1);
  });
});

describe('trouble on demand', () => {
  test('the first call is refused with 429 and the second goes through', async () => {
    platform.faults = firstTimes(
      1,
      ({ kind }) => kind === 'jira',
      () => Promise.resolve(reply(429, { 'retry-after': '2' })),
    );
    expect(await value('mine', { key: 'RC-1' })).toMatchObject({ status: 429 });
    expect(await value('mine', { key: 'RC-1' })).toMatchObject({ status: 200 });
  });

  test('an answer can be cut in the middle', async () => {
    platform.faults = async (_call, next) => cutShort(await next());
    const { body } = (await value('mine', { key: 'RC-1' })) as Answered;
    expect(body.startsWith('{')).toBe(true);
    expect(() => JSON.parse(body) as unknown).toThrow();
  });

  test('a call that never comes back runs into the time limit and is written down without a status', async () => {
    stopTheClock();
    const asked = new Promise<void>((resolve) => {
      platform.faults = () => {
        resolve();
        return new Promise<never>(() => undefined);
      };
    });
    const running = platform.invoke({
      functionKey: 'resolver',
      body: resolverRequest('mine', { key: 'RC-1' }, { moduleKey: 'panel', extension: {} }),
      accountId: 'olga',
      timeoutSeconds: 3,
    });
    await asked;
    await jest.advanceTimersByTimeAsync(3_000);
    const { ok, invocation } = await running;
    expect(ok).toBe(false);
    expect(invocation.calls).toMatchObject([{ status: null, endedAt: null }]);
  });
});
