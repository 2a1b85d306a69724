/** What is in a file: itself, or what was packed into it. Told by the first bytes; a file's name says nothing. */
import { open } from 'node:fs/promises';
import { unzippedChunks } from './gzip';
import { plainChunks, type FileProgress } from './plain';
import { filesInZip } from './zip';

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Of a zip without any file. */
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');

/** The content of one file. */
export interface Content {
  /** Its name inside a zip; null for a file by itself. */
  name: string | null;
  chunks: AsyncGenerator<Buffer>;
}

/**
 * @param onProgress told as the reading goes on; of a zip, file by file
 * @throws what the file system or the unpacking throws, after all that could be read has been given
 */
export async function* contentsOf(
  path: string,
  onProgress?: FileProgress,
): AsyncGenerator<Content> {
  const { size, begins } = await look(path);
  if (begins.subarray(0, 2).equals(GZIP))
    yield { name: null, chunks: unzippedChunks(path, size, onProgress) };
  else if (begins.equals(ZIP) || begins.equals(EMPTY_ZIP)) {
    for await (const { name, chunks } of filesInZip(path)) yield { name, chunks: chunks() };
    onProgress?.(size, size);
  } else yield { name: null, chunks: plainChunks(path, size, onProgress) };
}

async function look(path: string): Promise<{ size: number; begins: Buffer }> {
  const file = await open(path);
  try {
    const stats = await file.stat();
    // Read, it would say so without its name.
    if (stats.isDirectory())
      throw Object.assign(new Error(`${path} is a folder.`), { code: 'EISDIR', path });
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return { size: stats.size, begins: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
