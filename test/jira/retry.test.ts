import type { JiraError } from '../../src/jira/error';
import { platformWith, type Reply } from './platform';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const found: Reply = { body: { id: '10001', key: 'ROLE-1', fields: {} } };
const written: Reply = { status: 201, body: { id: '7', created: '2026-03-02T09:00:00.000+0000' } };
const broken: Reply = { networkFailure: 'socket hang up' };

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  // No spread of the waits, so that they can be told to the millisecond.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

interface Outcome {
  asked: number;
  milliseconds: number;
  result: string;
}

/** Lets a call run to its end on the stopped clock. */
async function run(replies: Reply[], secondsLeft: number, write = false): Promise<Outcome> {
  const { jira, asked, log } = platformWith(replies, secondsLeft * 1000);
  const call = write
    ? jira.addComment('user', '10001', {})
    : jira.issue('user', 'ROLE-1', { fields: [] });
  const ended = call.then(
    () => 'answered',
    (error: unknown) => `${(error as JiraError).kind} ${(error as JiraError).status}`,
  );
  await jest.runAllTimersAsync();
  const result = await ended;
  expect(log).toEqual([
    expect.objectContaining({
      retries: Math.max(0, asked.length - 1),
      milliseconds: Date.now() - NOW,
    }),
  ]);
  return { asked: asked.length, milliseconds: Date.now() - NOW, result };
}

const limited = (retryAfter?: string): Reply => ({
  status: 429,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});
const away = (retryAfter?: string): Reply => ({ ...limited(retryAfter), status: 503 });

interface Case {
  what: string;
  replies: Reply[];
  write?: boolean;
  /** Seconds; 25 is what a page's function has. */
  left?: number;
  outcome: Outcome;
}

test.each<Case>([
  {
    what: '429 with seconds is waited out',
    replies: [limited('3'), found],
    outcome: { asked: 2, milliseconds: 3000, result: 'answered' },
  },
  {
    what: '429 with a date is waited out until then',
    replies: [limited('Mon, 02 Mar 2026 09:00:07 GMT'), found],
    outcome: { asked: 2, milliseconds: 7000, result: 'answered' },
  },
  {
    what: '429 with a date that is past is asked again at once, but not in a busy loop',
    replies: [limited('Mon, 02 Mar 2026 08:00:00 GMT'), found],
    outcome: { asked: 2, milliseconds: 250, result: 'answered' },
  },
  {
    what: '429 without a time is asked again after 1, 2 and 4 seconds',
    replies: [limited(), limited(), limited(), found],
    outcome: { asked: 4, milliseconds: 7000, result: 'answered' },
  },
  {
    what: '429 with words in place of a time counts as one without',
    replies: [limited('soon'), found],
    outcome: { asked: 2, milliseconds: 1000, result: 'answered' },
  },
  {
    what: '503 is waited out like 429',
    replies: [away('2'), found],
    outcome: { asked: 2, milliseconds: 2000, result: 'answered' },
  },
  {
    what: 'a wait that would end after the deadline is not begun',
    replies: [limited('30'), found],
    outcome: { asked: 1, milliseconds: 0, result: 'rate-limited 429' },
  },
  {
    what: 'a wait that would leave less than the margin is not begun',
    replies: [limited('3'), found],
    left: 3.9,
    outcome: { asked: 1, milliseconds: 0, result: 'rate-limited 429' },
  },
  {
    what: 'a wait that leaves the margin is begun',
    replies: [limited('3'), found],
    left: 4.1,
    outcome: { asked: 2, milliseconds: 3000, result: 'answered' },
  },
  {
    what: 'waits without a time double until they no longer fit',
    replies: [away()],
    outcome: { asked: 5, milliseconds: 15_000, result: 'unavailable 503' },
  },
  {
    what: 'a queue consumer, which has fifteen minutes, still gives up after nine tries',
    replies: [limited('5')],
    left: 900,
    outcome: { asked: 9, milliseconds: 40_000, result: 'rate-limited 429' },
  },
  {
    what: 'a write that was refused for its rate is sent again',
    replies: [limited('1'), written],
    write: true,
    outcome: { asked: 2, milliseconds: 1000, result: 'answered' },
  },
  {
    what: 'a write that Jira was too busy for is sent again',
    replies: [away('1'), written],
    write: true,
    outcome: { asked: 2, milliseconds: 1000, result: 'answered' },
  },
  {
    what: 'a read whose connection broke is asked again',
    replies: [broken, found],
    outcome: { asked: 2, milliseconds: 250, result: 'answered' },
  },
  {
    what: 'a read whose connection breaks twice is given up',
    replies: [broken, broken, found],
    outcome: { asked: 2, milliseconds: 250, result: 'unavailable 0' },
  },
  {
    what: 'a write whose connection broke may have been done, and is not sent again',
    replies: [broken, written],
    write: true,
    outcome: { asked: 1, milliseconds: 0, result: 'unavailable 0' },
  },
  {
    what: 'a write for which nobody says when to come back may have been done, and is not sent again',
    replies: [away(), written],
    write: true,
    outcome: { asked: 1, milliseconds: 0, result: 'unavailable 503' },
  },
  {
    what: 'another failure of the server is not asked again',
    replies: [{ status: 500 }, found],
    outcome: { asked: 1, milliseconds: 0, result: 'unavailable 500' },
  },
  {
    what: 'an answer that never comes is given up a second before the deadline',
    replies: [{ never: true }],
    outcome: { asked: 1, milliseconds: 24_000, result: 'unavailable 0' },
  },
  {
    what: 'nothing is asked when the time is used up',
    replies: [found],
    left: 0.5,
    outcome: { asked: 0, milliseconds: 0, result: 'unavailable 0' },
  },
])('$what', async ({ replies, left = 25, write = false, outcome }) => {
  expect(await run(replies, left, write)).toEqual(outcome);
});

test('calls that were refused together do not come back together', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(1);
  const { milliseconds } = await run([limited(), found], 25);
  expect(milliseconds).toBe(1300);
});

test('a failure for the rate says when Jira will answer again', async () => {
  const { jira } = platformWith([limited('120')]);
  await expect(jira.fields('app')).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAfterSeconds: 120,
  });
});
