/** What of Jira's failures is an answer. */
import { isHidden, isRefused, JiraError, type JiraErrorKind } from '../../src/jira/error';
import { unlessHidden, unlessRefused } from '../../src/jira/unless-refused';

/** Of each kind whether it says that there is nothing to see, and whether it says no for good. */
const KINDS: Record<JiraErrorKind, [hidden: boolean, refused: boolean]> = {
  'not-found': [true, true],
  forbidden: [true, true],
  gone: [true, true],
  'bad-request': [false, true],
  // Whoever has to sign in or to agree can, so that this says nothing about what was asked for.
  unauthenticated: [false, false],
  conflict: [false, false],
  'rate-limited': [false, false],
  unavailable: [false, false],
  unreadable: [false, false],
};

const outcome = (request: Promise<unknown>): Promise<unknown> =>
  request.catch((error: unknown) => ({ thrown: error }));

test.each(Object.entries(KINDS))('%s: [hidden, refused] is %j', async (kind, [hidden, refused]) => {
  const error = new JiraError({ kind: kind as JiraErrorKind, status: 0, endpoint: 'GET /x' });
  expect([isHidden(error), isRefused(error)]).toEqual([hidden, refused]);
  const failing = (): Promise<never> => Promise.reject(error);
  expect(await outcome(unlessHidden(failing(), 'else'))).toEqual(
    hidden ? 'else' : { thrown: error },
  );
  expect(await outcome(unlessRefused(failing(), 'else'))).toEqual(
    refused ? 'else' : { thrown: error },
  );
});

test.each([new TypeError('forbidden'), { kind: 'gone' }, undefined])(
  '%p is none of them, since Jira did not say it',
  (error) => {
    expect([isHidden(error), isRefused(error)]).toEqual([false, false]);
  },
);

test('what Jira answers is what comes back', async () => {
  expect(await unlessHidden(Promise.resolve('answer'), null)).toBe('answer');
  expect(await unlessRefused(Promise.resolve(undefined), null)).toBeUndefined();
});
