/**
 * Measures the reading layer against labelled texts and prints JSON.
 *
 *   tsx bench/reading.ts [--threads FILE…] [--site FILE.jsonl.gz] [--stories FILE]
 *     [--deep-se FILE.jsonl.gz] [--outcomes FILE.jsonl.gz] [--jobs] [--misses]
 *   tsx bench/reading.ts [--threads FILE…] [--stories FILE] [--deep-se FILE.jsonl.gz] --second-reader (record FILE | replay FILE | labels FILE | URL)
 *
 * The files are not part of the repository, but for the job stories of `--jobs`; `--site` and `--outcomes` are the export that our
 * own labels were read in. `--misses` prints what was read wrongly on stderr, but not of the sets that nobody looks at.
 * docs/second-reader.md tells what goes into the files of a second reader.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { UnusableAddress } from '../local/models/model-server';
import { readJsonLines } from './json-lines';
import { judgeJobStories } from './reading-jobs';
import { judgeOutcomes } from './reading-outcomes';
import { ownSets, type OwnSet } from './reading-own';
import { judgeOthers, judgeStories, type IssueText, type LabelledStory } from './reading-stories';
import {
  commentsPerSecond,
  countQuestions,
  intervalOfF1,
  judgeThread,
  openAccuracy,
  precisionRecall,
  type Judgement,
  type LabelledThread,
} from './reading-threads';
import { measureSecondReader, UnusableChoice } from './second-reader';
import { askedTexts } from './second-reader/texts';

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

function describeMiss({ question, open, text, commentId }: Judgement, key: string): string[] {
  const lines: string[] = [];
  if (question && question.expected !== question.found) {
    lines.push(
      `${question.found ? 'NOT A QUESTION' : 'QUESTION MISSED'} ${key} ${commentId}\n${text}\n`,
    );
  }
  if (open && open.expected !== open.found) {
    lines.push(
      `${open.expected ? 'STILL OPEN' : 'WAS ANSWERED'} ${key} ${commentId} [${open.states.join('; ')}]\n${text}\n`,
    );
  }
  return lines;
}

/** The sets together of which nothing is learnt, nor looked at. */
const UNSEEN = 'never learnt from';

function measured(judgements: readonly Judgement[]) {
  const counts = countQuestions(judgements);
  return {
    questions: { ...precisionRecall(counts), interval: intervalOfF1(judgements), ...counts },
    answers: openAccuracy(judgements),
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      threads: { type: 'string', multiple: true, default: [] },
      site: { type: 'string' },
      stories: { type: 'string' },
      'deep-se': { type: 'string' },
      outcomes: { type: 'string' },
      jobs: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      'second-reader': { type: 'string' },
    },
  });
  const second = values['second-reader'];
  if (second !== undefined) {
    const threads = values.threads.flatMap((file) => readJsonLines<LabelledThread>(file));
    const texts = askedTexts(
      values.stories ? readJsonLines<LabelledStory>(values.stories) : [],
      values['deep-se'] ? readJsonLines<IssueText>(values['deep-se']) : [],
    );
    const measured = await measureSecondReader(threads, second, positionals[0], texts);
    process.stdout.write(`${JSON.stringify(rounded(measured), null, 2)}\n`);
    return;
  }
  const result: Record<string, unknown> = {};
  const misses: string[] = [];
  const sets: OwnSet[] = values.threads.map((file) => ({
    title: basename(file),
    threads: readJsonLines<LabelledThread>(file),
    mayBeLookedAt: true,
    isLearntFrom: true,
  }));
  if (values.site) sets.push(...ownSets(values.site));
  for (const { title, threads, mayBeLookedAt } of sets) {
    const judgements = threads.flatMap(judgeThread);
    result[title] = {
      ...measured(judgements),
      commentsPerSecond: Math.round(commentsPerSecond(threads)),
    };
    if (!mayBeLookedAt) continue;
    for (const judgement of judgements) {
      misses.push(...describeMiss(judgement, threads[judgement.thread]?.key ?? ''));
    }
  }
  const unseen = sets.flatMap(({ threads, isLearntFrom }) => (isLearntFrom ? [] : threads));
  if (unseen.length > 0) result[UNSEEN] = measured(unseen.flatMap(judgeThread));
  if (values.stories) {
    const { misses: wrong, ...judged } = judgeStories(readJsonLines<LabelledStory>(values.stories));
    result[basename(values.stories)] = judged;
    misses.push(...wrong);
  }
  if (values['deep-se']) {
    const { misses: wrong, ...counts } = judgeOthers(readJsonLines<IssueText>(values['deep-se']));
    result[basename(values['deep-se'])] = counts;
    misses.push(...wrong);
  }
  if (values.jobs) {
    const { misses: wrong, ...measures } = judgeJobStories();
    result['job stories'] = measures;
    misses.push(...wrong);
  }
  if (values.outcomes) {
    const { measures, misses: wrong } = judgeOutcomes(values.outcomes);
    result['outcomes'] = measures;
    misses.push(...wrong);
  }
  if (values.misses) process.stderr.write(`${misses.join('\n')}\n`);
  process.stdout.write(`${JSON.stringify(rounded(result), null, 2)}\n`);
}

main().catch((error: unknown) => {
  const isMistake = error instanceof UnusableChoice || error instanceof UnusableAddress;
  console.error(isMistake ? error.message : error);
  process.exitCode = 1;
});
