/** A file that nobody else can open, and that is gone when the process is, however it ends. */
import { mkdtempSync, openSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens one in a folder of its own. Its name is taken away at once: then the system frees its room when the process ends,
 * be it by a crash. Where a name cannot be taken from an open file, it is removed at the end and at the signals that can be
 * heard.
 * @returns the descriptor, for reading and writing; it stays open until the process ends
 * @throws the file system's errors
 */
export function openTemporaryFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'role-clarity-'));
  const path = join(folder, 'items');
  let file: number;
  try {
    file = openSync(path, 'wx+', 0o600);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  try {
    unlinkSync(path);
    rmdirSync(folder);
  } catch {
    removeAtTheEnd(folder);
  }
  return file;
}

function removeAtTheEnd(folder: string): void {
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of SIGNALS)
    process.once(signal, () => {
      // As a shell has it for a program that a signal ended.
      process.exit(128 + constants.signals[signal]);
    });
}
