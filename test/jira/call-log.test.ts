/** Whatever an invocation does, its log stays within a minute's lines, and no call is lost from the count. */
import fc from 'fast-check';
import { callLog } from '../../src/jira/call-log';
import type { CallRecord } from '../../src/jira/send';

const record: CallRecord = {
  endpoint: 'GET /rest/api/3/field',
  asker: 'app',
  status: 200,
  milliseconds: 3,
  retries: 0,
  unreadable: 0,
};

afterEach(() => {
  jest.useRealTimers();
});

test('no minute has more than 60 lines, a failure is written after many successes, and all calls are counted', () => {
  jest.useFakeTimers({ now: 0 });
  const lines: { minute: number; unlogged?: number; status: number }[] = [];
  jest.spyOn(console, 'info').mockImplementation((line: string) => {
    const minute = Math.floor(Date.now() / 60_000);
    lines.push({ minute, ...(JSON.parse(line) as { status: number }) });
  });
  const calls = fc.array(fc.tuple(fc.constantFrom(200, 204, 500), fc.nat(4_000)), {
    minLength: 200,
    maxLength: 400,
  });
  fc.assert(
    fc.property(calls, (made) => {
      lines.length = 0;
      jest.setSystemTime(0);
      const log = callLog();
      let now = 0;
      for (const [status, wait] of made) {
        jest.setSystemTime((now += wait));
        log({ ...record, status });
      }
      jest.setSystemTime(now + 60_000);
      log(record);
      const inMinute = (minute: number) => lines.filter((line) => line.minute === minute).length;
      for (const { minute } of lines) expect(inMinute(minute)).toBeLessThanOrEqual(60);
      const counted = lines.reduce((sum, { unlogged = 0 }) => sum + 1 + unlogged, 0);
      expect(counted).toBe(made.length + 1);
    }),
    { numRuns: 30 },
  );
  const log = callLog();
  lines.length = 0;
  for (let call = 0; call < 100; call++) log(record);
  log({ ...record, status: 500 });
  expect(lines.at(-1)).toMatchObject({ status: 500, unlogged: 70 });
});
