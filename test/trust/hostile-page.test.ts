/** A page that lies: whatever it sends, nothing is answered or changed that the person could not have had by asking plainly. */
import { resolverRequest } from '../../local/platform/resolver-request';
import type { Answer } from '../../src/contract/answer';
import { failureSaid } from '../english';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, surfaceOf, type CastApp } from './app';
import { CAST, commentOf, ISSUES, PRIVATE_PROJECT, SECRET } from './cast';
import { sendingOf } from './requests';
import { ALL_REQUESTS, SURFACES } from './surfaces';

beforeEach(() => {
  silenceLog();
});

const HUGE = 'x'.repeat(500 * 1024);

/** Payloads that name what the page has no business with, beside what the request takes. */
const STRAY: object[] = [
  { issueId: ISSUES.restricted },
  { issueKey: 'RIDE-906' },
  { projectId: PRIVATE_PROJECT },
  { accountId: CAST.owner },
  { context: { accountId: CAST.owner, extension: { issue: { id: ISSUES.restricted } } } },
  JSON.parse('{"__proto__": {"issueId": "90002", "accountId": "cast:owner"}}') as object,
  { constructor: { prototype: { ok: true } } },
  { [HUGE]: 1 },
];

/** Values of the wrong kind for every field of a payload. */
const WRONG: unknown[] = [
  null,
  0,
  -1,
  Number.MAX_SAFE_INTEGER,
  true,
  '',
  '../../..',
  HUGE,
  [],
  {},
  [[[]]],
  { toString: 'x', valueOf: 'y' },
  Array.from({ length: 5000 }, (_, index) => index),
];

/** What the site holds, and what the app keeps. */
function stateOf(app: CastApp): string {
  return JSON.stringify(app.site.data);
}

function expectRefused(answer: Answer<unknown>): void {
  if (answer.ok) throw new Error('It was not refused.');
  expect(failureSaid(answer.failure).length).toBeLessThan(400);
  expect(JSON.stringify(answer).length).toBeLessThan(400);
}

describe.each(ALL_REQUESTS)('$request', ({ request }) => {
  const place = ALL_REQUESTS.findIndex((one) => one.request === request);
  const { by, payload: plain } = sendingOf(request);
  const payload = plain(ISSUES.open, by) as Record<string, unknown>;

  test('takes nothing beside what it asks for', async () => {
    const app = openCastApp();
    const before = stateOf(app);
    for (const stray of pick(STRAY, 3, place)) {
      const { answer } = await app.send(request, {
        payload: Object.assign({}, payload, stray, own(stray)),
      });
      expect(JSON.stringify(answer)).not.toContain(SECRET.summary);
      // A preview may name any project: it is read with the reader's own eyes.
      if (!Object.keys(stray).every((key) => Object.hasOwn(payload, key))) expectRefused(answer);
    }
    expect(stateOf(app)).toBe(before);
  });

  test('takes no field of another kind, and no payload that is none', async () => {
    const app = openCastApp();
    for (const value of pick(WRONG, 5, place)) {
      // The platform's own package turns an absent payload into an empty one, and an empty list says as little.
      if (value && (!Array.isArray(value) || value.length > 0) && !isEmptyObject(value)) {
        const { answer } = await app.send(request, { payload: value });
        expectRefused(answer);
      }
      for (const name of Object.keys(payload)) {
        const { answer } = await app.send(request, { payload: { ...payload, [name]: value } });
        // Some values are right for some fields; then it is answered like any other request, and never breaks.
        if (!answer.ok) expect(answer.failure.code).not.toBe('internal');
      }
    }
    expect(({} as Record<string, unknown>)['issueId']).toBeUndefined();
  });

  test('sent twice at once and again, says the same or refuses', async () => {
    const app = openCastApp();
    const answers = await Promise.all([app.send(request), app.send(request)]);
    const again = await app.send(request);
    for (const { answer } of [...answers, again])
      if (!answer.ok)
        expect(['conflict', 'not-found', 'bad-request', 'not-allowed']).toContain(
          answer.failure.code,
        );
    expect([...answers, again].some(({ answer }) => answer.ok)).toBe(true);
  });
});

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Keys that `Object.assign` would take for the prototype. */
function own(stray: object): object {
  return Object.hasOwn(stray, '__proto__') ? { '__proto__ ': 1 } : {};
}

test.each(SURFACES)(
  '$moduleKey answers no request that is named like a part of every object',
  async ({ moduleKey, functionKey }) => {
    const app = openCastApp();
    for (const name of [...Object.getOwnPropertyNames(Object.prototype), '', ' ', HUGE]) {
      const extension = { issue: { id: ISSUES.restricted }, project: { id: PRIVATE_PROJECT } };
      const body = resolverRequest(name, { a: 1 }, { moduleKey, extension });
      const accountId = CAST.viewer;
      const result = await app.platform.invoke({ functionKey, moduleKey, body, accountId });
      expect({ name: name.slice(0, 30), ok: result.ok }).toEqual({
        name: name.slice(0, 30),
        ok: false,
      });
      expect(result.invocation.calls).toEqual([]);
    }
  },
);

test.each([
  ['no issue', {}],
  ['a path for an issue', { issue: { id: '../../90002' }, project: { id: '10100' } }],
  ['JQL for a project', { issue: { id: '90001' }, project: { id: '1 OR 1=1' } }],
  ['an object for an id', { issue: { id: { toString: 'x' } }, project: { id: '10100' } }],
])('a context with %s is refused before anything is asked', async (_, extension) => {
  const app = openCastApp();
  for (const { request, functionKey } of ALL_REQUESTS) {
    const { moduleKey } = surfaceOf(functionKey);
    const { by, payload } = sendingOf(request);
    const body = resolverRequest(request, payload(ISSUES.open, by), { moduleKey, extension });
    const accountId = CAST[by];
    const result = await app.platform.invoke({ functionKey, moduleKey, body, accountId });
    const project = (extension as { project?: { id: string } }).project?.id;
    // A page of a project does not look at the issue.
    if (project === '10100' && !functionKey.startsWith('panel')) continue;
    // A macro stands on a page of Confluence, the page of all projects nowhere: they look at neither.
    if (functionKey === 'explainer' || functionKey === 'global') continue;
    expect(result.ok && result.value).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    });
    expect(result.invocation.calls).toEqual([]);
  }
});

test('a comment of another issue cannot be taken back from here', async () => {
  const app = openCastApp();
  const commentId = commentOf(ISSUES.underHiddenEpic, 'commenter');
  const { answer } = await app.send('panel.withdrawAsk', { payload: { commentId } });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(stateOf(app)).toContain(`"id":"${commentId}"`);
});
