/**
 * Writes documents in a few signs, so that the sample's texts can be read where they stand: blank lines part blocks;
 * `# ` begins a heading, `- ` an item of a list, `> ` a quote; a block between fences is code. In a line,
 * `@name` mentions a person, `*strong*`, `` `code` `` and `[words](address)` are what they look like.
 */
import type { AdfDocument, AdfMark, AdfNode } from '../jira/adf';
import { accountIdOf, displayNameOf, isPersonName } from './people';

export function prose(text: string): AdfDocument {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()));
  return { version: 1, type: 'doc', content: blocks.flatMap(blockOf) };
}

function blockOf(lines: string[]): AdfNode[] {
  const [first = ''] = lines;
  if (first.startsWith('```')) {
    const code = lines.slice(1, -1).join('\n');
    return [{ type: 'codeBlock', content: [{ type: 'text', text: code }] }];
  }
  if (first.startsWith('# ')) {
    const heading = { type: 'heading', attrs: { level: 3 }, content: inline(first.slice(2)) };
    return lines.length > 1 ? [heading, ...blockOf(lines.slice(1))] : [heading];
  }
  if (first.startsWith('> ')) {
    const quoted = lines.map((line) => line.replace(/^> ?/, '')).join(' ');
    return [{ type: 'blockquote', content: [paragraph(quoted)] }];
  }
  const itemsFrom = lines.findIndex((line) => line.startsWith('- '));
  if (itemsFrom > 0)
    return [...blockOf(lines.slice(0, itemsFrom)), ...blockOf(lines.slice(itemsFrom))];
  if (itemsFrom === 0) {
    const items = lines.join('\n').split(/^- /m).slice(1);
    return [
      {
        type: 'bulletList',
        content: items.map((item) => ({
          type: 'listItem',
          content: [paragraph(item.trim().replaceAll('\n', ' '))],
        })),
      },
    ];
  }
  return [paragraph(lines.join(' '))];
}

function paragraph(text: string): AdfNode {
  return { type: 'paragraph', content: inline(text) };
}

const INLINE =
  /@(?<mention>[a-z]+)|\*(?<strong>[^*]+)\*|`(?<code>[^`]+)`|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

function inline(text: string): AdfNode[] {
  const nodes: AdfNode[] = [];
  let from = 0;
  const plain = (until: number): void => {
    if (until > from) nodes.push(textNode(text.slice(from, until)));
  };
  for (const match of text.matchAll(INLINE)) {
    const node = inlineNode(match.groups ?? {});
    if (node === null) continue;
    plain(match.index);
    nodes.push(node);
    from = match.index + match[0].length;
  }
  plain(text.length);
  return nodes;
}

function inlineNode(groups: Partial<Record<string, string>>): AdfNode | null {
  const { mention, strong, code, words, href } = groups;
  if (mention !== undefined) {
    if (!isPersonName(mention)) return null;
    return {
      type: 'mention',
      attrs: { id: accountIdOf(mention), text: `@${displayNameOf(mention)}`, accessLevel: '' },
    };
  }
  if (strong !== undefined) return textNode(strong, { type: 'strong' });
  if (code !== undefined) return textNode(code, { type: 'code' });
  return textNode(words ?? '', { type: 'link', attrs: { href } });
}

function textNode(text: string, mark?: AdfMark): AdfNode {
  return { type: 'text', text, ...(mark ? { marks: [mark] } : {}) };
}
