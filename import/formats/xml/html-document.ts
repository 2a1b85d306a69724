/** HTML as Jira renders descriptions and comments, turned into Atlassian's document format. */
import { Parser } from 'htmlparser2';
import { own } from '../../../src/contract/own';

interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Node[];
}

export interface DocumentNode extends Node {
  version: 1;
  type: 'doc';
  content: Node[];
}

/** What an element becomes. `inline` keeps to the paragraph that it stands in. */
const BLOCKS: Readonly<Record<string, string>> = {
  p: 'paragraph',
  blockquote: 'blockquote',
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  pre: 'codeBlock',
  table: 'table',
  tr: 'tableRow',
  td: 'tableCell',
  th: 'tableHeader',
  hr: 'rule',
};
const HEADING = /^h([1-6])$/;
const MARKS: Readonly<Record<string, string>> = {
  tt: 'code',
  code: 'code',
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  del: 'strike',
  ins: 'underline',
};
/** Nothing in these is text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'head', 'noscript']);
/** Blocks that hold paragraphs, where a text by itself gets one. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set([
  'doc',
  'blockquote',
  'listItem',
  'tableCell',
  'tableHeader',
]);

export function htmlAsDocument(html: string): DocumentNode {
  const builder = new DocumentBuilder();
  const parser = new Parser(builder);
  // In steps, since the parser looks through all open elements at each new one: what is nested without end ends the reading.
  for (let at = 0; at < html.length && builder.depth < DEEPEST_ELEMENT; at += STEP)
    parser.write(html.slice(at, at + STEP));
  if (builder.depth < DEEPEST_ELEMENT) parser.end();
  return builder.finish();
}

/** Characters. */
const STEP = 4096;
const DEEPEST_ELEMENT = 1000;

class DocumentBuilder {
  readonly #doc: DocumentNode = { version: 1, type: 'doc', content: [] };
  /** Open blocks with the tag that opened each. */
  readonly #blocks: { tag: string; node: Node }[] = [{ tag: '', node: this.#doc }];
  readonly #marks: { tag: string; type: string }[] = [];
  /** How many elements are open. */
  depth = 0;
  #silent = 0;
  #mention: { id: string; text: string; tag: string } | null = null;

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (SILENT.has(tag)) this.#silent += 1;
    const person = tag === 'a' ? personIn(attributes) : null;
    const heading = HEADING.exec(tag)?.[1];
    const mark = own(MARKS, tag);
    const block = own(BLOCKS, tag);
    if (person !== null) this.#mention = { id: person, text: '', tag };
    else if (heading !== undefined)
      this.#open(tag, { type: 'heading', attrs: { level: Number(heading) } });
    else if (block === 'rule') this.#break();
    else if (block !== undefined) this.#open(tag, { type: block });
    else if (mark !== undefined) this.#marks.push({ tag, type: mark });
    else if (tag === 'br') {
      if (!this.#isAtStart()) this.#inline({ type: 'hardBreak' });
    } else if (tag === 'div') this.#break();
    else if (tag === 'img') this.#icon(attributes);
  }

  ontext(text: string): void {
    if (this.#silent > 0) return;
    if (this.#mention) this.#mention.text += text;
    else if (this.#top.type === 'codeBlock') this.#append({ type: 'text', text });
    else {
      const plain = text.replace(/\s+/g, ' ');
      if (plain.trim() === '' && this.#isAtStart()) return;
      const marks = this.#marks.map(({ type }) => ({ type }));
      this.#inline({ type: 'text', text: plain, ...(marks.length > 0 ? { marks } : {}) });
    }
  }

  onclosetag(tag: string): void {
    this.depth -= 1;
    if (SILENT.has(tag)) this.#silent -= 1;
    if (this.#mention?.tag === tag) {
      const { id, text } = this.#mention;
      this.#mention = null;
      this.#inline({ type: 'mention', attrs: { id, text: `@${text.trim().replace(/^@/, '')}` } });
      return;
    }
    const mark = this.#marks.findLastIndex((open) => open.tag === tag);
    if (mark >= 0) this.#marks.splice(mark, 1);
    else if (tag === 'div') this.#break();
    else this.#close(tag);
  }

  finish(): DocumentNode {
    return this.#doc;
  }

  get #top(): Node {
    return this.#blocks.at(-1)?.node ?? this.#doc;
  }

  /** An icon of wiki markup says what a word would: that something is ticked off, or is not. */
  #icon({ class: name = '', src = '' }: Record<string, string>): void {
    const icon = /\bemoticon\b/.test(name)
      ? ICONS.get(/([a-z_0-9]+)\.\w+$/.exec(src)?.[1] ?? '')
      : undefined;
    if (icon) this.#inline({ type: 'emoji', attrs: icon });
  }

  #open(tag: string, node: Node): void {
    this.#break();
    if (this.#blocks.length >= DEEPEST) return;
    // A block in a heading or in code does not stand there: it follows.
    while (!HOLDS.has(this.#top.type)) this.#blocks.pop();
    this.#append({ ...node, content: [] });
    const added = this.#top.content?.at(-1);
    if (added) this.#blocks.push({ tag, node: added });
  }

  #close(tag: string): void {
    const at = this.#blocks.findLastIndex((open) => open.tag === tag);
    if (at > 0) this.#blocks.length = at;
  }

  /** Ends a paragraph that was begun for a text by itself. */
  #break(): void {
    while (this.#blocks.at(-1)?.tag === OWN || this.#blocks.at(-1)?.tag === 'p') this.#blocks.pop();
  }

  #inline(node: Node): void {
    // Between the rows of a table or the items of a list nothing should stand; what does, follows them.
    while (HOLDS_ITEMS.has(this.#top.type)) this.#blocks.pop();
    if (HOLDS_BLOCKS.has(this.#top.type)) {
      this.#append({ type: 'paragraph', content: [] });
      const added = this.#top.content?.at(-1);
      if (added) this.#blocks.push({ tag: OWN, node: added });
    }
    this.#append(node);
  }

  #append(node: Node): void {
    const top = this.#top;
    top.content ??= [];
    top.content.push(node);
  }

  #isAtStart(): boolean {
    const { type, content = [] } = this.#top;
    return HOLDS_BLOCKS.has(type) || HOLDS_ITEMS.has(type) || content.length === 0;
  }
}

/** By the name of the picture's file. */
const ICONS: ReadonlyMap<string, { shortName: string; text: string }> = new Map([
  ['check', { shortName: ':check_mark:', text: '✅' }],
  ['error', { shortName: ':cross_mark:', text: '❌' }],
]);

/** Nobody writes so, and what walks the document by calling itself would not come back. */
const DEEPEST = 60;
/** Stands for the tag of a paragraph that the HTML does not have. */
const OWN = '(own)';
const HOLDS_ITEMS: ReadonlySet<string> = new Set([
  'bulletList',
  'orderedList',
  'table',
  'tableRow',
]);
const HOLDS: ReadonlySet<string> = new Set([...HOLDS_BLOCKS, ...HOLDS_ITEMS]);

/** Whom a link names. Cloud has the account in several attributes, Server the user name. */
function personIn(attributes: Record<string, string>): string | null {
  const isPerson = (attributes['class'] ?? '').split(/\s+/).includes('user-hover');
  const id =
    attributes['accountid'] ??
    attributes['data-account-id'] ??
    (isPerson ? attributes['rel'] : undefined);
  return id === undefined || id === '' ? null : id;
}
