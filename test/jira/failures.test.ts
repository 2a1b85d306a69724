import { JiraError } from '../../src/jira/error';
import { platformWith, type Reply } from './platform';

async function failureOf(call: Promise<unknown>): Promise<JiraError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof JiraError)) throw new Error(`no JiraError: ${String(error)}`);
  return error;
}

test.each<[string, Reply, Partial<JiraError>]>([
  ['400', { status: 400 }, { kind: 'bad-request', status: 400 }],
  ['401', { status: 401 }, { kind: 'unauthenticated', status: 401 }],
  ['403', { status: 403 }, { kind: 'forbidden', status: 403 }],
  ['404', { status: 404 }, { kind: 'not-found', status: 404 }],
  ['409', { status: 409 }, { kind: 'conflict', status: 409 }],
  ['410', { status: 410 }, { kind: 'gone', status: 410 }],
  ['413', { status: 413 }, { kind: 'bad-request', status: 413 }],
  ['500', { status: 500 }, { kind: 'unavailable', status: 500 }],
  [
    '502 with a page of HTML',
    { status: 502, text: '<html>' },
    { kind: 'unavailable', status: 502 },
  ],
  ['a redirect', { status: 302, text: '' }, { kind: 'unreadable', status: 302 }],
  ['JSON that is cut off', { text: '{"id": "100' }, { kind: 'unreadable', status: 200 }],
  [
    'a page of HTML in place of JSON',
    { text: '<!doctype html>' },
    { kind: 'unreadable', status: 200 },
  ],
  ['nothing at all', { text: '' }, { kind: 'unreadable', status: 200 }],
  ['JSON that is no issue', { body: ['ROLE-1'] }, { kind: 'unreadable', status: 200 }],
  [
    'an issue without a key',
    { body: { id: '1', fields: {} } },
    { kind: 'unreadable', status: 200 },
  ],
  [
    'nobody to ask as',
    { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } },
    { kind: 'unauthenticated', status: 401 },
  ],
  [
    'a refusal of the platform',
    { status: 403, headers: { 'forge-proxy-error': 'SCOPE_MISSING' } },
    { kind: 'forbidden', status: 403 },
  ],
])('%s becomes a failure of a kind', async (_what, reply, expected) => {
  const { jira, log } = platformWith([reply]);
  const failure = await failureOf(jira.issue('user', 'ROLE-1', { fields: [] }));
  expect(failure).toMatchObject({
    ...expected,
    endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
    reasons: [],
  });
  expect(log).toEqual([expect.objectContaining({ asker: 'user', status: expected.status })]);
});

const LATER = { 'retry-after': '3600' };
const REPLIES: [string, Reply, boolean][] = [
  ['400', { status: 400 }, false],
  ['401', { status: 401 }, false],
  ['403', { status: 403 }, false],
  ['404', { status: 404 }, false],
  ['409', { status: 409 }, false],
  ['429', { status: 429, headers: LATER }, false],
  ['503 with a time', { status: 503, headers: LATER }, false],
  ['a redirect', { status: 302, text: '' }, false],
  ['503 without one', { status: 503 }, true],
  ['500', { status: 500 }, true],
  ['502 with a page of HTML', { status: 502, text: '<html>' }, true],
  ['JSON that is cut off', { status: 201, text: '{"id": "100' }, true],
  ['a page of HTML in place of JSON', { text: '<!doctype html>' }, true],
  ['a connection that breaks', { networkFailure: 'socket hang up' }, true],
];

test.each(REPLIES)(
  'whether a change was made that is answered with %s is known',
  async (_what, reply, mayBeDone) => {
    const { jira } = platformWith([reply]);
    const failure = await failureOf(jira.addComment('user', '1', {}));
    expect(failure).toMatchObject({ mayBeDone });
  },
);

test('a change that is not answered in time may have been made, one that was not sent was not', async () => {
  for (const [milliseconds, mayBeDone] of [
    [1010, true],
    [900, false],
  ] as const) {
    const { jira } = platformWith([{ never: true }], milliseconds);
    expect(await failureOf(jira.addComment('user', '1', {}))).toMatchObject({ mayBeDone });
  }
});

test('a comment that Jira took without a word about it was written', async () => {
  for (const text of ['', '{}']) {
    const { jira } = platformWith([{ status: 201, text }]);
    expect(await jira.addComment('user', '1', {})).toBeNull();
  }
});

test('Jira says what is wrong in either of two lists', async () => {
  const { jira } = platformWith([
    {
      status: 400,
      body: { errorMessages: ['No such field.'], errors: { body: 'Too long.', x: 7 } },
    },
  ]);
  const failure = await failureOf(jira.addComment('user', '10001', {}));
  expect(failure.reasons).toEqual(['No such field.', 'Too long.']);
});

test.each(['../../myself', 'ROLE-1/comment', 'ROLE-1?expand=all', 'ROLE-1#x', '..%2e'])(
  'an id that would leave its path (%s) is a bad request and never sent',
  async (id) => {
    const { jira, asked } = platformWith([{ body: {} }]);
    const failure = await failureOf(jira.issue('app', id, { fields: [] }));
    expect(failure.kind).toBe('bad-request');
    expect(asked).toEqual([]);
  },
);

test('neither the message nor the log of a failure holds ids or words', async () => {
  const { jira, log } = platformWith([
    { status: 404, body: { errorMessages: ['Issue ROLE-77 "Pay by card" does not exist.'] } },
  ]);
  const failure = await failureOf(jira.comment('user', 'ROLE-77', '4711'));
  const told = failure.message + JSON.stringify(log);
  expect(told).not.toMatch(/ROLE|card|4711/);
  expect(failure.message).toBe(
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}: not-found (404)',
  );
});

test('a property of an issue that cannot be asked for is a failure, not an unset property', async () => {
  const { jira } = platformWith([{ status: 403 }]);
  expect((await failureOf(jira.property('user', '1', 'role-clarity'))).kind).toBe('forbidden');
});

test('what a list lost is in the log', async () => {
  const { jira, log } = platformWith([{ body: [{ id: '1', name: 'Owner' }, 'nonsense', null] }]);
  await jira.fields('app');
  expect(log).toEqual([
    {
      endpoint: 'GET /rest/api/3/field',
      asker: 'app',
      status: 200,
      retries: 0,
      unreadable: 2,
      milliseconds: expect.any(Number) as number,
    },
  ]);
});

test('without a log of its own, the client writes one line a call to the log of the app', async () => {
  const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  platformWith([{ body: [] }]);
  const { createJira } = await import('../../src/jira/client');
  await createJira({ deadline: Date.now() + 25_000 }).fields('user');
  expect(info).toHaveBeenCalledTimes(1);
  expect(JSON.parse(info.mock.calls[0]?.[0] as string)).toMatchObject({
    endpoint: 'GET /rest/api/3/field',
    asker: 'user',
    status: 200,
  });
  info.mockRestore();
});
