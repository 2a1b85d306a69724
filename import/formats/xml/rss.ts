/**
 * The XML of Jira's issue navigator: RSS 0.92 with an `item` for each issue, texts as HTML. Taken as browsers save it, too,
 * with a sentence of their own before it or inside their page.
 */
import { Parser } from 'htmlparser2';
import { LIMITS } from '../../limits';
import { notice, type Notice } from '../../notices';
import type { Piece } from '../../text-pieces';
import { csv } from '../csv/csv';
import { IN_THE_MIDDLE, tooLong, type Format, type Reading } from '../format';
import type { Element } from './element';
import { fieldNotesIn, itemAsIssue } from './item';

export const rss: Format = {
  name: 'XML',
  recognises: isFeed,
  read: items,
};

/** Where markup begins the file, it is one that holds a feed; else a sentence stands before it, and not a table whose cells speak of one. */
function isFeed(head: string): boolean {
  if (/^\s*</.test(head)) return /<rss[\s>]/.test(head);
  const start = head.search(/^[ \t]*<rss[\s>]/m);
  return start >= 0 && !csv.recognises(head.slice(0, start));
}

async function* items(pieces: AsyncIterable<Piece>): AsyncGenerator<Reading> {
  const builder = new ItemBuilder();
  // Not strict: texts hold signs that XML forbids, which Jira writes all the same. Entities of a file's own are not known to it.
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: true });
  let fault: Notice | undefined;
  let isNoted = false;
  for await (const piece of pieces) {
    fault = piece.fault;
    for (let at = 0; at < piece.text.length && !builder.isTooLong; at += STEP)
      parser.write(piece.text.slice(at, at + STEP));
    if (builder.total !== null) {
      yield { total: builder.total };
      builder.total = null;
    }
    for (const item of builder.ready.splice(0)) {
      if (!isNoted) yield { remark: notice('remarks.xmlHasNoHistory') };
      isNoted = true;
      const notes = fieldNotesIn(item);
      if (notes !== null) yield notes;
      yield itemAsIssue(item);
    }
    if (builder.isTooLong) {
      yield { problem: tooLong('rest', LIMITS.row) };
      return;
    }
    if (fault !== undefined) break;
  }
  if (fault === undefined && !builder.isClosed) fault = IN_THE_MIDDLE;
  if (fault !== undefined) yield { problem: fault };
}

const DEEPEST = 50;
/** Characters that are parsed at once. */
const STEP = 64 * 1024;

/** Builds each item by itself, so that no document has to fit into memory. */
class ItemBuilder {
  /** Items that are complete. */
  readonly ready: Element[] = [];
  /** How many issues the search has found, once the document says so. */
  total: number | null = null;
  isTooLong = false;
  /** Whether the document came to its end. */
  isClosed = false;
  #open: Element[] = [];
  #size = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    const parent = this.#open.at(-1);
    if (parent === undefined && name === 'issue') this.total = Number(attributes['total'] ?? NaN);
    if (parent === undefined && name !== 'item') return;
    // No item of Jira's is nested deeper; the parser looks through all open elements at each new one.
    if (this.#open.length > DEEPEST) this.isTooLong = true;
    const element = { name, attributes, children: [] };
    parent?.children.push(element);
    this.#open.push(element);
    this.#grow(name.length + 50);
  }

  ontext(text: string): void {
    const children = this.#open.at(-1)?.children;
    if (children === undefined || this.isTooLong) return;
    const last = children.length - 1;
    const before = children[last];
    // A text comes in pieces, broken at each entity.
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
    this.#grow(text.length);
  }

  onclosetag(name: string): void {
    if (name === 'rss' || name === 'channel') this.isClosed = true;
    const element = this.#open.pop();
    if (element === undefined || this.#open.length > 0) return;
    this.#size = 0;
    this.ready.push(element);
  }

  #grow(characters: number): void {
    this.#size += characters;
    if (this.#size > LIMITS.row) this.isTooLong = true;
  }
}
