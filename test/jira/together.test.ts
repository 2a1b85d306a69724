import { allSettled } from '../../src/jira/all-settled';

test('a failure is told only when nothing is under way any more', async () => {
  let ended = false;
  const slow = new Promise<void>((resolve) =>
    setTimeout(() => {
      ended = true;
      resolve();
    }, 20),
  );
  await expect(allSettled([Promise.reject(new Error('no')), slow])).rejects.toThrow('no');
  expect(ended).toBe(true);
});

test('values come in the order of the requests', async () => {
  expect(await allSettled([Promise.resolve(1), 'two', Promise.resolve(3)])).toEqual([1, 'two', 3]);
});
