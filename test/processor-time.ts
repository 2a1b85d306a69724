/**
 * What work costs, in processor time of this process: what else the machine does stands in no measurement here. Only costs of
 * one run on one machine are compared with each other, so that a slow machine is as good as a fast one.
 */

/** Rounds of measuring that must agree with a failure, and how many of a clear one. One is enough for success. */
const MOST_ROUNDS = 10;
const ROUNDS_OF_A_CLEAR_ONE = 4;
/** So far beyond the bound, no other load of the machine is to blame. */
const CLEARLY = 1.5;
/** How much longer the long work is than the short: far enough apart to tell n from its square, and from n · √n. */
const TIMES = 8;
/** Linear work takes 8 times as long and quadratic work 64 times; caches and garbage take their part of what lies between. */
const BOUND = 3 * TIMES;
/** Below this a collection of garbage weighs more than the work. */
const TOO_SHORT_TO_TELL_MS = 100;

/**
 * Runs some work.
 * @returns what it gave, and the milliseconds that processors spent on it, in all threads of this process
 */
export async function processorTime<T>(
  work: () => T | Promise<T>,
): Promise<{ value: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}

/**
 * Expects that work costs in proportion to how much there is of it.
 * @param work does what it does with as many times its material as it is told, from 1; it need not be fast, but at 8 times it
 * should take some hundred milliseconds if it were quadratic
 * @throws where eight times the material costs more than 24 times as much in each of several rounds
 */
export async function expectLinear(work: (times: number) => unknown): Promise<void> {
  const costOf = async (times: number): Promise<number> =>
    (await processorTime(() => work(times))).milliseconds;
  // Code that runs for the first time is slow, and a slow start of the short work would excuse the long one.
  await costOf(1);
  // Whatever came in between while the short work was measured would excuse the long one, too: so it is measured twice.
  let short = await costOf(1);
  let long = Infinity;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    // In turns, so that both see the same machine; whatever comes in between only adds, so the least is the truest.
    short = Math.min(short, await costOf(1));
    long = Math.min(long, await costOf(TIMES));
    if (long <= boundFor(short)) return;
    if (round >= ROUNDS_OF_A_CLEAR_ONE && long > CLEARLY * boundFor(short)) break;
  }
  throw new Error(
    `Not linear: ${TIMES} times the work cost ${long.toFixed(1)} ms of a processor, and once cost ${short.toFixed(1)} ms.`,
  );
}

function boundFor(short: number): number {
  return Math.max(BOUND * short, TOO_SHORT_TO_TELL_MS);
}
