import type { Block, PlainDocument } from '../document/document';
import { pattern } from '../words/pattern';
import { beginsLogLine, isChoice, isMachineText } from './machine-text';
import { pastedChat } from './pasted-chat';
import { pastedMailStart } from './pasted-mail';
import type { ProseSentence } from './prose-sentence';
import { sentences } from './sentences';

export type { ProseSentence } from './prose-sentence';

/** Program output is recognised by its beginning. */
const LOOK_AT = 400;
const QUOTES_OPEN = '"\u201C\u201E\u00AB';
const QUOTES_CLOSE = '"\u201D\u201C\u00BB';
const SMALL_LETTER = pattern(() => String.raw`\p{Ll}`, 'u');

/**
 * The end of a quotation that opens the block and fills whole sentences.
 * @returns the offset after its closing mark, or the block's start where there is none
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
  const mailStart = pastedMailStart(document);
  const chat = pastedChat(document);
  let inQuotation = false;
  for (const block of document.blocks) {
    if (block.start >= mailStart) break;
    if (block.kind === 'code' || block.kind === 'quote') continue;
    if (inQuotation) {
      inQuotation = !QUOTES_CLOSE.includes(text[block.end - 1] ?? ' ');
      continue;
    }
    const quotedUntil = quotationEnd(text, block);
    inQuotation = quotedUntil === block.end && !QUOTES_CLOSE.includes(text[block.end - 1] ?? ' ');
    let logUntil = block.start;
    for (const sentence of sentences(text, block)) {
      const { start } = sentence;
      const end = Math.min(sentence.end, mailStart);
      if (start >= mailStart) return found;
      // "“Is it late?” was the headline." goes on after the quotation, and is about it.
      const isAboutQuotation =
        quotedUntil > block.start &&
        start - quotedUntil < 2 &&
        SMALL_LETTER.test(text[start] ?? '');
      if (start < quotedUntil || isAboutQuotation || text[start] === '>') continue;
      const words = text.slice(start, Math.min(end, start + LOOK_AT));
      if (text[end - 1] === '?' && isChoice(words, text.slice(end, Math.min(block.end, end + 200))))
        continue;
      if (start < logUntil) continue;
      if (chat && start >= chat.start && start < chat.end) continue;
      if (!isMachineText(words)) found.push({ start, end, block });
      else if (beginsLogLine(words)) {
        const feed = text.indexOf('\n', start);
        logUntil = feed < 0 ? block.end : Math.min(feed, block.end);
      }
    }
  }
  return found;
}
