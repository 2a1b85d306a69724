/** What a file format is: how it is told by a file's first characters, and how its values are read. */
import type { Piece } from '../text-pieces';

/** What one step of reading found. */
export type Reading =
  /** A value that should be an issue, or a page of issues with `issues`, `names` and `schema`. */
  | { value: unknown }
  /** What the file says of its fields, apart from any issue: `names` and `schema` as `expand` gives them. */
  | { names?: unknown; schema?: unknown }
  /** A sentence that says what cannot be read. */
  | { problem: string };

export interface Format {
  /** What people call it. */
  name: string;
  /** @param head the first characters of the file, without a byte order mark */
  recognises: (head: string) => boolean;
  /**
   * Reads as the text comes, so that a file may be larger than memory. Where the text breaks off, everything before the
   * break is given, and the last reading says where it broke.
   */
  read: (pieces: AsyncIterable<Piece>, head: string) => AsyncGenerator<Reading>;
}

export const IN_THE_MIDDLE = 'it ends in the middle of an issue';

/** The sentence for a file that ends too early. */
export function brokenOff(why: string): string {
  return `The file breaks off here: ${why}.`;
}

/** @returns null for text that is not JSON */
export function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
