/** JSONL: an issue, or a page of a search, on each line. */
import type { Piece } from '../text-pieces';
import { brokenOff, IN_THE_MIDDLE, parsed, type Format, type Reading } from './format';

export const jsonLines: Format = {
  name: 'JSONL',
  // Tried last: of a file that nobody recognises it says, line by line, what is wrong.
  recognises: () => true,
  read: lines,
};

/** Split on `\n` only: texts hold other characters that count as line ends elsewhere. */
async function* lines(pieces: AsyncIterable<Piece>): AsyncGenerator<Reading> {
  let open: string[] = [];
  let fault: string | undefined;
  for await (const piece of pieces) {
    fault = piece.fault;
    const [end = '', ...more] = piece.text.split('\n');
    open.push(end);
    for (const next of more) {
      const line = open.join('');
      if (line.trim() !== '') yield parsed(line) ?? { problem: 'This line is not valid JSON.' };
      open = [next];
    }
  }
  const line = open.join('');
  const last = line.trim() === '' ? null : parsed(line);
  if (last) yield last;
  if (fault !== undefined) yield { problem: brokenOff(fault) };
  else if (line.trim() !== '' && !last) yield { problem: brokenOff(IN_THE_MIDDLE) };
}
