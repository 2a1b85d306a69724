import type { Pattern } from './pattern';

/**
 * A text in small letters, of the same length, so that offsets stay valid. Large patterns are for such text: with the flags `i`
 * and `u` together the engine takes three to ten times as long to compile one (`npm run bench --
 * --only 'cold start'`).
 */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  // The Turkish capital İ becomes two code units.
  return small.length === text.length ? small : Array.from(text, smallLetter).join('');
}

function smallLetter(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** The text after the words at its start, whatever their case; all of it where it begins otherwise. */
export function behindStart(text: string, words: Pattern): string {
  return text.slice(words.exec(smallLetters(text))?.[0].length ?? 0);
}
