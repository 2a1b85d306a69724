/** That counting tells what grows faster than its material, and counts the same each time. */
import { readWiki } from '../src/reading/document/wiki';
import { proseSentences } from '../src/reading/prose/prose';
import { countedWork, expectLinearCount } from './counted-work';

const HERE = /counted-work\.test/;
const list = (length: number): number[] => Array.from({ length }, (_, at) => at);
const text = (length: number): string => 'a b '.repeat(length);

test.each<[string, (times: number) => void]>([
  ['a loop', (times) => list(500 * times).map((one) => Math.abs(one))],
  ['a pattern', (times) => text(500 * times).replaceAll(/a/g, 'c')],
  ['a pattern that looks on from where it was', (times) => [...text(500 * times).matchAll(/a b/g)]],
])('%s is in proportion', (_, work) => {
  expect(expectLinearCount(HERE, work)).toBeLessThan(9);
});

test.each<[string, (times: number) => void]>([
  [
    'a loop in a loop',
    (times) => {
      const all = list(100 * times);
      for (const one of all) for (const other of all) Math.max(one, other);
    },
  ],
  [
    'a list that is looked through for each of its elements',
    (times) => list(200 * times).filter((one, _, all) => all.includes(-one - 1)),
  ],
  [
    'a text that is looked through for each of its words',
    (times) => {
      const words = text(100 * times);
      for (const one of words.split(' ')) /x/.test(words + one);
    },
  ],
])('%s is not', (_, work) => {
  expect(() => expectLinearCount(HERE, work)).toThrow(/Not linear/);
});

/** So often the same work is counted, at most, until it counts the same three times in a row. */
const TRIES = 20;

test('the same work counts the same, once all of it is compiled', () => {
  const work = (): void => void proseSentences(readWiki('Is it so? Yes. '.repeat(50)));
  const counts: number[] = [];
  // What is made for the first time counts once, also what counts the coverage of tests; and the engine drops what it compiled
  // of functions for an earlier file of tests, and their blocks with it.
  const settled = (): boolean => counts.length > 2 && new Set(counts.slice(-3)).size === 1;
  while (!settled() && counts.length < TRIES) counts.push(countedWork(/src\/reading\//, work));
  expect(counts.slice(-3)).toEqual(Array(3).fill(counts.at(-1)));
});
