import { DocumentWriter, type Block, type BlockKind, type PlainDocument } from './document';

/** A node as it was given. Its parts are checked only where they are used, since a text has thousands of nodes. */
type AdfNode = Record<string, unknown>;

/** What kind the blocks below a node get. Whatever is nested in a quotation or in code belongs to it. */
interface Setting {
  kind: BlockKind;
  level: number;
  aside?: Block['aside'];
}

interface Frame {
  content: readonly unknown[];
  next: number;
  setting: Setting;
  isRow: boolean;
}

const NOTHING: Record<string, unknown> = {};
const NONE: readonly unknown[] = [];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attrsOf({ attrs }: AdfNode): Record<string, unknown> {
  return isObject(attrs) ? attrs : NOTHING;
}

function contentOf({ content }: AdfNode): readonly unknown[] {
  return Array.isArray(content) ? (content as unknown[]) : NONE;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function levelOf({ level }: Record<string, unknown>): number {
  return typeof level === 'number' ? level : 1;
}

function settingBelow(node: AdfNode, above: Setting): Setting {
  if (above.kind === 'code') return above;
  if (node.type === 'codeBlock') return { kind: 'code', level: 0 };
  if (node.type === 'blockquote') return { kind: 'quote', level: 0 };
  if (above.kind === 'quote') return above;
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: levelOf(attrsOf(node)) };
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      return { kind: 'listItem', level: above.kind === 'listItem' ? above.level + 1 : 1 };
    case 'taskItem':
      return attrsOf(node).state === 'DONE' ? { ...above, aside: 'done' } : above;
    case 'decisionItem':
      return attrsOf(node).state === 'UNDECIDED' ? above : { ...above, aside: 'decision' };
    case 'tableCell':
      return { kind: 'tableCell', level: 0 };
    case 'tableHeader':
      return { kind: 'tableCell', level: 0, aside: 'label' };
    default:
      return above;
  }
}

function spanOf(node: AdfNode): number {
  const { colspan } = attrsOf(node);
  return typeof colspan === 'number' && colspan > 1 ? colspan : 1;
}

function isoDate(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function cardAddress(attrs: Record<string, unknown>): string {
  if (typeof attrs.url === 'string') return attrs.url;
  return isObject(attrs.data) ? textOf(attrs.data.url) || textOf(attrs.data.name) : '';
}

function hasMark({ marks }: AdfNode, type: string): boolean {
  if (!Array.isArray(marks) || marks.length === 0) return false;
  return (marks as unknown[]).some((mark) => isObject(mark) && mark.type === type);
}

/** A mention in the notation of REST v2, which some tools write into a document as plain text. */
const PLAIN_MENTION = /\[~(?:accountid:)?([^\]\n[]{1,200})\]/g;

function writeText(words: string, writer: DocumentWriter): void {
  if (!words.includes('[~')) {
    writer.text(words);
    return;
  }
  let from = 0;
  for (const match of words.matchAll(PLAIN_MENTION)) {
    const person = match[1] ?? '';
    writer.text(words.slice(from, match.index));
    writer.mention(person, person);
    from = match.index + match[0].length;
  }
  writer.text(words.slice(from));
}

/** Writes an inline node. @returns false for a block, or a node of an unknown type */
function writeInline(node: AdfNode, writer: DocumentWriter): boolean {
  switch (node.type) {
    case 'text':
      // The author took back what is struck through.
      if (hasMark(node, 'strike')) return true;
      if (hasMark(node, 'code')) writer.opaque(textOf(node.text));
      else if (hasMark(node, 'strong') && textOf(node.text).includes('?'))
        writer.strong(textOf(node.text));
      else writeText(textOf(node.text), writer);
      return true;
    case 'hardBreak':
      writer.text('\n');
      return true;
    case 'mention': {
      const { text, id } = attrsOf(node);
      const name = textOf(text).replace(/^@/, '');
      const accountId = textOf(id);
      writer.mention(accountId, name || accountId);
      return true;
    }
    case 'emoji':
      writer.opaque(textOf(attrsOf(node).text) || textOf(attrsOf(node).shortName));
      return true;
    case 'date':
      writer.text(isoDate(attrsOf(node).timestamp));
      return true;
    // A lozenge is a label, not part of the sentence.
    case 'status':
      writer.opaque(textOf(attrsOf(node).text));
      return true;
    // A template's hint to whoever fills it in.
    case 'placeholder':
      return true;
    case 'inlineCard':
      writer.opaque(cardAddress(attrsOf(node)));
      return true;
    case 'media':
    case 'mediaInline':
      return true;
    case 'inlineExtension':
      writer.opaque(textOf(attrsOf(node).text));
      return true;
    default:
      return false;
  }
}

function openBlock(node: AdfNode, setting: Setting, writer: DocumentWriter): void {
  writer.boundary(setting.kind, setting.level, setting.aside);
  if (node.type === 'blockCard' || node.type === 'embedCard')
    writer.opaque(cardAddress(attrsOf(node)));
  // The title of an expand is a heading of its content.
  if (node.type === 'expand' || node.type === 'nestedExpand') {
    writer.boundary(
      setting.kind === 'quote' ? 'quote' : 'heading',
      setting.kind === 'quote' ? 0 : 6,
    );
    writer.text(textOf(attrsOf(node).title));
    writer.boundary(setting.kind, setting.level);
  }
  const text = textOf(node.text);
  if (text !== '') writer.text(text);
  else if (contentOf(node).length === 0 && node.type === 'extension')
    writer.opaque(textOf(attrsOf(node).text));
}

/**
 * Reads an Atlassian Document Format tree.
 *
 * Nodes of an unknown type give their text and their children. The walk keeps a stack of its own, so that deep nesting
 * cannot overflow the call stack.
 * @param adf whatever the API gave
 * @returns null where that is no ADF document; for a document without words, one with an empty text
 */
export function readAdf(adf: unknown): PlainDocument | null {
  if (!isObject(adf) || adf.type !== 'doc') return null;
  const writer = new DocumentWriter();
  const stack: Frame[] = [
    { content: contentOf(adf), next: 0, setting: { kind: 'paragraph', level: 0 }, isRow: false },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next >= frame.content.length) {
      stack.pop();
      if (frame.isRow) writer.endRow();
      const outer = stack.at(-1)?.setting ?? frame.setting;
      writer.boundary(outer.kind, outer.level, outer.aside);
      continue;
    }
    const node = frame.content[frame.next++];
    if (!isObject(node) || writeInline(node, writer)) continue;
    const setting = settingBelow(node, frame.setting);
    openBlock(node, setting, writer);
    const isRow = node.type === 'tableRow';
    if (isRow) writer.startRow();
    else if (node.type === 'tableCell' || node.type === 'tableHeader')
      writer.startCell(spanOf(node));
    stack.push({ content: contentOf(node), next: 0, setting, isRow });
  }
  return writer.finish();
}
