import type { Block, PlainDocument } from '../document/document';
import { touching } from '../document/ranges';
import { pattern } from '../words/pattern';

/**
 * Which of several questions a reply answers, if its form tells: it quotes them, or is numbered like them. Any other reply,
 * such as "Yes to both", is weighed as one answer to all.
 */

/** A question of a comment, prepared for comparing. */
export interface AskedPart {
  /** Its letters and digits, in small letters. */
  letters: string;
  /** The number before it, or its position in a list; null for neither. */
  number: number | null;
}

/** Bounds the work, since each quoted line is compared with all questions; nobody answers more one by one. */
const MOST_PARTS = 12;
/** How much of a question identifies it, and bounds on what is compared. */
const FEWEST_LETTERS = 10;
const KNOWN_BY = 40;
const MOST_LETTERS = 300;
const MOST_QUOTED = 2000;

const NUMBER = /^[\s(*_]*(?:q(?:uestion)?\s*)?(\d{1,2})[.):]\s*/i;
const BETWEEN_WORDS = pattern(() => String.raw`[^\p{L}\p{N}]+`, 'gu');
const IN_WORD = pattern(() => String.raw`[\p{L}\p{N}]`, 'u');
const QUOTED_LINE = /^\s*>+\s?/;
/** No answer yet: "2. will check", "Later.", "?" */
const NOT_YET = pattern(
  () =>
    String.raw`^[^\p{L}\p{N}]*(?:(?:i |we )?(?:(?:wi|'?)ll|need to|have to|let me|going to|must)\b.{0,12}\b(?:check|look|ask|test|see|get back|find|confirm|investigate|think)\b.{0,40}|(?:later|tbd|tbc|no idea|not sure(?: yet)?|don't know(?: yet)?|checking)\b.{0,20})?[^\p{L}\p{N}]*$`,
  'iu',
);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS.regExp, '');
}

/** The positions of list items in their list, by the item's block. */
function itemNumbers(blocks: readonly Block[]): Map<Block, number> {
  const found = new Map<Block, number>();
  let count = 0;
  for (const block of blocks) {
    if (block.kind !== 'listItem') count = 0;
    else if (block.level === 1) found.set(block, ++count);
  }
  return found;
}

/** A part of the text without mentions, which a quotation may leave out. */
function unaddressed(text: string, block: Block | undefined, start: number, end: number): string {
  let from = start;
  let words = '';
  for (const mention of touching(block?.mentions ?? [], { start, end })) {
    if (mention.start < from) continue;
    words += text.slice(from, mention.start);
    from = mention.end;
  }
  return words + text.slice(Math.min(from, end), end);
}

/**
 * The questions of a comment, prepared for {@link answeredParts}.
 * @param starts where each question begins in the document, in order
 */
export function askedParts(
  document: PlainDocument,
  starts: readonly { start: number; end: number }[],
): AskedPart[] {
  const { text, blocks } = document;
  const numbers = itemNumbers(blocks);
  let at = 0;
  return starts.map(({ start, end }) => {
    while (at + 1 < blocks.length && (blocks[at]?.end ?? 0) <= start) at++;
    const block = blocks[at];
    const line = text.slice(
      Math.max(block?.start ?? 0, text.lastIndexOf('\n', start - 1) + 1),
      end,
    );
    const typed = NUMBER.exec(line)?.[1];
    return {
      letters: lettersOf(unaddressed(text, block, start, Math.min(end, start + 600))).slice(
        0,
        MOST_LETTERS,
      ),
      number: typed === undefined ? ((block && numbers.get(block)) ?? null) : Number(typed),
    };
  });
}

function mayQuote({ text, blocks }: PlainDocument): boolean {
  return text.includes('>') || blocks.some(({ kind }) => kind === 'quote');
}

interface Piece {
  /** The letters of what is quoted here; empty for the author's own words. */
  quoted: string;
  number: number | null;
  words: string;
}

/** The lines of the reply, each quoted or the author's own. */
function piecesOf({ text, blocks }: PlainDocument): Piece[] {
  const numbers = itemNumbers(blocks);
  return blocks.flatMap((block): Piece[] => {
    if (block.kind === 'code') return [];
    return text
      .slice(block.start, Math.min(block.end, block.start + MOST_QUOTED))
      .split('\n')
      .map((line, place) => {
        const isQuote = block.kind === 'quote' || QUOTED_LINE.test(line);
        const typed = isQuote ? null : NUMBER.exec(line);
        return {
          quoted: isQuote ? lettersOf(line).slice(0, MOST_LETTERS) : '',
          number: typed ? Number(typed[1]) : place === 0 ? (numbers.get(block) ?? null) : null,
          words: isQuote ? '' : line.slice(typed?.[0].length ?? 0),
        };
      });
  });
}

function isWithin(short: string, long: string): boolean {
  return short.length >= FEWEST_LETTERS && long.includes(short);
}

function tells(words: string): boolean {
  return IN_WORD.test(words) && !NOT_YET.test(words);
}

/** The questions that the reply quotes and answers; null where it quotes none. */
function answeredByQuote(
  parts: readonly AskedPart[],
  pieces: readonly Piece[],
): Set<number> | null {
  const answered = new Set<number>();
  let quotes = false;
  let open: number[] = [];
  let isQuoting = false;
  for (const { quoted, words } of pieces) {
    if (quoted !== '') {
      if (!isQuoting) open = [];
      isQuoting = true;
      parts.forEach(({ letters }, place) => {
        // The end is enough, since a greeting may precede the question.
        if (isWithin(letters.slice(-KNOWN_BY), quoted) || isWithin(quoted, letters))
          open.push(place);
      });
      quotes ||= open.length > 0;
    } else if (words.trim() !== '') {
      isQuoting = false;
      if (tells(words)) open.forEach((place) => answered.add(place));
    }
  }
  return quotes ? answered : null;
}

/** The questions that the reply answers by number; null where they have no numbers, or it has fewer than two. */
function answeredByNumber(
  parts: readonly AskedPart[],
  pieces: readonly Piece[],
): Set<number> | null {
  // Several questions may share a number.
  const asked = new Map<number, number[]>();
  parts.forEach(({ number }, place) => {
    if (number !== null) asked.set(number, [...(asked.get(number) ?? []), place]);
  });
  if (asked.size < 2) return null;
  const numbered = pieces.filter(({ number }) => number !== null && asked.has(number));
  if (numbered.length === 0) return null;
  return new Set(
    numbered.flatMap(({ number, words }) => (tells(words) ? (asked.get(number ?? 0) ?? []) : [])),
  );
}

/**
 * Which questions a reply answers, as indexes of `parts`; null where its form does not tell, so that it is weighed as an
 * answer to all.
 */
export function answeredParts(
  parts: readonly AskedPart[],
  reply: PlainDocument,
): ReadonlySet<number> | null {
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  const areNumbered = parts.filter(({ number }) => number !== null).length > 1;
  if (!areNumbered && !mayQuote(reply)) return null;
  const pieces = piecesOf(reply);
  return answeredByQuote(parts, pieces) ?? answeredByNumber(parts, pieces);
}
