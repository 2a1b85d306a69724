/**
 * Learns the weights by which a comment is taken for an answer, and writes them into the source.
 *
 *   tsx bench/reading-train.ts --threads FILE [--threads FILE…] [--site FILE] [--write]
 *
 * `--threads` are threads with labels of two readers, which count whole; `--site` is the export that our own labels
 * were read in, which count less. Each set is measured with weights from the others, and all that are learnt from in ten
 * folds by thread; of G, I and K nothing is ever learnt. Where no file is given, it says so and does
 * nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWERED_FROM, isSettledState } from '../src/reading/threads/settled';
import { wilson } from './interval';
import { readJsonLines } from './json-lines';
import { learn, probability } from './logistic';
import { ownSets } from './reading-own';
import { samplesOf, SIGNS, type Sample } from './reading-samples';
import type { LabelledThread } from './reading-threads';
import { WEIGHTS_BEFORE } from './reply-weights-before';

/** How much a label of one reader counts beside one of two. */
const OWN_WEIGHT = 0.6;
const FOLDS = 10;
/** How strongly weights are held to the earlier ones, and those of signs that are new to nothing. */
const RIDGE = 5;

const ADDRESSEE = SIGNS.indexOf('isAddresseeFirst');
const EARLIER: Record<string, number> = WEIGHTS_BEFORE;
const BEFORE = SIGNS.map((name) => EARLIER[name] ?? 0);
const RIDGES = SIGNS.map(() => RIDGE);

function weightsFrom(samples: readonly Sample[]): number[] {
  const examples = samples
    .flatMap(({ groups }) => groups.flat())
    .flatMap(({ x, y, weight }) => (y === null ? [] : [{ x, y, weight }]));
  return learn(examples, BEFORE, RIDGES);
}

interface Judged {
  right: boolean;
  isSettled: boolean;
}

/** How the reader would tell the sample: of several groups, as the one that is least likely answered. */
function judge({ groups, isOpen }: Sample, weights: readonly number[]): Judged {
  const told = groups.map((replies) => {
    const each = replies.map(({ x }) => probability(weights, x));
    return {
      answered: 1 - each.reduce((none, one) => none * (1 - one), 1),
      highest: Math.max(0, ...each),
      isByAddressee: replies.some(
        ({ x }, place) => each[place] === Math.max(...each) && x[ADDRESSEE] === 1,
      ),
    };
  });
  const least = told.reduce((one, other) => (other.answered < one.answered ? other : one), {
    answered: told.length === 0 ? 0 : 1,
    highest: 1,
    isByAddressee: false,
  });
  return {
    right: least.answered < ANSWERED_FROM === isOpen,
    isSettled: told.length > 0 && isSettledState(least),
  };
}

function report(
  title: string,
  samples: readonly Sample[],
  weightsOf: (sample: Sample) => readonly number[],
): void {
  const judged = samples.map((sample) => judge(sample, weightsOf(sample)));
  const share = (some: readonly Judged[]): string => {
    const right = some.filter((one) => one.right).length;
    const [low, high] = wilson(right, some.length);
    return `${(right / some.length).toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  };
  const settled = judged.filter(({ isSettled }) => isSettled);
  const part = (settled.length / judged.length).toFixed(2);
  console.log(
    `${title}: ${share(judged)} of ${judged.length}; settled ${share(settled)} on ${part}`,
  );
}

function writeWeights(weights: readonly number[]): void {
  const file = join(__dirname, '../src/reading/threads/reply-weights.ts');
  let source = readFileSync(file, 'utf8');
  SIGNS.forEach((name, index) => {
    source = source.replace(
      new RegExp(`^  ${name}: .*,$`, 'm'),
      `  ${name}: ${Number((weights[index] ?? 0).toFixed(2))},`,
    );
  });
  writeFileSync(file, source);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      threads: { type: 'string', multiple: true, default: [] },
      site: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const sets = values.threads.map((file) => ({
    title: basename(file),
    samples: samplesOf(readJsonLines<LabelledThread>(file), 1),
    isLearntFrom: true,
  }));
  for (const { title, threads, isLearntFrom } of values.site ? ownSets(values.site) : [])
    sets.push({ title, samples: samplesOf(threads, OWN_WEIGHT), isLearntFrom });
  if (sets.length === 0) {
    console.log('No labelled threads were given: nothing is learnt.');
    return;
  }
  const all = sets.flatMap(({ samples, isLearntFrom }) => (isLearntFrom ? samples : []));
  for (const { title, samples } of sets) {
    const others = all.filter((sample) => !samples.includes(sample));
    const weights = others.length > 0 ? weightsFrom(others) : BEFORE;
    report(`${title}, from the other sets`, samples, () => weights);
  }
  const apart = sets.flatMap(({ samples, isLearntFrom }) => (isLearntFrom ? [] : samples));
  const weights = weightsFrom(all);
  if (apart.length > 0) report('what is never learnt from', apart, () => weights);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    weightsFrom(all.filter(({ thread }) => thread % FOLDS !== fold)),
  );
  report('all, in folds', all, ({ thread }) => folds[thread % FOLDS] ?? BEFORE);
  if (values.write) writeWeights(weights);
}

main();
