/** `--second-reader` of the bench of reading: what it would be asked, what it said, and what comes of both readers together. */
import { writeFileSync } from 'node:fs';
import { readJsonLines } from '../json-lines';
import type { LabelledThread } from '../reading-threads';
import { asked, byLabels, replayed } from './answers';
import { askedThreads } from './asking';
import { costOf, scoreOf, type Readings } from './scoring';
import { byStoryLabels, costOfTexts, scoreOfTexts, type AskedText } from './texts';

/** What of the command line is asked for cannot be done; the message says what to do. */
export class UnusableChoice extends Error {}

const USAGE =
  'Use --second-reader record FILE, replay FILE, labels FILE, or the address of a server on this machine.';

function writeLines(file: string, lines: readonly object[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/**
 * @param what `record`, `replay` or `labels` with a file, or an address
 * @param texts stories, and other texts that are read as such
 * @throws UnusableChoice, UnusableAddress
 */
export async function measureSecondReader(
  threads: readonly LabelledThread[],
  what: string,
  file: string | undefined,
  texts: readonly AskedText[] = [],
): Promise<object> {
  const read = askedThreads(threads);
  const requests = [
    ...read.flatMap((one) => one.requests),
    ...texts.flatMap(({ request }) => request ?? []),
  ];
  const cost = { ...costOf(read), ...(texts.length > 0 && { texts: costOfTexts(texts) }) };
  const scored = (readings: Readings): object => ({
    ...scoreOf(read, readings),
    ...(texts.some(({ label }) => label) && { stories: scoreOfTexts(texts, readings) }),
  });
  if (/^https?:/.test(what)) return { ...cost, ...scored(await asked(requests, what)) };
  if (!['record', 'replay', 'labels'].includes(what) || file === undefined)
    throw new UnusableChoice(USAGE);
  if (what === 'replay') {
    const { readings, passedOver } = replayed(requests, linesOf(file));
    return { ...cost, passedOver, ...scored(readings) };
  }
  const lines =
    what === 'labels'
      ? [...byLabels(read), ...byStoryLabels(texts)]
      : requests.map(({ id, prompt: { messages, tools, tool_choice } }) => ({
          id,
          messages,
          tools,
          tool_choice,
        }));
  writeLines(file, lines);
  return cost;
}

/** A file of which not every line is JSON is read as far as it is. */
function linesOf(file: string): unknown[] {
  return readJsonLines<unknown>(file, () => null);
}
