import { DocumentWriter, type BlockKind, type PlainDocument } from './document';

interface AdfNode {
  type: string;
  text: string;
  attrs: Record<string, unknown>;
  marks: unknown[];
  content: readonly unknown[];
}

/** What the blocks below a node are. Quotations stay quotations however deep; code stays code. */
interface Setting {
  kind: BlockKind;
  level: number;
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

function asNode(value: unknown): AdfNode | null {
  if (!isObject(value)) return null;
  return {
    type: typeof value.type === 'string' ? value.type : '',
    text: typeof value.text === 'string' ? value.text : '',
    attrs: isObject(value.attrs) ? value.attrs : NOTHING,
    marks: Array.isArray(value.marks) ? (value.marks as unknown[]) : [],
    content: Array.isArray(value.content) ? (value.content as unknown[]) : NONE,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function settingBelow(node: AdfNode, above: Setting): Setting {
  if (above.kind === 'code') return above;
  if (node.type === 'codeBlock') return { kind: 'code', level: 0 };
  if (node.type === 'blockquote') return { kind: 'quote', level: 0 };
  if (above.kind === 'quote') return above;
  switch (node.type) {
    case 'heading':
      return {
        kind: 'heading',
        level: typeof node.attrs.level === 'number' ? node.attrs.level : 1,
      };
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      return { kind: 'listItem', level: above.kind === 'listItem' ? above.level + 1 : 1 };
    case 'tableCell':
    case 'tableHeader':
      return { kind: 'tableCell', level: 0 };
    default:
      return above;
  }
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

function hasCodeMark(marks: readonly unknown[]): boolean {
  return marks.some((mark) => isObject(mark) && mark.type === 'code');
}

/** Writes a node that stands in a line of text; false for a node that is a block or that is not known. */
function writeInline(node: AdfNode, writer: DocumentWriter): boolean {
  switch (node.type) {
    case 'text':
      if (node.marks.length > 0 && hasCodeMark(node.marks)) writer.opaque(node.text);
      else writer.text(node.text);
      return true;
    case 'hardBreak':
      writer.text('\n');
      return true;
    case 'mention': {
      const name = textOf(node.attrs.text).replace(/^@/, '');
      const accountId = textOf(node.attrs.id);
      writer.mention(accountId, name || accountId);
      return true;
    }
    case 'emoji':
      writer.opaque(textOf(node.attrs.text) || textOf(node.attrs.shortName));
      return true;
    case 'date':
      writer.text(isoDate(node.attrs.timestamp));
      return true;
    case 'status':
    case 'placeholder':
      writer.text(textOf(node.attrs.text));
      return true;
    case 'inlineCard':
      writer.opaque(cardAddress(node.attrs));
      return true;
    case 'media':
    case 'mediaInline':
      return true;
    case 'inlineExtension':
      writer.opaque(textOf(node.attrs.text));
      return true;
    default:
      return false;
  }
}

function openBlock(node: AdfNode, setting: Setting, writer: DocumentWriter): void {
  writer.boundary(setting.kind, setting.level);
  if (node.type === 'blockCard' || node.type === 'embedCard')
    writer.opaque(cardAddress(node.attrs));
  // The title of an expand stands over its content as a heading does.
  if (node.type === 'expand' || node.type === 'nestedExpand') {
    writer.boundary(
      setting.kind === 'quote' ? 'quote' : 'heading',
      setting.kind === 'quote' ? 0 : 6,
    );
    writer.text(textOf(node.attrs.title));
    writer.boundary(setting.kind, setting.level);
  }
  if (node.text !== '') writer.text(node.text);
  else if (node.content.length === 0 && node.type === 'extension')
    writer.opaque(textOf(node.attrs.text));
}

/**
 * Reads an Atlassian Document Format tree.
 *
 * Takes whatever the API gave; returns null where that is no ADF document at all, and a document with an empty text
 * where it is one without words. Node types that are not known give their text and their children. The walk keeps
 * its own stack, so that nesting costs memory and no call depth.
 */
export function readAdf(adf: unknown): PlainDocument | null {
  const root = asNode(adf);
  if (root?.type !== 'doc') return null;
  const writer = new DocumentWriter();
  const stack: Frame[] = [
    { content: root.content, next: 0, setting: { kind: 'paragraph', level: 0 }, isRow: false },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next >= frame.content.length) {
      stack.pop();
      if (frame.isRow) writer.endRow();
      const outer = stack.at(-1)?.setting ?? frame.setting;
      writer.boundary(outer.kind, outer.level);
      continue;
    }
    const node = asNode(frame.content[frame.next++]);
    if (!node || writeInline(node, writer)) continue;
    const setting = settingBelow(node, frame.setting);
    openBlock(node, setting, writer);
    const isRow = node.type === 'tableRow';
    if (isRow) writer.startRow();
    stack.push({ content: node.content, next: 0, setting, isRow });
  }
  return writer.finish();
}
