/** What the panel writes into a description: the sentence of a story at its front, acceptance criteria at its end. */
import type { PanelPayload } from '../../contract/panel';
import { asRaw } from '../../jira/answers/parse';

export type Writing = Omit<PanelPayload<'panel.describe'>, 'withdraw'>;

type Node = Record<string, unknown>;

/** The description, an ADF document or null, with what was written added. Undefined where it is no such document. */
export function withWriting(description: unknown, writing: Writing): Node | undefined {
  const content = contentOf(description);
  if (!content) return undefined;
  return documentOf([...front(writing), ...content, ...end(writing)]);
}

/** The same without it; undefined where it does not stand there any more as it was written. */
export function withoutWriting(description: unknown, writing: Writing): Node | null | undefined {
  const content = contentOf(description);
  const [before, after] = [front(writing), end(writing)];
  if (!content || content.length < before.length + after.length) return undefined;
  const rest = content.slice(before.length, content.length - after.length);
  if (!isSame([...before, ...rest, ...after], content)) return undefined;
  return rest.length === 0 ? null : documentOf(rest);
}

function contentOf(description: unknown): unknown[] | null {
  if (description === null) return [];
  const content = asRaw(description)?.['content'];
  return Array.isArray(content) ? content : null;
}

function documentOf(content: unknown[]): Node {
  return { version: 1, type: 'doc', content };
}

function front({ sentence }: Writing): Node[] {
  return sentence === undefined ? [] : [paragraph(sentence)];
}

function end({ criteria }: Writing): Node[] {
  if (criteria === undefined) return [];
  const items = criteria.lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] }));
  return [
    {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: criteria.heading }],
    },
    { type: 'bulletList', content: items },
  ];
}

function paragraph(text: string): Node {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** Whether the same text stands at the same places: Jira adds ids and attributes of its own when it keeps a document. */
function isSame(one: unknown[], other: unknown[]): boolean {
  return JSON.stringify(one.map(bones)) === JSON.stringify(other.map(bones));
}

function bones(node: unknown): unknown {
  const { type, text, content } = asRaw(node) ?? {};
  return [type, text, Array.isArray(content) ? content.map(bones) : []];
}
