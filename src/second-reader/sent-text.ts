/** What of a text is sent: the author's words, without code, attachments, names and what programs wrote, cut to a length. */
import { wholeRange } from '../contract/whole-characters';
import type { PlainDocument, Range } from '../reading/document/document';
import { touching } from '../reading/document/ranges';
import { isMachineText } from '../reading/prose/machine-text';
import { pastedMailStart } from '../reading/prose/pasted-mail';
import { LEFT_OUT, replacementsIn } from './left-out';
import type { PersonNames, Replacement } from './person-names';
import { seen, seenWithPlaces } from './seen';

/** A text as it is sent, with the way back to where its words stand. */
export interface SentText {
  text: string;
  /** Of each character: the place in the document that it, or what it stands for, comes from. */
  from: Range[];
  /** Whether it is not cut. */
  isWhole: boolean;
}

/** Words of somebody else that an author quotes: enough to know what is spoken of. */
const LONGEST_QUOTATION = 160;
class Writer {
  readonly #characters: string[] = [];
  readonly from: Range[] = [];

  /** Copies a stretch of the document, but for what is replaced within: of what stands out of the stretch, the part within. */
  copy(source: string, { start, end }: Range, replaced: readonly Replacement[]): void {
    let at = start;
    for (const { start: from, end: to, by } of replaced) {
      const part = { start: Math.max(start, from), end: Math.min(end, to) };
      this.#plain(source, at, part.start);
      this.put(by, part);
      at = part.end;
    }
    this.#plain(source, at, end);
  }

  #plain(source: string, start: number, end: number): void {
    const { text, places } = seenWithPlaces(source.slice(start, end));
    for (let at = 0; at < text.length; at++) {
      const place = start + (places[at] ?? 0);
      this.#characters.push(text[at] ?? '');
      this.from.push({ start: place, end: place + 1 });
    }
  }

  /** Writes words that stand for a stretch of the document. */
  put(words: string, range: Range): void {
    for (const character of words.split('')) {
      this.#characters.push(character);
      this.from.push(range);
    }
  }

  get text(): string {
    return this.#characters.join('');
  }
}

/**
 * @param limits.most characters that are sent
 * @param limits.around a stretch that is sent before all else, where not everything is
 */
export function sentText(
  document: PlainDocument,
  names: PersonNames,
  { most, around }: { most: number; around?: Range },
): SentText {
  const { text } = document;
  const writer = new Writer();
  const mailStart = pastedMailStart(document);
  let isBehindCode = false;
  for (const block of document.blocks) {
    if (block.start >= mailStart) break;
    const end = Math.min(block.end, mailStart);
    if (block.kind === 'code') {
      if (!isBehindCode) writer.put(`${writer.from.length > 0 ? '\n' : ''}${LEFT_OUT}`, block);
      isBehindCode = true;
      continue;
    }
    isBehindCode = false;
    const replaced = replacementsIn(text, block, { start: block.start, end }, names);
    for (const line of linesOf(text, { start: block.start, end })) {
      if (isMachineText(text.slice(line.start, Math.min(line.end, line.start + 400)))) continue;
      if (writer.from.length > 0) writer.put('\n', { start: line.start, end: line.start });
      const isQuotation = block.kind === 'quote' || text[line.start] === '>';
      writeLine(writer, text, { line, isQuotation }, replaced);
      if (block.kind === 'quote') break;
    }
  }
  return cut({ text: writer.text, from: writer.from, isWhole: true }, most, around);
}

function writeLine(
  writer: Writer,
  text: string,
  { line, isQuotation }: { line: Range; isQuotation: boolean },
  replaced: readonly Replacement[],
): void {
  if (isQuotation) writer.put('> ', { start: line.start, end: line.start });
  const length = line.end - line.start;
  const most = isQuotation ? Math.min(length, LONGEST_QUOTATION) : length;
  const within = wholeRange(text, line.start, most);
  writer.copy(text, within, touching(replaced, within));
}

/** The lines of a stretch that say something. */
function* linesOf(text: string, { start, end }: Range): Generator<Range> {
  let from = start;
  while (from < end) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 || feed > end ? end : feed;
    if (text.slice(from, to).trim() !== '') yield { start: from, end: to };
    from = to + 1;
  }
}

const NOTHING = { text: '', from: [] };

/** Most of what is too long is kept of its beginning, and a little of its end; a stretch that is asked about stays in the middle. */
function cut(sent: SentText, most: number, around: Range | undefined): SentText {
  const { length } = sent.text;
  if (length <= most) return sent;
  const place = around ? sent.from.findIndex(({ end }) => end > around.start) : 0;
  const first = place < most * 0.6 ? 0 : Math.min(place - Math.floor(most * 0.2), length - most);
  const tail = first === 0 ? Math.floor(most * 0.25) : 0;
  const head = slice(sent, first, first + most - tail);
  const end = tail === 0 ? NOTHING : slice(sent, length - tail, length);
  const gap = ' … ';
  const between = { start: head.from.at(-1)?.end ?? 0, end: head.from.at(-1)?.end ?? 0 };
  return {
    text: `${head.text}${gap}${end.text}`,
    from: [...head.from, ...Array.from(gap, () => between), ...end.from],
    isWhole: false,
  };
}

/** A part of the text, without what it would cut in two. */
function slice({ text, from }: SentText, start: number, end: number): Omit<SentText, 'isWhole'> {
  const part = wholeRange(text, start, end - start);
  return { text: text.slice(part.start, part.end), from: from.slice(part.start, part.end) };
}

/** A run of white space counts as one space, whatever apostrophe as a plain one. */
function plain(character: string): string {
  if (/\s/.test(character)) return ' ';
  return '\u2018\u2019'.includes(character) ? "'" : character;
}

/**
 * Looks for words that are said to stand in a text.
 * @returns where they come from in the document; null where they do not stand there word for word, or say nothing
 */
export function placeOf(quote: string, { text, from }: SentText): Range | null {
  const wanted = condensed(seen(quote).split('')).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted) || wanted.length > text.length + 1) return null;
  const { text: said, places } = condensed(text.split(''));
  const at = said.indexOf(wanted);
  if (at < 0) return null;
  const first = from[places[at] ?? -1];
  const last = from[places[at + wanted.length - 1] ?? -1];
  if (!first || !last || last.end <= first.start) return null;
  return { start: first.start, end: last.end };
}

function condensed(characters: readonly string[]): { text: string; places: number[] } {
  const places: number[] = [];
  let text = '';
  characters.forEach((character, place) => {
    const one = plain(character);
    if (one === ' ' && text.endsWith(' ')) return;
    text += one;
    places.push(place);
  });
  return { text, places };
}
