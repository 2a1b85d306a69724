import type { Block, PlainDocument, Range } from './document';
import { sentences } from './sentences';

export interface ProseSentence extends Range {
  block: Block;
}

/** What a line that a program wrote begins with: log levels, times, stack frames, shell prompts. */
const MACHINE_LINE =
  /^(?:\[(?:info|debug|warn|warning|error|trace|fatal)\]|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|at [\w$.<>]+\(|(?:info|debug|warn|error|trace)\s*[:/]|[$#] \w|caused by:|traceback )/i;
/** A line of program text that stands outside a code block. */
const CODE_LINE = /[;{}]$|=>|<\/?[a-z]+>$/;
/** What follows the question mark of a choice in program text: "a = b ? 1 : 2;". */
const CHOICE_GOES_ON = /^ [^\n:]{1,80} : [^\n]{1,80};[ \t]*(?:\n|$)/;
/** From here on a pasted mail speaks. */
const MAIL_BELOW =
  /^(?:-{2,}\s*original message|-{2,}\s*forwarded|begin forwarded message|on .{5,120} wrote:$|am .{5,120} schrieb .{1,80}:$|le .{5,120} a écrit\s?:$|el .{5,120} escribió:$|from: .{3,200}$)/i;
/** A line that tells who wrote it does so at its start. */
const LOOK_AT = 400;
const QUOTES_OPEN = '"\u201C\u201E\u00AB';
const QUOTES_CLOSE = '"\u201D\u201C\u00BB';

function isMachineText(sentence: string): boolean {
  return MACHINE_LINE.test(sentence) || CODE_LINE.test(sentence);
}

/**
 * Where the block's text is a quotation that fills whole sentences: from an opening mark at its start to the closing
 * one. Returns the offset after the quotation, or the block's start where there is none.
 */
function quotationEnd(text: string, block: Block): number {
  if (!QUOTES_OPEN.includes(text[block.start] ?? ' ')) return block.start;
  for (let at = block.start + 1; at < block.end; at++) {
    if (QUOTES_CLOSE.includes(text[at] ?? ' ')) return at + 1;
  }
  return block.end;
}

/**
 * The sentences that the author wrote as prose: no code, no quotations, no logs, nothing from a pasted mail. In the
 * order of the text.
 */
export function proseSentences(document: PlainDocument): ProseSentence[] {
  const { text } = document;
  const found: ProseSentence[] = [];
  let inQuotation = false;
  for (const block of document.blocks) {
    if (block.kind === 'code' || block.kind === 'quote') continue;
    if (inQuotation) {
      inQuotation = !QUOTES_CLOSE.includes(text[block.end - 1] ?? ' ');
      continue;
    }
    const quotedUntil = quotationEnd(text, block);
    inQuotation = quotedUntil === block.end && !QUOTES_CLOSE.includes(text[block.end - 1] ?? ' ');
    for (const sentence of sentences(text, block)) {
      const { start, end } = sentence;
      // "“Is it late?” was the headline." goes on after the quotation, and is about it.
      const isAboutQuotation =
        quotedUntil > block.start && start - quotedUntil < 2 && /\p{Ll}/u.test(text[start] ?? '');
      if (start < quotedUntil || isAboutQuotation || text[start] === '>') continue;
      const words = text.slice(start, Math.min(end, start + LOOK_AT));
      if (MAIL_BELOW.test(words)) return found;
      const isChoice =
        text[end - 1] === '?' &&
        CHOICE_GOES_ON.test(text.slice(end, Math.min(block.end, end + 200)));
      if (!isChoice && !isMachineText(words)) found.push({ start, end, block });
    }
  }
  return found;
}
