import type { Pattern } from './pattern';

/**
 * A text in small letters, and as long as it was, so that a place found in it holds in the text. Patterns of many words are
 * for such texts: with the flag `i` beside `u` the engine takes three to ten times as long to make one (`npm run bench --
 * --only 'cold start'`).
 */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  // A dotted capital I becomes two.
  return small.length === text.length ? small : Array.from(text, smallLetter).join('');
}

function smallLetter(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** What stands behind the words at a text's start, whatever their letters; all of it where it begins otherwise. */
export function behindStart(text: string, words: Pattern): string {
  return text.slice(words.exec(smallLetters(text))?.[0].length ?? 0);
}
