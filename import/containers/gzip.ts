/** A gzipped file, unpacked as it is read; everything that stands before a fault is given. */
import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { CHUNK_BYTES, type FileProgress } from './plain';
import { checkRatio, DAMAGED, UnpackingFault } from './unpacking-fault';

/**
 * @throws UnpackingFault after all that could be unpacked has been given; the file system's errors
 */
export async function* unzippedChunks(
  path: string,
  size: number,
  onProgress?: FileProgress,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let given = 0;
  try {
    for await (const chunk of unpacked(file) as AsyncIterable<Buffer>) {
      given += chunk.length;
      checkRatio(file.bytesRead, given);
      onProgress?.(file.bytesRead, size);
      yield chunk;
    }
  } catch (fault) {
    if (!isOfZlib(fault)) throw fault;
    // A stream that fails drops what it had unpacked and nobody had fetched yet.
    const rest = await unpackedAfter(path, given);
    if (rest.length > 0) yield rest;
    throw new UnpackingFault(DAMAGED);
  }
}

function isOfZlib(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('Z_');
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
