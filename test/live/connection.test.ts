/** What goes out to a site, to whom and when; and the token's way in. */
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { readAddress } from '../../live/address';
import { addLiveOptions } from '../../live/choices';
import { openConnection, textOf, type Asking } from '../../live/connection';
import { problemOf } from '../../live/explain';
import { asksForWholeProjects, changedWithin } from '../../live/jql';
import type { LiveProblem } from '../../live/problem';
import { liveProgress } from '../../live/progress';
import { LiveReader } from '../../live/reader';
import { readToken } from '../../live/token';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';

const ACCOUNT = {
  address: new URL('https://acme.atlassian.net'),
  email: 'mira@uferrad.example',
  token: 'the-token',
};
const t = readTexts(ENGLISH);

interface Sent extends Asking {
  url: string;
}

/** A site that answers one thing after the other, the last one for ever. */
function siteOf(
  ...answers: { status?: number; headers?: Record<string, string>; json?: unknown }[]
) {
  const sent: Sent[] = [];
  const rests: number[] = [];
  const pauses: number[] = [];
  const connection = openConnection(ACCOUNT, {
    fetch: (url, init) => {
      sent.push({ url, ...init });
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? {};
      const { status = 200, headers = {}, json = {} } = answer;
      return Promise.resolve(new Response(JSON.stringify(json), { status, headers }));
    },
    rest: (milliseconds) => Promise.resolve(rests.push(milliseconds)),
  });
  const reader = new LiveReader(connection, (seconds) => pauses.push(seconds));
  return { connection, reader, sent, rests, pauses };
}

describe('requests', () => {
  test.each([
    ['PUT', '/rest/api/3/issue/1'],
    ['DELETE', '/rest/api/3/issue/1'],
    ['POST', '/rest/api/3/issue'],
    ['POST', '/rest/api/3/issue/1/comment'],
    ['GET', 'https://elsewhere.example/rest'],
    ['GET', '//elsewhere.example/rest'],
  ])('%s %s is not sent', async (method, path) => {
    const { connection, sent } = siteOf();
    await expect(connection.request(path, { method })).rejects.toThrow(/Not to be asked/);
    expect(sent).toEqual([]);
  });

  test('readings carry the token to the site and follow no redirect', async () => {
    const { connection, sent } = siteOf();
    await connection.request('/rest/api/3/myself', {});
    await connection.request('/rest/api/3/search/jql', { method: 'POST', body: '{}' });
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual([
      'https://acme.atlassian.net',
      'https://acme.atlassian.net',
    ]);
    expect(sent[0]).toMatchObject({
      redirect: 'manual',
      headers: { authorization: `Basic ${btoa('mira@uferrad.example:the-token')}` },
    });
  });

  test('what is left of Jira’s points sets the pace', async () => {
    const limits = (left: number, seconds: number) => ({
      headers: {
        ratelimit: `"global-app-quota";r=${left};t=${seconds}`,
        'ratelimit-policy': '"global-app-quota";q=1000;w=3600',
      },
    });
    const well = { headers: { ratelimit: '"global-app-quota";t=3600' } };
    const near = { headers: { 'x-ratelimit-nearlimit': 'true' } };
    const { connection, rests } = siteOf(
      ...[near, limits(900, 60), limits(20, 60), limits(0, 600), well, {}],
    );
    for (let at = 0; at < 6; at++) await connection.request('/rest/api/3/myself', {});
    expect(rests).toEqual([1000, 3000, 30_000]);
  });
});

describe('pauses', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('Retry-After is kept to, and said', async () => {
    const me = { json: { accountId: 'a', displayName: 'Ada' } };
    const { reader, sent, pauses } = siteOf(
      { status: 429, headers: { 'retry-after': '20' } },
      { status: 503, headers: { 'retry-after': '5' } },
      me,
    );
    const answer = reader.me();
    await jest.advanceTimersByTimeAsync(24_999);
    expect(sent).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ accountId: 'a', displayName: 'Ada' });
    expect(pauses).toEqual([20, 5]);
    expect(sent).toHaveLength(3);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('where Jira does not say how long, each pause is said all the same', async () => {
    const me = { json: { accountId: 'a', displayName: 'Ada' } };
    const { reader, pauses } = siteOf({ status: 503 }, { status: 429 }, me);
    const answer = reader.me();
    await jest.runAllTimersAsync();
    expect(await answer).toMatchObject({ accountId: 'a' });
    expect(pauses).toHaveLength(2);
    for (const seconds of pauses) expect(seconds).toBeGreaterThan(0);
  });

  test('one that is too long to wait for is not said to be waited for', async () => {
    const { reader, pauses } = siteOf({ status: 429, headers: { 'retry-after': '9999' } });
    const refused = expect(reader.me()).rejects.toMatchObject({ retryAfterSeconds: 9999 });
    await jest.runAllTimersAsync();
    await refused;
    expect(pauses).toEqual([]);
  });
});

describe('silence', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A site whose answer takes so long; null for ever. */
  const slowSite = (milliseconds: number | null) => {
    const said = jest.fn();
    const signals: AbortSignal[] = [];
    const connection = openConnection(ACCOUNT, {
      onSilence: said,
      fetch: (_url, { signal }) => {
        signals.push(signal);
        return new Promise((resolve) => {
          if (milliseconds !== null)
            setTimeout(() => {
              resolve(new Response('{"accountId":"a","displayName":"Ada"}'));
            }, milliseconds);
        });
      },
    });
    return { reader: new LiveReader(connection), said, signals };
  };

  test('a site that never answers is waited for a minute, once, and in a sentence', async () => {
    const { reader, said, signals } = slowSite(null);
    const failed = reader.me().catch((error: unknown) => problemOf(error, ACCOUNT)?.say(t));
    await jest.advanceTimersByTimeAsync(4999);
    expect(said).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(said).toHaveBeenCalledTimes(1);
    expect(signals[0]?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(54_999);
    expect(signals[0]?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await failed).toMatch(/^acme\.atlassian\.net doesn’t answer\. Check your connection/);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(said).toHaveBeenCalledTimes(1);
  });

  test('a slow answer is taken, and a quick one costs no word', async () => {
    const slow = slowSite(59_000);
    const answer = slow.reader.me();
    await jest.runAllTimersAsync();
    expect(await answer).toMatchObject({ accountId: 'a' });
    expect(slow.said).toHaveBeenCalledTimes(1);
    const quick = slowSite(1000);
    const soon = quick.reader.me();
    await jest.runAllTimersAsync();
    expect(await soon).toMatchObject({ accountId: 'a' });
    expect(quick.said).not.toHaveBeenCalled();
  });

  test('that it waits is said once a run', () => {
    const err = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { onSilence } = liveProgress('acme.atlassian.net', t);
    onSilence();
    onSilence();
    expect(err.mock.calls).toEqual([['Waiting for acme.atlassian.net to answer …']]);
    err.mockRestore();
  });
});

test.each([
  [false, 'nothing is written there'],
  [true, 'nothing is written there without --write'],
])('what the help says of a site, where --write is offered: %s', (writes, words) => {
  const help = addLiveOptions(new Command(), t, writes).helpInformation().replace(/\s+/g, ' ');
  expect(help).toContain(`https://NAME.atlassian.net; ${words} --email`);
});

describe('the token', () => {
  const terminal = (isTTY: boolean) => {
    const input = Object.assign(new PassThrough(), { isTTY });
    const output = Object.assign(new PassThrough(), { isTTY });
    return { input, output, shown: () => String(output.read() ?? '') };
  };

  test('is taken out of the environment', async () => {
    const environment = { JIRA_API_TOKEN: ' abc ' };
    const { input, output } = terminal(true);
    expect(await readToken(environment, { input, output }, { email: 'a@b', t })).toBe('abc');
    expect(environment).toEqual({});
  });

  test('is asked for without echo', async () => {
    const { input, output, shown } = terminal(true);
    const asked = readToken({}, { input, output }, { email: 'a@b', t });
    input.write('secret\n');
    expect(await asked).toBe('secret');
    const screen = shown();
    expect(screen).toContain('API token of a@b');
    expect(screen).not.toContain('secret');
  });

  test('is missing where nobody can be asked, or nobody answers', async () => {
    for (const one of [terminal(false), terminal(true)]) {
      const asked = readToken({}, one, { email: 'a@b', t });
      one.input.end();
      await expect(asked).rejects.toMatchObject({ name: 'LiveProblem' });
    }
  });
});

test.each([
  ['acme.atlassian.net', 'https://acme.atlassian.net'],
  ['https://acme.atlassian.net/jira/your-work?x=1', 'https://acme.atlassian.net'],
  [' https://ACME.atlassian.net/ ', 'https://acme.atlassian.net'],
  ['http://localhost:3000/browse/A-1', 'http://localhost:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('the address %s leads to %s', (given, origin) => {
  expect(readAddress(given).origin).toBe(origin);
});

test.each([
  ['project = A ORDER BY created', '(project = A) AND updated >= -5m'],
  [
    'summary ~ "order by" or a = 1 order  by x',
    '(summary ~ "order by" or a = 1) AND updated >= -5m',
  ],
  ["summary ~ 'it\\'s order by'", "(summary ~ 'it\\'s order by') AND updated >= -5m"],
])('%s is asked for its changes', (jql, expected) => {
  expect(changedWithin(jql, 5)).toBe(expected);
});

test('pages that name one another in a circle are given up, rather than read without end or in part', async () => {
  const page = (nextPageToken: string) => ({ json: { issues: [{ id: '1' }], nextPageToken } });
  const { connection, sent } = siteOf(page('one'), page('two'), page('one'));
  await expect(new LiveReader(connection).ids('project = ABC')).rejects.toMatchObject({
    kind: 'unreadable',
  });
  expect(sent).toHaveLength(3);
});

test('an answer without end is given up, in a sentence', async () => {
  function* endless(): Generator<Uint8Array> {
    for (;;) yield new Uint8Array(100);
  }
  const said = await textOf(endless(), ACCOUNT.address, 1_000).catch((error: unknown) =>
    ((error as Error).cause as LiveProblem).say(t),
  );
  expect(said).toBe(
    'acme.atlassian.net answers with more than Jira ever sends. Check the address.',
  );
  expect(await textOf([Buffer.from('{"a":'), Buffer.from('1}')], ACCOUNT.address)).toBe('{"a":1}');
});

test.each([
  ['project = RIDE', true],
  ['  PROJECT = "Uferrad rides" order by Rank', true],
  ["project in (RIDE, 'BACK', 10001)", true],
  ['project = RIDE AND status = "In Progress"', false],
  ['updated >= -90d', false],
  ['project != RIDE', false],
  ['project in (RIDE) OR assignee = currentUser()', false],
  ['key = RIDE-1', false],
  ['summary ~ "project = RIDE"', false],
])('whether %s finds all of its projects: %s', (jql, whole) => {
  expect(asksForWholeProjects(jql)).toBe(whole);
});
