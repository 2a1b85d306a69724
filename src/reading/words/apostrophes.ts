import { pattern } from './pattern';

const OTHERS = /[\u2018\u2019\u02BC\u00B4\uFF07]/;
const INSIDE_WORD = pattern(
  () => String.raw`(?<=\p{L})[\u2018\u2019\u02BC\u00B4\uFF07](?=\p{L})`,
  'gu',
);

/**
 * Gives every apostrophe inside a word ("I’d", "qu’il") the form of the keyboard, so that no cue needs to know the others.
 * As long as before: offsets stay right. Quotation marks stand beside words and stay what they are.
 */
export function withPlainApostrophes(text: string): string {
  return OTHERS.test(text) ? INSIDE_WORD.replace(text, "'") : text;
}
