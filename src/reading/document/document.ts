/**
 * What all readers turn their markup into: plain text with just enough structure left to tell an author's own
 * prose from code, quotations and addresses. Everything else in this folder works on this shape only.
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
  /** Stretches that are not the author's own words: inline code, addresses, link cards, emoji names, HTML marks. In order, not overlapping. */
  opaque: Range[];
  /** Stretches in bold that end with a question mark, which are labels as often as questions; absent where there is none. */
  strong?: Range[];
  /**
   * Words that stand beside the prose and ask nobody: the label of a column or of a panel, a task that is done, or a decision,
   * unless it only asks.
   */
  aside?: 'label' | 'done' | 'decision';
}

export interface PlainDocument {
  /** The blocks' texts joined by a line feed. A line break inside a block is a line feed too. Apostrophes are plain. */
  text: string;
  blocks: Block[];
}

/** The first part of a document, which ends within a block where that is too long by itself. */
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

/** Addresses in running text, without the punctuation of the sentence that they stand in. */
function addresses(text: string, offset: number): readonly Range[] {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('WWW.')) return NO_RANGES;
  const found: Range[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const tail = trailingPunctuation(match[0]);
    found.push({ start: offset + match.index, end: offset + match.index + match[0].length - tail });
  }
  return found;
}

/** Elements of HTML that old issues hold as plain text, and macros that only dress what stands in them. */
const TAG =
  /<\/?(?:p|div|br|pre|code|a|li|ul|ol|b|i|em|strong|span|blockquote|h[1-6])(?:\s[^<>]{0,300})?\/?>|\{(?:html|color|panel|info|note|tip|warning|expand)(?::[^{}\n]{0,100})?\}/gi;

/** HTML marks in running text, and all that stands between `<pre>` and its end. */
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

/** Only the last few characters are looked at, so that a long run of brackets costs nothing. */
function trailingPunctuation(address: string): number {
  return AFTER_ADDRESS.exec(address.slice(-8))?.[0].length ?? 0;
}

/** Sorts and merges, since inline code may hold an address and cards may touch. */
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
 * Collects text into blocks. Readers say where a block ends and what kind the next one has; text that comes without
 * an open block opens one, so that markup nobody foresaw still gives its words.
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

  /** Begins a row of a table; the blocks up to {@link endRow} stand in it. */
  startRow(): void {
    this.close();
    this.row = ++this.rows;
    this.column = -1;
    this.nextColumn = 0;
  }

  /** Begins a cell, which stands in the next column; the blocks up to the next one stand in it. */
  startCell(columns = 1): void {
    this.close();
    this.column = this.nextColumn;
    this.nextColumn += columns;
  }

  endRow(): void {
    this.close();
    this.row = 0;
  }

  /** A heading of what follows, which is no sentence of the author's prose: the title of a panel. */
  label(words: string): void {
    const { kind, level, aside } = this;
    this.boundary('heading', 6, 'label');
    this.text(words);
    this.boundary(kind, level, aside);
  }

  /** The author's own words. */
  text(words: string): void {
    // A block does not begin with the line's end that parted it from the one before.
    if (words === '' || (words === '\n' && !this.open)) return;
    const block = this.current();
    this.openParts.push(words);
    block.end += words.length;
  }

  /** The author's own words, in bold. */
  strong(words: string): void {
    const start = this.current().end;
    this.text(words);
    if (/[?\uFF1F]\s*$/.test(words))
      (this.current().strong ??= []).push({ start, end: start + words.length });
  }

  /** Text that is kept but is nobody's prose. */
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
