/**
 * Learns the weights by which a comment is taken for an answer, from labelled threads, and writes them into the
 * source. Says how well they do on threads that they were not learnt from (ten folds, by thread), and on all.
 *
 *   tsx bench/reading-train.ts --threads FILE [--more FILE…] [--write] [--ridge N]
 *
 * `--more` adds threads that are learnt from in every fold; they are counted apart, by folds of their own. Comments may
 * be in either markup.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAdf } from '../src/reading/adf';
import {
  askedIn,
  questionGroups,
  analyseComments,
  repliesTo,
  type ThreadComment,
} from '../src/reading/conversation';
import { onlyPassesOn, replyFeatures } from '../src/reading/replies';
import { REPLY_WEIGHTS } from '../src/reading/reply-weights';
import { readWiki } from '../src/reading/wiki';
import type { LabelledThread } from './reading-threads';

const NAMES = Object.keys(REPLY_WEIGHTS) as (keyof typeof REPLY_WEIGHTS)[];

/** One question comment: what was asked of each group of people, and the replies to it. */
interface Sample {
  thread: number;
  isOpen: boolean;
  /** A group a list, a reply a row: features, and whether it is the answer (null: after the answer, says nothing). */
  groups: { x: number[]; y: 0 | 1 | null }[][];
}

function samplesOf(threads: readonly LabelledThread[], offset: number): Sample[] {
  return threads.flatMap((labelled, number) => {
    const comments: ThreadComment[] = labelled.comments.map((comment) => ({
      id: comment.id,
      authorId: comment.author?.accountId ?? null,
      authorName: comment.author?.displayName ?? '',
      at: comment.created,
      document:
        typeof comment.body === 'string'
          ? readWiki(comment.body)
          : (readAdf(comment.body) ?? { text: '', blocks: [] }),
    }));
    const thread = analyseComments(comments);
    return labelled.items.flatMap((item): Sample[] => {
      if (item.question !== 'yes' || (item.open !== 'yes' && item.open !== 'no')) return [];
      const place = thread.findIndex(({ comment }) => comment.id === item.comment);
      const answers = new Set(item.answers ?? []);
      const later = thread.slice(place + 1).map(({ comment }) => comment.id);
      const first = later.findIndex((id) => answers.has(id));
      const people = {
        reporterId: labelled.reporter?.accountId ?? null,
        assigneeId: labelled.assignee?.accountId ?? null,
      };
      const groups = questionGroups(thread[place]?.questions ?? []).map((group) => {
        const asked = askedIn(thread, place, group, people);
        const replies = asked ? repliesTo(asked, thread, place) : [];
        return replies
          .filter((reply) => !onlyPassesOn(reply))
          .map((reply) => {
            const features = replyFeatures(reply);
            const at = later.indexOf(reply.comment.id);
            const y: 0 | 1 | null = answers.has(reply.comment.id)
              ? 1
              : first >= 0 && at > first
                ? null
                : 0;
            return { x: NAMES.map((name) => features[name]), y: y };
          });
      });
      return [{ thread: offset + number, isOpen: item.open === 'yes', groups }];
    });
  });
}

function probability(weights: readonly number[], x: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < x.length; index++) sum += (weights[index] ?? 0) * (x[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Plain gradient descent with a ridge on all weights but the first (the bias). */
function learn(samples: readonly Sample[], ridge: number): number[] {
  const rows = samples.flatMap((sample) => sample.groups.flat()).filter(({ y }) => y !== null);
  const weights = NAMES.map(() => 0);
  const velocity = NAMES.map(() => 0);
  for (let round = 0; round < 1500; round++) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : ridge * weight));
    for (const { x, y } of rows) {
      const error = probability(weights, x) - (y ?? 0);
      for (let index = 0; index < x.length; index++) {
        gradient[index] = (gradient[index] ?? 0) + error * (x[index] ?? 0);
      }
    }
    for (let index = 0; index < weights.length; index++) {
      velocity[index] = 0.9 * (velocity[index] ?? 0) - (0.2 / rows.length) * (gradient[index] ?? 0);
      weights[index] = (weights[index] ?? 0) + (velocity[index] ?? 0);
    }
  }
  return weights;
}

/** How likely all questions of the comment are answered: that of the least likely. */
function answeredProbability(sample: Sample, weights: readonly number[]): number {
  const answered = sample.groups.map(
    (replies) => 1 - replies.reduce((none, { x }) => none * (1 - probability(weights, x)), 1),
  );
  return answered.length === 0 ? 0 : Math.min(...answered);
}

function accuracy(
  samples: readonly Sample[],
  weightsOf: (sample: Sample) => readonly number[],
  threshold: number,
): number {
  const right = samples.filter(
    (sample) => answeredProbability(sample, weightsOf(sample)) < threshold === sample.isOpen,
  );
  return right.length / samples.length;
}

/** How often the state is right where we are `from` sure of it or surer, and where we are not. */
function printCertainty(
  samples: readonly Sample[],
  weightsOf: (sample: Sample) => readonly number[],
  from: number,
): void {
  const isSure = (sample: Sample): boolean => {
    const answered = answeredProbability(sample, weightsOf(sample));
    return Math.max(answered, 1 - answered) >= from;
  };
  const sure = samples.filter(isSure);
  const unsure = samples.filter((sample) => !isSure(sample));
  const right = (some: readonly Sample[]): string =>
    some.length === 0 ? '-' : accuracy(some, weightsOf, 0.5).toFixed(3);
  console.log(
    `sure from ${from}: ${right(sure)} of ${sure.length}, else ${right(unsure)} of ${unsure.length}`,
  );
}

function readThreads(file: string): LabelledThread[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledThread);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      threads: { type: 'string' },
      more: { type: 'string', multiple: true, default: [] },
      ridge: { type: 'string', default: '4' },
      write: { type: 'boolean', default: false },
    },
  });
  if (!values.threads) throw new Error('--threads FILE is needed');
  const ridge = Number(values.ridge);
  const counted = samplesOf(readThreads(values.threads), 0);
  const more = samplesOf(values.more.flatMap(readThreads), 1_000_000);
  const all = [...counted, ...more];
  const folds = Array.from({ length: 10 }, (_, fold) =>
    learn(
      all.filter(({ thread }) => thread % 10 !== fold),
      ridge,
    ),
  );
  const crossedWeights = ({ thread }: Sample): readonly number[] => folds[thread % 10] ?? weights;
  const weights = learn(all, ridge);
  for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6]) {
    const crossed = accuracy(counted, crossedWeights, threshold);
    const inSample = accuracy(counted, () => weights, threshold);
    console.log(
      `threshold ${threshold}: ${crossed.toFixed(3)} crossed, ${inSample.toFixed(3)} in sample, n ${counted.length}; ` +
        `with the others ${accuracy(all, crossedWeights, threshold).toFixed(3)} crossed, n ${all.length}`,
    );
  }
  for (const from of [0.6, 0.7, 0.75, 0.8]) printCertainty(all, crossedWeights, from);
  if (more.length > 0) {
    const without = learn(counted, ridge);
    console.log(
      `learnt without the others, measured on them: ${accuracy(more, () => without, 0.5).toFixed(3)}, n ${more.length}`,
    );
  }
  if (values.write) writeWeights(weights);
}

function writeWeights(weights: readonly number[]): void {
  const file = join(__dirname, '../src/reading/reply-weights.ts');
  let source = readFileSync(file, 'utf8');
  NAMES.forEach((name, index) => {
    source = source.replace(
      new RegExp(`^  ${name}: .*,$`, 'm'),
      `  ${name}: ${Number((weights[index] ?? 0).toFixed(2))},`,
    );
  });
  writeFileSync(file, source);
}

main();
