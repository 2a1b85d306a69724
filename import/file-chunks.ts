/** Reads a file piece by piece, plain or gzipped, and gives everything that stands before a fault. */
import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';

const GZIP_MAGIC = [0x1f, 0x8b];
const CHUNK_BYTES = 256 * 1024;

/** How far into the file on disk the reading is, in bytes. */
export type FileProgress = (bytesRead: number, bytesTotal: number) => void;

/**
 * The content of a file in order, unpacked where it is gzipped (told by its first bytes, not by its name).
 * @throws what the file system or the unpacking throws, after all that could be read has been given
 */
export async function* fileChunks(path: string, onProgress?: FileProgress): AsyncGenerator<Buffer> {
  const { size, gzipped } = await look(path);
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!gzipped) {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      onProgress?.(file.bytesRead, size);
      yield chunk;
    }
    return;
  }
  let given = 0;
  try {
    for await (const chunk of unpacked(file) as AsyncIterable<Buffer>) {
      given += chunk.length;
      onProgress?.(file.bytesRead, size);
      yield chunk;
    }
  } catch (fault) {
    // A stream that fails drops what it had unpacked and nobody had fetched yet.
    const rest = await unpackedAfter(path, given);
    if (rest.length > 0) yield rest;
    throw fault;
  }
}

async function look(path: string): Promise<{ size: number; gzipped: boolean }> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    const gzipped = bytesRead === 2 && GZIP_MAGIC.every((byte, at) => buffer[at] === byte);
    return { size: (await file.stat()).size, gzipped };
  } finally {
    await file.close();
  }
}

function unpacked(file: ReadStream): Gunzip {
  const gunzip = createGunzip();
  // Faults of the file reach the reader through the unpacking stream, which pipeline destroys with them.
  pipeline(file, gunzip, () => undefined);
  return gunzip;
}

/** What can be unpacked beyond the first `given` bytes: listening, unlike fetching, misses nothing before the fault. */
function unpackedAfter(path: string, given: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let seen = 0;
    const stream = unpacked(createReadStream(path, { highWaterMark: CHUNK_BYTES }));
    stream.on('data', (chunk: Buffer) => {
      const from = Math.max(0, given - seen);
      seen += chunk.length;
      if (from < chunk.length) parts.push(chunk.subarray(from));
    });
    const finish = () => {
      resolve(Buffer.concat(parts));
    };
    stream.on('error', finish).on('end', finish);
  });
}
