/** A file that is written as its text comes. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { isNativeError } from 'node:util/types';

/** Characters that are gathered before they are written. */
const PIECE = 64 * 1024;

/** The file cannot be written: the folder is not there, or the disk is full. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';

  constructor(
    readonly path: string,
    /** The system's, such as `ENOENT`. */
    readonly code: string,
  ) {
    super(`${path}: ${code}`);
  }
}

export class TextFile {
  readonly #file: number;
  #pending = '';

  /** @throws FileNotWritten, as everything here */
  constructor(readonly path: string) {
    this.#file = this.#trying(() => openSync(path, 'w'));
  }

  add(text: string): void {
    this.#pending += text;
    if (this.#pending.length > PIECE) this.#write();
  }

  end(): void {
    this.#write();
    this.#trying(() => {
      closeSync(this.#file);
    });
  }

  #write(): void {
    const bytes = Buffer.from(this.#pending);
    this.#pending = '';
    let written = 0;
    while (written < bytes.length)
      written += this.#trying(() => writeSync(this.#file, bytes, written));
  }

  /** A disk that is full names no path. */
  #trying<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      const code = isNativeError(error) && 'code' in error ? error.code : null;
      throw typeof code === 'string' ? new FileNotWritten(this.path, code) : error;
    }
  }
}
