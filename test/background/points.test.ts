/** Points that several parts of scans put aside at the same time. */
import { SITE_DEFAULT_SHARE } from '../../src/background/scan/rate-budget';
import { valueOf } from '../site/sample-app';
import { openSimulation, simulate } from './simulated';

beforeAll(simulate);

const AT_ONCE = 4;
const EACH = 10;
/** Milliseconds; whoever was not the first tries again after no longer. */
const LONGEST_PAUSE = 100;

test('those who come at the same time get theirs one after the other, on the clock of the test', async () => {
  const { platform, works } = openSimulation();
  const body = ['reservePoints', EACH, EACH * (AT_ONCE - 1), Date.now()];
  const ask = () => valueOf(platform, { functionKey: 'api', body, accountId: null });
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const got = await works(Promise.all(Array.from({ length: AT_ONCE }, ask)));
  expect(got.filter(({ value }) => value === true)).toHaveLength(AT_ONCE - 1);
  // A pause that only real time ends is no timer of this clock.
  const pauses = timers.mock.calls.filter(([, wait]) => (wait ?? Infinity) <= LONGEST_PAUSE);
  expect(pauses.length).toBeGreaterThanOrEqual(AT_ONCE - 1);
});

test('a project that follows the site’s default gets as many issues looked at in an hour as its admin was told', async () => {
  const { platform, works } = openSimulation();
  const page = 101;
  const body = ['pagesBeforeRest', page, Date.now()];
  const asked = valueOf(platform, { functionKey: 'api', body, accountId: null });
  const pages = (await works(asked)).value as number;
  const { perHour, anIssue } = SITE_DEFAULT_SHARE;
  expect(pages * page).toBeGreaterThan(perHour / anIssue - page);
  expect(pages * page * anIssue).toBeLessThanOrEqual(perHour);
});
