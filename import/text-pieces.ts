/** A file's text, a piece at a time. */
import { UnpackingFault } from './containers/unpacking-fault';
import type { Notice } from './notices';

/** A piece of text, or, as the last piece, why there is no more although the file is not at its end. */
export interface Piece {
  text: string;
  fault?: Notice;
}

const BYTE_ORDER_MARKS: readonly [bytes: number[], encoding: string][] = [
  // Written by PowerShell and by spreadsheets ("Unicode text").
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file in order. It is UTF-8 unless its first bytes say something else, or its first letters beyond ASCII
 * make no sense as UTF-8: spreadsheets of western Europe save CSV in Windows' own encoding.
 * @param chunks the file's bytes
 */
export async function* textPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let decoder: TextDecoder | null = null;
  let decided = false;
  try {
    for await (const chunk of chunks) {
      if (!decided) {
        const encoding: string | null = decoder === null ? encodingByMark(chunk) : null;
        const isPlain = encoding === null && chunk.every((byte) => byte < 0x80);
        decided = !isPlain;
        decoder ??= new TextDecoder(encoding ?? 'utf-8');
        if (decided && encoding === null && !isUtf8(chunk))
          decoder = new TextDecoder('windows-1252');
      }
      yield { text: decoder?.decode(chunk, { stream: true }) ?? '' };
    }
  } catch (error) {
    if (!(error instanceof UnpackingFault)) throw error;
    yield { text: '', fault: error.notice };
  }
}

function encodingByMark(chunk: Buffer): string | null {
  const found = BYTE_ORDER_MARKS.find(([bytes]) => bytes.every((byte, at) => chunk[at] === byte));
  return found?.[1] ?? null;
}

/** Whether more of the letters beyond ASCII are UTF-8 than not: a file with one broken letter is still UTF-8. */
function isUtf8(chunk: Buffer): boolean {
  const beyond = new TextDecoder().decode(chunk).replace(/[\0-\x7f]/g, '');
  const broken = beyond.split('\ufffd').length - 1;
  return broken * 2 <= beyond.length;
}
