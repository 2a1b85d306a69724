import { DocumentWriter, type BlockKind, type PlainDocument } from './document';
import { writeWikiLine } from './wiki-line';

/** Macros whose body is shown verbatim, so that it is not read as prose. */
const VERBATIM = new Set(['code', 'noformat', 'csv', 'sql']);
const MACRO = /\{([a-z]+)(?:[:=|][^{}\n]{0,300})?\}/gi;
const HEADING = /^[ \t]{0,8}h([1-6])\.[ \t]+/;
const BULLET = /^[ \t]{0,40}([*#-]{1,20})[ \t]+/;
const RULE = /^[ \t]*-{4,}[ \t]*$/;
const SHORT_QUOTE = /^[ \t]{0,8}bq\.[ \t]+/;
const TAG = /<[/!]?[a-zA-Z][^<>\n]{0,500}>/g;

/** Markup between two macros. */
interface Stretch {
  text: string;
  verbatim: boolean;
  quoted: boolean;
}

/**
 * Cuts the markup at the macros that make their body code or a quotation. One pass: where a verbatim macro has no end tag,
 * later ones of its name do not search again.
 */
function stretches(markup: string): Stretch[] {
  const found: Stretch[] = [];
  const endless = new Set<string>();
  let from = 0;
  let quoted = false;
  let isHtml = false;
  const push = (to: number): void => {
    if (to <= from) return;
    const text = markup.slice(from, to);
    found.push({ text: isHtml ? withoutTags(text) : text, verbatim: false, quoted });
  };
  MACRO.lastIndex = 0;
  for (let match = MACRO.exec(markup); match; match = MACRO.exec(markup)) {
    const name = (match[1] ?? '').toLowerCase();
    const after = match.index + match[0].length;
    if (name === 'quote') {
      push(match.index);
      quoted = !quoted;
      from = after;
    } else if (name === 'html') {
      push(match.index);
      isHtml = !isHtml;
      from = after;
    } else if (VERBATIM.has(name) && !endless.has(name)) {
      const end = markup.indexOf(`{${match[1] ?? ''}}`, after);
      if (end < 0) {
        endless.add(name);
        continue;
      }
      push(match.index);
      found.push({ text: markup.slice(after, end), verbatim: true, quoted });
      from = end + name.length + 2;
      MACRO.lastIndex = from;
    }
  }
  push(markup.length);
  return found;
}

/** The words of HTML within markup. */
export function withoutTags(html: string): string {
  return html
    .replace(/<(?:\/p|\/div|br ?\/?|\/li|\/pre)>/gi, '\n')
    .replace(TAG, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

/**
 * The cells of a table row, empty ones included. Bars separate them, except within a link. In a row that begins with two
 * bars, as a row of headings does, two bars count as one.
 */
export function cells(line: string): string[] {
  const row = line.startsWith('||') ? line.replaceAll('||', '|') : line;
  const parts: string[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  let inLink = false;
  const lastEnd = row.lastIndexOf(']');
  for (let at = from; at < row.length; at++) {
    const character = row[at];
    if (character === '[') inLink = lastEnd > at;
    else if (character === ']') inLink = false;
    else if (character === '|' && !inLink) {
      parts.push(row.slice(from, at));
      from = at + 1;
    }
  }
  // The last cell needs no closing bar.
  if (row.slice(from).trim() !== '') parts.push(row.slice(from));
  return parts;
}

/** Writes the lines of prose between two macros. */
class LineWriter {
  private inParagraph = false;
  constructor(
    private readonly writer: DocumentWriter,
    private readonly quoted: boolean,
  ) {}

  line(line: string): void {
    if (line.trim() === '' || RULE.test(line)) {
      this.boundary('paragraph', 0);
      return;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      this.whole('heading', Number(heading[1]), line.slice(heading[0].length));
      return;
    }
    const quote = SHORT_QUOTE.exec(line);
    if (quote) {
      this.whole('quote', 0, line.slice(quote[0].length));
      return;
    }
    const bullet = BULLET.exec(line);
    if (bullet) {
      this.boundary('listItem', bullet[1]?.length ?? 1);
      writeWikiLine(line.slice(bullet[0].length), this.writer);
      this.inParagraph = true;
      return;
    }
    const start = line.trimStart();
    if (start.startsWith('|')) {
      this.writer.startRow();
      const aside = start.startsWith('||') ? 'label' : undefined;
      for (const cell of cells(start)) {
        this.writer.startCell();
        if (cell.trim() !== '') this.whole('tableCell', 0, cell.trim(), aside);
      }
      this.writer.endRow();
      return;
    }
    if (this.inParagraph) this.writer.text('\n');
    else this.boundary('paragraph', 0);
    writeWikiLine(line, this.writer);
    this.inParagraph = true;
  }

  private whole(kind: BlockKind, level: number, text: string, aside?: 'label'): void {
    this.boundary(kind, level, aside);
    writeWikiLine(text, this.writer);
    this.boundary('paragraph', 0);
  }

  private boundary(kind: BlockKind, level: number, aside?: 'label'): void {
    this.writer.boundary(this.quoted ? 'quote' : kind, this.quoted ? 0 : level, aside);
    this.inParagraph = false;
  }
}

/**
 * Reads Jira's wiki markup, as REST v2 and exports give it. Of a macro without an end tag the tag is dropped and the body
 * read as text.
 */
export function readWiki(markup: string): PlainDocument {
  const writer = new DocumentWriter();
  for (const stretch of stretches(markup.replace(/\r\n?/g, '\n'))) {
    if (stretch.verbatim) {
      writer.boundary(stretch.quoted ? 'quote' : 'code', 0);
      writer.text(stretch.text.replace(/^\n+|\s+$/g, ''));
      writer.boundary('paragraph', 0);
      continue;
    }
    const lines = new LineWriter(writer, stretch.quoted);
    for (const line of stretch.text.split('\n')) lines.line(line);
  }
  return writer.finish();
}
