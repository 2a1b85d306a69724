/** What a file format is: how it is told by a file's first characters, and how its values are read. */
import { LIMITS } from '../limits';
import { notice, type Notice } from '../notices';
import type { Piece } from '../text-pieces';

/** What one step of reading found. */
export type Reading =
  /** A value that should be an issue, or a page of issues with `issues`, `names` and `schema`. */
  | { value: unknown }
  /**
   * What the file says apart from any issue: of its fields, `names` and `schema` as `expand` gives them; of a page,
   * how many issues there are in all, and whether it is the last.
   */
  | { names?: unknown; schema?: unknown; total?: unknown; isLast?: unknown }
  /** How the file was understood where it leaves that open. */
  | { remark: Notice }
  /** What cannot be read. */
  | { problem: Notice };

/** What a file may leave open. */
export interface ReadOptions {
  /** IANA name of the zone of times that name none. */
  timeZone: string;
}

export interface Format {
  /** What people call it. */
  name: string;
  /** @param head the first characters of the file, without a byte order mark */
  recognises: (head: string) => boolean;
  /**
   * Reads as the text comes, so that a file may be larger than memory. Where the text breaks off, everything before the
   * break is given, and the last reading says where it broke.
   */
  read: (
    pieces: AsyncIterable<Piece>,
    head: string,
    options: ReadOptions,
  ) => AsyncGenerator<Reading>;
}

/** Of a file that ends too early. */
export const IN_THE_MIDDLE = notice('broken.middle');

/** @param most how many characters it may have */
export function tooLong(what: 'line' | 'rest', most = LIMITS.record): Notice {
  return notice(`tooLong.${what}`, { most });
}

/** How a list or an object of JSON begins, and no link of Markdown, no note and no template. */
const BEGINS_JSON = String.raw`(?:\[\s*)+(?:[{"'\]]|$)|\{\s*(?:["'}]|$)`;

/** A line may begin so in what is no JSON as a whole. */
export const JSON_LINE = new RegExp(`^\\s*(?:${BEGINS_JSON})`, 'm');

/** @returns whether a text begins as a list does */
export function beginsAsList(start: string): boolean {
  return start.startsWith('[') && new RegExp(`^(?:${BEGINS_JSON})`).test(start);
}

/** @returns null for text that is not JSON */
export function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
