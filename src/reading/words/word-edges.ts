import type { Language } from './language';
import { pattern, type Pattern } from './pattern';

/** What `\b` and `\w` mean where letters are not all English ones; slower, so that English does without. */
const WORD_EDGE = '(?:(?<![\\p{L}\\d_])(?=[\\p{L}\\d_])|(?<=[\\p{L}\\d_])(?![\\p{L}\\d_]))';

/** Edges of words and letters of words are those of all alphabets in it: a source for the flag `u`. */
function forAnyLetters(source: string): string {
  return source
    .replaceAll('\\b', WORD_EDGE)
    .replaceAll(/(\[?)\\w/g, (_, bracket: string) =>
      bracket === '' ? '[\\p{L}\\d_]' : '[\\p{L}\\d_',
    );
}

/** @param source of a pattern for texts of this language in small letters */
export function cueIn(language: Language, source: string): Pattern {
  return language === 'en' ? pattern(() => source) : pattern(() => forAnyLetters(source), 'u');
}
