/** A file as it stands on the disk. */
import { createReadStream } from 'node:fs';

export const CHUNK_BYTES = 256 * 1024;

/** How far into the file on disk the reading is, in bytes. */
export type FileProgress = (bytesRead: number, bytesTotal: number) => void;

export async function* plainChunks(
  path: string,
  size: number,
  onProgress?: FileProgress,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of file as AsyncIterable<Buffer>) {
    onProgress?.(file.bytesRead, size);
    yield chunk;
  }
}
