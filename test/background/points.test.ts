/** Points that several parts of scans put aside at the same time. */
import { valueOf } from '../site/sample-app';
import { openSimulation, simulate } from './simulated';

beforeAll(simulate);

const AT_ONCE = 4;
const EACH = 10;
const A_MINUTE = 60_000;

test('those who come at the same time get theirs one after the other, on the clock of the test', async () => {
  const { platform, works } = openSimulation();
  const began = Date.now();
  const body = ['reservePoints', EACH, EACH * (AT_ONCE - 1), began];
  const ask = () => valueOf(platform, { functionKey: 'api', body, accountId: null });
  const got = await works(Promise.all(Array.from({ length: AT_ONCE }, ask)));
  expect(got.filter(({ value }) => value === true)).toHaveLength(AT_ONCE - 1);
  // A wait that only real time ends would let the clock of the test run on by hours.
  expect(Date.now() - began).toBeLessThan(A_MINUTE);
});
