/**
 * What work costs, counted: how often each block of the app's own code ran, and how many characters and elements built-in methods
 * went over for it. The same text counts the same on any machine, so that growth shows in few and short texts. What a pattern does
 * within one look, by going back, is not counted; `processor-time.ts` is for that.
 */
import { Session, type Profiler } from 'node:inspector';

/** How much longer the long work is than the short: far enough apart to tell n from its square, and from n · √n. */
const TIMES = 8;
/** Linear work counts 8 times as much; what begins once, or is kept short by a budget, makes it less. */
const BOUND = 1.25 * TIMES;

interface Sequence {
  length: number;
}

/** Methods that go over all of the text, or list, that they are called on, or of what they give. */
const OF_TEXTS = ['split', 'toLowerCase', 'normalize'] as const;
const OF_LISTS = ['concat', 'join', 'reverse', 'slice', 'sort'] as const;
/** Methods that look from a place on until they have found something. */
const LOOKS = ['includes', 'indexOf'] as const;

/** Counts what built-in methods go over while some work is done. */
function countingBuiltIns(work: () => void): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const replace = (
    owner: object,
    name: string,
    cost: (self: Sequence, given: unknown, args: unknown[]) => number,
  ): void => {
    const original = (owner as Record<string, (...args: unknown[]) => unknown>)[name];
    Object.assign(owner, {
      [name](this: Sequence, ...args: unknown[]): unknown {
        const given = original?.apply(this, args);
        count += cost(this, given, args);
        return given;
      },
    });
    undo.push(() => Object.assign(owner, { [name]: original }));
  };
  /* oxlint-disable typescript/unbound-method -- called on what they are asked of */
  const indexInText = String.prototype.indexOf;
  const indexInList = Array.prototype.indexOf;
  const { exec } = RegExp.prototype;
  /* oxlint-enable typescript/unbound-method */
  const looked = ({ length }: Sequence, found: number, from: unknown): number => {
    const start = typeof from === 'number' ? Math.max(0, from) : 0;
    return 1 + Math.max(0, (found === -1 ? length : found) - start);
  };
  for (const name of OF_TEXTS) replace(String.prototype, name, ({ length }) => length);
  for (const name of OF_LISTS)
    replace(Array.prototype, name, (self, given) =>
      Array.isArray(given) ? given.length : self.length,
    );
  for (const name of LOOKS) {
    replace(String.prototype, name, (self, _, [sought, from]) =>
      looked(self, indexInText.call(self, sought as string, from as number), from),
    );
    replace(Array.prototype, name, (self, _, [sought, from]) =>
      looked(self, indexInList.call(self, sought, from as number), from),
    );
  }
  // Every method of texts and patterns comes by here; a pattern that is told where to look looks there alone.
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (found !== null) count += 1 + found.index - from + found[0].length;
    else count += this.sticky ? 1 : 1 + Math.max(0, text.length - from);
    return found;
  };
  undo.push(() => (RegExp.prototype.exec = exec));
  try {
    work();
  } finally {
    for (const one of undo) one();
  }
  return count;
}

/** Blocks are counted of what is compiled while this listens: so from the beginning, and until the tests of the file have ended. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => {
  session.disconnect();
});

/** How often blocks of scripts ran since this was asked last. */
function blocksRun(folder: RegExp): number {
  let count = 0;
  session.post(
    'Profiler.takePreciseCoverage',
    (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
      if (error) throw error;
      for (const { url, functions } of result)
        if (folder.test(url))
          for (const { ranges } of functions) for (const range of ranges) count += range.count;
    },
  );
  return count;
}

/**
 * Counts some work.
 * @param folder of whose scripts blocks are counted
 */
export function countedWork(folder: RegExp, work: () => void): number {
  blocksRun(folder);
  const builtIns = countingBuiltIns(work);
  const blocks = blocksRun(folder);
  if (blocks === 0) throw new Error(`No script of ${String(folder)} ran.`);
  return blocks + builtIns;
}

/**
 * Expects that work grows in proportion to how much there is of it.
 * @param work does what it does with as many times its material as it is told, from 1
 * @returns how many times as much eight times the material counts
 * @throws where that is more than ten times
 */
export function expectLinearCount(folder: RegExp, work: (times: number) => void): number {
  // What is made once, when it is first needed, counts for neither.
  work(1);
  const [short, long] = [1, TIMES].map((times) =>
    countedWork(folder, () => {
      work(times);
    }),
  ) as [number, number];
  if (long > BOUND * short)
    throw new Error(`Not linear: ${TIMES} times the material counts ${long}, and once ${short}.`);
  return long / short;
}
