import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * JSONL is split on line feeds only: texts hold other line separators.
 * @param otherwise what a line counts as that is no JSON; by default it is an error
 */
export function readJsonLines<T>(file: string, otherwise?: (line: string) => T): T[] {
  const bytes = readFileSync(file);
  // A whole site is longer than a string may be, so it is parted as bytes.
  const all = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const found: T[] = [];
  let from = 0;
  while (from < all.length) {
    const feed = all.indexOf(10, from);
    const to = feed < 0 ? all.length : feed;
    const line = all.toString('utf8', from, to);
    if (line.trim() !== '') found.push(parsed(line, otherwise));
    from = to + 1;
  }
  return found;
}

function parsed<T>(line: string, otherwise: ((line: string) => T) | undefined): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    if (otherwise === undefined) throw error;
    return otherwise(line);
  }
}
