import type { Language } from './language';
import { pattern, type Pattern } from './pattern';

/** `\b` for letters of all alphabets. Slower, so it is not used for English. */
const WORD_EDGE = '(?:(?<![\\p{L}\\d_])(?=[\\p{L}\\d_])|(?<=[\\p{L}\\d_])(?![\\p{L}\\d_]))';

/** A source in which `\b` and `\w` know the letters of all alphabets; for the flag `u`. */
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
