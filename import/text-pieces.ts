/** A file's text, a piece at a time. */
import { fileChunks, type FileProgress } from './file-chunks';

/** A piece of text, or, as the last piece, why there is no more although the file is not at its end. */
export interface Piece {
  text: string;
  fault?: string;
}

/**
 * The text of a file in order, unpacked where it is packed.
 * @throws the file system's errors for a file that cannot be opened
 */
export async function* textPieces(path: string, onProgress?: FileProgress): AsyncGenerator<Piece> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of fileChunks(path, onProgress)) {
      // Files written by PowerShell come as UTF-16; everybody else writes UTF-8.
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield { text: decoder.decode(chunk, { stream: true }) };
    }
  } catch (error) {
    if (!isUnpackingFault(error)) throw error;
    yield { text: '', fault: 'the compressed file is damaged or was cut off' };
  }
}

function isUnpackingFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('Z_');
}
