import { pattern } from '../words/pattern';

/** Cuts and cleans the parts of a story. */

const SENTENCE_END = pattern(
  () => String.raw`[.!?](?=\s+\p{Lu}|\s*$|\s+[-*•#(\d])|\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)])\s)`,
  'u',
);
const ABBREVIATION = pattern(
  () => /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|etc|vs|cf|incl|resp|approx|z\.B|d\.h|bzw|usw|p\.ex)\.$/i,
);

/** The text up to the end of the sentence. */
export function sentenceOf(text: string): string {
  let from = 0;
  for (;;) {
    const match = SENTENCE_END.exec(text.slice(from));
    if (!match) return text;
    const end = from + match.index + 1;
    if (!ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) {
      return text.slice(0, from + match.index + (match[0].startsWith('\n') ? 0 : 1));
    }
    from = end;
  }
}

/** A part without marks of bold, line breaks, and the punctuation around it. */
export function tidy(part: string): string {
  return part
    .replace(/[*_]{1,3}(?=\s|$|[.,;:])|(^|\s)[*_]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:|"“”„«»'…–—-]+|(?:[\s,.;:|"“”„«»'…–—-]|(?<=\s)\/)+$/g, '');
}
