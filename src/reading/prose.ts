import type { Block, PlainDocument, Range } from './document';
import { sentences } from './sentences';

export interface ProseSentence extends Range {
  block: Block;
}

/** The sentences that the author wrote as prose: no code, no quotations. */
export function proseSentences(document: PlainDocument): ProseSentence[] {
  const found: ProseSentence[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'code' || block.kind === 'quote') continue;
    for (const sentence of sentences(document.text, block)) {
      if (document.text[sentence.start] === '>') continue;
      found.push({ ...sentence, block });
    }
  }
  return found;
}
