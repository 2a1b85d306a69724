/** Letters and words of any script. Shared by all readers, since the engine builds its list of letters anew for each pattern. */
import { pattern } from './pattern';

const LETTERS = pattern(() => String.raw`\p{L}`, 'gu');
const WORDS = pattern(() => String.raw`\p{L}[\p{L}\p{M}'’]*`, 'gu');
const TWO_LETTERS = pattern(() => String.raw`\p{L}{2}`, 'u');

export function hasLetter(text: string): boolean {
  return text.search(LETTERS.regExp) >= 0;
}

export function countLetters(text: string): number {
  return text.match(LETTERS.regExp)?.length ?? 0;
}

/** Whether a text holds a word of two letters or more. */
export function hasWord(text: string): boolean {
  return TWO_LETTERS.test(text);
}

export function countWords(text: string): number {
  return text.match(WORDS.regExp)?.length ?? 0;
}
