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
 * The text of a file in order. It is UTF-8 unless its first bytes say or show something else, or its first letters beyond
 * ASCII make no sense as UTF-8: spreadsheets of western Europe save CSV in Windows' own encoding.
 * @param chunks the file's bytes
 */
export async function* textPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let decoder: TextDecoder | null = null;
  let decided = false;
  // A letter that a chunk ends in tells nothing before the next chunk has the rest of it.
  let held: Buffer = Buffer.alloc(0);
  let fault: Notice | undefined;
  try {
    for await (const chunk of chunks) {
      let bytes = chunk;
      if (!decided) {
        bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
        const encoding: string | null = decoder === null ? wideEncodingOf(bytes) : null;
        const end = encoding === null ? endOfWholeLetters(bytes) : bytes.length;
        held = bytes.subarray(end);
        bytes = bytes.subarray(0, end);
        const isPlain = encoding === null && bytes.every((byte) => byte < 0x80);
        decided = !isPlain;
        if (bytes.length > 0) decoder ??= new TextDecoder(encoding ?? 'utf-8');
        if (decided) {
          if (encoding === null && !isUtf8(bytes)) decoder = new TextDecoder('windows-1252');
          bytes = Buffer.concat([bytes, held]);
          held = Buffer.alloc(0);
        }
      }
      yield { text: decoder?.decode(bytes, { stream: true }) ?? '' };
    }
  } catch (error) {
    if (!(error instanceof UnpackingFault)) throw error;
    fault = error.notice;
  }
  // What never became a letter of UTF-8 is one of Windows.
  const text = new TextDecoder('windows-1252').decode(held);
  if (fault !== undefined) yield { text, fault };
  else if (text !== '') yield { text };
}

/** Where a letter of UTF-8 begins that the bytes end in the middle of; their length where they do not. */
function endOfWholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isInside = byte >= 0x80 && byte < 0xc0;
    if (isInside) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** UTF-16 where the first bytes say so, or are it without a mark. */
function wideEncodingOf(chunk: Buffer): string | null {
  const found = BYTE_ORDER_MARKS.find(([bytes]) => bytes.every((byte, at) => chunk[at] === byte));
  return found?.[1] ?? wideByZeros(chunk);
}

/** Enough of a file to tell: it begins with names of columns, with JSON or with XML. */
const LOOKED_AT = 512;

/** The letters of ASCII are a byte and a zero in UTF-16; in no text are there zeros on both sides. */
function wideByZeros(chunk: Buffer): string | null {
  const zeros: [even: number, odd: number] = [0, 0];
  const looked = chunk.subarray(0, LOOKED_AT);
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const many = looked.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** Whether more of the letters beyond ASCII are UTF-8 than not: a file with one broken letter is still UTF-8. */
function isUtf8(chunk: Buffer): boolean {
  const beyond = new TextDecoder().decode(chunk).replace(/[\0-\x7f]/g, '');
  const broken = beyond.split('\ufffd').length - 1;
  return broken * 2 <= beyond.length;
}
