/** The files in a zip, each unpacked as it is read. */
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { getFileNameLowLevel, open as openCallback, type Entry, type ZipFile } from 'yauzl';
import { notice } from '../notices';
import { checkRatio, DAMAGED, UnpackingFault } from './unpacking-fault';

const openZip = promisify<string, object, ZipFile>(openCallback as never);

/** A file in a zip. */
export interface Packed {
  name: string;
  chunks: () => AsyncGenerator<Buffer>;
}

/** An export is one file or a few; a list of thousands is something else, which would be looked through in vain. */
const MOST_FILES = 100;
/** What macOS adds to each file, and what any system hides; not what stands in a folder above. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.(?!\.?\/))/;

/**
 * Hands out a zip's files in the order of its list. A list of contents stands at a zip's end: of one that was cut off
 * nothing can be told.
 * @throws UnpackingFault where it is damaged, encrypted, or holds too much
 */
export async function* filesInZip(path: string): AsyncGenerator<Packed> {
  let zip: ZipFile;
  try {
    // Names as they are: a name that leads out of a folder is no harm where nothing is written by it.
    zip = await openZip(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  } catch (error) {
    if ((error as { code?: unknown }).code !== undefined) throw error;
    throw new UnpackingFault(DAMAGED);
  }
  try {
    let count = 0;
    // Of all files together: a hundred that unpack to as much as one may would be as bad as one that unpacks to a hundredfold.
    const whole = { packed: 0, unpacked: 0 };
    for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
      const found = entry;
      const name = nameOf(found);
      if (name.endsWith('/') || HIDDEN.test(name)) continue;
      count += 1;
      if (count > MOST_FILES)
        throw new UnpackingFault(notice('broken.files', { most: MOST_FILES }));
      yield { name, chunks: () => contentOf(zip, found, whole) };
    }
  } finally {
    zip.close();
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => {
      settle(() => {
        resolve(entry);
      });
    });
    zip.once('end', () => {
      settle(() => {
        resolve(null);
      });
    });
    zip.once('error', () => {
      settle(() => {
        reject(new UnpackingFault(DAMAGED));
      });
    });
    zip.readEntry();
  });
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  whole: { packed: number; unpacked: number },
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new UnpackingFault(notice('broken.locked'));
  // Files that say they lie on one another are no more than what is there.
  whole.packed = Math.min(zip.fileSize, whole.packed + entry.compressedSize);
  try {
    for await (const chunk of await streamOf(zip, entry)) {
      whole.unpacked += (chunk as Buffer).length;
      checkRatio(whole.packed, whole.unpacked);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof UnpackingFault ? error : new UnpackingFault(DAMAGED);
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream?: Readable) => {
      if (stream) resolve(stream);
      else reject(error ?? new Error('no stream'));
    });
  });
}
