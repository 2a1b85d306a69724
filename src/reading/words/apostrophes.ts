import { pattern } from './pattern';

const OTHERS = /[\u2018\u2019\u02BC\u00B4\uFF07]/;
const INSIDE_WORD = pattern(
  () => String.raw`(?<=\p{L})[\u2018\u2019\u02BC\u00B4\uFF07](?=\p{L})`,
  'gu',
);

/**
 * Makes every apostrophe within a word ("I’d", "qu’il") straight, so that cues need only one form. The length, and so every
 * offset, stays the same. Quotation marks, which are beside words, stay as they are.
 */
export function withPlainApostrophes(text: string): string {
  return OTHERS.test(text) ? INSIDE_WORD.replace(text, "'") : text;
}
