import type { Block, Range } from '../document/document';
import { pattern } from '../words/pattern';

/** Abbreviations whose full stop ends no sentence, in the languages that stories are read in. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e eg ie etc vs cf resp approx incl excl no nr st mr mrs ms dr prof inc ltd jr sr fig vol al min max esp ' +
    'usw bzw z.b d.h u.a ggf evtl inkl vgl sog ca p.ex ex sig sra ecc'
  ).split(' '),
);

const QUESTION_MARKS = '?\uFF1F\u061F';
const STOPS = '.!\u2026\u3002\uFF01';
const MARKS = STOPS + QUESTION_MARKS;
const CLOSERS = ')]}"\'\u201C\u201D\u2019\u00BB*_\uFF09\u300D\u300F\u3011\u300B';
/** Chinese and Japanese marks need no space after them. */
const WIDE_MARKS = '\u3002\uFF01\uFF1F';
const ENDS_IN_WORD = pattern(() => String.raw`(?:^|\s)\p{L}{2,}$`, 'u');
const BEGINS_WITH_WORD = pattern(() => String.raw`^\p{L}{2,}(?:[\s,.!]|$)`, 'u');
/** How a sentence may begin right after a full stop whose space was forgotten; not so in "Node.js" and "1.Can". */
const BEGINS_WITHOUT_SPACE = pattern(
  () =>
    /^(?:I|We|You|It|The|This|That|There|Is|Are|Was|Do|Does|Did|Has|Have|Can|Could|Would|Will|Should|What|Why|How|When|Where|Which|Who|Any|Please|Thanks|But|So|And|Also|If)['\s]/,
);

function isNarrow(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** Whether a character is a small letter: false for digits, marks and scripts without capitals. */
function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** The word right before `at`, in small letters. Looks back a few characters only. */
function wordBefore(text: string, at: number, floor: number): string {
  let start = at;
  const limit = Math.max(floor, at - 8);
  while (start > limit && !isSpace(text.charCodeAt(start - 1)) && text[start - 1] !== '(') start--;
  return text.slice(start, at).toLowerCase();
}

/** Whether a sentence ends though no space follows: "Really?Can you", "done?, thanks", "project..Could you". */
function endsWithoutSpace(text: string, at: number, after: number, isQuestion: boolean): boolean {
  const next = text[after] ?? '';
  // "list?.count" is program text.
  if (isQuestion && text[after - 1] === '.' && isLetter(next)) return false;
  const isWordBefore = isLetter(text[at - 1] ?? '');
  if (!isQuestion) {
    return (
      isWordBefore &&
      isLower(text[at - 1] ?? '') &&
      isLower(text[at - 2] ?? '') &&
      BEGINS_WITHOUT_SPACE.test(text.slice(after, after + 8))
    );
  }
  if (',;-\u2013\u2014'.includes(next)) return isSpace(text.charCodeAt(after + 1));
  if (next.charCodeAt(0) > 0x2000) return true;
  // "index.html?id=1" and "a?b:c" do not end.
  if (!isWordBefore || !isLetter(next)) return false;
  return !isLower(next) || isPlainWord(text, at, after);
}

/** Whether the letters on both sides of a mark belong to words and not to an address or to program text. */
function isPlainWord(text: string, at: number, after: number): boolean {
  return (
    ENDS_IN_WORD.test(text.slice(Math.max(0, at - 20), at)) &&
    BEGINS_WITH_WORD.test(text.slice(after, after + 20))
  );
}

/** Whether the run of marks from `at` to before `after` ends a sentence. */
function endsHere(
  text: string,
  at: number,
  after: number,
  block: Block,
  opaqueNext: boolean,
): boolean {
  if (after >= block.end || opaqueNext) return true;
  const isQuestion =
    QUESTION_MARKS.includes(text[at] ?? '') || QUESTION_MARKS.includes(text[after - 1] ?? '');
  if (WIDE_MARKS.includes(text[at] ?? '') || WIDE_MARKS.includes(text[after - 1] ?? ''))
    return true;
  if (!isSpace(text.charCodeAt(after))) return endsWithoutSpace(text, at, after, isQuestion);
  if (isQuestion || text[at] !== '.') return true;
  let ahead = after;
  while (ahead < block.end && isSpace(text.charCodeAt(ahead))) ahead++;
  const lower = isLower(text[ahead] ?? '');
  if (after - at > 1) return !lower;
  const word = wordBefore(text, at, block.start);
  if (word.length === 1 && isLetter(word)) return false;
  return !(ABBREVIATIONS.has(word) && (lower || word.includes('.')));
}

/** Whether a line feed ends a sentence, as in lists and after greetings; not where the next line begins with a small letter. */
function breaksHere(text: string, at: number, block: Block): boolean {
  let ahead = at + 1;
  while (ahead < block.end && text[ahead] === ' ') ahead++;
  const next = text[ahead] ?? '\n';
  if (next === '\n' || !isLower(next)) return true;
  const before = text[at - 1] ?? '';
  return before === ',' && at - block.start < 30;
}

function trimmed(text: string, start: number, end: number): Range | null {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

/**
 * Cuts a block into sentences. Offsets are into the document's text; a sentence keeps its closing marks and has no
 * space at either end. Marks inside opaque stretches (addresses, inline code) end nothing.
 *
 * Intl.Segmenter does not serve: it breaks after "e.g." and inside addresses, knows no wrapped lines, and takes many
 * times as long.
 */
export function sentences(text: string, block: Block): Range[] {
  const found: Range[] = [];
  const { opaque } = block;
  let start = block.start;
  let nextOpaque = 0;
  const push = (end: number): void => {
    const sentence = trimmed(text, start, end);
    if (sentence) found.push(sentence);
    start = end;
  };
  for (let at = block.start; at < block.end; at++) {
    while (nextOpaque < opaque.length && (opaque[nextOpaque]?.end ?? 0) <= at) nextOpaque++;
    const hidden = opaque[nextOpaque];
    if (hidden && at >= hidden.start) {
      at = hidden.end - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (breaksHere(text, at, block)) push(at);
      continue;
    }
    if (code !== 46 && code !== 63 && code !== 33 && code < 0x600) continue;
    if (!MARKS.includes(text[at] ?? ' ')) continue;
    let after = at + 1;
    while (
      after < block.end &&
      (MARKS.includes(text[after] ?? ' ') || CLOSERS.includes(text[after] ?? ' '))
    ) {
      after++;
    }
    // In French a space precedes the closing quotation mark.
    if (text[after + 1] === '\u00BB' && isNarrow(text.charCodeAt(after))) after += 2;
    if (endsHere(text, at, after, block, hidden?.start === after)) push(after);
    at = after - 1;
  }
  push(block.end);
  return found;
}
