/**
 * How fast this reader is beside another version of it, in the same run and the same texts, and prints JSON.
 *
 *   git archive COMMIT src | tar x -C DIR
 *   tsx bench/reading-beside.ts DIR --threads FILE [--threads FILE…] --issues FILE.jsonl.gz [--rounds N]
 *
 * `--threads` are labelled threads and `--issues` an export with documents of Jira Cloud; neither is part of the repository.
 * The readers take turns, and the middle of what each took of the processor counts.
 */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readJsonLines } from './json-lines';
import { median } from './median';
import type { LabelledThread } from './reading-threads';

type Read = (...given: unknown[]) => unknown;
interface Reader {
  readAdf: Read;
  readRationale: Read;
  readStory: Read;
  readThread: Read;
}
interface CloudIssue {
  fields: { summary?: string; description?: unknown; comment?: { comments: { body: unknown }[] } };
}

async function readerOf(folder: string): Promise<Reader> {
  const below = join(resolve(folder), 'src/reading');
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' });
  // The other version may keep its files in other folders.
  const load = async (name: string): Promise<Record<string, Read>> => {
    const file = files.find((path) => basename(path) === `${name}.ts`);
    if (file === undefined) throw new Error(`${folder} holds no ${name}.`);
    return (await import(join(below, file))) as Record<string, Read>;
  };
  const { readAdf } = await load('adf');
  const { readRationale } = await load('rationale');
  const { readStory } = await load('story');
  const { readThread } = await load('thread');
  if (!readAdf || !readRationale || !readStory || !readThread)
    throw new Error(`${folder} holds no reader.`);
  return { readAdf, readRationale, readStory, readThread };
}

function commentsOf(thread: LabelledThread, { readAdf }: Reader): object[] {
  return thread.comments.map(({ id, author, created, body }) => ({
    id,
    authorId: author?.accountId ?? null,
    authorName: author?.displayName ?? '',
    at: created,
    document: readAdf(body) ?? { text: '', blocks: [] },
  }));
}

/** Microseconds of the processor. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      threads: { type: 'string', multiple: true, default: [] },
      issues: { type: 'string' },
      rounds: { type: 'string', default: '15' },
    },
  });
  const [other] = positionals;
  if (other === undefined || values.issues === undefined) {
    console.log('Name the folder of the other version, and --issues: nothing is measured.');
    return;
  }
  const readers = [await readerOf(join(__dirname, '..')), await readerOf(other)];
  const issues = readJsonLines<CloudIssue>(values.issues);
  const threads = values.threads.flatMap((file) => readJsonLines<LabelledThread>(file));
  const bodies = issues.flatMap(({ fields }) => [
    fields.description,
    ...(fields.comment?.comments ?? []).map(({ body }) => body),
  ]);
  const jobs = readers.map((reader) => {
    const descriptions = issues.map(({ fields }) => reader.readAdf(fields.description));
    const conversations = threads.map((thread) => commentsOf(thread, reader));
    return {
      markup: () => {
        for (const body of bodies) reader.readAdf(body);
      },
      reasons: () => {
        for (const text of descriptions) reader.readRationale(text);
      },
      stories: () => {
        issues.forEach(({ fields }, at) =>
          reader.readStory(fields.summary ?? '', descriptions[at]),
        );
      },
      threads: () => {
        for (const comments of conversations) reader.readThread(comments);
      },
    };
  });
  const result: Record<string, number> = {};
  for (const what of ['markup', 'reasons', 'stories', 'threads'] as const) {
    const took: number[][] = jobs.map(() => []);
    jobs.forEach((job) => {
      job[what]();
    });
    for (let round = 0; round < Number(values.rounds); round++) {
      const order = round % 2 === 0 ? [0, 1] : [1, 0];
      for (const at of order) took[at]?.push(cost(() => jobs[at]?.[what]()));
    }
    const [here = [], there = []] = took;
    result[what] = Number((median(there) / median(here)).toFixed(2));
  }
  console.log(JSON.stringify({ 'speed, where the other version is 1': result }, null, 2));
}

void main();
