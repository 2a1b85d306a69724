import { setImmediate as turn } from 'node:timers/promises';
import { allSettled } from '../../src/jira/all-settled';

test('a failure is told only when nothing is under way any more', async () => {
  let end = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told = false;
  const all = allSettled([Promise.reject(new Error('no')), slow]).finally(() => {
    told = true;
  });
  const failure = expect(all).rejects.toThrow('no');
  await turn();
  expect(told).toBe(false);
  end();
  await failure;
});

test('values come in the order of the requests', async () => {
  expect(await allSettled([Promise.resolve(1), 'two', Promise.resolve(3)])).toEqual([1, 'two', 3]);
});
