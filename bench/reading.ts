/**
 * Measures the reading layer against labelled texts and prints JSON.
 *
 *   tsx bench/reading.ts --threads FILE --stories FILE [--deep-se FILE.jsonl.gz] [--misses] [--folds N]
 *
 * The files are not part of the repository. `--misses` prints what was read wrongly on stderr.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { judgeOthers, judgeStories, type IssueText, type LabelledStory } from './reading-stories';
import {
  commentsPerSecond,
  countQuestions,
  judgeThread,
  openAccuracy,
  precisionRecall,
  type Judgement,
  type LabelledThread,
} from './reading-threads';

/** JSONL is split on line feeds only: texts hold other line separators. */
export function readJsonLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

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

function main(): void {
  const { values } = parseArgs({
    options: {
      threads: { type: 'string' },
      stories: { type: 'string' },
      'deep-se': { type: 'string' },
      misses: { type: 'boolean', default: false },
    },
  });
  const result: Record<string, unknown> = {};
  const misses: string[] = [];
  if (values.threads) {
    const threads = readJsonLines<LabelledThread>(values.threads);
    const judgements = threads.flatMap(judgeThread);
    const counts = countQuestions(judgements);
    result.questions = { ...precisionRecall(counts), ...counts };
    result.answers = openAccuracy(judgements);
    result.commentsPerSecond = Math.round(commentsPerSecond(threads));
    for (const judgement of judgements) {
      misses.push(...describeMiss(judgement, threads[judgement.thread]?.key ?? ''));
    }
  }
  if (values.stories) {
    const judged = judgeStories(readJsonLines<LabelledStory>(values.stories));
    result.role = judged.role;
    result.benefit = judged.benefit;
    misses.push(...judged.misses);
  }
  if (values['deep-se']) {
    const { misses: wrong, ...counts } = judgeOthers(readJsonLines<IssueText>(values['deep-se']));
    result.deepSe = counts;
    misses.push(...wrong);
  }
  if (values.misses) process.stderr.write(`${misses.join('\n')}\n`);
  process.stdout.write(`${JSON.stringify(rounded(result), null, 2)}\n`);
}

main();
