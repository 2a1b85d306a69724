/** What `\b` and `\w` mean where letters are not all English ones; slower, so that English does without. */
const WORD_EDGE = '(?:(?<![\\p{L}\\d_])(?=[\\p{L}\\d_])|(?<=[\\p{L}\\d_])(?![\\p{L}\\d_]))';

/**
 * A pattern's source for texts in any language: edges of words and letters of words are those of all alphabets.
 * @returns a source for a pattern with the flag `u`
 */
export function forAnyLetters(source: string): string {
  return source
    .replaceAll('\\b', WORD_EDGE)
    .replaceAll(/(\[?)\\w/g, (_, bracket: string) =>
      bracket === '' ? '[\\p{L}\\d_]' : '[\\p{L}\\d_',
    );
}
