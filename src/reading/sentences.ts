import type { Block, Range } from './document';

/** Words that carry a full stop without ending anything, in the languages that stories are read in. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc vs cf resp approx incl excl no nr st mr mrs ms dr prof inc ltd jr sr fig vol ca al pls min max esp usw bzw z.b d.h u.a ggf evtl inkl vgl sog p.ex ex sig sra ecc'.split(
    ' ',
  ),
);

const QUESTION_MARKS = '?\uFF1F\u061F\u037E';
const STOPS = '.!\u2026\u3002\uFF01';
const CLOSERS = ')]}"\'\u201D\u2019\u00BB*_';

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** The word that ends right before `at`, without the stop itself. Looks back a few characters at most. */
function wordBefore(text: string, at: number, floor: number): string {
  let start = at;
  const limit = Math.max(floor, at - 8);
  while (start > limit && !isSpace(text.charCodeAt(start - 1)) && text[start - 1] !== '(') start--;
  return text.slice(start, at).toLowerCase();
}

/** Whether the stop run that begins at `at` and ends before `after` ends a sentence. */
function endsHere(text: string, at: number, after: number, block: Range): boolean {
  if (after >= block.end) return true;
  const first = text[at] ?? '';
  const isQuestion =
    QUESTION_MARKS.includes(first) || QUESTION_MARKS.includes(text[after - 1] ?? '');
  const next = text.charCodeAt(after);
  if (!isSpace(next)) return isQuestion && /\p{L}/u.test(text[after] ?? '');
  if (isQuestion) return true;
  if (first !== '.') return true;
  let ahead = after;
  while (ahead < block.end && isSpace(text.charCodeAt(ahead))) ahead++;
  const lower = isLower(text[ahead] ?? '');
  if (after - at > 1) return !lower;
  const word = wordBefore(text, at, block.start);
  if (word.length === 1 && /[a-z]/.test(word)) return false;
  return !(ABBREVIATIONS.has(word) && (lower || word.includes('.')));
}

/** Whether a line break ends the sentence. Mails wrap their lines; lists and greetings do not end with a stop. */
function breaksHere(text: string, at: number, block: Range): boolean {
  let ahead = at + 1;
  while (ahead < block.end && text[ahead] === ' ') ahead++;
  const next = text[ahead] ?? '\n';
  if (next === '\n') return true;
  if (!isLower(next)) return true;
  const before = text[at - 1] ?? '';
  return before === ':' || before === ',' ? false : false;
}

/**
 * Cuts a block into sentences. Offsets are into the document's text; a sentence keeps its closing marks and has no
 * space at either end. Stops inside opaque stretches (addresses, inline code) end nothing.
 *
 * Hand-made, since Intl.Segmenter breaks after "e.g." and inside addresses, and takes many times as long.
 */
export function sentences(text: string, block: Block): Range[] {
  const found: Range[] = [];
  let start = block.start;
  let nextOpaque = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let at = block.start; at < block.end; at++) {
    const opaque = block.opaque[nextOpaque];
    if (opaque && at >= opaque.start) {
      if (at < opaque.end) at = opaque.end - 1;
      nextOpaque++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (breaksHere(text, at, block)) push(at);
      continue;
    }
    if (code !== 46 && code !== 63 && code !== 33 && code < 0x37e) continue;
    const character = text[at] ?? '';
    if (!STOPS.includes(character) && !QUESTION_MARKS.includes(character)) continue;
    let after = at + 1;
    while (after < block.end && (STOPS + QUESTION_MARKS + CLOSERS).includes(text[after] ?? ' '))
      after++;
    if (endsHere(text, at, after, block)) push(after);
    at = after - 1;
  }
  push(block.end);
  return found;
}
