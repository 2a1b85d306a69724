/** JSONL: an issue, or a page of a search, on each line. */
import { LIMITS } from '../limits';
import { notice, type Notice } from '../notices';
import type { Piece } from '../text-pieces';
import { IN_THE_MIDDLE, parsed, tooLong, type Format, type Reading } from './format';

export const jsonLines: Format = {
  name: 'JSONL',
  // Tried last: of a file that nobody recognises it says, line by line, what is wrong.
  recognises: () => true,
  read: lines,
};

/** A line as it comes, a piece at a time; of one that is too long nothing is kept. */
class Line {
  #parts: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#length += text.length;
    if (this.isTooLong) this.#parts = [];
    else this.#parts.push(text);
  }

  get isTooLong(): boolean {
    return this.#length > LIMITS.record;
  }

  get text(): string {
    return this.#parts.join('');
  }
}

/** Split on `\n` only: texts hold other characters that count as line ends elsewhere. */
async function* lines(pieces: AsyncIterable<Piece>): AsyncGenerator<Reading> {
  let line = new Line();
  let fault: Notice | undefined;
  for await (const piece of pieces) {
    fault = piece.fault;
    const [end = '', ...more] = piece.text.split('\n');
    line.add(end);
    for (const next of more) {
      yield* readingOf(line, notice('record.notJson'));
      line = new Line();
      line.add(next);
    }
  }
  if (fault === undefined) yield* readingOf(line, IN_THE_MIDDLE);
  else {
    const last = line.isTooLong ? null : parsed(line.text);
    if (last) yield last;
    yield { problem: fault };
  }
}

function* readingOf(line: Line, otherwise: Notice): Generator<Reading> {
  if (line.isTooLong) yield { problem: tooLong('line') };
  else if (line.text.trim() !== '') yield parsed(line.text) ?? { problem: otherwise };
}
