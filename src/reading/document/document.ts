/**
 * What all readers turn their markup into: plain text with just enough structure left to tell an author's own
 * prose from code, quotations and addresses. All other readers work on this shape only.
 */

import { withPlainApostrophes } from '../words/apostrophes';
import type { Range } from '../words/range';
import { VerbatimMarks } from './verbatim';

export type { Range };

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell' | 'quote' | 'code';

/** A person named with @; `start` and `end` are offsets into {@link PlainDocument.text} and include the @. */
export interface Mention extends Range {
  accountId: string;
  name: string;
}

export interface Block extends Range {
  kind: BlockKind;
  /** Heading level or list depth, counted from 1; 0 for every other kind. */
  level: number;
  /** Row of its table, counted from 1 through the whole document; 0 outside tables. */
  row: number;
  /** Column of its table, counted from 0, empty cells among them; absent outside tables. */
  column?: number;
  mentions: Mention[];
  /** What is not the author's own words: inline code, URLs, link cards, emoji names, HTML tags. Sorted, not overlapping. */
  opaque: Range[];
  /** Bold ranges that end with a question mark: they may be labels or questions. Absent where there are none. */
  strong?: Range[];
  /**
   * Set for text that asks nobody: the label of a column or of a panel, a task that is done, or a decision, unless that is
   * nothing but a question.
   */
  aside?: 'label' | 'done' | 'decision';
}

export interface PlainDocument {
  /** The blocks' texts, joined by line feeds; a line break within a block is one, too. Apostrophes are straight. */
  text: string;
  blocks: Block[];
}

/** The first so many characters of a document; the cut may fall within a block. */
export function firstPart({ text, blocks }: PlainDocument, characters: number): PlainDocument {
  const isWithin = ({ end }: Range): boolean => end <= characters;
  return {
    text: text.slice(0, characters),
    blocks: blocks
      .filter(({ start }) => start < characters)
      .map((block) => ({
        ...block,
        end: Math.min(block.end, characters),
        mentions: block.mentions.filter(isWithin),
        opaque: block.opaque.filter(isWithin),
      })),
  };
}

const NO_RANGES: readonly Range[] = [];
const ADDRESS = /(?:https?|ftp|file|ssh|git):\/\/[^\s<>"|]+|\bwww\.[^\s<>"|]+/gi;
const AFTER_ADDRESS = /[.,;:!?)\]}'*_]+$/;

/** URLs in running text, without the punctuation of the sentence around them. */
function addresses(text: string, offset: number): readonly Range[] {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('WWW.')) return NO_RANGES;
  const found: Range[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const tail = trailingPunctuation(match[0]);
    found.push({ start: offset + match.index, end: offset + match.index + match[0].length - tail });
  }
  return found;
}

/** HTML tags that old issues hold as plain text, and macros that only format their content. */
const TAG =
  /<\/?(?:p|div|br|pre|code|a|li|ul|ol|b|i|em|strong|span|blockquote|h[1-6])(?:\s[^<>]{0,300})?\/?>|\{(?:html|color|panel|info|note|tip|warning|expand)(?::[^{}\n]{0,100})?\}/gi;

/** HTML tags in running text, and everything between `<pre>` and its end tag. */
function htmlMarks(text: string, offset: number): readonly Range[] {
  if (!text.includes('<') && !text.includes('{')) return NO_RANGES;
  const found: Range[] = [];
  let verbatimFrom = -1;
  for (const match of text.matchAll(TAG)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    const tag = match[0].toLowerCase();
    if (tag.startsWith('<pre')) verbatimFrom = start;
    const isVerbatimEnd = tag === '</pre>' && verbatimFrom >= 0;
    found.push({ start: isVerbatimEnd ? verbatimFrom : start, end });
    if (isVerbatimEnd) verbatimFrom = -1;
  }
  return found;
}

/** Looks at the last few characters only, so that a long run of brackets stays cheap. */
function trailingPunctuation(address: string): number {
  return AFTER_ADDRESS.exec(address.slice(-8))?.[0].length ?? 0;
}

/** Sorts and merges: inline code may hold an address, and cards may touch. */
function merged(ranges: Range[]): Range[] {
  if (ranges.length < 2) return ranges;
  ranges.sort((a, b) => a.start - b.start);
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ start: range.start, end: range.end });
  }
  return result;
}

/**
 * Collects text into blocks. The caller says where a block ends and what kind the next one has. Text without an open
 * block opens one, so that unexpected markup still gives its words.
 */
export class DocumentWriter {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;
  private open: Block | null = null;
  private openParts: string[] = [];
  private kind: BlockKind = 'paragraph';
  private level = 0;
  private row = 0;
  private rows = 0;
  private column = -1;
  private nextColumn = 0;
  private aside: Block['aside'];
  private readonly verbatim = new VerbatimMarks();

  /** Ends the block that is open and sets the kind of the next one. */
  boundary(kind: BlockKind, level: number, aside?: Block['aside']): void {
    this.close();
    this.kind = kind;
    this.level = level;
    this.aside = aside;
  }

  /** Begins a row of a table, to which the blocks up to {@link endRow} belong. */
  startRow(): void {
    this.close();
    this.row = ++this.rows;
    this.column = -1;
    this.nextColumn = 0;
  }

  /** Begins the cell of the next column, to which the blocks up to the next cell belong. */
  startCell(columns = 1): void {
    this.close();
    this.column = this.nextColumn;
    this.nextColumn += columns;
  }

  endRow(): void {
    this.close();
    this.row = 0;
  }

  /** Writes a label of what follows, such as the title of a panel, as a block of its own. */
  label(words: string): void {
    const { kind, level, aside } = this;
    this.boundary('heading', 6, 'label');
    this.text(words);
    this.boundary(kind, level, aside);
  }

  /** Adds the author's own words. */
  text(words: string): void {
    // A line feed between two blocks belongs to neither.
    if (words === '' || (words === '\n' && !this.open)) return;
    const block = this.current();
    this.openParts.push(words);
    block.end += words.length;
  }

  /** Adds the author's own words in bold. */
  strong(words: string): void {
    const start = this.current().end;
    this.text(words);
    if (/[?\uFF1F]\s*$/.test(words))
      (this.current().strong ??= []).push({ start, end: start + words.length });
  }

  /** Adds text that is kept but is not the author's prose. */
  opaque(words: string): void {
    if (words === '') return;
    const start = this.current().end;
    this.text(words);
    this.current().opaque.push({ start, end: start + words.length });
  }

  mention(accountId: string, name: string): void {
    const start = this.current().end;
    const words = `@${name}`;
    this.text(words);
    this.current().mentions.push({ accountId, name, start, end: start + words.length });
  }

  finish(): PlainDocument {
    this.close();
    for (const block of this.blocks) block.opaque = merged(block.opaque);
    return { text: this.parts.join('\n'), blocks: this.blocks };
  }

  private current(): Block {
    if (!this.open) {
      const start = this.length + (this.parts.length > 0 ? 1 : 0);
      const { kind, level, row, aside } = this;
      this.open = { kind, start, end: start, level, row, mentions: [], opaque: [] };
      if (aside !== undefined) this.open.aside = aside;
      if (row > 0 && this.column >= 0) this.open.column = this.column;
    }
    return this.open;
  }

  private close(): void {
    const block = this.open;
    if (!block) return;
    const [first = ''] = this.openParts;
    const words = withPlainApostrophes(
      this.openParts.length === 1 ? first : this.openParts.join(''),
    );
    this.open = null;
    this.openParts.length = 0;
    if (words.trim() === '') return;
    if (block.kind !== 'code') {
      for (const range of addresses(words, block.start)) block.opaque.push(range);
      for (const range of htmlMarks(words, block.start)) block.opaque.push(range);
      this.verbatim.add(words, block.start, block.opaque);
    }
    this.length = block.end;
    this.parts.push(words);
    this.blocks.push(block);
  }
}
