/** Many values that are looked at again, one at a time, and would not fit into memory together. */
import { readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isNativeError } from 'node:util/types';
import { openTemporaryFile } from './temporary-file';

/** Bytes that stay in memory before they are written: a small export never comes to the disk. */
const BLOCK = 4 * 1024 ** 2;
/** Bytes of what was read last, which is asked for again: an epic, for each of its stories. */
const RECENT = 2 * 1024 ** 2;

/** The values could not be set aside: the disk is full, or the folder may not be written to. */
export class SpillError extends Error {
  override readonly name = 'SpillError';

  constructor(
    readonly folder: string,
    /** The system's, such as `ENOSPC`. */
    readonly code: string,
  ) {
    super(`${folder}: ${code}`);
  }
}

/** Keeps values as JSON in a temporary file, and gives each by its place. A value is given as JSON has it: what is `undefined` is left out. */
export class SpillFile<T> {
  #file: number | null = null;
  /** Where each value ends, counted in bytes from the first. */
  readonly #ends: number[] = [];
  /** The last values, not written yet. */
  #pending: Buffer[] = [];
  #written = 0;
  #scratch = Buffer.alloc(0);
  readonly #recent = new Map<number, T>();
  #recentBytes = 0;

  /** @param block bytes that are kept in memory before they are written */
  constructor(readonly block = BLOCK) {}

  get size(): number {
    return this.#ends.length;
  }

  /**
   * @returns the place of the value, counted from 0
   * @throws SpillError
   */
  add(value: T): number {
    const bytes = Buffer.from(JSON.stringify(value));
    const end = this.#startOf(this.size) + bytes.length;
    this.#pending.push(bytes);
    this.#ends.push(end);
    if (end - this.#written > this.block) this.#write(end);
    return this.size - 1;
  }

  /** @param place of a value that was added */
  get(place: number): T {
    const bytes = this.#bytesAt(place);
    return JSON.parse(bytes.toString()) as T;
  }

  /** The same of a value that is asked for again and again. What is looked at once would only stand in its way. */
  getOften(place: number): T {
    const recent = this.#recent.get(place);
    if (recent === undefined) {
      const value = this.get(place);
      this.#remember(place, value);
      return value;
    }
    // The last to be let go from now on.
    this.#recent.delete(place);
    this.#recent.set(place, recent);
    return recent;
  }

  #startOf(place: number): number {
    return this.#ends[place - 1] ?? 0;
  }

  #sizeOf(place: number): number {
    return this.#startOf(place + 1) - this.#startOf(place);
  }

  #bytesAt(place: number): Buffer {
    const firstPending = this.size - this.#pending.length;
    const pending = this.#pending[place - firstPending];
    if (pending) return pending;
    const size = this.#sizeOf(place);
    // One for all: of a buffer for each value, very many would be left to be collected.
    if (this.#scratch.length < size) this.#scratch = Buffer.allocUnsafe(2 * size);
    const bytes = this.#scratch.subarray(0, size);
    let read = 0;
    while (this.#file !== null && read < bytes.length) {
      const more = readSync(
        this.#file,
        bytes,
        read,
        bytes.length - read,
        this.#startOf(place) + read,
      );
      if (more === 0) throw new SpillError(tmpdir(), 'EIO');
      read += more;
    }
    return bytes;
  }

  #remember(place: number, value: T): void {
    this.#recent.set(place, value);
    this.#recentBytes += this.#sizeOf(place);
    for (const oldest of this.#recent.keys()) {
      if (this.#recentBytes <= RECENT) return;
      this.#recent.delete(oldest);
      this.#recentBytes -= this.#sizeOf(oldest);
    }
  }

  #write(end: number): void {
    const bytes = Buffer.concat(this.#pending);
    try {
      this.#file ??= openTemporaryFile();
      let written = 0;
      // A system may write less than it was asked to.
      while (written < bytes.length)
        written += writeSync(
          this.#file,
          bytes,
          written,
          bytes.length - written,
          this.#written + written,
        );
    } catch (error) {
      throw new SpillError(tmpdir(), codeOf(error));
    }
    this.#pending = [];
    this.#written = end;
  }
}

function codeOf(error: unknown): string {
  if (isNativeError(error) && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
