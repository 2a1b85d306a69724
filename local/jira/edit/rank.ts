/** Finds room between two ranks, which are texts that sort letter by letter. */

/** One below the least and one above the greatest letter that a rank is made of. */
const BELOW_LETTERS = 32;
const ABOVE_LETTERS = 127;

/** A text that sorts after `low` and, unless it is null, before `high`. */
export function rankBetween(low: string, high: string | null): string {
  let rank = '';
  let bounded = high !== null;
  for (let at = 0; ; at += 1) {
    const least = at < low.length ? low.charCodeAt(at) : BELOW_LETTERS;
    const greatest = bounded && high !== null ? high.charCodeAt(at) : ABOVE_LETTERS;
    if (greatest - least > 1) return rank + String.fromCharCode((least + greatest) >> 1);
    rank += String.fromCharCode(least);
    // With a letter that is less than the upper bound's, whatever follows stays below it.
    if (greatest !== least) bounded = false;
  }
}
